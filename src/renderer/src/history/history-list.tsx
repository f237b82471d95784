import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../shared/contract/audit';
import { useFormat } from '../lib/format';
import { stepsOf, type Step } from './group-entries';
import classes from './history.module.css';
import { useEntryWords, type EntryWords } from './use-entry-words';

interface HistoryListProps {
  /** Newest first. */
  entries: readonly AuditEntry[];
  /** Names what a step was about and where it stands in the chain, for those who look at all of them. */
  isWhole?: boolean;
}

/** What was done, as sentences, with old and new values below each. */
export function HistoryList({ entries, isWhole = false }: HistoryListProps) {
  const { t } = useTranslation();
  const words = useEntryWords(isWhole);
  return (
    <ol className={classes['list']} aria-label={t('audit.history.list')}>
      {stepsOf(entries, isWhole).map((step) => (
        <StepItem key={step.key} step={step} words={words} isWhole={isWhole} />
      ))}
    </ol>
  );
}

function StepItem({ step, words, isWhole }: { step: Step; words: EntryWords; isWhole: boolean }) {
  const format = useFormat();
  return (
    <Stack component="li" gap={0} className={classes['step'] ?? ''}>
      <Text size="sm">
        {words.sentence(step)}{' '}
        <Text span c="dimmed" size="xs">
          · <time dateTime={new Date(step.at).toISOString()}>{format.moment(step.at)}</time>
        </Text>
      </Text>
      {isWhole && <About step={step} />}
      {words.lines(step).map((line) => (
        <Text key={line} size="xs" className={classes['line'] ?? ''}>
          {line}
        </Text>
      ))}
    </Stack>
  );
}

/** Whom and what it is about, in one quiet line. */
function About({ step: { entries } }: { step: Step }) {
  const { t } = useTranslation();
  const [first] = entries;
  if (first === undefined) return null;
  const { personName, requestId, id, desk } = first;
  const request = requestId === null ? null : t('audit.search.request', { id: requestId });
  const place = t('audit.search.place', { id, desk });
  return (
    <Text size="xs" c="dimmed">
      {[personName, request, place].filter((part) => part !== null).join(' · ')}
    </Text>
  );
}
