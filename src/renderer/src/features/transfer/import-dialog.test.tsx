import { screen, waitFor } from '@testing-library/react';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import type { BatchId } from '../../../../shared/domain/ids';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { ImportDialog } from './import-dialog';

const mapping = {
  columns: { name: 'Name' },
  dateOrder: 'DMY' as const,
  listSeparator: ',',
  values: {},
  defaults: {},
  maxKilometres: null,
};
const batch = {
  id: 77 as BatchId,
  kind: 'requests' as const,
  ...{ at: 0, by: 'Desk', rows: 3, imported: 2, rejected: 1, skipped: 0, undoneAt: null },
};

function setUp() {
  const bridge = createFakeBridge({
    'imports.list': () => [],
    'imports.chooseFile': () => ({
      ...{
        token: 'file-1',
        fileName: 'calls.csv',
        headers: ['Name', 'Notes', 'Town'],
        rows: 3,
        isRemembered: true,
      },
      fields: ['name', 'summary'].map((field) => ({ field, isRequired: true, isList: false })),
      mapping,
    }),
    'imports.run': () => batch,
    'imports.undo': () => ({ ...batch, undoneAt: 1 }),
  });
  return renderScreen(<ImportDialog kind="requests" opened onClose={() => undefined} />, { bridge });
}

/** A file with one value that is not in the lists; its row counts once the value has a meaning. */
function setUpValues(
  remembered: Record<string, Record<string, string>> = {},
  untilRun: () => Promise<void> = () => Promise.resolve(),
) {
  const bridge = createFakeBridge({
    'imports.list': () => [],
    'imports.chooseFile': () => ({
      ...{ token: 'file-1', fileName: 'calls.csv', headers: ['Name', 'Type'], rows: 3, isRemembered: false },
      fields: [{ field: 'category', isRequired: true, isList: true }],
      mapping: { ...mapping, columns: { category: 'Type' }, values: remembered },
    }),
    'imports.preview': (_, input) => {
      const isKnown = input.mapping.values['category']?.['Moon landing'] !== undefined;
      return {
        ...{ rows: 3, importable: isKnown ? 3 : 1, rejected: isKnown ? 0 : 2, skipped: 0 },
        ...{ problems: [], sample: [], noticed: [], noticedRows: 0, alike: [], alikeRows: 0 },
        unknownValues: isKnown ? [] : [{ field: 'category', value: 'Moon landing', rows: 2 }],
      };
    },
    'imports.run': async () => {
      await untilRun();
      return batch;
    },
  });
  return renderScreen(<ImportDialog kind="requests" opened onClose={() => undefined} />, { bridge });
}

describe('matching the values of a file', () => {
  const MEANING = 'What "Moon landing" means (Kind of help)';

  it('asks what an unknown value means, counts its rows in, and imports by it', async () => {
    const { user, bridge } = setUpValues();
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
    await user.click(await screen.findByRole('button', { name: 'Look it over' }));
    const field = await screen.findByRole<HTMLInputElement>('combobox', { name: MEANING });
    expect(field.value).toBe('Reject these rows');
    const [term] = bridge.world.terms.filter((known) => known.list === 'category');
    await user.click(field);
    await user.click(await screen.findByRole('option', { name: term?.label ?? '' }));
    await user.click(await screen.findByRole('button', { name: 'Import 3 rows' }));
    const run = bridge.calls.find((call) => call.name === 'imports.run');
    expect(run?.input).toMatchObject({ mapping: { values: { category: { 'Moon landing': term?.code } } } });
  });

  it('shows a meaning from the last import, which can be taken out again', async () => {
    const { user } = setUpValues({ category: { 'Moon landing': 'category:gone' } });
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
    await user.click(await screen.findByRole('button', { name: 'Look it over' }));
    const field = await screen.findByRole<HTMLInputElement>('combobox', { name: MEANING });
    expect(field.value).toBe('category:gone');
    await user.click(field);
    await user.click(await screen.findByRole('option', { name: 'Reject these rows' }));
    expect(await screen.findByRole('button', { name: 'Import 1 row' })).toBeDefined();
  });
});

describe('the import dialog', () => {
  it('needs every required field before the preview, then imports and can be undone', async () => {
    const { user, bridge } = setUp();
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
    expect(await screen.findByText('Still needed: In one line.')).toBeDefined();
    expect(screen.getByText(/knows these columns from last time/)).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Look it over' }).disabled).toBe(true);

    await user.click(screen.getByRole('combobox', { name: 'Column for: In one line' }));
    await user.click(await screen.findByRole('option', { name: 'Notes' }));
    await user.click(screen.getByRole('button', { name: 'Look it over' }));
    expect(await screen.findByText('Row 3, Phone: must not be empty')).toBeDefined();

    await user.click(screen.getByRole('button', { name: 'Import 2 rows' }));
    expect(await screen.findByRole('button', { name: /Save rejected rows/ })).toBeDefined();
    const run = bridge.calls.find((call) => call.name === 'imports.run');
    expect(run?.input).toMatchObject({
      token: 'file-1',
      mapping: { columns: { name: 'Name', summary: 'Notes' } },
    });

    await user.click(screen.getByRole('button', { name: /Undo this import/ }));
    await user.click(await screen.findByRole('button', { name: 'Undo the import' }));
    await waitFor(() => {
      expect(bridge.calls.find((call) => call.name === 'imports.undo')?.input).toEqual({ id: 77 });
    });
  });
});

it('says how far the storing is, as a bar and in words, and no more once it has ended', async () => {
  let end: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => {
    end = resolve;
  });
  const { user, bridge } = setUpValues({ category: { 'Moon landing': 'category:visit' } }, () => isOver);
  await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
  await user.click(await screen.findByRole('button', { name: 'Look it over' }));
  await user.click(await screen.findByRole('button', { name: 'Import 3 rows' }));
  const tell = (token: string, done: number) => {
    act(() => bridge.emit('imports.progress', { token, step: 'write', done, total: 20_000 }));
  };
  tell('file-1', 5_000);
  tell('another file', 1);
  await screen.findByText('5,000 of 20,000 rows');
  expect(screen.getByText(/^Storing them/).getAttribute('role')).toBe('status');
  const bar = screen.getByRole('progressbar', { name: 'How far it is' });
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuetext')]).toEqual([
    '25',
    '5,000 of 20,000 rows',
  ]);
  end();
  await screen.findByText('imported');
  expect(screen.queryByRole('progressbar', { name: 'How far it is' })).toBeNull();
});
