import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen, type Rendered } from '../../testing/render';
import { RequestFormScreen } from './request-form-screen';

const NOTE = 'wheelchair, speaks polish, asap, needs 2 volunteers for an hour and a half';

const chip = (name: RegExp) => screen.findByRole('button', { name });
const urgency = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const helpers = () => screen.getByLabelText<HTMLInputElement>(/Helpers needed/).value;
const details = () => screen.findByLabelText<HTMLTextAreaElement>(/What a helper should know/);

async function typed(text: string): Promise<Rendered> {
  const rendered = renderScreen(<RequestFormScreen id={null} />);
  fireEvent.change(await details(), { target: { value: text } });
  return rendered;
}

/** The value of each field of the form. */
function everyField(): string[] {
  const fields = screen.getByRole('form').querySelectorAll<HTMLInputElement>('input, textarea, select');
  return [...fields].map(({ id, value, checked }) => `${id} ${value} ${String(checked)}`);
}

const altDigit = (digit: number) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { code: `Digit${String(digit)}`, altKey: true });
};

describe('notes of a new request', () => {
  it('propose, and fill in nothing by themselves: neither by waiting, Tab, Enter nor a bare digit', async () => {
    const { user } = await typed(NOTE);
    await chip(/^Urgency/);
    const before = everyField();
    (await details()).focus();
    await user.tab();
    await user.keyboard('{Escape}1');
    await user.tab();
    fireEvent.keyDown(document.activeElement ?? document.body, { code: 'Digit1' });
    fireEvent.keyDown(document.activeElement ?? document.body, {
      code: 'Digit1',
      ctrlKey: true,
      altKey: true,
    });
    expect(everyField()).toEqual(before);
    expect(screen.getAllByRole('button', { pressed: false })).toHaveLength(5);
  });

  it('fill in one field by the key on the chip, from inside the box, and the same key takes it back', async () => {
    await typed(NOTE);
    const urgent = await chip(/^Urgency/);
    const key = Number(urgent.getAttribute('aria-keyshortcuts')?.replace('Alt+', ''));
    altDigit(key);
    await waitFor(() => {
      expect(urgency('High').checked).toBe(true);
    });
    expect(helpers()).toBe('1');
    expect(urgent.getAttribute('aria-pressed')).toBe('true');
    altDigit(key);
    await waitFor(() => {
      expect(urgency('Normal').checked).toBe(true);
    });
  });

  it('fill in by a click, too', async () => {
    const { user } = await typed(NOTE);
    await user.click(await chip(/^Helpers needed: 2/));
    expect(helpers()).toBe('2');
  });

  it('say politely how many proposals there are', async () => {
    await typed(NOTE);
    expect(await screen.findByText(/5 proposals from what you typed/)).toBeDefined();
  });

  it('let go of a proposal whose words changed, also before it is read anew', async () => {
    const { user } = await typed('asap');
    const urgent = await chip(/^Urgency/);
    const key = Number(urgent.getAttribute('aria-keyshortcuts')?.replace('Alt+', ''));
    fireEvent.change(await details(), { target: { value: 'not asap' } });
    altDigit(key);
    await user.click(await details());
    expect(urgency('High').checked).toBe(false);
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: /^Urgency/ })).toBeNull();
    });
  });
});
