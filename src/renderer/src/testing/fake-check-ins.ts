import type { InputOf, OutputOf } from '../../../shared/contract';
import { standOf, DEFAULT_DELAYS } from '../../../shared/domain/check-in-ladder';
import type { CheckIn, CheckInLine, CheckInPlan } from '../../../shared/domain/check-in';
import type { CheckInId, CheckInPlanId } from '../../../shared/domain/ids';
import { KithError } from '../../../shared/contract/errors';
import { NOW, TODAY } from './fake-people';
import type { FakeWorld } from './fake-world';

const MINUTE = 60_000;
export const RULES = { delays: DEFAULT_DELAYS, steps: '', hasSound: true };
export const QUIET = { due: 0, alarms: 0, hasSound: false, isSealed: false };

/** A check-in that is due now, of the first person of the fake world. */
export function fakeCheckIn(changes: Partial<CheckIn> = {}): CheckIn {
  const [startsAt, endsAt] = [NOW - 10 * MINUTE, NOW + 50 * MINUTE];
  return {
    ...{ id: 1 as CheckInId, planId: 1 as CheckInPlanId, personId: 1 as never, personName: 'Anna Beck' },
    ...{ date: TODAY, days: 1, startsAt, endsAt, callerName: null, language: 'de', tries: 0 },
    stand: { step: 'call', state: 'due', dueAt: startsAt, lateAt: endsAt },
    ...{ closed: null, contacts: [{ kind: 'other', name: 'Nina Neighbour', phone: '235 01 01' }], notes: '' },
    ...{ log: [], feelings: ['well', 'so_so'] },
    ...changes,
  };
}

export function fakePlan(changes: Partial<CheckInPlan> = {}): CheckInPlan {
  return {
    ...{ id: 1 as CheckInPlanId, version: 1, personId: 1 as never, personName: 'Anna Beck' },
    ...{ rrule: 'FREQ=DAILY', startDate: TODAY, fromMinute: 540, toMinute: 600, callerId: null },
    ...{ callerName: null, language: 'de', contacts: [], notes: '', state: 'running', pauses: [] },
    ...{ nextDate: TODAY, endedOn: null, endedReason: '', past: [], needsLook: false, look: null },
    createdBy: 'Front desk',
    ...changes,
  };
}

const found = <T>(one: T | undefined): T => {
  if (one === undefined) throw new KithError('not_found', 'There is no such check-in.');
  return one;
};
const lineOf = ({ contacts: _c, notes: _n, log: _l, feelings: _f, ...line }: CheckIn): CheckInLine => line;
const planLineOf = (plan: CheckInPlan): OutputOf<'checkIns.plans'>[number] => {
  const { id, personName, rrule, startDate, fromMinute, toMinute, callerName, state, nextDate, needsLook } =
    plan;
  return {
    ...{ id, personName, rrule, startDate, fromMinute, toMinute, callerName, nextDate, needsLook, state },
    feelings: plan.past.flatMap(({ feeling }) => feeling ?? []),
  };
};

export const fakeCheckInQueries = {
  'checkIns.glance': (world: FakeWorld) => world.glance,
  'checkIns.today': (world: FakeWorld) => world.checkIns.map(lineOf),
  'checkIns.get': (world: FakeWorld, { id }: InputOf<'checkIns.get'>) =>
    found(world.checkIns.find((one) => one.id === id)),
  'checkIns.plans': (world: FakeWorld, { show }: InputOf<'checkIns.plans'>) =>
    world.plans.filter(({ state }) => (state === 'ended') === (show === 'ended')).map(planLineOf),
  'checkIns.plan': (world: FakeWorld, { id }: InputOf<'checkIns.plan'>) =>
    found(world.plans.find((one) => one.id === id)),
  'checkIns.callers': () => [{ id: 'clara', name: 'Clara Caller' }],
  'checkIns.rules': () => ({ rules: RULES, defaults: RULES }),
  'checkIns.background': (world: FakeWorld) => world.background,
};

function changeCheckIn(world: FakeWorld, id: number, make: (one: CheckIn) => Partial<CheckIn>): CheckIn {
  world.checkIns = world.checkIns.map((one) => (one.id === id ? { ...one, ...make(one) } : one));
  return found(world.checkIns.find((one) => one.id === id));
}

function changePlan(world: FakeWorld, id: number, make: (plan: CheckInPlan) => Partial<CheckInPlan>) {
  world.plans = world.plans.map((one) => (one.id === id ? { ...one, ...make(one) } : one));
  return found(world.plans.find((one) => one.id === id));
}

export const fakeCheckInCommands = {
  'checkIns.try': (world: FakeWorld, { id, step, result, words }: InputOf<'checkIns.try'>) =>
    changeCheckIn(world, id, (one) => {
      const log = [...one.log, { at: NOW, by: 'Front desk', kind: 'try' as const, step, result, words }];
      const contacts = one.contacts.length as 0 | 1 | 2;
      const { changesAt: _, ...stand } = standOf(
        { ...one, contacts },
        [{ step, at: NOW, result }],
        DEFAULT_DELAYS,
        NOW,
      );
      return { log, tries: one.tries + 1, stand };
    }),
  'checkIns.close': (world: FakeWorld, { id, outcome, feeling, words }: InputOf<'checkIns.close'>) =>
    changeCheckIn(world, id, () => ({
      stand: null,
      closed: { outcome, feeling, words, closedAt: NOW, closedBy: 'Front desk' },
    })),
  'checkIns.createPlan': (world: FakeWorld, { plan }: InputOf<'checkIns.createPlan'>) => {
    const made = fakePlan({ ...plan, id: (world.plans.length + 1) as CheckInPlanId });
    world.plans = [...world.plans, made];
    return made;
  },
  'checkIns.updatePlan': (world: FakeWorld, { id, plan }: InputOf<'checkIns.updatePlan'>) =>
    changePlan(world, id, ({ version }) => ({ ...plan, version: version + 1 })),
  'checkIns.endPlan': (world: FakeWorld, { id, reason }: InputOf<'checkIns.endPlan'>) =>
    changePlan(world, id, () => ({ state: 'ended', endedOn: TODAY, endedReason: reason })),
  'checkIns.pause': (world: FakeWorld, { planId, from, until, reason }: InputOf<'checkIns.pause'>) =>
    changePlan(world, planId, () => ({
      state: 'paused',
      pauses: [{ id: 1 as never, from, until, reason, createdBy: 'Front desk' }],
    })),
  'checkIns.endPause': (world: FakeWorld, { planId }: InputOf<'checkIns.endPause'>) =>
    changePlan(world, planId, () => ({ state: 'running', pauses: [] })),
  'checkIns.look': (world: FakeWorld, { planId, words }: InputOf<'checkIns.look'>) =>
    changePlan(world, planId, () => ({ needsLook: false, look: { at: NOW, by: 'Front desk', words } })),
  'checkIns.saveRules': (_world: FakeWorld, rules: InputOf<'checkIns.saveRules'>) => rules,
  'checkIns.setBackground': (world: FakeWorld, { isOn }: InputOf<'checkIns.setBackground'>) => {
    world.background = { ...world.background, choice: isOn ? 'yes' : 'no' };
    return {};
  },
};
