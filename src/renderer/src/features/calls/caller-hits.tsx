import { Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import type { CallHistory, KnownCaller } from '../../../../shared/contract/calls';
import { useFormat } from '../../lib/format';
import classes from './calls.module.css';

interface CallerHitsProps {
  hits: readonly KnownCaller[];
  number: OutputOf<'calls.recognise'>['number'];
  onPick: (hit: KnownCaller) => void;
}

/** Who it may be. Enter takes the first; Tab reaches the others. */
export function CallerHits({ hits, number, onPick }: CallerHitsProps) {
  const { t } = useTranslation();
  const historyWords = useHistoryWords();
  return (
    <div role="status">
      {hits.length > 0 && (
        <Stack gap={4} component="ul" className={classes.hits} aria-label={t('calls.who.hits')}>
          {hits.map((hit, index) => (
            <li key={hit.id}>
              <UnstyledButton
                className={classes.hit}
                onClick={() => {
                  onPick(hit);
                }}
              >
                <Group justify="space-between" gap="xs" wrap="nowrap">
                  <Text size="sm" fw={600} truncate>
                    {hit.displayName}
                  </Text>
                  {hit.hasNumber && <Badge size="xs">{t('calls.who.sameNumber')}</Badge>}
                  {index === 0 && (
                    <Text size="xs" c="dimmed">
                      {t('calls.who.enter')}
                    </Text>
                  )}
                </Group>
                <Text size="xs" c="dimmed">
                  {[hit.locality, hit.phone, historyWords(hit.calls)].filter(Boolean).join(' · ')}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </Stack>
      )}
      {hits.length === 0 && number !== null && (
        <Text size="xs" c="dimmed">
          {number.calls.count === 0
            ? t('calls.who.newNumber', { number: number.shown })
            : t('calls.who.knownNumber', { number: number.shown, history: historyWords(number.calls) })}
        </Text>
      )}
    </div>
  );
}

/** "4 calls, the first on 3 May". */
export function useHistoryWords(): (calls: CallHistory) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ count, firstAt }) =>
    firstAt === null
      ? t('calls.history.none')
      : t('calls.history.some', { count, day: format.daySince(firstAt) });
}
