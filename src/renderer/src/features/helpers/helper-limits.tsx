import { Checkbox, Group, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/day-field';
import { FormSection } from '../../components/form-section';
import { TimeField } from '../../components/time-field';
import { useFormat } from '../../lib/format';
import type { Draft } from '../../lib/use-draft';
import { useProblem } from '../../lib/use-problem';
import type { HelperForm } from './helper-form';

const NIGHT = { fromMinute: 21 * 60, toMinute: 8 * 60 };

/** How much is enough: tasks in a week, hours without calls, a break. */
export function HelperLimits({ draft }: { draft: Draft<HelperForm> }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const problem = useProblem(draft);
  const { value, set } = draft;
  return (
    <FormSection title={t('helpers.section.limits')}>
      <Group align="start">
        <NumberInput
          label={t('helpers.tasksPerWeek')}
          w={170}
          min={0}
          max={50}
          allowDecimal={false}
          value={Number.isNaN(value.tasksPerWeek) ? '' : value.tasksPerWeek}
          error={problem('tasksPerWeek')}
          onChange={(tasks) => {
            set({ tasksPerWeek: typeof tasks === 'number' ? tasks : Number.NaN });
          }}
        />
        <HoursPerWeek
          minutes={value.minutesPerWeek}
          problem={problem('minutesPerWeek')}
          onChange={(minutesPerWeek) => {
            set({ minutesPerWeek });
          }}
        />
        <DayField
          label={t('helpers.breakUntil')}
          width={200}
          isClearable
          today={today}
          value={value.breakUntil}
          onChange={(breakUntil) => {
            set({ breakUntil });
          }}
        />
      </Group>
      <QuietHours
        value={value.quietHours}
        onChange={(quietHours) => {
          set({ quietHours });
        }}
      />
    </FormSection>
  );
}

interface HoursPerWeekProps {
  minutes: number | null;
  problem: string | undefined;
  onChange: (minutes: number | null) => void;
}

/** In hours and parts of them; empty for no limit. */
function HoursPerWeek({ minutes, problem, onChange }: HoursPerWeekProps) {
  const { t } = useTranslation();
  // What is being typed, such as "2.", stands as long as it means what is kept.
  const [typed, setTyped] = useState<string | number>('');
  const kept = minutes === null ? '' : minutes / 60;
  return (
    <NumberInput
      label={t('helpers.hoursPerWeek')}
      description={t('helpers.hoursPerWeekHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      w={240}
      min={0}
      max={100}
      step={0.5}
      decimalScale={2}
      value={minutesOf(typed) === minutes ? typed : kept}
      error={problem}
      onChange={(hours) => {
        setTyped(hours);
        onChange(minutesOf(hours));
      }}
    />
  );
}

function minutesOf(hours: string | number): number | null {
  return hours === '' ? null : Math.round(Number(hours) * 60);
}

interface QuietHoursProps {
  value: HelperForm['quietHours'];
  onChange: (hours: HelperForm['quietHours']) => void;
}

/** May go over midnight, as from 21:00 to 08:00. */
function QuietHours({ value, onChange }: QuietHoursProps) {
  const { t } = useTranslation();
  return (
    <Group align="end">
      <Checkbox
        label={t('helpers.quiet.label')}
        mb={8}
        checked={value !== null}
        onChange={(event) => {
          onChange(event.currentTarget.checked ? NIGHT : null);
        }}
      />
      {value !== null && (
        <>
          <TimeField
            label={t('helpers.quiet.from')}
            value={value.fromMinute}
            onChange={(fromMinute) => {
              onChange({ ...value, fromMinute });
            }}
          />
          <TimeField
            label={t('helpers.quiet.to')}
            value={value.toMinute}
            onChange={(toMinute) => {
              onChange({ ...value, toMinute });
            }}
          />
        </>
      )}
    </Group>
  );
}
