import { KithError } from '../../../shared/contract/errors';
import type { User } from '../../../shared/contract/permissions';
import type { RuleModes } from '../../../shared/contract/screening';
import { findShapes } from '../../../shared/screening/find-shapes';
import type { ScreeningRule } from '../../../shared/screening/rules';
import type { Reader, Writer } from '../../database/session';
import { alikeAmong } from '../duplicates/alike-service';
import { getModes, isSamePerson } from './service';

/** An offer of help that was made on the phone: its words, and who noted them. */
export interface PhoneOffer {
  readonly words: string;
  readonly createdBy: string;
}

export interface OfferLook {
  /** Without a second person who looks, nobody becomes a helper by it. */
  readonly needsSecond: boolean;
  /** The asker noted it, so a second person is somebody else. */
  readonly isMine: boolean;
}

/** These offers, each with what it asks of whoever looks at it. */
export async function withLooks<T extends PhoneOffer>(
  reader: Reader,
  offers: readonly T[],
  user: User,
): Promise<(T & OfferLook)[]> {
  const modes = await getModes(reader);
  return offers.map((offer) => ({
    ...offer,
    needsSecond: secondRule(offer, modes) !== null,
    isMine: isOwn(offer, user),
  }));
}

/**
 * Refuses that whoever noted an offer takes it on alone, where a rule asks for a second person: the second person is the
 * one who takes it on, so it has to be one from whom its words are not withheld.
 * @param seen the words as the user sees them
 * @throws KithError `not_possible`
 */
export async function requireSecondTaker(
  writer: Writer,
  offer: PhoneOffer,
  { user, seen }: { readonly user: User; readonly seen: string },
): Promise<void> {
  const rule = secondRule(offer, await getModes(writer));
  if (rule === null) return;
  if (seen !== offer.words) {
    throw new KithError(
      'not_possible',
      'This offer has a flag that a second person has to look at before somebody becomes a helper: somebody who may read what was offered. Please ask a colleague at the front desk.',
    );
  }
  if (!isOwn(offer, user)) return;
  throw new KithError(
    'not_possible',
    `This offer has a flag that a second person has to look at before somebody becomes a helper: somebody other than ${offer.createdBy}, who noted it. Please ask a colleague to log in and look.`,
    { flag: rule },
  );
}

/** An offer that waits for a second person, and the rule by which it does. */
export interface WaitingOffer extends PhoneOffer {
  readonly personId: number;
  readonly rule: ScreeningRule;
  /** Not the helper's own, but of somebody with the same number or a like name. */
  readonly isOfAlike: boolean;
}

/**
 * An offer of this helper, or of somebody who may be them under another number of the record, that still waits for a second
 * person; null where there is none.
 */
export async function waitingOffer(reader: Reader, helperId: number): Promise<WaitingOffer | null> {
  const modes = await getModes(reader);
  if (!Object.values(modes).includes('second')) return null;
  const offers = await reader.sql<PhoneOffer & { personId: number; helper: number }>(
    `SELECT d.words, d.created_by AS createdBy, d.person_id AS personId, h.person_id AS helper
     FROM helper_lead d JOIN helper h ON h.id = ? WHERE d.status = 'open' ORDER BY d.person_id <> h.person_id, d.id`,
    [helperId],
  );
  const waiting = offers.flatMap(({ helper, ...offer }): (WaitingOffer & { helper: number })[] => {
    const rule = secondRule(offer, modes);
    return rule === null ? [] : [{ ...offer, helper, rule, isOfAlike: offer.personId !== helper }];
  });
  const [first] = waiting;
  if (first === undefined || !first.isOfAlike) return first ?? null;
  const others = waiting.map(({ personId }) => personId);
  const alike = (await alikeAmong(reader, [first.helper], others)).get(first.helper) ?? [];
  return waiting.find(({ personId }) => alike.includes(personId)) ?? null;
}

function secondRule({ words }: PhoneOffer, modes: RuleModes): ScreeningRule | null {
  return findShapes(words, 'offer').find(({ rule }) => modes[rule] === 'second')?.rule ?? null;
}

/** Where there are no accounts, as in the sample, everybody counts as a second person. */
function isOwn({ createdBy }: PhoneOffer, user: User): boolean {
  return user.id !== null && isSamePerson({ id: null, name: createdBy }, user);
}
