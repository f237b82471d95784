import { Group, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import { DayField } from '../components/day-field';
import { TimeField } from '../components/time-field';
import { useAppState, useNow, useOrganisation } from '../lib/app-state';
import { ringTimes, type RingChoice } from './ring-times';
import { instantAt } from '../lib/wall-time';

interface RingTimeProps {
  /** Whether it may be at once. */
  hasNow?: boolean;
  /** Whether a dialog starts here. */
  startsFocused?: boolean;
  error: string | undefined;
  /** Null while it is not known: no day is chosen. */
  onChange: (at: Instant | null) => void;
}

const NOON = 12 * 60;

/** When somebody is to be rung: in an hour, later today, tomorrow, or at a time of one's own. Arrow keys choose. */
export function RingTime({ hasNow = false, startsFocused = false, error, onChange }: RingTimeProps) {
  const { t } = useTranslation();
  const { today } = useAppState();
  const { timeZone } = useOrganisation();
  const times = ringTimes(useNow(), timeZone, hasNow);
  const [choice, setChoice] = useState<RingChoice>('hour');
  const [day, setDay] = useState<LocalDate | null>(today);
  const [minute, setMinute] = useState(NOON);
  const choose = (chosen: RingChoice, on = day, at = minute) => {
    setChoice(chosen);
    onChange(
      chosen === 'chosen' ? (on === null ? null : instantAt(on, at, timeZone)) : (times.get(chosen) ?? null),
    );
  };
  return (
    <Radio.Group
      label={t('queue.later.when')}
      value={choice}
      error={error}
      onChange={(value) => {
        choose([...times.keys()].find((one) => one === value) ?? 'chosen');
      }}
    >
      <Group gap="md" mt={6} mb={6}>
        {[...times.keys(), 'chosen' as const].map((one) => (
          <Radio
            key={one}
            value={one}
            label={t(`queue.later.${one}`)}
            {...(startsFocused && one === choice ? { 'data-autofocus': true } : {})}
          />
        ))}
      </Group>
      {choice === 'chosen' && (
        <Group gap="sm" align="start" mb={6}>
          <DayField
            label={t('queue.later.day')}
            value={day}
            today={today}
            minDate={today}
            onChange={(date) => {
              setDay(date);
              choose('chosen', date);
            }}
          />
          <TimeField
            label={t('queue.later.at')}
            value={minute}
            onChange={(at) => {
              setMinute(at);
              choose('chosen', day, at);
            }}
          />
        </Group>
      )}
    </Radio.Group>
  );
}
