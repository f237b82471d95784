import { ActionIcon, Button, Group, Input, Menu, Stack, Text } from '@mantine/core';
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TimeField } from '../../components/time-field';
import { useFormat } from '../../lib/format';
import {
  copiedTo,
  spansOf,
  WEEKDAYS,
  withNewSpan,
  withoutSpan,
  withSpan,
  WORKDAYS,
  type WeekHours,
  type WeekSpan,
} from './week-hours';

interface WeekEditorProps {
  value: WeekHours;
  error: string | undefined;
  onChange: (hours: WeekHours) => void;
}

/** The hours of a usual week, a line for each weekday. */
export function WeekEditor({ value, error, onChange }: WeekEditorProps) {
  return (
    <Stack gap={6}>
      {WEEKDAYS.map((weekday) => (
        <WeekdayLine key={weekday} weekday={weekday} hours={value} onChange={onChange} />
      ))}
      {error !== undefined && <Input.Error role="alert">{error}</Input.Error>}
    </Stack>
  );
}

interface WeekdayLineProps {
  weekday: number;
  hours: WeekHours;
  onChange: (hours: WeekHours) => void;
}

function WeekdayLine({ weekday, hours, onChange }: WeekdayLineProps) {
  const { t } = useTranslation();
  const day = useFormat().weekday(weekday);
  const spans = spansOf(hours, weekday);
  return (
    <Group role="group" aria-label={day} gap="xs" align="start" wrap="nowrap">
      <Text size="sm" w={92} fw={600} lh="36px">
        {day}
      </Text>
      <Stack gap={6} flex={1}>
        {spans.length === 0 && (
          <Text size="sm" c="dimmed" lh="36px">
            {t('helpers.week.none')}
          </Text>
        )}
        {spans.map((span, index) => (
          <SpanFields
            key={index}
            span={span}
            day={day}
            onChange={(patch) => {
              onChange(withSpan(hours, span, patch));
            }}
            onRemove={() => {
              onChange(withoutSpan(hours, span));
            }}
          />
        ))}
      </Stack>
      <ActionIcon
        size="input-sm"
        variant="default"
        aria-label={t('helpers.week.add', { day })}
        title={t('helpers.week.add', { day })}
        onClick={() => {
          onChange(withNewSpan(hours, weekday));
        }}
      >
        <IconPlus size={18} />
      </ActionIcon>
      <CopyMenu
        day={day}
        isDisabled={spans.length === 0}
        onCopy={(targets) => {
          onChange(copiedTo(hours, weekday, targets));
        }}
      />
    </Group>
  );
}

interface SpanFieldsProps {
  span: WeekSpan;
  day: string;
  onChange: (patch: Partial<WeekSpan>) => void;
  onRemove: () => void;
}

function SpanFields({ span, day, onChange, onRemove }: SpanFieldsProps) {
  const { t } = useTranslation();
  const isWrong = span.toMinute <= span.fromMinute;
  return (
    <Group gap="xs" wrap="nowrap" align="start">
      <TimeField
        label={t('helpers.week.from', { day })}
        isLabelHidden
        value={span.fromMinute}
        onChange={(fromMinute) => {
          onChange({ fromMinute });
        }}
      />
      <Text lh="36px">{t('helpers.week.until')}</Text>
      <TimeField
        label={t('helpers.week.to', { day })}
        isLabelHidden
        value={span.toMinute}
        error={isWrong ? t('helpers.problem.hoursShort') : undefined}
        onChange={(toMinute) => {
          onChange({ toMinute });
        }}
      />
      <ActionIcon
        size="input-sm"
        variant="subtle"
        color="gray"
        aria-label={t('helpers.week.remove', { day })}
        onClick={onRemove}
      >
        <IconX size={18} />
      </ActionIcon>
    </Group>
  );
}

interface CopyMenuProps {
  day: string;
  isDisabled: boolean;
  onCopy: (targets: readonly number[]) => void;
}

function CopyMenu({ day, isDisabled, onCopy }: CopyMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          px="xs"
          disabled={isDisabled}
          // There is nothing to copy, but what stands beside it stays in line.
          style={{ visibility: isDisabled ? 'hidden' : 'visible' }}
          aria-label={t('helpers.week.copy', { day })}
          leftSection={<IconCopy size={16} aria-hidden />}
        >
          {t('helpers.week.copyShort')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            onCopy(WORKDAYS);
          }}
        >
          {t('helpers.week.toWorkdays')}
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            onCopy(WEEKDAYS);
          }}
        >
          {t('helpers.week.toAll')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
