import type { TFunction } from 'i18next';
import type { OutputOf } from '../../../shared/contract';
import type { PersonId, RequestId } from '../../../shared/domain/ids';
import { placeWords } from '../../../shared/domain/place';
import { placeOfRequest } from '../../../shared/domain/request';
import { formatMinute, type When } from '../../../shared/domain/time';
import { mostSpending } from '../../../shared/domain/money';
import type { HelpRequest } from '../../../shared/domain/request';
import type { Reader } from '../../database/session';
import { getOrganisation } from '../organisation/service';
import { getPerson } from '../people/service';
import { findTerm } from '../terms/repository';
import { getMoneyRules } from '../settings/money-service';
import { getRequest } from '../requests/service';
import { getMatch } from './match-repository';

type Message = OutputOf<'matches.messages'>[number];

const CALLED_OFF: ReadonlySet<string> = new Set(['declined', 'cancelled', 'no_show', 'turned_down']);

/** A day in words of the organisation's language, without a clock: "Thursday, 26 November 2026". */
function dayWords(date: string, language: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(noon);
}

function whenWords(when: When, t: TFunction): string {
  switch (when.kind) {
    case 'any':
      return t('messages.when.any');
    case 'by':
      return t('messages.when.by', {
        date: dayWords(when.date, t('messages.locale')),
        to: formatMinute(when.toMinute),
      });
    case 'between':
      return t('messages.when.between', {
        date: dayWords(when.date, t('messages.locale')),
        from: formatMinute(when.fromMinute),
        to: formatMinute(when.toMinute),
      });
  }
}

/** What both sides are told of money, on lines of its own; nothing where no money is spent. */
async function moneyWords(reader: Reader, request: HelpRequest, t: TFunction) {
  const rules = await getMoneyRules(reader);
  const category = (await findTerm(reader, request.category))?.category ?? null;
  const most = mostSpending(request, category, rules);
  if (most === null) return { helper: '', requester: '' };
  const { currency } = rules;
  const format = new Intl.NumberFormat(t('messages.locale'), {
    ...{ style: 'currency', currency, maximumFractionDigits: 0 },
  });
  const words = (side: 'helper' | 'requester') => {
    const parts = [most === 0 ? 'none' : 'upTo', ...(rules.receipts && most > 0 ? ['receipt'] : [])];
    if (rules.neverCard) parts.push('noCard');
    const amount = format.format(most);
    return `\n${parts.map((part) => t(`messages.money.${side}.${part}`, { amount })).join(' ')}`;
  };
  return { helper: words('helper'), requester: words('requester') };
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
  const params = {
    requester: requester.displayName,
    helper: helper.displayName,
    summary: request.summary,
    when: whenWords(request.when, t),
    place: place === null ? t('messages.noPlace') : placeWords(place),
    organisation: organisation?.name ?? '',
  };
  const money = await moneyWords(reader, request, t);
  const kind = CALLED_OFF.has(match.status) ? 'called_off' : 'arranged';
  const sides = [
    { side: 'helper' as const, person: helper, toldAt: match.helperToldAt },
    { side: 'requester' as const, person: requester, toldAt: match.requesterToldAt },
  ];
  return sides.map(({ side, person, toldAt }) => ({
    side,
    name: person.displayName,
    phone: person.phones[0]?.e164 ?? person.phones[0]?.asGiven ?? null,
    email: person.email,
    preferred: person.contactWay,
    subject: t(`messages.${kind}.${side}.subject`, params),
    text: t(`messages.${kind}.${side}.text`, { ...params, money: money[side] }),
    toldAt,
  }));
}
