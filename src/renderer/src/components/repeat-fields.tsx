import { Checkbox, Chip, Group, Input, NumberInput, Radio, Select, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/domain/time';
import { useFormat } from '../lib/format';
import { addDays } from '../lib/read-day';
import { isRegular, weekdayOf, weekOfMonth, type RegularRepeat, type Repeat } from '../lib/repeat';
import { repeatWords } from '../lib/repeat-words';
import { DayField } from './day-field';

const EVERY = ['never', 'day', 'week', 'month'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

interface RepeatFieldsProps {
  repeat: Repeat;
  firstDay: LocalDate;
  problem: string | undefined;
  /** True for what always comes back, such as a plan. */
  isAlways?: boolean;
  onChange: (repeat: Repeat) => void;
}

/** Whether and how something comes back, with the rule in words below. */
export function RepeatFields({
  repeat,
  firstDay,
  problem,
  isAlways = false,
  onChange: change,
}: RepeatFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const every = EVERY.filter((kind) => !isAlways || kind !== 'never');
  const kinds = repeat.every === 'other' ? [...every, 'other'] : every;
  return (
    <Stack gap="sm">
      <Group align="end" gap="sm">
        <Select
          label={t('requests.repeat.label')}
          w={170}
          allowDeselect={false}
          data={kinds.map((kind) => ({ value: kind, label: t(`requests.repeat.every.${kind}`) }))}
          value={repeat.every}
          onChange={(kind) => {
            change(startOf(kind, repeat, firstDay));
          }}
        />
        {isRegular(repeat) && <Rhythm repeat={repeat} firstDay={firstDay} onChange={change} />}
      </Group>
      {repeat.every === 'week' && <WeekdayChips repeat={repeat} firstDay={firstDay} onChange={change} />}
      {repeat.every === 'month' && <MonthChoice repeat={repeat} firstDay={firstDay} onChange={change} />}
      {problem !== undefined && <Input.Error role="alert">{problem}</Input.Error>}
      {repeat.every !== 'never' && (
        <Text size="sm" fw={600} aria-live="polite">
          {t('requests.repeat.summary', { words: repeatWords(t, format, repeat, firstDay) })}
        </Text>
      )}
    </Stack>
  );
}

function startOf(every: string | null, before: Repeat, firstDay: LocalDate): Repeat {
  if (every !== 'day' && every !== 'week' && every !== 'month')
    return before.every === 'other' && every === 'other' ? before : { every: 'never' };
  const until = isRegular(before) ? before.until : null;
  return {
    every,
    interval: 1,
    weekdays: every === 'week' ? [weekdayOf(firstDay)] : [],
    monthWeek: null,
    until,
  };
}

interface PartProps {
  repeat: RegularRepeat;
  onChange: (repeat: RegularRepeat) => void;
}

/** A quarter of a year, to start from. */
const USUAL_DAYS = 91;

function Rhythm({ repeat, firstDay, onChange }: PartProps & { firstDay: LocalDate }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  return (
    <>
      <NumberInput
        label={t(`requests.repeat.interval.${repeat.every}`)}
        w={110}
        min={1}
        max={52}
        allowDecimal={false}
        value={repeat.interval}
        onChange={(interval) => {
          onChange({ ...repeat, interval: typeof interval === 'number' && interval >= 1 ? interval : 1 });
        }}
      />
      <Checkbox
        label={t('requests.repeat.ends')}
        mb={8}
        checked={repeat.until !== null}
        onChange={(event) => {
          onChange({ ...repeat, until: event.currentTarget.checked ? addDays(firstDay, USUAL_DAYS) : null });
        }}
      />
      {repeat.until !== null && (
        <DayField
          label={t('requests.repeat.until')}
          today={today}
          value={repeat.until}
          onChange={(until) => {
            onChange({ ...repeat, until });
          }}
        />
      )}
    </>
  );
}

function WeekdayChips({ repeat, firstDay, onChange }: PartProps & { firstDay: LocalDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const shown = repeat.weekdays.length === 0 ? [weekdayOf(firstDay)] : repeat.weekdays;
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div">
        {t('requests.repeat.weekdays')}
      </Input.Label>
      <Chip.Group
        multiple
        value={shown.map(String)}
        onChange={(days) => {
          onChange({ ...repeat, weekdays: days.map(Number) });
        }}
      >
        <Group gap={6}>
          {WEEKDAYS.map((day) => (
            <Chip key={day} value={String(day)} size="sm">
              {format.weekday(day, 'short')}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}

function MonthChoice({ repeat, firstDay, onChange }: PartProps & { firstDay: LocalDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const week = weekOfMonth(firstDay);
  const byWeek = t(`requests.repeat.words.onWeek.${week}`, { weekday: format.weekday(weekdayOf(firstDay)) });
  return (
    <Radio.Group
      label={t('requests.repeat.monthDay')}
      value={repeat.monthWeek === null ? 'date' : 'week'}
      onChange={(kind) => {
        onChange({ ...repeat, monthWeek: kind === 'week' ? week : null });
      }}
    >
      <Group mt={4}>
        <Radio
          value="date"
          label={t('requests.repeat.words.onDate', { day: Number(firstDay.slice(8, 10)) })}
        />
        <Radio value="week" label={byWeek} />
      </Group>
    </Radio.Group>
  );
}
