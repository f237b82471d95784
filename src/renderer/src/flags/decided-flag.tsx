import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Flag } from '../../../shared/contract/screening';
import { ErrorNotice } from '../components/error-notice';
import { useFormat } from '../lib/format';
import { useCommand } from '../lib/query';
import classes from './flags.module.css';

/** What somebody made of a flag, and the way back. */
export function DecidedFlag({ flag }: { flag: Flag }) {
  const { t } = useTranslation();
  const format = useFormat();
  const decide = useCommand('flags.decide');
  const title = t(`screening.rule.${flag.rule}.title`);
  const params = {
    title,
    by: flag.decidedBy ?? '',
    ago: flag.decidedAt === null ? '' : format.ago(flag.decidedAt),
    note: flag.note,
  };
  const isScam = flag.state === 'scam';
  return (
    <section className={isScam ? classes['card'] : undefined} aria-label={title}>
      <Stack gap={4}>
        <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
          <Text size="sm" {...(isScam ? { fw: 600 } : { c: 'dimmed' })}>
            {t(isScam ? 'screening.marked' : 'screening.dismissed', params)}
          </Text>
          <Button
            size="compact-sm"
            variant="subtle"
            style={{ flex: 'none' }}
            aria-label={`${title}: ${t('screening.takeBack')}`}
            loading={decide.isPending}
            onClick={() => {
              const { id, version } = flag;
              decide.mutate({ id, version, state: 'open', covers: 'words', note: t('screening.takenBack') });
            }}
          >
            {t('screening.takeBack')}
          </Button>
        </Group>
        {isScam && <Text size="sm">{t('screening.markedHint')}</Text>}
        <ErrorNotice error={decide.error} />
      </Stack>
    </section>
  );
}
