import { Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format';
import { useTerms } from '../../lib/terms';

interface ChecksWithheldProps {
  /** Categories whose checks are not all valid; null for a helper who is not stored yet. */
  uncovered: readonly string[] | null;
}

/** For those who may not read background checks: whether they cover what somebody helps with, and no more. */
export function ChecksWithheld({ uncovered }: ChecksWithheldProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {uncovered !== null && <Cover uncovered={uncovered} />}
      <Text size="sm" c="dimmed">
        {t(uncovered === null ? 'helpers.vetting.withheldNew' : 'helpers.vetting.withheld')}
      </Text>
    </Stack>
  );
}

function Cover({ uncovered }: { uncovered: readonly string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const isCovered = uncovered.length === 0;
  const Icon = isCovered ? IconCheck : IconAlertTriangle;
  const categories = format.list(uncovered.map((code) => terms.label(code)));
  return (
    <Text size="sm" c={isCovered ? 'inherit' : 'var(--mantine-color-error)'}>
      <Icon size={16} aria-hidden style={{ verticalAlign: '-3px' }} />{' '}
      {isCovered ? t('helpers.vetting.covered') : t('helpers.vetting.uncovered', { categories })}
    </Text>
  );
}
