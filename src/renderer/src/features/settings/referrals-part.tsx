import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Referral } from '../../../../shared/domain/referral';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useWantedDraft } from '../../drafts/wanted-draft';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { Part } from './part';
import { keyOfReferral, ReferralDialog } from './referral-dialog';

/** Who helps with what the organisation cannot do itself; the front desk keeps it. */
export function ReferralsPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('referrals.list', {});
  return (
    <Part title={t('referrals.title')} hint={t('referrals.hint')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <ListSkeleton rows={4} />}
      {data !== undefined && <Referrals referrals={data} />}
    </Part>
  );
}

function Referrals({ referrals }: { referrals: readonly Referral[] }) {
  const { t } = useTranslation();
  const isAllowed = useCan()('referral.manage');
  const [target, setTarget] = useState<Referral | 'new' | null>(null);
  useWantedDraft('referral', ['new', ...referrals.map(keyOfReferral)], (key) => {
    setTarget(referrals.find((one) => keyOfReferral(one) === key) ?? 'new');
  });
  return (
    <>
      {isAllowed ? (
        <Group justify="flex-end">
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setTarget('new')}>
            {t('referrals.add')}
          </Button>
        </Group>
      ) : (
        <Text size="sm">{t('settings.notAllowed')}</Text>
      )}
      {referrals.length === 0 ? (
        <EmptyState title={t('referrals.empty')} hint={t('referrals.emptyHint')} />
      ) : (
        <ReferralTable referrals={referrals} onChange={isAllowed ? setTarget : null} />
      )}
      <ReferralDialog target={target} onClose={() => setTarget(null)} />
    </>
  );
}

interface ReferralTableProps {
  referrals: readonly Referral[];
  /** Null where nothing may be changed. */
  onChange: ((referral: Referral) => void) | null;
}

function ReferralTable({ referrals, onChange }: ReferralTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('referrals.entry')}</Table.Th>
          <Table.Th>{t('referrals.number')}</Table.Th>
          <Table.Th w={170}>{t('referrals.state')}</Table.Th>
          {onChange !== null && <Table.Td w={60} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {referrals.map((one) => (
          <Table.Tr key={one.id}>
            <Table.Td>
              <Text fw={600}>{one.name}</Text>
              <Text size="sm">{one.whatFor}</Text>
              <Text size="xs" c="dimmed">
                {[one.area, one.hours].filter((text) => text !== '').join(' · ')}
              </Text>
            </Table.Td>
            <Table.Td>{one.number}</Table.Td>
            <Table.Td>
              <Text size="sm">
                {one.checkedOn === null ? t('referrals.neverChecked') : format.day(one.checkedOn)}
              </Text>
              {!one.isActive && (
                <Badge color="gray" variant="light">
                  {t('referrals.off')}
                </Badge>
              )}
            </Table.Td>
            {onChange !== null && (
              <Table.Td>
                <Button
                  variant="subtle"
                  px="xs"
                  aria-label={t('referrals.change', { name: one.name })}
                  onClick={() => {
                    onChange(one);
                  }}
                >
                  <IconPencil size={18} aria-hidden />
                </Button>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
