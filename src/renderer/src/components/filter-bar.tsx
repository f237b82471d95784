import { Button, CloseButton, Group, TextInput } from '@mantine/core';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedMultiSelect } from './typed-select';

/** A row of filters with one button that clears them all. */
export function FilterBar({
  children,
  onClear,
}: {
  children: ReactNode;
  onClear?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" role="search" aria-label={t('common.filters.label')}>
      {children}
      {onClear !== undefined && (
        <Button
          variant="subtle"
          px="xs"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={onClear}
        >
          {t('common.filters.clear')}
        </Button>
      )}
    </Group>
  );
}

interface SearchFieldProps {
  label: string;
  value: string;
  /** Called a moment after the last key, and at once when the field is cleared. */
  onChange: (text: string) => void;
  placeholder?: string;
  width?: number | string;
}

const PAUSE_MILLISECONDS = 150;

/** A search field that waits for a short pause in typing. */
export function SearchField({ label, value, onChange, placeholder, width = 280 }: SearchFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setText(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    if (next === '') onChange('');
    else timer.current = setTimeout(() => onChange(next), PAUSE_MILLISECONDS);
  };
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder ?? label}
      value={text}
      w={width}
      maxLength={200}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        text === '' ? null : (
          <CloseButton size="sm" aria-label={t('common.action.clear')} onClick={() => change('')} />
        )
      }
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

interface ManyFilterProps {
  label: string;
  options: { value: string; label: string }[];
  value: string[];
  onChange: (values: string[]) => void;
  width?: number | string;
  /** What it filters stays to be read beside what is chosen; where there is room for it. */
  isLabelShown?: boolean;
}

/** Chooses any number of values; none means all. */
export function ManyFilter(props: ManyFilterProps) {
  const { label, options, value, onChange, width = 220, isLabelShown = false } = props;
  const { t } = useTranslation();
  const empty = isLabelShown ? t('common.filters.any') : label;
  return (
    <TypedMultiSelect
      {...(isLabelShown ? { label } : { 'aria-label': label })}
      placeholder={value.length === 0 ? empty : ''}
      data={options}
      value={value}
      onChange={onChange}
      clearable
      w={width}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
