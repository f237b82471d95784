import { ActionIcon, Button, Checkbox, Group, Input, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HelperInput } from '../../../../shared/domain/helper';
import { DayField } from '../../components/day-field';
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
    <Stack gap="xs">
      {value.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('helpers.exceptions.none')}
        </Text>
      )}
      {value.map((exception, index) => (
        <ExceptionLine
          key={index}
          exception={exception}
          onChange={(patch) => {
            onChange(value.map((other, at) => (at === index ? { ...exception, ...patch } : other)));
          }}
          onRemove={() => {
            onChange(value.filter((_, at) => at !== index));
          }}
        />
      ))}
      {error !== undefined && <Input.Error role="alert">{error}</Input.Error>}
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'start' }}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          onChange([...value, { date: today, kind: 'off', ...WHOLE_DAY }]);
        }}
      >
        {t('helpers.exceptions.add')}
      </Button>
    </Stack>
  );
}

interface ExceptionLineProps {
  exception: Exception;
  onChange: (patch: Partial<Exception>) => void;
  onRemove: () => void;
}

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
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('helpers.exceptions.remove')}
        onClick={onRemove}
      >
        <IconX size={18} />
      </ActionIcon>
    </Group>
  );
}
