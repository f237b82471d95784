import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Shortcoming, ShortcomingCode } from '../../../../shared/contract/overview';
import { useFormat } from '../../lib/format';

/** Where each thing is mended. */
const WAYS: Readonly<Record<ShortcomingCode, string>> = {
  backup_failed: '/settings?part=backups',
  backup_old: '/settings?part=backups',
  disk_low: '/settings?part=data',
  audit_broken: '/settings?part=audit',
  place_late: '/settings?part=backups',
  place_none: '/settings?part=backups',
  one_admin: '/settings?part=accounts',
  accounts_unused: '/settings?part=accounts',
  checks_expired: '/helpers/renewals',
  retention_due: '/settings?part=retention',
  no_basis: '/settings?part=consent',
  health_no_basis: '/settings?part=consent',
};
/** What may cost people their data, before what has time. */
const PRESSING: ReadonlySet<ShortcomingCode> = new Set([
  'backup_failed',
  'backup_old',
  'disk_low',
  'audit_broken',
  'place_late',
]);
const NAMES = 5;

/** What is not in order, each with the way to where it is mended. */
export function ShortcomingList({ shortcomings }: { shortcomings: readonly Shortcoming[] }) {
  return (
    <Stack gap="xs">
      {shortcomings.map((shortcoming) => (
        <ConcernLine key={shortcoming.code} shortcoming={shortcoming} />
      ))}
    </Stack>
  );
}

function ConcernLine({ shortcoming: { code, count, names } }: { shortcoming: Shortcoming }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = t(`care.overview.shortcoming.${code}`, { count });
  const Icon = PRESSING.has(code) ? IconAlertTriangle : IconInfoCircle;
  const color = PRESSING.has(code) ? 'var(--mantine-color-error)' : 'dimmed';
  const more = count - NAMES;
  const listed = format.list(names.slice(0, NAMES));
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" gap="md">
      <Group gap={8} wrap="nowrap" align="flex-start">
        <Text c={color} lh={0} pt={2}>
          <Icon size={20} aria-hidden />
        </Text>
        <div>
          <Text size="sm">{words}</Text>
          {names.length > 0 && (
            <Text size="sm" c="dimmed">
              {more > 0
                ? t('care.overview.order.namesMore', { names: names.slice(0, NAMES).join(', '), count: more })
                : listed}
            </Text>
          )}
        </div>
      </Group>
      <Anchor
        component={Link}
        href={WAYS[code]}
        size="sm"
        style={{ flex: 'none' }}
        aria-label={t('care.overview.order.mendOf', { what: words })}
      >
        {t('care.overview.order.mend')}
      </Anchor>
    </Group>
  );
}
