import type { InputOf } from '../../../shared/contract';
import type { PersonConsents } from '../../../shared/contract/consent';
import { CONSENT_SCOPES } from '../../../shared/domain/consent';
import type { PersonId } from '../../../shared/domain/ids';
import type { FakeWorld } from './fake-world';

export function consentsOf(world: FakeWorld, personId: PersonId): PersonConsents {
  const answers = world.consents.get(personId);
  return {
    scopes: CONSENT_SCOPES.map(
      (scope) => answers?.get(scope) ?? { scope, state: 'unrecorded' as const, answer: null },
    ),
    sharedWith: [],
  };
}

export function recordConsents(
  world: FakeWorld,
  { personId, answers, how, givenOn }: InputOf<'consents.record'>,
): PersonConsents {
  const own = new Map(world.consents.get(personId));
  for (const { scope, isGiven, basis } of answers) {
    const answer = {
      ...{ isGiven, basis, how, givenOn, words: world.consentSettings.words[scope], wordsVersion: 0 },
      ...{ recordedBy: 'Test', recordedAt: world.state.now, withdrawnOn: null, withdrawnBy: null },
    };
    own.set(scope, { scope, state: isGiven ? 'given' : 'refused', answer });
  }
  world.consents = new Map([...world.consents, [personId, own]]);
  return consentsOf(world, personId);
}

export function withdrawConsent(
  world: FakeWorld,
  { personId, scope }: InputOf<'consents.withdraw'>,
): PersonConsents {
  const own = new Map(world.consents.get(personId));
  const before = own.get(scope);
  const answer = before?.answer;
  if (answer)
    own.set(scope, {
      scope,
      state: 'withdrawn',
      answer: { ...answer, withdrawnOn: answer.givenOn, withdrawnBy: 'Test' },
    });
  world.consents = new Map([...world.consents, [personId, own]]);
  return consentsOf(world, personId);
}
