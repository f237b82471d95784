import { expect } from '@playwright/test';
import type { HelperId, PersonId } from '../src/shared/domain/ids';
import type { Kith } from './fixtures';
import type { Town } from './town';

/** Words that stand in one place each, in what the phone, check-ins, the queue, the desk and merges keep of one person. */
export const PHONE_WORDS = [
  ...['Zqcallnotes', 'Zqcallreferral', 'Zqcallrelation', '235 01 23', 'Zqnamedfor'],
  ...['Zqoffer', 'Zqnotice', 'Zqplannotes', 'Zqcontact', '235 01 24', 'Zqpause', 'Zqlooked', 'Zqended'],
  ...['Zqtriedto', 'Zqcheckedin', 'Zqqueuename', 'Zqqueuewords', '235 01 25', 'Zqqueuetry'],
  ...['Zqbarename', 'Zqresult', 'Zqdraft', 'Zqmerged', 'zqmergedmail', 'Zqmergednotes', 'Zqmergedhome'],
] as const;

/** Of these the person’s file says nothing: they are of somebody else, and blacked out. */
export const OF_OTHERS: readonly string[] = ['Zqnamedfor', '235 01 24'];

/** The number by which a call without a name is known to be of the person. */
export const OWN_NUMBER = '+423 235 01 20';

const NO_CALL = {
  ...{ direction: 'in', number: '', caller: { kind: 'unknown' }, helpFor: null, relation: '' },
  ...{ language: null, heard: null, notes: '', information: [], referrals: [], services: [] },
  referralWords: '',
};
const NO_RESULT = { disposition: 'other', requests: [], about: [], home: null, needs: [], consents: [] };

interface Subject {
  readonly id: PersonId;
  readonly name: string;
  readonly helperId: HelperId;
}

/** Whatever the phone and the desk keep of somebody. */
export async function plantOnPhone(kith: Kith, town: Town, subject: Subject): Promise<void> {
  const { today, now } = await kith.call('app.state', {});
  await plantCalls(kith, subject, today);
  await kith.call('notices.add', { personId: subject.id, words: 'Zqnotice', until: null });
  await plantCheckIns(kith, subject, today);
  await plantQueue(kith, subject, now);
  await kith.call('shift.write', { words: `${subject.name} rings again tonight` });
  await plantResult(kith, town, subject);
  await plantMerge(kith, subject);
  await kith.call('drafts.keep', {
    ...{ id: crypto.randomUUID(), form: 'person', key: String(subject.id), version: 1 },
    ...{ screen: `/people/${String(subject.id)}`, body: JSON.stringify({ value: { notes: 'Zqdraft' } }) },
  });
}

async function finish(kith: Kith, call: object, offer: object | null = null): Promise<void> {
  const draftId = crypto.randomUUID();
  await kith.call('calls.begin', { draftId, direction: 'in' });
  await kith.call('calls.finish', { draftId, call: { ...NO_CALL, ...call }, ...NO_RESULT, offer });
}

async function plantCalls(kith: Kith, { id }: Subject, followUpOn: string): Promise<void> {
  const caller = { kind: 'known', id };
  const said = { notes: 'Zqcallnotes', referralWords: 'Zqcallreferral', number: '+423 235 01 23' };
  const helpFor = { kind: 'named', name: 'Zqnamedfor', isPseudonym: false };
  await finish(kith, { caller, ...said, helpFor, relation: 'Zqcallrelation' });
  await finish(kith, { caller }, { words: 'Zqoffer', followUpOn });
  const named = { kind: 'named', name: 'Zqbarename', isPseudonym: false };
  await finish(kith, { caller: named, number: OWN_NUMBER });
}

async function plantCheckIns(kith: Kith, { id }: Subject, today: string): Promise<void> {
  const contacts = [{ kind: 'other', name: 'Zqcontact', phone: '+423 235 01 24' }];
  const plan = await kith.call('checkIns.createPlan', {
    plan: {
      ...{ personId: id, rrule: 'FREQ=DAILY', startDate: today, fromMinute: 0, toMinute: 1_440 },
      ...{ callerId: null, language: null, contacts, notes: 'Zqplannotes' },
    },
  });
  const open = async () => (await kith.call('checkIns.today', {}))[0]?.id ?? null;
  await expect.poll(open, { timeout: 20_000 }).not.toBeNull();
  const checkIn = await open();
  await kith.call('checkIns.try', {
    ...{ id: checkIn, tries: 0, step: 'call', result: 'no_answer', words: 'Zqtriedto' },
  });
  await kith.call('checkIns.close', { id: checkIn, outcome: 'spoke', feeling: 'well', words: 'Zqcheckedin' });
  await kith.call('checkIns.pause', {
    ...{ planId: plan.id, from: '2099-01-01', until: '2099-01-07', reason: 'Zqpause' },
  });
  await kith.call('checkIns.look', { planId: plan.id, words: 'Zqlooked' });
  const { version } = await kith.call('checkIns.plan', { id: plan.id });
  await kith.call('checkIns.endPlan', { id: plan.id, version, reason: 'Zqended' });
}

async function plantQueue(kith: Kith, { id }: Subject, now: number): Promise<void> {
  const { added } = await kith.call('queue.add', {
    ...{ kind: 'callback', personId: id, requestId: null, matchId: null, name: 'Zqqueuename' },
    ...{ number: '+423 235 01 25', reason: 'asked', words: 'Zqqueuewords', dueAt: now, isWanted: true },
  });
  await kith.call('queue.record', {
    ...{ id: added?.id, version: 1, outcome: 'no_answer', words: 'Zqqueuetry', nextAt: null },
    skipReason: null,
  });
}

/** A task of theirs that somebody did, and how it went. */
async function plantResult(kith: Kith, town: Town, { id, helperId }: Subject): Promise<void> {
  const when = { kind: 'by', date: '2099-01-05', toMinute: 600 };
  const requestId = await town.addRequest('', 'Bread', { requesterId: id, when });
  await kith.call('matches.choose', { requestId, helperId });
  const find = async () => (await kith.call('review.get', { requestId })).matches[0];
  await kith.call('matches.record', {
    ...{ matchId: (await find())?.id, version: (await find())?.version, step: 'contacted' },
    ...{ side: null, reason: null, note: '' },
  });
  const match = await find();
  await kith.call('desk.recordResult', {
    ...{ matchId: match?.id, version: match?.version, result: 'done', side: null, reason: null },
    note: 'Zqresult',
  });
}

/** They were in the record twice. */
async function plantMerge(kith: Kith, { id, name }: Subject): Promise<void> {
  const [first = ''] = name.split(' ');
  const home = { label: '', line: 'Zqmergedhome 4', locality: 'Vaduz', postcode: '9490', country: 'LI' };
  const twin = await kith.call('people.create', {
    ...{ displayName: `${first} Zqmerged`, isPseudonym: false, gender: null, isOffMap: false },
    ...{ languages: ['de'], contactWay: 'any', needs: [], contactHours: '', notes: 'Zqmergednotes' },
    ...{ email: 'zqmergedmail@beispiel.example', phones: [] },
    places: [{ ...home, point: null, precision: 'town' }],
  });
  const pair = { kind: 'person', keptId: id, goneId: twin.id };
  const { stamp } = await kith.call('duplicates.preview', pair);
  await kith.call('duplicates.merge', { ...pair, stamp, choices: {} });
}
