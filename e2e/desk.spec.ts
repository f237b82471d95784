import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seriousFindings } from './axe';
import { dayOf, DAY_MS, goAhead, monthOf, untilNoon } from './clock';
import { expect, test } from './fixtures';
import { tellMain } from './main-process';
import { Town } from './town';

test('a day of the desk: results at its end, the sheet, and what nobody came to after it has turned', async ({
  fresh,
  profile,
}) => {
  const { page, call } = fresh;
  const town = await Town.found(fresh);
  await goAhead(fresh, untilNoon());
  const date = dayOf(Date.now());
  const at = (from: number) => ({
    when: { kind: 'between', date, fromMinute: from * 60, toMinute: from * 60 + 60 },
  });
  const helperId = await town.addHelper('Nora Near', 300);
  // A time that has passed is arranged by hand: matching would no longer suggest anybody for it.
  const over = await town.addRequest('Rita Request', 'Weekly shopping', { when: { kind: 'any' } });
  const [matchId] = (await call('matches.choose', { requestId: over, helperId })).matchIds;
  await call('matches.markTold', { matchId, side: 'helper' });
  const { request } = await call('review.get', { requestId: over });
  const { id: _id, ...input } = Object.fromEntries(
    Object.entries(request).filter(([name]) => !UNTYPED.includes(name)),
  ) as Record<string, unknown>;
  const changed = { ...input, ...at(9), place: null };
  await call('requests.update', {
    id: over,
    version: request.version,
    scope: 'one',
    request: changed,
    rrule: null,
  });
  await town.addRequest('Otto Patient', 'Moving a wardrobe', { ...at(15), category: 'category:moving' });

  await page.getByRole('link', { name: 'Today' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Starts today' })).toContainText('Otto Patient');
  expect(await seriousFindings(page, 'today')).toEqual([]);

  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'How did it go?' });
  await expect(dialog.getByRole('radio', { name: 'Done as agreed' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  expect(await seriousFindings(page, 'result')).toEqual([]);
  await expect(dialog.getByRole('radio', { name: 'Nora Near did not come' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'Done as agreed' }).press('Space');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Everything that is over has its result. Thank you.')).toBeVisible();
  expect((await call('requests.get', { id: over })).status).toBe('closed');

  const sheet = join(profile, 'sheet.pdf');
  await writeFile(sheet, '');
  await tellMain(() =>
    fresh.app.evaluate(({ dialog: system }, filePath) => {
      system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, sheet),
  );
  await page.getByRole('button', { name: 'Save day sheet' }).press('Enter');
  await expect(page.getByText(/^The day sheet was saved/)).toBeVisible();
  expect((await readFile(sheet)).subarray(0, 5).toString()).toBe('%PDF-');

  // The outside world: a printer that takes what it is given.
  await tellMain(() =>
    fresh.app.evaluate(({ app }) => {
      app.on('web-contents-created', (_event, contents) => {
        contents.getPrintersAsync = () => Promise.resolve([{ name: 'Office' }] as never);
        contents.print = (_options, done) => {
          done?.(true, '');
        };
      });
    }),
  );
  const print = page.getByRole('button', { name: 'Print the day sheet' });
  await print.press('Enter');
  await expect(page.getByText(/^The day sheet went to the printer/)).toBeVisible();
  const printed = await call('audit.search', {
    ...{ text: '', actor: '', action: 'printed', from: null, to: null, offset: 0, limit: 5 },
  });
  expect(printed.items).toMatchObject([{ action: 'printed', call: 'desk.printDaySheet' }]);

  // Nobody touches anything: the program sees by itself that another day has begun.
  await goAhead(fresh, DAY_MS);
  const ended = page.getByRole('region', { name: 'Went without help in the last week' });
  await expect(ended).toContainText('Otto Patient: Moving a wardrobe');
  await expect(ended).toContainText('Why: no helper does this');
  const unmet = page.getByRole('region', { name: 'Needs that were not met' });
  // A need counts for the month it was in, and on the last day of one the day that has turned is in the next.
  if (monthOf(Date.now() + DAY_MS) !== monthOf(Date.now()))
    await unmet.getByRole('button', { name: 'Month before' }).press('Enter');
  await expect(unmet).toContainText('1 in all');
  await ended.getByRole('button', { name: 'Open again: Otto Patient' }).press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Open again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ended).toBeHidden();
});

/** What a request holds besides what was typed. */
const UNTYPED = [
  ...['seriesId', 'rrule', 'occurrenceDate', 'startsAt', 'endsAt', 'status', 'statusReason', 'statusNote'],
  ...['postponedUntil', 'version', 'createdBy', 'createdAt', 'updatedBy', 'updatedAt'],
];
