import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AuditEntry } from '../../../shared/contract/audit';
import type { PersonId } from '../../../shared/domain/ids';
import { createFormat } from '../lib/create-format';
import { createI18n } from '../lib/i18n';
import { renderScreen } from '../testing/render';
import { mainOf, stepsOf } from './group-entries';
import { HistoryList } from './history-list';
import { HistorySection } from './history-section';
import { createValueWords } from './value-words';

it('asks only once it is opened, and then reads as sentences with old and new values', async () => {
  const { user, bridge } = renderScreen(
    <HistorySection subject={{ call: 'audit.ofPerson', id: 1 as PersonId }} />,
  );
  const line = await screen.findByText('History');
  expect(bridge.calls.map(({ name }) => name)).not.toContain('audit.ofPerson');
  await user.click(line);
  const steps = within(await screen.findByRole('list', { name: /What was done/ })).getAllByRole('listitem');
  expect(steps.map((step) => step.textContent)).toEqual([
    expect.stringMatching(
      /^Maria changed the phone number and name · .*Phone number: 078 1 → 078 2Name: Anna → Anna Beck$/,
    ),
    expect.stringMatching(/^Maria changed the notes · .*Notes: not shown here$/),
    expect.stringMatching(/^Maria was not allowed to do something/),
    expect.stringMatching(/^Bo added the person · .*What this said in words was erased\.$/),
  ]);
});

const entry = (id: number, changes: Partial<AuditEntry>): AuditEntry => ({
  ...{ id, at: 5, actor: 'Maria', desk: 'this desk', call: 'x', action: 'changed', table: 'person' },
  ...{
    row: '1',
    personId: null,
    requestId: null,
    matchId: null,
    personName: null,
    otherName: null,
    isErased: false,
  },
  changes: [],
  ...changes,
});

it('puts together what was saved together, and nothing else', () => {
  const steps = stepsOf([entry(4, {}), entry(3, {}), entry(2, { actor: 'Bo' }), entry(1, { at: 4 })]);
  expect(steps.map(({ entries }) => entries.map(({ id }) => id))).toEqual([[3, 4], [2], [1]]);
});

it('keeps people apart where an import is about many of them', () => {
  const [one, two] = [1 as PersonId, 2 as PersonId];
  const entries = [entry(3, { personId: two }), entry(2, { personId: one }), entry(1, { personId: one })];
  expect(stepsOf(entries, true).map((step) => step.entries.map(({ id }) => id))).toEqual([[3], [1, 2]]);
  expect(stepsOf(entries)).toHaveLength(1);
});

it('names the helper of a match, and tells what a record held when it came only to those who look at all', () => {
  const match = entry(1, {
    ...{ table: 'match', otherName: 'Hana' },
    changes: [{ field: 'status', before: 'suggested', after: 'confirmed', isHidden: false }],
  });
  const change = (field: string, after: string | number) => ({ field, before: null, after, isHidden: false });
  const person = entry(2, {
    action: 'added',
    changes: [change('display_name', 'Anna'), change('is_pseudonym', 0), change('contact_way', 'any')],
  });
  renderScreen(
    <>
      <HistoryList entries={[match]} />
      <HistoryList entries={[person]} />
      <HistoryList entries={[person]} isWhole />
    </>,
  );
  return waitFor(() => {
    const said = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(said[0]).toMatch(/state of the match with Hana · .*State of the match: Suggested → Confirmed$/);
    expect(said[1]).not.toContain('Name: Anna');
    expect(said[2]).toMatch(/Name: Anna$/);
  });
});

it('says one line for each of the hours that came together, and nothing of those that are protected', () => {
  const change = (field: string, after: number) => ({ field, before: null, after, isHidden: false });
  const hours = (weekday: number) => [
    ...[change('weekday', weekday), change('from_minute', 540), change('to_minute', 600)],
  ];
  const hidden = { field: 'kind', before: null, after: null, isHidden: true };
  renderScreen(
    <HistoryList
      entries={[
        entry(3, { action: 'added', table: 'availability', changes: [...hours(1), ...hours(2)] }),
        entry(2, {
          action: 'added',
          table: 'vetting',
          changes: [hidden, { ...hidden, field: 'valid_from' }],
        }),
      ]}
    />,
  );
  return waitFor(() => {
    expect(screen.getByRole('listitem').textContent).toMatch(
      /A check: not shown hereHours of a week: Monday, 09:00, 10:00Hours of a week: Tuesday, 09:00, 10:00$/,
    );
  });
});

it('tells of a record that came whole, not of each of its parts', () => {
  const parts = [
    entry(1, { action: 'added' }),
    entry(2, { action: 'added', table: 'person_phone' }),
    entry(3, { action: 'added', table: 'place' }),
  ];
  expect(mainOf(parts).map(({ id }) => id)).toEqual([1]);
  const step = [entry(1, { table: 'match' }), entry(2, { action: 'added', table: 'match_event' })];
  expect(mainOf(step).map(({ id }) => id)).toEqual([1]);
});

const { t } = createI18n();
const format = createFormat({ t, locale: 'en-GB', timeZone: 'UTC', now: Date.UTC(2026, 0, 5) });
const words = createValueWords({ t, format, label: (code) => `<${code}>` });

it.each([
  ['person', 'languages', ['de', 'pl'], 'German and Polish'],
  ['person', 'needs', ['need:memory'], '<need:memory>'],
  ['person', 'email', null, 'empty'],
  ['person', 'needs', [], 'empty'],
  ['helper', 'has_vehicle', 1, 'yes'],
  ['helper', 'travel_limit_metres', 12_000, '12 km'],
  ['helper', 'status', 'paused', 'Paused'],
  ['availability', 'weekday', 1, 'Monday'],
  ['availability', 'from_minute', 545, '09:05'],
  ['request', 'when_date', '2026-01-06', 'tomorrow'],
  ['request', 'urgency', 'high', 'High'],
  ['match', 'helper_told_at', Date.UTC(2026, 0, 5, 7), '5 Jan 2026, 07:00'],
  ['place', 'lat', 47.1, null],
  ['request', 'place_id', 12, null],
  [null, 'reason', 'daily', 'once a day'],
] as const)('says %s.%s as people would', (table, field, value, said) => {
  expect(words(table, field, value as never)).toBe(said);
});

it('says roles, lists, and why somebody could not log in, in words', () => {
  const words = createValueWords({ t, format, label: String });
  expect(words(null, 'role', 'front_desk')).toBe('Front desk');
  expect(words('term', 'list', 'do_not_match')).toBe('Reasons for do-not-match');
  expect(words(null, 'reason', 'wrong_passphrase')).toBe('another passphrase');
  expect(words(null, 'reason', 'before-restore')).toBe('before a backup was put back');
});
