import { Checkbox, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HelperInput } from '../../../../shared/domain/helper';
import { DayField } from '../../components/day-field';
import { LineEditor, RemoveLine, type LineActions } from '../../components/line-editor';
import { TimeField } from '../../components/time-field';
import { useFormat } from '../../lib/format';

type Exceptions = HelperInput['exceptions'];
type Exception = Exceptions[number];

const WHOLE_DAY = { fromMinute: 0, toMinute: 1440 };
const MORNING = { fromMinute: 9 * 60, toMinute: 12 * 60 };

interface ExceptionsEditorProps {
  value: Exceptions;
  error: string | undefined;
  onChange: (exceptions: Exceptions) => void;
}

/** Single days that differ from the usual week. */
export function ExceptionsEditor({ value, error, onChange }: ExceptionsEditorProps) {
  const { t } = useTranslation();
  const { today } = useFormat();
  return (
    <LineEditor
      value={value}
      error={error}
      noneWords={t('helpers.exceptions.none')}
      addLabel={t('helpers.exceptions.add')}
      newItem={(): Exception => ({ date: today, kind: 'off', ...WHOLE_DAY })}
      onChange={onChange}
      line={(exception, actions) => <ExceptionLine exception={exception} {...actions} />}
    />
  );
}

type ExceptionLineProps = LineActions<Exception> & { exception: Exception };

function ExceptionLine({ exception, onChange, onRemove }: ExceptionLineProps) {
  const { t } = useTranslation();
  const { today, day } = useFormat();
  const isWholeDay = exception.fromMinute === 0 && exception.toMinute === 1440;
  return (
    <Group gap="xs" role="group" aria-label={day(exception.date)}>
      <DayField
        label={t('helpers.exceptions.day')}
        isLabelHidden
        today={today}
        value={exception.date}
        onChange={(date) => {
          if (date !== null) onChange({ date });
        }}
      />
      <Select
        aria-label={t('helpers.exceptions.kind')}
        w={150}
        allowDeselect={false}
        data={(['off', 'on'] as const).map((kind) => ({
          value: kind,
          label: t(`helpers.exceptions.kinds.${kind}`),
        }))}
        value={exception.kind}
        onChange={(kind) => {
          if (kind !== null) onChange({ kind });
        }}
      />
      <Checkbox
        label={t('helpers.exceptions.wholeDay')}
        checked={isWholeDay}
        onChange={(event) => {
          onChange(event.currentTarget.checked ? WHOLE_DAY : MORNING);
        }}
      />
      {!isWholeDay && (
        <>
          <TimeField
            label={t('helpers.exceptions.from')}
            isLabelHidden
            value={exception.fromMinute}
            onChange={(fromMinute) => {
              onChange({ fromMinute });
            }}
          />
          <TimeField
            label={t('helpers.exceptions.to')}
            isLabelHidden
            value={exception.toMinute}
            onChange={(toMinute) => {
              onChange({ toMinute });
            }}
          />
        </>
      )}
      <RemoveLine label={t('helpers.exceptions.remove')} onRemove={onRemove} />
    </Group>
  );
}
