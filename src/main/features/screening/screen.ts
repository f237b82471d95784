import { createHash } from 'node:crypto';
import type { RuleModes } from '../../../shared/contract/screening';
import { findShapes } from '../../../shared/screening/find-shapes';
import { foldedText } from '../../../shared/screening/fold';
import { RECORD_RULES, type ScreeningRule } from '../../../shared/screening/rules';
import type { FlagField } from '../../database/entities/flag.entity';
import type { Reader } from '../../database/session';
import type { Due } from './due-repository';
import { MANY_REQUESTS, NAMES_AT_ONE_CONTACT, sameText, type Around } from './others-repository';
import type { TurnedDown } from './turned-down-repository';

/** What a rule found in a request or an offer. */
export interface Finding {
  readonly rule: ScreeningRule;
  readonly field: FlagField;
  readonly fromAt: number;
  readonly toAt: number;
  readonly what: string;
}

/** What the record knows around whoever asks or offers. */
export interface Surroundings {
  readonly modes: RuleModes;
  readonly around: Around | undefined;
  /** An offer of theirs, or of somebody like them, that had a flag and was turned down. */
  readonly offer: TurnedDown | undefined;
}

/** Everything that rules which are on find, at most one finding of each. */
export async function screen(
  reader: Reader,
  due: Due,
  { modes, around, offer }: Surroundings,
): Promise<Finding[]> {
  const { others = 0, asked = 0 } = around ?? {};
  const ofRecord: Partial<Record<ScreeningRule, boolean>> = {
    same_text: modes.same_text !== 'off' && (await sameText(reader, due)).length > 0,
    same_contact: others >= NAMES_AT_ONE_CONTACT - 1,
    many_requests: due.kind === 'request' && asked >= MANY_REQUESTS,
    turned_down: due.kind === 'helper' && offer !== undefined,
  };
  const inRecord = RECORD_RULES.filter((rule) => ofRecord[rule]).map((rule): Finding => ({
    rule,
    field: 'record',
    fromAt: 0,
    toAt: 0,
    // The next offer that is turned down is another thing to look at.
    what: rule === 'turned_down' ? `offer:${String(offer?.id)}` : rule,
  }));
  return [...shapesOf(due), ...inRecord].filter(({ rule }) => modes[rule] !== 'off');
}

function shapesOf({ kind, texts }: Due): Finding[] {
  const speech = kind === 'request' ? 'request' : 'offer';
  const found = new Map<ScreeningRule, Finding>();
  for (const field of ['summary', 'details', 'notes', 'person_notes'] as const) {
    const text = texts[field] ?? '';
    for (const { rule, from, to } of findShapes(text, speech)) {
      const finding = { rule, field, fromAt: from, toAt: to, what: digestOf(text.slice(from, to)) };
      if (!found.has(rule)) found.set(rule, finding);
    }
  }
  return [...found.values()];
}

/** Equal for the same words, however they were written. */
function digestOf(words: string): string {
  const letters = foldedText(words).replace(/[^\p{L}\p{N}]/gu, '');
  return createHash('sha256').update(letters).digest('hex').slice(0, 32);
}
