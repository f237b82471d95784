import { Select } from '@mantine/core';
import { useState } from 'react';

interface Option {
  value: string;
  label: string;
}

interface TypedSelectProps {
  label?: string;
  'aria-label'?: string;
  'data-wish'?: number;
  'data-field'?: string;
  description?: string;
  placeholder?: string;
  nothingFoundMessage?: string;
  error?: string | undefined;
  size?: 'xs' | 'sm';
  flex?: number;
  required?: boolean;
  clearable?: boolean;
  allowDeselect?: boolean;
  openOnFocus?: boolean;
  data: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
}

/**
 * A list to choose from by typing, whose entry is taken by what was typed.
 *
 * Mantine takes the entry that is drawn at a place which a timer sets back after the list opens. On a busy computer
 * letters, arrow and Enter are handled before that timer and before the drawing: the choice would be another one, or
 * lost without a word.
 */
export function TypedSelect({ onChange, onBlur, ...props }: TypedSelectProps) {
  const { data, value } = props;
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const isChosen = typed === data.find((option) => option.value === value)?.label;
  const meant = isChosen ? [] : optionsMeant(data, typed);
  const take = (option: Option | undefined) => {
    if (option !== undefined && option.value !== value) onChange(option.value);
    setOpen(false);
  };
  return (
    <Select
      {...props}
      data={[...data]}
      searchable
      dropdownOpened={isOpen}
      onDropdownOpen={() => {
        setOpen(true);
      }}
      onDropdownClose={() => {
        setOpen(false);
      }}
      onSearchChange={setTyped}
      onChange={onChange}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || meant.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        const marked = markedLabel(event.currentTarget);
        take(meant.find(({ label }) => label === marked) ?? meant[0]);
      }}
      onBlur={() => {
        // Leaving the field must not throw away the one entry that can be meant.
        if (meant.length === 1) take(meant[0]);
        onBlur?.();
      }}
    />
  );
}

/** The entries that Mantine shows for what is typed. */
function optionsMeant(data: readonly Option[], typed: string): readonly Option[] {
  const sought = typed.trim().toLowerCase();
  return sought === '' ? [] : data.filter(({ label }) => label.toLowerCase().includes(sought));
}

/** The entry that the arrow keys have marked in the list of a box, as far as it is drawn. */
function markedLabel(box: HTMLElement): string | null {
  const list = document.getElementById(box.getAttribute('aria-controls') ?? '');
  return list?.querySelector('[data-combobox-selected]')?.textContent ?? null;
}
