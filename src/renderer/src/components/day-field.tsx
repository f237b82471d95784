import { DateInput } from '@mantine/dates';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/domain/time';
import { whyHeard } from './why';
import { readDay } from '../lib/read-day';

interface DayFieldProps {
  label: string;
  value: LocalDate | null;
  onChange: (date: LocalDate | null) => void;
  /** From where words such as "tomorrow" count. */
  today: LocalDate;
  error?: string | undefined;
  description?: ReactNode;
  /** Why the day is asked for, read out with the field only. */
  whyHeard?: string;
  isRequired?: boolean;
  isClearable?: boolean;
  isLabelHidden?: boolean;
  minDate?: LocalDate;
  /** A day far away is not thought of by its weekday. */
  isWeekdayHidden?: boolean;
  /** An example, where the usual one does not suit. */
  placeholder?: string;
  width?: number | string;
}

/** A day typed as `24.12.`, `24 Dec`, `tomorrow` or `fri`, or chosen from a calendar. */
export function DayField(props: DayFieldProps) {
  const { t } = useTranslation();
  const { label, value, onChange, today, error, description, isLabelHidden = false, minDate } = props;
  const [isUnread, setUnread] = useState(false);
  const check = (text: string) => {
    setUnread(text.trim() !== '' && readDay(text, today) === null);
  };
  return (
    <DateInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      {...(description === undefined ? {} : { description })}
      {...(props.whyHeard === undefined ? {} : whyHeard(props.whyHeard))}
      {...(minDate === undefined ? {} : { minDate })}
      w={props.width ?? 170}
      required={props.isRequired ?? false}
      clearable={props.isClearable ?? false}
      // For the mouse: whoever types empties the field, and Tab goes on to the next one.
      clearButtonProps={{ tabIndex: -1, 'aria-label': t('common.action.clear') }}
      value={value}
      valueFormat={props.isWeekdayHidden === true ? 'D MMM YYYY' : 'ddd D MMM YYYY'}
      dateParser={(text) => readDay(text, today) ?? value}
      firstDayOfWeek={1}
      placeholder={props.placeholder ?? t('people.day.placeholder')}
      error={isUnread ? t('people.day.unread') : error}
      popoverProps={{ withinPortal: true }}
      onBlur={(event) => {
        check(event.currentTarget.value);
      }}
      onChange={(date) => {
        setUnread(false);
        onChange(date);
      }}
    />
  );
}
