import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../components/day-field';
import { TimeField } from '../components/time-field';
import { useAppState, useNow, useOrganisation } from '../lib/app-state';
import { ringTimes, type RingWhen } from './ring-times';

interface RingTimeProps {
  value: RingWhen;
  /** Whether it may be at once. */
  hasNow?: boolean;
  /** Whether a dialog starts here. */
  startsFocused?: boolean;
  error: string | undefined;
  onChange: (when: RingWhen) => void;
}

/** When somebody is to be rung: in an hour, later today, tomorrow, or at a time of one's own. Arrow keys choose. */
export function RingTime({ value, hasNow = false, startsFocused = false, error, onChange }: RingTimeProps) {
  const { t } = useTranslation();
  const { today } = useAppState();
  const { timeZone } = useOrganisation();
  const times = ringTimes(useNow(), timeZone, hasNow);
  const set = (changes: Partial<RingWhen>) => {
    onChange({ ...value, ...changes });
  };
  return (
    <Radio.Group
      label={t('queue.later.when')}
      value={value.choice}
      error={error}
      onChange={(chosen) => {
        set({ choice: [...times.keys()].find((one) => one === chosen) ?? 'chosen' });
      }}
    >
      <Group gap="md" mt={6} mb={6}>
        {[...times.keys(), 'chosen' as const].map((one) => (
          <Radio
            key={one}
            value={one}
            label={t(`queue.later.${one}`)}
            {...(startsFocused && one === value.choice ? { 'data-autofocus': true } : {})}
          />
        ))}
      </Group>
      {value.choice === 'chosen' && (
        <Group gap="sm" align="start" mb={6}>
          <DayField
            label={t('queue.later.day')}
            value={value.day}
            today={today}
            minDate={today}
            onChange={(day) => {
              set({ day });
            }}
          />
          <TimeField
            label={t('queue.later.at')}
            value={value.minute}
            onChange={(minute) => {
              set({ minute });
            }}
          />
        </Group>
      )}
    </Radio.Group>
  );
}
