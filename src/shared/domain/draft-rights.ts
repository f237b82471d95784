import { z } from 'zod';
import type { DraftForm } from './draft';
import { FIELD_RIGHTS, type Need } from './field-rights';

/** Where a form writes what stands in a field; null for what whoever may use the form may see. */
type Column = readonly [table: string, column: string];

/** A form that shows what the record says: what of it needs what. */
export interface FormRights {
  /** The table that it writes into; whoever may not see its rows sees nothing that was typed for one. */
  readonly table: string;
  /** Every field there is. */
  readonly fields: Readonly<Record<string, Column | null>>;
}

/** What the owner of a draft lacked when it was given back: by it, what was left out is known again later. */
export const draftLackSchema = z.strictObject({
  needs: z.array(z.enum(['identity', 'point', 'words', 'check'] satisfies Need[])).max(4),
  /** Where somebody is who is not to be shown on the map. */
  isOffMap: z.boolean(),
});
export type DraftLack = z.infer<typeof draftLackSchema>;

const open = (...fields: string[]) => Object.fromEntries(fields.map((field) => [field, null]));
const same = (table: string, ...fields: string[]) =>
  Object.fromEntries(
    fields.map((field): [string, Column] => [
      field,
      [table, field.replace(/[A-Z]/g, (a) => `_${a.toLowerCase()}`)],
    ]),
  );
const DOOR: Column = ['place', 'line'];

/**
 * What it takes to be given back a field of a form that was kept, in the words of the columns that it goes into; null for
 * forms about the organisation or the program. Whoever adds a field decides here; a test fails while one is missing, and
 * until then it comes back to those alone who see everything.
 */
export const DRAFT_RIGHTS: Readonly<Record<DraftForm, FormRights | null>> = {
  person: {
    table: 'person',
    fields: {
      ...same('person', 'displayName', 'email', 'contactWay', 'contactHours', 'needs', 'notes'),
      ...open('isPseudonym', 'gender', 'languages', 'isOffMap'),
      phones: ['person_phone', 'as_given'],
      ...{ home: DOOR, otherPlaces: DOOR },
    },
  },
  helper: {
    table: 'helper',
    fields: {
      ...open(
        'personId',
        'status',
        'categories',
        'skills',
        'availability',
        'exceptions',
        'travelLimitMetres',
      ),
      ...open('hasVehicle', 'seats', 'wheelchairVehicle', 'canDoStairs', 'tasksPerWeek', 'minutesPerWeek'),
      ...open('quietHours', 'breakUntil'),
      ...same('helper', 'notes'),
      vetting: ['vetting', 'kind'],
    },
  },
  request: {
    table: 'request',
    fields: {
      ...open('requesterId', 'callerId', 'hasCaller', 'category', 'summary', 'urgency', 'whenKind', 'date'),
      ...open('fromMinute', 'toMinute', 'repeat', 'durationMinutes', 'isAtHome', 'helpersNeeded', 'skills'),
      ...open('languages', 'languageStrength', 'gender', 'genderStrength', 'wheelchair', 'stairs', 'seats'),
      ...open('needsVehicle', 'accessStrength', 'continuityStrength', 'atRisk', 'source', 'spendUpTo'),
      ...same('request', 'callerRelation', 'details', 'spendReason'),
      ...{ place: DOOR, destination: DOOR },
    },
  },
  call: {
    table: 'call',
    fields: {
      ...open('direction', 'number', 'callerId', 'name', 'isPseudonym', 'isForOther', 'forName', 'relation'),
      ...open('language', 'heard', 'notes', 'about', 'isOver60', 'needs', 'answers', 'information'),
      ...open('referrals', 'services', 'referralWords', 'offers', 'offerWords', 'followUpOn'),
      // What somebody typed of a call of theirs they know; the way back holds where the record says that the caller lives.
      ...{ home: DOOR, wishes: DOOR },
    },
  },
  call_correction: {
    table: 'call',
    fields: { ...open('disposition'), words: ['call', 'notes'] },
  },
  check_in_plan: {
    table: 'check_in_plan',
    fields: open(
      ...['personId', 'startDate', 'fromMinute', 'toMinute', 'repeat', 'callerId', 'language'],
      ...['first', 'second', 'notes'],
    ),
  },
  check_in: { table: 'check_in', fields: open('outcome', 'feeling', 'words') },
  queue_item: { table: 'queue_item', fields: open('who', 'reason', 'when', 'words') },
  queue_try: { table: 'queue_try', fields: open('words') },
  queue_round: { table: 'queue_item', fields: open('filter', 'words') },
  shift_note: { table: 'shift_note', fields: open('words') },
  do_not_match: {
    table: 'do_not_match',
    fields: { ...open('otherId'), ...same('do_not_match', 'reason', 'note') },
  },
  reason: {
    table: 'match_event',
    fields: { ...open('reason', 'result', 'side'), ...same('match_event', 'note') },
  },
  organisation: null,
  online_tiles: null,
  weights: null,
  term: null,
  referral: null,
  scripts: null,
};

/** What it takes to be given back a field, all of it together. Undefined where nobody has decided. */
export function draftNeeds({ table, fields }: FormRights, field: string): readonly Need[] | undefined {
  const column = fields[field];
  if (column === undefined) return undefined;
  const own = FIELD_RIGHTS[table]?.rows;
  if (column === null) return own === undefined ? [] : [own];
  const guards = FIELD_RIGHTS[column[0]];
  return [own, guards?.rows, guards?.columns[column[1]]?.need].filter((need) => need !== undefined);
}
