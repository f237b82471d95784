import { expect, it } from 'vitest';
import { AUDIT_ACTIONS } from '../../../shared/domain/audit';
import { en } from '../../../shared/i18n/en';
import { AUDITED } from '../../database/audit/audited-tables';

it('has words for every table and column that is audited, and for every action', () => {
  const { thing, field, did, action } = en.audit;
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = field;
  const missing = Object.entries(AUDITED).flatMap(([table, { key, columns }]) =>
    [...key, ...columns].filter((column) => words[table]?.[column] === undefined).map((c) => `${table}.${c}`),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(thing).sort()).toEqual(Object.keys(AUDITED).sort());
  expect(Object.keys(did)).toEqual([...AUDIT_ACTIONS]);
  expect(Object.keys(action)).toEqual(['any', ...AUDIT_ACTIONS]);
});
