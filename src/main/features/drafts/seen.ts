import type { GivenDraft, KeptDraft } from '../../../shared/contract/drafts';
import { can, type User } from '../../../shared/contract/permissions';
import {
  draftNeeds,
  DRAFT_RIGHTS,
  type DraftLack,
  type FormRights,
} from '../../../shared/domain/draft-rights';
import type { Need } from '../../../shared/domain/field-rights';
import type { Reader } from '../../database/session';
import { isCallWithheld, isOneOffMap, isOneWithheld, peopleOf } from './subject-repository';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * A draft as far as its owner may see today what it holds: a right may have been taken away, or a match may have ended,
 * since it was kept. Of a field that is left out the form shows what the record shows; all others come back as they were.
 * @param lacked what they lacked before, where that is left out as well
 */
export async function seenDraft(
  reader: Reader,
  user: User,
  draft: KeptDraft,
  lacked: DraftLack | null,
): Promise<GivenDraft> {
  const whole = { ...draft, lacks: null };
  const rights = DRAFT_RIGHTS[draft.form];
  if (rights === null || (seesAll(user) && lacked === null)) return whole;
  const parts = partsOf(draft.body);
  const today = seesAll(user) ? NOTHING : await lacking(reader, user, draft, parts);
  const lacks = both(today, lacked ?? NOTHING);
  const [value, start] = parts.map((part) => seenFields(part, rights, lacks));
  const seen = JSON.stringify({ value, start });
  return seen === JSON.stringify({ value: parts[0], start: parts[1] })
    ? whole
    : { ...draft, body: seen, lacks };
}

const NOTHING: DraftLack = { needs: [], isOffMap: false };

function both(one: DraftLack, other: DraftLack): DraftLack {
  const needs = [...new Set([...one.needs, ...other.needs])];
  return { needs, isOffMap: one.isOffMap || other.isOffMap };
}

const seesAll = (user: User) =>
  can(user, 'person.details') && can(user, 'helper.details') && can(user, 'vetting.read');

/** The form as it was typed, and as it was when typing began. */
export function partsOf(body: string): readonly [value: Fields, start: Fields] {
  const whole = fieldsOf(JSON.parse(body));
  return [fieldsOf(whole['value']), fieldsOf(whole['start'])];
}

function fieldsOf(part: unknown): Fields {
  return typeof part === 'object' && part !== null ? (part as Fields) : {};
}

/** What the user lacks for a draft. */
async function lacking(
  reader: Reader,
  user: User,
  draft: KeptDraft,
  parts: readonly Fields[],
): Promise<DraftLack> {
  const chosen = parts.flatMap((part) => [part['personId'], part['requesterId'], part['callerId']]);
  const people = await peopleOf(reader, draft, chosen);
  const needs = new Set<Need>();
  if (!can(user, 'person.details')) needs.add('words').add('identity');
  if (!can(user, 'vetting.read')) needs.add('check');
  if (can(user, 'helper.details')) return { needs: [...needs], isOffMap: false };
  const isWithheld =
    draft.form === 'call_correction'
      ? await isCallWithheld(reader, draft.key)
      : await isOneWithheld(reader, people);
  if (isWithheld) needs.add('identity');
  return { needs: [...needs], isOffMap: await isOneOffMap(reader, people) };
}

function seenFields(part: Fields, rights: FormRights, { needs, isOffMap }: DraftLack): Fields {
  const seen = Object.entries(part).map(([field, value]): [string, unknown] => {
    const needed = draftNeeds(rights, field);
    const isWithheld = needed?.some((need) => needs.includes(need)) ?? true;
    // Of what was asked for on the phone the place alone is somebody's door.
    if (isWithheld && rights === DRAFT_RIGHTS.call && !needs.includes('words'))
      return [field, withoutPlaces(value)];
    return [field, isWithheld ? undefined : isOffMap ? withoutPoints(value) : value];
  });
  return Object.fromEntries(seen.filter(([, value]) => value !== undefined));
}

const isPlace = (value: object) => 'locality' in value && 'point' in value;

/** Without places in lists of other things; undefined for a place, or a list of them. */
function withoutPlaces(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isPlace(value)) return undefined;
  if (Array.isArray(value)) return value.map((one: unknown) => withoutPlaces(one) ?? null);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutPlaces(one) ?? null]));
}

function withoutPoints(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPoints);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'point' ? null : withoutPoints(one)]),
  );
}
