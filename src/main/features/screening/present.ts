import type { Flag } from '../../../shared/contract/screening';
import type { User } from '../../../shared/contract/permissions';
import { quoteOf } from '../../../shared/screening/quote';
import type { ScreeningRule } from '../../../shared/screening/rules';
import type { FlagRow } from '../../database/entities/flag.entity';
import type { Reader } from '../../database/session';
import { isSecondPerson } from './second-person';
import { textsOf, type Due } from './due-repository';
import { sameContact, sameText } from './others-repository';
import { getModes } from './service';
import { turnedDownOf, type TurnedDown } from './turned-down-repository';

const MOST_NAMES = 3;
const ORDER = { open: 0, scam: 1, dismissed: 2 };

/** Flags as they are shown, those to be looked at first. */
export async function presentFlags(reader: Reader, flags: readonly FlagRow[], user: User): Promise<Flag[]> {
  const modes = await getModes(reader);
  const ids = (pick: (flag: FlagRow) => number | null) => flags.flatMap((flag) => pick(flag) ?? []);
  const dues = await textsOf(reader, {
    requests: ids((flag) => flag.requestId),
    helpers: ids((flag) => flag.helperId),
  });
  const names = await namesOf(
    reader,
    ids((flag) => flag.personId),
  );
  const offers = await turnedDownOf(
    reader,
    flags.flatMap(({ rule, personId }) => (rule === 'turned_down' ? [personId] : [])),
    modes,
  );
  const shown: Flag[] = [];
  for (const flag of flags) {
    const rule = flag.rule as ScreeningRule;
    const due = dues.find(({ kind, id }) => id === (kind === 'request' ? flag.requestId : flag.helperId));
    shown.push({
      ...idsOf(flag),
      personName: names.get(flag.personId) ?? '',
      ...{ rule, field: flag.field, state: flag.state, note: flag.note, version: flag.version },
      ...quoteOf(textOf(flag, due), flag.fromAt, flag.toAt),
      others: due === undefined ? [] : (await othersOf(reader, rule, due)).slice(0, MOST_NAMES),
      offer: rule === 'turned_down' ? offerOf(offers.get(flag.personId)) : null,
      needsSecond: modes[rule] === 'second',
      isMine: !isSecondPerson(flag, user),
      ...{ enteredBy: flag.enteredBy, decidedBy: flag.decidedBy, decidedAt: flag.decidedAt },
    });
  }
  return shown.sort((a, b) => ORDER[a.state] - ORDER[b.state] || a.id - b.id);
}

function offerOf(offer: TurnedDown | undefined): Flag['offer'] {
  return offer === undefined ? null : { name: offer.name, by: offer.by, at: offer.at };
}

function idsOf({ id, requestId, helperId, personId }: FlagRow) {
  return { id, requestId, helperId, personId } as Pick<Flag, 'id' | 'requestId' | 'helperId' | 'personId'>;
}

function textOf({ field, state }: FlagRow, due: Due | undefined): string {
  // What was decided may be about words that are not there any more.
  return field === 'record' || state !== 'open' ? '' : (due?.texts[field] ?? '');
}

async function othersOf(reader: Reader, rule: ScreeningRule, due: Due): Promise<string[]> {
  if (rule === 'same_contact') return await sameContact(reader, due.personId);
  return rule === 'same_text' ? await sameText(reader, due) : [];
}

async function namesOf(reader: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await reader.sql<{ id: number; name: string }>(
    'SELECT id, display_name AS name FROM person WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
