import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderScreen } from '../testing/render';
import { PRESSED_ONCE, usePressedOnce } from './pressed-once';

const pressed: string[] = [];

function Screen() {
  usePressedOnce();
  return (
    <>
      <div {...PRESSED_ONCE}>
        <Steps name="Step" />
      </div>
      <Steps name="Page" />
      <Rows />
    </>
  );
}

/** A button that stands for the next step as soon as it was pressed. */
function Steps({ name }: { name: string }) {
  const [at, setAt] = useState(1);
  const words = `${name} ${String(at)}`;
  const press = () => {
    pressed.push(words);
    setAt(at + 1);
  };
  return <button onClick={press}>{words}</button>;
}

/** A list in which the next row comes into the place of the one that is done. */
function Rows() {
  const [rows, setRows] = useState(['Row 1', 'Row 2']);
  const press = (words: string) => {
    pressed.push(words);
    setRows(rows.filter((row) => row !== words));
  };
  return rows.map((words) => (
    <button key={words} onClick={() => press(words)}>
      {words}
    </button>
  ));
}

async function open() {
  pressed.length = 0;
  renderScreen(<Screen />);
  await screen.findByText('Step 1');
}

/** A click as the mouse makes it, the first or second of a row, or as a key does (0), at a time of the window's clock. */
function click(words: string, detail: number, at = 0): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail });
  Object.defineProperty(event, 'timeStamp', { value: at });
  fireEvent(screen.getByText(words), event);
}

it('takes the second click of a double click for the first one where a button means the next step by then', async () => {
  await open();
  click('Step 1', 1);
  click('Step 2', 2);
  expect(pressed).toEqual(['Step 1']);
  click('Step 2', 1);
  expect(pressed).toEqual(['Step 1', 'Step 2']);
});

it('presses nothing by it that came into the place of what was pressed', async () => {
  await open();
  click('Row 1', 1);
  click('Row 2', 2);
  expect(pressed).toEqual(['Row 1']);
  click('Row 2', 1);
  expect(pressed).toEqual(['Row 1', 'Row 2']);
});

it('takes a key that is hit twice for one press, and one that is pressed again later for another', async () => {
  await open();
  click('Step 1', 0, 5000);
  click('Step 2', 0, 5299);
  expect(pressed).toEqual(['Step 1']);
  click('Step 2', 0, 5300);
  expect(pressed).toEqual(['Step 1', 'Step 2']);
});

it('lets quick clicks be where many are meant', async () => {
  await open();
  click('Page 1', 1);
  click('Page 2', 2);
  click('Page 3', 3);
  expect(pressed).toEqual(['Page 1', 'Page 2', 'Page 3']);
});

it('presses a button once while Enter is held down', async () => {
  await open();
  const button = screen.getByText('Page 1');
  expect(fireEvent.keyDown(button, { key: 'Enter' })).toBe(true);
  expect(fireEvent.keyDown(button, { key: 'Enter', repeat: true })).toBe(false);
});
