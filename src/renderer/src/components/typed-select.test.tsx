import { act, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../testing/render';
import { TypedMultiSelect, TypedSelect } from './typed-select';

const DATA = [
  { value: 'ride', label: 'Ride' },
  { value: 'shopping', label: 'Shopping' },
  { value: 'company', label: 'Company by ride' },
];

const onChange = vi.fn();

function Kind({ openOnFocus }: { openOnFocus: boolean }) {
  const [value, setValue] = useState<string | null>(null);
  onChange.mockImplementation(setValue);
  return (
    <TypedSelect
      label="Kind of help"
      data={DATA}
      value={value}
      openOnFocus={openOnFocus}
      onChange={onChange}
    />
  );
}

async function show({ openOnFocus = true } = {}): Promise<HTMLInputElement> {
  renderScreen(<Kind openOnFocus={openOnFocus} />);
  return screen.findByRole<HTMLInputElement>('combobox', { name: 'Kind of help' });
}

const onMany = vi.fn();

function Kinds() {
  const [value, setValue] = useState<string[]>([]);
  onMany.mockImplementation(setValue);
  return <TypedMultiSelect label="Kinds of help" data={DATA} value={value} onChange={onMany} />;
}

async function showMany(): Promise<HTMLInputElement> {
  renderScreen(<Kinds />);
  return screen.findByRole<HTMLInputElement>('combobox', { name: 'Kinds of help' });
}

beforeEach(() => {
  onChange.mockReset();
  onMany.mockReset();
});

it('takes the first entry that bears what was typed when Enter comes without an arrow', async () => {
  const box = await show();
  await userEvent.type(box, 'RIDE{Enter}');
  expect(box.value).toBe('Ride');
});

it('keeps the only entry that can be meant when the field is left', async () => {
  const box = await show();
  await userEvent.type(box, 'shop');
  await userEvent.tab();
  expect(box.value).toBe('Shopping');
});

it('chooses nothing when the field is left while several can be meant, or none', async () => {
  const box = await show();
  await userEvent.type(box, 'ride');
  await userEvent.tab();
  expect(box.value).toBe('');
  await userEvent.type(box, 'gardening{Enter}');
  await userEvent.tab();
  expect(onChange).not.toHaveBeenCalled();
});

it('goes to the entry that the arrows lead to', async () => {
  const box = await show();
  await userEvent.type(box, 'ride{ArrowDown}{ArrowDown}{Enter}');
  expect(box.value).toBe('Company by ride');
});

it('tells a screen reader which entry is marked, as long as it is', async () => {
  const box = await show();
  focus(box);
  press(box, 'ArrowDown', 'ArrowDown');
  const marked = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
  expect(marked?.textContent).toBe('Shopping');
  press(box, 'Enter');
  expect(box.getAttribute('aria-activedescendant')).toBeNull();
});

/** Keys pressed without a pause between them, before any timer has run: as they reach a busy computer. */
function press(box: HTMLElement, ...keys: string[]): void {
  for (const key of keys) fireEvent.keyDown(box, { key, code: key });
}

function focus(box: HTMLInputElement): void {
  act(() => {
    box.focus();
  });
}

/** Letters that come at once. */
function type(box: HTMLInputElement, text: string): void {
  focus(box);
  fireEvent.change(box, { target: { value: text } });
}

describe('keys that come quicker than the computer can follow', () => {
  it('go where they lead in a list that opens with the focus', async () => {
    const box = await show();
    focus(box);
    press(box, 'ArrowDown', 'ArrowDown', 'Enter');
    expect(box.value).toBe('Shopping');
  });

  it('go where they lead in a list that the first of them opens', async () => {
    const box = await show({ openOnFocus: false });
    focus(box);
    press(box, 'ArrowDown', 'ArrowDown', 'Enter');
    expect(box.value).toBe('Shopping');
  });

  it('go on from the entry that is chosen', async () => {
    const box = await show({ openOnFocus: false });
    focus(box);
    press(box, 'ArrowDown', 'Enter', 'ArrowDown', 'ArrowDown', 'Enter');
    expect(box.value).toBe('Shopping');
  });

  it('go to what was typed', async () => {
    const box = await show();
    type(box, 'ride');
    press(box, 'ArrowDown', 'ArrowDown', 'Enter');
    expect(box.value).toBe('Company by ride');
  });

  it('choose several, one after the other', async () => {
    const box = await showMany();
    focus(box);
    press(box, 'ArrowDown', 'Enter', 'ArrowDown', 'Enter');
    expect(onMany).toHaveBeenLastCalledWith(['ride', 'shopping']);
  });
});

describe('a list of several choices', () => {
  it('takes what was typed with Enter, and the next after it', async () => {
    const box = await showMany();
    type(box, 'shop');
    press(box, 'Enter');
    expect(box.value).toBe('');
    type(box, 'RIDE');
    press(box, 'Enter');
    expect(onMany).toHaveBeenLastCalledWith(['shopping', 'ride']);
  });

  it('keeps the only entry that can be meant when the field is left', async () => {
    const box = await showMany();
    await userEvent.type(box, 'shop');
    await userEvent.tab();
    expect(onMany).toHaveBeenLastCalledWith(['shopping']);
  });

  it('takes none away by what is typed, and one by the arrows', async () => {
    const box = await showMany();
    await userEvent.type(box, 'shop{Enter}shop{Enter}');
    expect(onMany).toHaveBeenLastCalledWith(['shopping']);
    await userEvent.clear(box);
    await userEvent.type(box, 'shop{ArrowDown}{Enter}');
    expect(onMany).toHaveBeenLastCalledWith([]);
  });
});

describe('a list that is found by what was typed', () => {
  const found = vi.fn();

  function Helper() {
    const [value, setValue] = useState<string | null>(null);
    const [typed, setTyped] = useState('');
    const [answered, setAnswered] = useState('');
    found.mockImplementation(setAnswered);
    onChange.mockImplementation(setValue);
    return (
      <TypedSelect
        label="Helper"
        data={DATA.filter(({ label }) => label.includes(answered))}
        filter={({ options }) => options}
        isBehind={typed !== answered}
        value={value}
        onChange={onChange}
        onSearchChange={setTyped}
      />
    );
  }

  async function showHelper(): Promise<HTMLInputElement> {
    renderScreen(<Helper />);
    return screen.findByRole<HTMLInputElement>('combobox', { name: 'Helper' });
  }

  it('takes the first of what is found, not of what stood there before, however early Enter comes', async () => {
    const box = await showHelper();
    type(box, 'Shop');
    press(box, 'Enter');
    expect(onChange).not.toHaveBeenCalled();
    act(() => {
      found('Shop');
    });
    expect(onChange).toHaveBeenLastCalledWith('shopping');
  });

  it('takes it also when the field was left at once', async () => {
    const box = await showHelper();
    type(box, 'Shop');
    press(box, 'Enter');
    await userEvent.tab();
    act(() => {
      found('Shop');
    });
    expect(onChange).toHaveBeenLastCalledWith('shopping');
    expect(box.value).toBe('Shopping');
  });
});
