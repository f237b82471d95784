import { fakeTalkCommands } from './fake-talk';
import { fakeCallCommands } from './fake-calls';
import { fakeCheckInCommands } from './fake-check-ins';
import { fakeDuplicateCommands } from './fake-duplicates';
import { fakeDraftCommands } from './fake-drafts';
import { fakeQueueCommands } from './fake-queue';
import { fakeDeskCommands } from './fake-desk';
import { fakeSafetyCommands } from './fake-safety';
import { fakeAccountCommands } from './fake-session';
import { backupStateOf, FAKE_PREVIEW } from './fake-backups';
import type { OutputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { MatchWithHelper } from '../../../shared/contract/matches';
import type { HelperId, MatchId, PersonId, RequestId, UndoId } from '../../../shared/domain/ids';
import type { MatchStatus } from '../../../shared/domain/match';
import type { Commands } from './fake-answers';
import { recordConsents, withdrawConsent } from './fake-consents';
import { matchIdOf } from './fake-requests';
import { found } from './fake-found';
import { requestOf } from './fake-queries';
import type { FakeWorld } from './fake-world';

const BY = 'Front desk';

function decide(world: FakeWorld, requestId: RequestId, helperId: HelperId, status: MatchStatus): MatchId {
  const { requester } = requestOf(world, requestId);
  const helper = found(world.helpers.find(({ id }) => id === helperId));
  const at = world.state.now;
  const id = matchIdOf(requestId, world.matches.length + 1);
  const event = { at, by: BY, from: 'suggested' as const, to: status, side: null, reason: null, note: '' };
  const match: MatchWithHelper = {
    id,
    requestId,
    helperId,
    status,
    cost: 0,
    terms: [],
    helperToldAt: null,
    requesterToldAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
    updatedBy: BY,
    helperName: helper.person.displayName,
    helperPersonId: helper.personId,
    helperPoint: helper.person.places[0]?.point ?? null,
    events: [event],
  };
  world.matches.unshift(match);
  world.undo = {
    id: id as number as UndoId,
    kind: status === 'confirmed' ? 'confirm' : 'turn_down',
    at,
    by: BY,
    count: 1,
    requesterName: requester.displayName,
    helperName: helper.person.displayName,
    isTold: false,
  };
  return id;
}

function suggestedHelper(world: FakeWorld, matchId: MatchId) {
  const fake = found(
    world.requests.find(({ request, suggested }) =>
      suggested.some((_, at) => matchIdOf(request.id, at) === matchId),
    ),
  );
  return { requestId: fake.request.id, helperId: found(fake.suggested[matchId % 10]).id };
}

function decideSuggestion(world: FakeWorld, matchId: MatchId, status: MatchStatus) {
  const { requestId, helperId } = suggestedHelper(world, matchId);
  const id = decide(world, requestId, helperId, status);
  if (status === 'turned_down') {
    world.requests = world.requests.map((fake) =>
      fake.request.id === requestId
        ? { ...fake, suggested: fake.suggested.filter((helper) => helper.id !== helperId) }
        : fake,
    );
  }
  return { matchIds: [id], undoId: id as number as UndoId };
}

function change(world: FakeWorld, id: MatchId, values: Partial<MatchWithHelper>): OutputOf<'matches.record'> {
  const match = found(world.matches.find((one) => one.id === id));
  Object.assign(match, values, { version: match.version + 1 });
  const {
    events: _events,
    helperName: _name,
    helperPersonId: _person,
    helperPoint: _point,
    ...plain
  } = match;
  return plain;
}

function decisions(): Pick<
  Commands,
  | 'matches.confirm'
  | 'matches.choose'
  | 'matches.confirmMany'
  | 'matches.turnDown'
  | 'matches.record'
  | 'matches.markTold'
  | 'review.postpone'
  | 'review.seeChanged'
  | 'undo.run'
> {
  return {
    'review.seeChanged': () => ({}),
    'matches.confirm': (world, { matchId }) => decideSuggestion(world, matchId, 'confirmed'),
    'matches.choose': (world, { requestId, helperId }) => {
      const id = decide(world, requestId, helperId, 'confirmed');
      return { matchIds: [id], undoId: id as number as UndoId };
    },
    'matches.confirmMany': (world, { matchIds }) => {
      const done = matchIds.map((id) => decideSuggestion(world, id, 'confirmed'));
      return {
        matchIds: done.flatMap((one) => one.matchIds),
        undoId: done[0]?.undoId ?? (1 as UndoId),
        refused: 0,
      };
    },
    'matches.turnDown': (world, { matchId }) => decideSuggestion(world, matchId, 'turned_down'),
    'matches.record': (world, { matchId, step }) => change(world, matchId, { status: step }),
    'matches.markTold': (world, { matchId, side }) => {
      if (world.undo !== null) world.undo = { ...world.undo, isTold: true };
      return change(
        world,
        matchId,
        side === 'helper' ? { helperToldAt: world.state.now } : { requesterToldAt: world.state.now },
      );
    },
    'review.postpone': (world, { requestId, until }) => {
      world.requests = world.requests.map((fake) =>
        fake.request.id === requestId
          ? { ...fake, request: { ...fake.request, postponedUntil: until } }
          : fake,
      );
      return { undoId: requestId as number as UndoId };
    },
    'undo.run': (world, { id }) => {
      if (world.undo === null || world.undo.id !== id)
        throw new KithError('not_possible', 'There is nothing to undo.');
      if (world.undo.isTold) throw new KithError('already_told', 'The helper was told already.');
      const match = world.matches.shift();
      world.undo = null;
      return { requestId: match?.requestId ?? null };
    },
  };
}

function records(): Pick<
  Commands,
  | 'people.create'
  | 'people.update'
  | 'doNotMatch.add'
  | 'doNotMatch.remove'
  | 'requests.create'
  | 'requests.update'
  | 'requests.setStatus'
  | 'helpers.create'
  | 'helpers.update'
  | 'helpers.illToday'
> {
  return {
    'people.create': (world, person) => {
      const made = {
        ...found(world.people[0]),
        ...person,
        id: (world.people.length + 1) as PersonId,
        places: [],
      };
      world.people.push(made);
      return made;
    },
    'people.update': (world, { id, person }) => ({
      ...found(world.people.find((one) => one.id === id)),
      ...person,
      places: [],
    }),
    'doNotMatch.add': (world, { personId, otherId, reason, note }) => [
      {
        personId,
        otherId,
        otherName: found(world.people.find(({ id }) => id === otherId)).displayName,
        reason,
        note,
        createdAt: world.state.now,
        createdBy: BY,
      },
    ],
    'doNotMatch.remove': () => [],
    'requests.create': (world, { request }) => {
      const like = found(world.requests[0]);
      const requester = found(world.people.find(({ id }) => id === request.requesterId));
      const made = {
        ...like.request,
        ...request,
        id: (world.requests.length + 1) as RequestId,
        place: requester.places[0] ?? null,
        destination: null,
      };
      world.requests.push({ request: made, requester, suggested: [], waitingSince: world.state.now });
      return made;
    },
    'requests.update': (world, { id, request }) => ({
      ...requestOf(world, id).request,
      ...request,
      place: requestOf(world, id).request.place,
      destination: null,
    }),
    'requests.setStatus': (world, { id, status }) => ({ ...requestOf(world, id).request, status }),
    'helpers.create': (world, helper) => {
      const made = { ...found(world.helpers[0]), ...helper, id: (world.helpers.length + 1) as HelperId };
      world.helpers.push(made);
      return made;
    },
    'helpers.illToday': () => ({
      matchIds: [1 as MatchId],
      requestIds: [2 as RequestId],
      undoId: 1 as UndoId,
    }),
    'helpers.update': (world, { id, helper }) => ({
      ...found(world.helpers.find((one) => one.id === id)),
      ...helper,
    }),
  };
}

/** What the fake main process does on every command: enough for screens to move on. */
export const fakeCommands: Commands = {
  ...decisions(),
  ...records(),
  ...fakeAccountCommands,
  ...fakeDraftCommands,
  ...fakeCheckInCommands,
  ...fakeDuplicateCommands,
  ...fakeSafetyCommands,
  ...fakeTalkCommands,
  ...fakeCallCommands,
  ...fakeQueueCommands,
  ...fakeDeskCommands,
  'settings.saveMoney': (world, { rules }) => {
    world.money = rules;
    return rules;
  },
  'screening.saveModes': (world, { modes }) => {
    world.modes = modes;
    return modes;
  },
  'flags.decide': (world, { id, state, note }) => {
    const flag = found(world.flags.find((one) => one.id === id));
    const decided = state === 'open' ? null : BY;
    const next = {
      ...flag,
      ...{ state, note, decidedBy: decided },
      decidedAt: decided === null ? null : world.state.now,
    };
    world.flags = world.flags.map((one) => (one.id === id ? next : one));
    return next;
  },
  'app.openSample': () => ({}),
  'app.leaveSample': (world) => {
    world.state = { ...world.state, organisation: null };
    world.session = { kind: 'unclaimed', hasRecord: false };
    return {};
  },
  'organisation.setUp': (world, input) => {
    const organisation = { ...input, isSample: false };
    world.state = { ...world.state, organisation };
    return organisation;
  },
  'organisation.update': (world, input) => {
    const organisation = { ...input, isSample: world.state.organisation?.isSample ?? false };
    world.state = { ...world.state, organisation };
    return organisation;
  },
  'settings.update': (world, settings) => {
    world.state = { ...world.state, settings };
    return settings;
  },
  'settings.saveWeights': (world, { weights }) => {
    world.weights = weights;
    return weights;
  },
  'app.openContact': () => ({ opened: true }),
  'retention.saveRules': (world, rules) => {
    world.retention = { ...world.retention, rules };
    return rules;
  },
  'retention.keep': () => ({}),
  'retention.approve': (world, { items }) => {
    world.retention = { ...world.retention, due: [] };
    return { done: items.length, stayed: 0 };
  },
  'consents.record': (world, input) => recordConsents(world, input),
  'consents.withdraw': (world, input) => withdrawConsent(world, input),
  'consents.saveSettings': (world, settings) => {
    world.consentSettings = { ...settings, version: world.consentSettings.version + 1 };
    return world.consentSettings;
  },
  'terms.add': (world, { list, label, category, vetting }) => {
    const code = `${list}:${label.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
    const term = { code, list, label, isActive: true, position: world.terms.length, category, vetting };
    world.terms = [...world.terms, term];
    return term;
  },
  'terms.update': (world, { code, draftId: _, ...changes }) => {
    const term = { ...found(world.terms.find((one) => one.code === code)), ...changes };
    world.terms = world.terms.map((one) => (one.code === code ? term : one));
    return term;
  },
  'matching.run': (world) => (world.matching = { ...world.matching, state: 'running', progress: 0.1 }),
  'matching.cancel': (world) => (world.matching = { ...world.matching, state: 'idle', progress: 0 }),
  'imports.chooseFile': () => null,
  'imports.run': (world) => found(world.batches[0]),
  'imports.saveRejected': () => ({ rows: 1 }),
  'imports.undo': (world, { id }) => {
    const batch = { ...found(world.batches.find((one) => one.id === id)), undoneAt: world.state.now };
    world.batches = world.batches.map((one) => (one.id === id ? batch : one));
    return batch;
  },
  'app.openAgain': () => ({}),
  'app.setCallKey': (world, { key }) => {
    world.callKey = { ...world.callKey, key, stand: key === null ? 'off' : 'works' };
    return {};
  },
  'backups.make': (world) => backupStateOf(world),
  'backups.choosePlace': () => null,
  'backups.schedulePlace': (world) => backupStateOf(world),
  'backups.forgetPlace': (world) => backupStateOf(world),
  'backups.copyNow': (world) => backupStateOf(world),
  'backups.preview': () => FAKE_PREVIEW,
  'backups.previewFile': () => null,
  'backups.unlock': () => FAKE_PREVIEW,
  'backups.restore': () => ({}),
  'exports.save': () => ({ rows: 24 }),
  'audit.clearBefore': () => ({ entries: 3 }),
  'privacy.save': (_world, { keep }) => ({ blackedOut: 2 - keep.length }),
  'privacy.erase': () => ({ mentions: 1, isSettled: true }),
  'privacy.addHold': (_world, { reason, until }) => [
    { id: 1, source: 'legal', reason, until, createdBy: 'Test' },
  ],
  'privacy.liftHold': () => [],
};
