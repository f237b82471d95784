import type { InputOf } from '../../../shared/contract';
import type { ReferralId } from '../../../shared/domain/ids';
import type { Referral } from '../../../shared/domain/referral';
import type { FakeWorld } from './fake-world';

/** What is said on the phone, and who else can help. */
export const fakeTalkQueries = {
  'scripts.get': (world: FakeWorld) => world.scripts,
  'referrals.list': (world: FakeWorld) => world.referrals,
  'referrals.search': (world: FakeWorld, { text }: InputOf<'referrals.search'>) =>
    world.referrals.filter(({ name, whatFor }) =>
      `${name} ${whatFor}`.toLowerCase().includes(text.toLowerCase()),
    ),
};

export const fakeTalkCommands = {
  'scripts.save': (world: FakeWorld, { scripts }: InputOf<'scripts.save'>) => {
    world.scripts = scripts;
    return scripts;
  },
  'referrals.add': (world: FakeWorld, { referral }: InputOf<'referrals.add'>) => {
    const id = (world.referrals.length + 1) as ReferralId;
    const added: Referral = { ...referral, id, isActive: true, version: 1 };
    world.referrals = [...world.referrals, added];
    return added;
  },
  'referrals.change': (
    world: FakeWorld,
    { id, referral, isActive, version }: InputOf<'referrals.change'>,
  ) => {
    const changed: Referral = { ...referral, id, isActive, version: version + 1 };
    world.referrals = world.referrals.map((one) => (one.id === id ? changed : one));
    return changed;
  },
};
