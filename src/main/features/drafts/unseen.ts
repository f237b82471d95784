import type { KeptDraft } from '../../../shared/contract/drafts';
import type { DraftLack } from '../../../shared/domain/draft-rights';
import type { User } from '../../../shared/contract/permissions';
import { MOST_DRAFT_CHARACTERS } from '../../../shared/domain/draft';
import type { Reader } from '../../database/session';
import { findDraft, type Address } from './repository';
import { partsOf, seenDraft, type Fields } from './seen';

/** A draft of which its owner may not see all today: what lies in it, and what of it they see. */
export interface PartlySeen {
  readonly draft: KeptDraft;
  readonly seen: KeptDraft;
}

/** Null where nothing is kept of a form, or its owner sees all of it and did when it was given back. */
export async function findPartlySeen(
  reader: Reader,
  user: User,
  owner: string,
  { lacks, ...address }: Address & { readonly lacks?: DraftLack | null | undefined },
): Promise<PartlySeen | null> {
  const draft = await findDraft(reader, owner, address);
  if (draft === null) return null;
  const seen = await seenDraft(reader, user, draft, lacks ?? null);
  return seen.lacks === null ? null : { draft, seen };
}

/**
 * What is typed now, and with it what lies in the draft unseen: whoever types on has neither saved nor thrown away what they
 * are not shown. What they typed into such a field goes before it. Where both together are too long, what is typed now is
 * kept alone.
 */
export function withUnseen(body: string, { draft, seen }: PartlySeen): string {
  const [typed, start] = partsOf(body);
  const [keptValue, keptStart] = partsOf(draft.body);
  const [seenValue, seenStart] = partsOf(seen.body);
  const value = { ...typed };
  const began = { ...start };
  for (const field of unseenFields(draft, seen)) {
    const isShown = !isSame(seenValue[field], seenStart[field]);
    const shown = isShown ? seenValue[field] : start[field];
    if (isSame(typed[field], shown)) {
      value[field] = keptValue[field];
      began[field] = keptStart[field];
    } else value[field] = mended(typed[field], seenValue[field], keptValue[field]);
  }
  const whole = JSON.stringify({ value, start: began });
  return whole.length > MOST_DRAFT_CHARACTERS ? body : whole;
}

/** The words that were typed and lie in a draft unseen, alone; null where there are none. */
export function onlyUnseen({ draft, seen }: PartlySeen): string | null {
  const [value, start] = partsOf(draft.body);
  const fields = unseenFields(draft, seen).filter((field) => !isSame(value[field], start[field]));
  if (fields.length === 0) return null;
  const some = (part: Fields) => Object.fromEntries(fields.map((field) => [field, part[field]]));
  return JSON.stringify({ value: some(value), start: some(start) });
}

/** The fields of which something is left out for their owner. */
function unseenFields(draft: KeptDraft, seen: KeptDraft): string[] {
  const now = partsOf(seen.body);
  const isHidden = (part: Fields, at: 0 | 1) =>
    Object.keys(part).filter((field) => !isSame(part[field], now[at][field]));
  const [value, start] = partsOf(draft.body);
  return [...new Set([...isHidden(value, 0), ...isHidden(start, 1)])];
}

/** A field that was typed on in and of which a part was left out: each part that is as it was shown is whole again. */
function mended(typed: unknown, seen: unknown, kept: unknown): unknown {
  if (seen === undefined) return typed;
  if (isSame(typed, seen)) return kept;
  if (Array.isArray(typed) && Array.isArray(seen) && Array.isArray(kept))
    return mendedList(typed, seen, kept);
  if (!isFields(typed) || !isFields(seen) || !isFields(kept)) return typed;
  return Object.fromEntries(
    Object.entries(typed).map(([name, part]) => [name, mended(part, seen[name], kept[name])]),
  );
}

/** Entries may have been taken out or added, so one that is as it was shown is looked for. */
function mendedList(typed: unknown[], seen: unknown[], kept: unknown[]): unknown[] {
  return typed.map((part, at) => {
    const same = [at, ...seen.keys()].find((index) => isSame(part, seen[index]));
    if (same !== undefined) return kept[same];
    return typed.length === seen.length ? mended(part, seen[at], kept[at]) : part;
  });
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isFields = (part: unknown): part is Fields =>
  typeof part === 'object' && part !== null && !Array.isArray(part);
