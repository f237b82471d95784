import { Group, Input, NumberInput, SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../components/day-field';
import { FormSection } from '../../components/form-section';
import { RepeatFields } from '../../components/repeat-fields';
import { TimeField } from '../../components/time-field';
import { whyHeard } from '../../components/why';
import { useFormat } from '../../lib/format';
import type { Draft } from '../../lib/use-draft';
import { useProblem } from '../../lib/use-problem';
import { withDate, withWhenKind, type RequestForm } from './request-form';

const KINDS = ['any', 'by', 'between'] as const;

/** When help is wished for, how long it takes and how many helpers, and whether it comes back. */
export function RequestWhen({ draft }: { draft: Draft<RequestForm> }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const problem = useProblem(draft);
  const { value, set } = draft;
  return (
    <FormSection title={t('requests.section.when')} why={t('requests.why.when')}>
      <SegmentedControl
        aria-label={t('requests.section.when')}
        fullWidth
        data={KINDS.map((kind) => ({ value: kind, label: t(`requests.when.${kind}`) }))}
        value={value.whenKind}
        onChange={(kind) => {
          set(withWhenKind(value, kind, today));
        }}
      />
      {value.whenKind !== 'any' && (
        <Group align="start" gap="sm">
          <DayAndTimes draft={draft} />
        </Group>
      )}
      <Group align="start" gap="sm">
        <NumberInput
          label={t('requests.duration')}
          {...whyHeard(t('requests.why.durationMinutes'))}
          w={120}
          min={5}
          max={1440}
          step={15}
          suffix={t('requests.durationSuffix')}
          value={Number.isNaN(value.durationMinutes) ? '' : value.durationMinutes}
          error={problem('durationMinutes')}
          onChange={(minutes) => {
            set({ durationMinutes: typeof minutes === 'number' ? minutes : Number.NaN });
          }}
        />
        <NumberInput
          label={t('requests.helpersNeeded')}
          {...whyHeard(t('requests.why.helpersNeeded'))}
          w={140}
          min={1}
          max={100}
          allowDecimal={false}
          value={Number.isNaN(value.helpersNeeded) ? '' : value.helpersNeeded}
          error={problem('helpersNeeded')}
          onChange={(count) => {
            set({ helpersNeeded: typeof count === 'number' ? count : Number.NaN });
          }}
        />
        <Input.Description aria-hidden mt={4} flex={1}>
          {t('requests.why.durationMinutes')} {t('requests.why.helpersNeeded')}
        </Input.Description>
      </Group>
      {isTooShort(value) && (
        <Text size="sm" role="status">
          {t('requests.when.tooShort')}
        </Text>
      )}
      {value.whenKind !== 'any' && value.date !== null && (
        <RepeatFields
          repeat={value.repeat}
          firstDay={value.date}
          problem={problem('repeat')}
          onChange={(repeat) => {
            set({ repeat });
          }}
        />
      )}
    </FormSection>
  );
}

function DayAndTimes({ draft }: { draft: Draft<RequestForm> }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const problem = useProblem(draft);
  const { value, set } = draft;
  return (
    <>
      <DayField
        label={value.repeat.every === 'never' ? t('requests.when.day') : t('requests.when.firstDay')}
        isRequired
        today={today}
        value={value.date}
        error={problem('date')}
        onChange={(date) => {
          set(withDate(value, date));
        }}
      />
      {value.whenKind === 'between' && (
        <TimeField
          label={t('requests.when.from')}
          value={value.fromMinute}
          onChange={(fromMinute) => {
            set({ fromMinute, toMinute: value.toMinute });
          }}
        />
      )}
      <TimeField
        label={value.whenKind === 'by' ? t('requests.when.latest') : t('requests.when.to')}
        value={value.toMinute}
        error={problem('toMinute')}
        onChange={(toMinute) => {
          set({ toMinute });
        }}
      />
    </>
  );
}

function isTooShort(form: RequestForm): boolean {
  const span = form.toMinute - form.fromMinute;
  return form.whenKind === 'between' && span > 0 && span < form.durationMinutes;
}
