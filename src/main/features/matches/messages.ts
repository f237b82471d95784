import type { TFunction } from 'i18next';
import { capitalised } from '../../words/capitalised';
import type { OutputOf } from '../../../shared/contract';
import type { PersonId, RequestId } from '../../../shared/domain/ids';
import type { Person } from '../../../shared/domain/person';
import { placeWords } from '../../../shared/domain/place';
import { placeOfRequest } from '../../../shared/domain/request';
import { mostSpending } from '../../../shared/domain/money';
import type { HelpRequest } from '../../../shared/domain/request';
import type { Reader } from '../../database/session';
import { getOrganisation } from '../organisation/service';
import { sharingOf, type Sharing } from '../consent/service';
import { getPerson } from '../people/service';
import { findTerm } from '../terms/repository';
import { getMoneyRules } from '../settings/money-service';
import { getRequest } from '../requests/service';
import { whenWords } from '../../words/when-words';
import { getMatch } from './match-repository';

type Message = OutputOf<'matches.messages'>[number];

const CALLED_OFF: ReadonlySet<string> = new Set(['declined', 'cancelled', 'no_show', 'turned_down']);

/** What both sides are told of money, on lines of its own; nothing where no money is spent. */
export async function moneyWords(reader: Reader, request: HelpRequest, t: TFunction) {
  const rules = await getMoneyRules(reader);
  const category = (await findTerm(reader, request.category))?.category ?? null;
  const most = mostSpending(request, category, rules);
  if (most === null) return { helper: '', requester: '', sheet: '' };
  const { currency } = rules;
  const format = new Intl.NumberFormat(t('messages.locale'), {
    ...{ style: 'currency', currency, maximumFractionDigits: 0 },
  });
  const words = (side: 'helper' | 'requester') => {
    const parts = [most === 0 ? 'none' : 'upTo', ...(rules.receipts && most > 0 ? ['receipt'] : [])];
    if (rules.neverCard) parts.push('noCard');
    const amount = format.format(most);
    return parts.map((part) => t(`messages.money.${side}.${part}`, { amount })).join(' ');
  };
  const line = (side: 'helper' | 'requester') => `\n${t('messages.money.line', { words: words(side) })}`;
  return { helper: line('helper'), requester: line('requester'), sheet: capitalised(words('helper')) };
}

/** What to tell helper and requester, by where the match stands: that it is arranged, or that it is called off. */
export async function matchMessages(reader: Reader, matchId: number, t: TFunction): Promise<Message[]> {
  const match = await getMatch(reader, matchId);
  const request = await getRequest(reader, match.requestId as RequestId);
  const requester = await getPerson(reader, request.requesterId);
  const helperPerson = await reader.sqlOne<{ id: number }>(
    'SELECT person_id AS id FROM helper WHERE id = ?',
    [match.helperId],
  );
  const helper = await getPerson(reader, (helperPerson?.id ?? 0) as PersonId);
  const organisation = await getOrganisation(reader);
  const place = placeOfRequest(request, requester);
  const sharing = await sharingOf(reader, requester.id, t);
  const params = {
    requester: requester.displayName,
    helper: helper.displayName,
    summary: request.summary,
    when: whenWords(request.when, t),
    place: place === null ? t('messages.noPlace') : placeWords(place),
    organisation: organisation?.name ?? '',
  };
  const money = await moneyWords(reader, request, t);
  const forHelper = { ...params, ...sharedParams(requester, params.place, sharing, t) };
  const kind = CALLED_OFF.has(match.status) ? 'called_off' : 'arranged';
  const sides = [
    { side: 'helper' as const, person: helper, toldAt: match.helperToldAt, words: forHelper },
    { side: 'requester' as const, person: requester, toldAt: match.requesterToldAt, words: params },
  ];
  const reach = {
    helper: await sharingOf(reader, helper.id, t),
    requester: sharing,
  };
  const leftOut = SHARED.filter((what) => !sharing.mayShare(what));
  return sides.map(({ side, person, toldAt, words }) => ({
    side,
    name: person.displayName,
    ...waysTo(person, reach[side]),
    preferred: person.contactWay,
    point: person.places.find((one) => one.point !== null)?.point ?? null,
    subject: t(`messages.${kind}.${side}.subject`, words),
    text: t(`messages.${kind}.${side}.text`, { ...words, money: money[side] }),
    toldAt,
    leftOut: side === 'helper' ? leftOut : [],
    requesterId: requester.id,
    requesterName: requester.displayName,
  }));
}

const SHARED = ['share_contact', 'share_address'] as const;
const WAYS = ['phone', 'sms', 'email'] as const;

/** The words about a requester that may go to a helper; the rest are replaced by words that say nothing of them. */
export function sharedParams(requester: Person, place: string, sharing: Sharing, t: TFunction) {
  const mayContact = sharing.mayShare('share_contact');
  const phone = phoneOf(requester);
  return {
    requester: mayContact ? requester.displayName : t('messages.somebody'),
    whom: mayContact ? requester.displayName : t('messages.whom'),
    phone: mayContact && phone !== null ? t('messages.phone', { phone }) : '',
    number: mayContact ? (phone ?? '') : '',
    place: sharing.mayShare('share_address') ? place : t('messages.noPlace'),
  };
}

/** How somebody may be reached: never by a way that they said no to. */
function waysTo(person: Person, sharing: Sharing): Pick<Message, 'phone' | 'email' | 'notBy'> {
  const notBy = WAYS.filter((way) => !sharing.mayReach(way));
  const isCallable = !(notBy.includes('phone') && notBy.includes('sms'));
  return {
    phone: isCallable ? phoneOf(person) : null,
    email: notBy.includes('email') ? null : person.email,
    notBy,
  };
}

const phoneOf = ({ phones: [first] }: Person) => first?.e164 ?? first?.asGiven ?? null;
