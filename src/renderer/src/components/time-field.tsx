import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinute, parseMinute } from '../../../shared/domain/time';

interface TimeFieldProps {
  label: string;
  /** Minutes since midnight. */
  value: number;
  onChange: (minute: number) => void;
  error?: string | undefined;
  /** The label is for screen readers only, where a column or a row says it already. */
  isLabelHidden?: boolean;
  width?: number | string;
}

const STEP_MINUTES = 15;

/** A time of day typed as `9:30`, `0930` or `9`; the up and down keys move by a quarter of an hour. */
export function TimeField({
  label,
  value,
  onChange,
  error,
  isLabelHidden = false,
  width = 92,
}: TimeFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const isUnread = typed !== null && parseMinute(typed) === null;
  const leave = () => {
    // What cannot be read stays in sight with its sentence instead of jumping back.
    if (!isUnread) setTyped(null);
  };
  const step = (by: number) => {
    setTyped(null);
    onChange(Math.min(1440, Math.max(0, value + by)));
  };
  return (
    <TextInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      w={width}
      inputMode="numeric"
      autoComplete="off"
      placeholder="9:30"
      value={typed ?? formatMinute(value)}
      error={isUnread ? t('people.time.unread') : error}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const minute = parseMinute(text);
        if (minute !== null) onChange(minute);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        step(event.key === 'ArrowUp' ? STEP_MINUTES : -STEP_MINUTES);
      }}
    />
  );
}
