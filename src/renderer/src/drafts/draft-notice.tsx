import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconHistory, IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftForm } from '../../../shared/domain/draft';
import { ErrorNotice } from '../components/error-notice';
import { useFormat } from '../lib/format';
import { ASKS_TO_LEAVE } from '../lib/words-in-dialogs';
import { useFieldWords } from './field-words';
import type { KeptForm } from './use-kept-form';

interface DraftNoticeProps<T extends object> {
  form: DraftForm;
  kept: KeptForm<T>;
}

/** Says that words are back, what became of the record meanwhile, and how to start afresh; and says so when words are not kept. */
export function DraftNotice<T extends object>({ form, kept }: DraftNoticeProps<T>) {
  const isSilent = kept.back === null && kept.putAway === null && kept.problem === null;
  return (
    // It stands there from the beginning, so that what comes into it is read out; empty, it takes no place in a stack.
    <Stack gap="xs" {...(isSilent ? { pos: 'absolute' } : { mb: 'sm' })}>
      <div role="status">
        {kept.putAway !== null ? (
          <PutAway onBringAgain={kept.bringAgain} />
        ) : (
          kept.back !== null && <Back form={form} back={kept.back} onStartAfresh={kept.startAfresh} />
        )}
      </div>
      {kept.problem !== null && <NotKept problem={kept.problem} />}
    </Stack>
  );
}

interface BackProps<T extends object> {
  form: DraftForm;
  back: NonNullable<KeptForm<T>['back']>;
  onStartAfresh: () => void;
}

function Back<T extends object>({ form, back, onStartAfresh }: BackProps<T>) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useFieldWords(form);
  const when = useMomentWords(back.keptAt);
  const theirs = back.theirs.filter((field) => !back.both.includes(field));
  const names = (fields: readonly string[]) => format.list([...new Set(fields.map(nameOf))]);
  return (
    <Alert variant="light" icon={<IconHistory aria-hidden />} p="sm">
      <Group justify="space-between" align="start" gap="sm" wrap="nowrap">
        <Stack gap={4}>
          <Text size="sm">{t('drafts.back', { when })}</Text>
          {theirs.length > 0 && <Text size="sm">{t('drafts.changed', { fields: names(theirs) })}</Text>}
          {back.both.length > 0 && (
            <Text size="sm" fw={600}>
              {t('drafts.both', { fields: names(back.both) })}
            </Text>
          )}
          {back.both.map((field) => (
            <NowInRecord key={field} name={nameOf(field)} words={back.now[field]} />
          ))}
        </Stack>
        <Button size="xs" variant="default" style={{ flexShrink: 0 }} onClick={onStartAfresh}>
          {t('drafts.startAfresh')}
        </Button>
      </Group>
    </Alert>
  );
}

/** What stands in the record where the form has other words; choices show in the record itself. */
function NowInRecord({ name, words }: { name: string; words: unknown }) {
  const { t } = useTranslation();
  if (typeof words !== 'string') return null;
  return (
    <Text size="sm" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
      {words === '' ? t('drafts.nowEmpty', { name }) : t('drafts.now', { name, words })}
    </Text>
  );
}

function PutAway({ onBringAgain }: { onBringAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert variant="light" color="gray" icon={<IconRestore aria-hidden />} p="sm">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{t('drafts.putAway')}</Text>
        <Button size="xs" variant="default" style={{ flexShrink: 0 }} onClick={onBringAgain}>
          {t('drafts.bringAgain')}
        </Button>
      </Group>
    </Alert>
  );
}

function NotKept({ problem }: { problem: unknown }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4} {...ASKS_TO_LEAVE}>
      <Text size="sm" fw={600}>
        {t('drafts.notKept')}
      </Text>
      <ErrorNotice error={problem} />
    </Stack>
  );
}

/** `Thursday at 10:42`; further back with the date. */
export function useMomentWords(instant: number): string {
  const { t } = useTranslation();
  const format = useFormat();
  return t('drafts.moment', { day: format.daySince(instant), time: format.clock(instant) });
}
