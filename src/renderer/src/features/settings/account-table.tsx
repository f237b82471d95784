import { ActionIcon, Badge, Menu, Table, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../shared/contract/accounts';
import { useAppState } from '../../lib/app-state';
import { isLastAdmin } from './account-rules';

export type AccountStep = 'change' | 'right' | 'reset' | 'enable' | 'disable';

interface AccountTableProps {
  accounts: readonly Account[];
  onStep: (step: AccountStep, account: Account) => void;
}

/** Every account, with what may be done about it. */
export function AccountTable({ accounts, onStep }: AccountTableProps) {
  const { t } = useTranslation();
  const { user } = useAppState();
  return (
    <Table verticalSpacing="xs" aria-label={t('accounts.table')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('accounts.name')}</Table.Th>
          <Table.Th>{t('accounts.role.label')}</Table.Th>
          <Table.Th w={150}>{t('accounts.state')}</Table.Th>
          <Table.Td w={60} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {accounts.map((account) => (
          <Table.Tr key={account.id}>
            <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>
              {account.id === user.id ? t('accounts.you', { name: account.name }) : account.name}
            </Table.Th>
            <Table.Td>
              <Text size="sm" fw={600}>
                {t(`accounts.role.name.${account.role}`)}
              </Text>
              <Text size="sm" c="dimmed">
                {t(`accounts.role.may.${account.role}`)}
              </Text>
              {account.rights.map((right) => (
                <Text key={right} size="sm">
                  {t(`accounts.right.name.${right}`)}
                </Text>
              ))}
            </Table.Td>
            <Table.Td>
              <Badge variant="light" color={account.isDisabled ? 'gray' : 'teal'}>
                {t(account.isDisabled ? 'accounts.disabled' : 'accounts.enabled')}
              </Badge>
            </Table.Td>
            <Table.Td>
              <Steps accounts={accounts} account={account} onStep={onStep} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What fits an account: one's own passphrase is changed in the menu at the top, where the old one is asked for. */
function stepsFor(account: Account, isOwn: boolean): readonly AccountStep[] {
  if (isOwn) return ['change', 'right'];
  return account.isDisabled ? ['change', 'enable'] : ['change', 'right', 'reset', 'disable'];
}

function Steps({ accounts, account, onStep }: AccountTableProps & { account: Account }) {
  const { t } = useTranslation();
  const { user } = useAppState();
  const isOwn = account.id === user.id;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('accounts.actions', { name: account.name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {stepsFor(account, isOwn).map((step) => (
          <Menu.Item
            key={step}
            disabled={step === 'disable' && isLastAdmin(account, accounts)}
            onClick={() => onStep(step, account)}
          >
            {t(`accounts.${step}.open`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
