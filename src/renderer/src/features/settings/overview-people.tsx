import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../../shared/contract/overview';
import { useFormat } from '../../lib/format';
import { Part } from './part';

type Account = Overview['accounts'][number];

/** Everybody who can open the data, by name and role. */
export function OverviewPeople({ accounts }: { accounts: readonly Account[] }) {
  const { t } = useTranslation();
  return (
    <Part title={t('care.overview.who.title')} hint={t('care.overview.who.hint')}>
      {accounts.length === 0 ? (
        <Text size="sm">{t('care.overview.who.sample')}</Text>
      ) : (
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('care.overview.who.name')}</Table.Th>
              <Table.Th>{t('care.overview.who.role')}</Table.Th>
              <Table.Th>{t('care.overview.who.last')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accounts.map((account) => (
              <AccountLine key={account.id} account={account} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Part>
  );
}

function AccountLine({ account: { name, role, rights, isDisabled, lastLogIn } }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const roleWords = t(`accounts.role.name.${role}`);
  const named = format.list(rights.map((right) => t(`accounts.right.name.${right}`)));
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>
        {rights.length === 0
          ? roleWords
          : t('care.overview.who.withRights', { role: roleWords, rights: named })}
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          {isDisabled
            ? t('care.overview.who.disabled')
            : lastLogIn === null
              ? t('care.overview.who.never')
              : format.ago(lastLogIn)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
