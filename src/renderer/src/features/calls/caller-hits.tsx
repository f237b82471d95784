import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import type { CallHistory, KnownCaller } from '../../../../shared/contract/calls';
import { useFormat } from '../../lib/format';
import classes from './calls.module.css';

interface CallerHitsProps {
  hits: readonly KnownCaller[];
  number: OutputOf<'calls.recognise'>['number'];
  onPick: (hit: KnownCaller) => void;
  list: RefObject<HTMLUListElement | null>;
}

const hitsIn = (list: HTMLUListElement | null) => [...(list?.querySelectorAll('button') ?? [])];

/** Moves the focus to one of those in the list; false where there is none. */
export function toHit(list: HTMLUListElement | null, index: number): boolean {
  const hit = hitsIn(list)[index];
  hit?.focus();
  return hit !== undefined;
}

function moveAlong(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
  if (step === null) return;
  const from = hitsIn(event.currentTarget).findIndex((hit) => hit === document.activeElement);
  toHit(event.currentTarget, Math.max(0, from + step));
  event.preventDefault();
}

/** Who it may be. Enter takes the first; arrows and Tab reach the others. */
export function CallerHits({ hits, number, onPick, list }: CallerHitsProps) {
  const { t } = useTranslation();
  const historyWords = useHistoryWords();
  const openWords = ({ openRequests: count }: KnownCaller) =>
    count === 0 ? '' : t('calls.who.openCount', { count });
  return (
    <div role="status">
      {hits.length > 0 && (
        <ul ref={list} className={classes.hits} aria-label={t('calls.who.hits')} onKeyDown={moveAlong}>
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
                  {[hit.locality, hit.phone, historyWords(hit.calls), openWords(hit)]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                {hit.notices.map(({ id, words }) => (
                  <Text key={id} size="xs" fw={600} lineClamp={2}>
                    {words}
                  </Text>
                ))}
              </UnstyledButton>
            </li>
          ))}
        </ul>
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
