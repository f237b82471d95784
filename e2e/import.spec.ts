import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { Town } from './town';
import { tellMain } from './main-process';

const ROWS = [
  'Name;Phone;Category;Summary;Date',
  'Ida Import;+423 235 01 01;Shopping and errands;Bread and milk;05/01/2026',
  'Igor Import;+423 235 01 02;Shopping and errands;A parcel;06/01/2026',
  ';+423 235 01 03;Shopping and errands;Nobody named;07/01/2026',
  'Ilse Import;+423 235 01 04;Moon landing;No such help;08/01/2026',
  'Ivo Import;+423 235 01 05;Shopping and errands;;99/99/2026',
];

test('a file with three bad rows: one value gets a meaning, the good rows come in, the bad ones are told why, and undo takes it back', async ({
  fresh,
}) => {
  await Town.found(fresh);
  const { app, page, profile } = fresh;
  const file = join(profile, 'requests.csv');
  await writeFile(file, ROWS.join('\n'));
  await tellMain(() =>
    app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file),
  );
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
  await tellMain(() =>
    app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
      items.find((item) => item.label === 'Import requests…')?.click();
    }),
  );
  const dialog = page.getByRole('dialog', { name: 'Import requests' });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await dialog.getByRole('button', { name: 'Look it over', exact: true }).click();
  await expect(dialog.getByText(/Row 4/).first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import 2 rows' })).toBeEnabled();
  await dialog.getByRole('combobox', { name: /"Moon landing"/ }).click();
  await page.getByRole('option', { name: 'Pet care' }).click();
  await dialog.getByRole('button', { name: 'Import 3 rows' }).click();
  await expect(dialog.getByText('The rejected rows can be saved').first()).toBeVisible();
  const [batch] = await fresh.call('imports.list', {});
  expect(batch).toMatchObject({ rows: 5, imported: 3, rejected: 2, skipped: 0 });
  await dialog.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect.poll(async () => (await fresh.call('imports.list', {}))[0]?.undoneAt ?? null).not.toBeNull();

  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await dialog.getByRole('button', { name: 'Look it over', exact: true }).click();
  await expect(dialog.getByRole('combobox', { name: /"Moon landing"/ })).toHaveValue('Pet care');
  await expect(dialog.getByRole('button', { name: 'Import 3 rows' })).toBeEnabled();
});
