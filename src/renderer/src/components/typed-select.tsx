import { MultiSelect, Select, type MultiSelectProps, type SelectProps } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { optionsMeant, useListKeys, type Option } from './list-keys';

/** These are made out here. */
type Own = 'data' | 'value' | 'onChange' | 'onBlur' | 'searchable' | 'attributes' | 'onSearchChange' | 'ref';
type Opened = 'dropdownOpened' | 'onDropdownOpen' | 'onDropdownClose' | 'onKeyDownCapture';

interface TypedSelectProps extends Omit<SelectProps, Own | Opened> {
  data: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  /** What is typed, where whoever shows the list finds its entries: all of them can be meant. */
  onSearchChange?: (typed: string) => void;
  /** The list does not answer yet what was typed: Enter then takes the first entry as soon as it does. */
  isBehind?: boolean;
}

/** A list to choose one from by typing. Whoever leaves the field keeps the only entry that can be meant. */
export function TypedSelect(props: TypedSelectProps) {
  const { onChange, onBlur, onSearchChange, isBehind = false, ...rest } = props;
  const { data, value } = rest;
  const [typed, setTyped] = useState('');
  const list = useOpened();
  const isChosen = typed === data.find((option) => option.value === value)?.label;
  const isFound = onSearchChange !== undefined && typed.trim() !== '';
  const meant = isChosen || isBehind ? [] : isFound ? data : optionsMeant(data, typed);
  const take = (option: Option) => {
    if (option.value !== value) onChange(option.value);
    list.setOpen(false);
  };
  const asked = useAskedAhead(isBehind && !isChosen && typed.trim() !== '', () => {
    if (meant[0] !== undefined) take(meant[0]);
  });
  const keys = useListKeys({
    typed: isChosen ? '' : typed,
    shown: meant,
    meant,
    setOpen: list.setOpen,
    take,
  });
  return (
    <Select
      {...rest}
      {...list.props}
      data={[...data]}
      searchable
      attributes={keys.listAttributes}
      onSearchChange={(text) => {
        // Whoever leaves the field clears it, which must not take back what was asked for.
        if (text === '' && asked.isWaiting()) return;
        setTyped(text);
        onSearchChange?.(text);
      }}
      onChange={onChange}
      onKeyDownCapture={(event) => {
        if (!asked.keep(event)) keys.onKeyDownCapture(event);
      }}
      onBlur={(event) => {
        keys.leave(event.currentTarget);
        if (meant.length === 1 && meant[0] !== undefined) take(meant[0]);
        onBlur?.();
      }}
    />
  );
}

/** Keeps an Enter that comes before the answer, until that is there. */
function useAskedAhead(isBehind: boolean, take: () => void) {
  const isWaiting = useRef(false);
  useEffect(() => {
    if (isBehind || !isWaiting.current) return;
    isWaiting.current = false;
    take();
  });
  return {
    isWaiting: () => isWaiting.current,
    keep: (event: KeyboardEvent) => {
      if (event.key === 'Tab') return false;
      isWaiting.current = isBehind && event.key === 'Enter' && !event.nativeEvent.isComposing;
      if (!isWaiting.current) return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

interface TypedMultiSelectProps extends Omit<MultiSelectProps, Own | Opened> {
  data: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  onBlur?: () => void;
}

/** A list to choose several from by typing. What is typed only ever adds; arrows also lead to what is chosen. */
export function TypedMultiSelect({ onChange, onBlur, ...rest }: TypedMultiSelectProps) {
  const { data, value, maxValues = Infinity } = rest;
  const [typed, setTyped] = useState('');
  const list = useOpened();
  const shown = optionsMeant(data, typed);
  const meant = value.length < maxValues ? shown.filter((option) => !value.includes(option.value)) : [];
  const take = (option: Option) => {
    onChange([...value, option.value]);
    setTyped('');
  };
  const keys = useListKeys({ typed, shown, meant, setOpen: list.setOpen, take });
  return (
    <MultiSelect
      {...rest}
      {...list.props}
      data={[...data]}
      value={[...value]}
      searchable
      attributes={keys.listAttributes}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={onChange}
      onKeyDownCapture={keys.onKeyDownCapture}
      onBlur={(event) => {
        keys.leave(event.currentTarget);
        if (shown.length === 1 && meant[0] !== undefined) take(meant[0]);
        onBlur?.();
      }}
    />
  );
}

function useOpened() {
  const [isOpen, setOpen] = useState(false);
  return {
    setOpen,
    props: {
      dropdownOpened: isOpen,
      onDropdownOpen: () => {
        setOpen(true);
      },
      onDropdownClose: () => {
        setOpen(false);
      },
    },
  };
}
