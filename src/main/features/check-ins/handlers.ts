import type { CheckInGlance } from '../../../shared/contract/check-ins';
import type { OutputOf } from '../../../shared/contract';
import type { NamedAccount } from '../../../shared/domain/concern';
import type { CheckIn, CheckInPlan } from '../../../shared/domain/check-in';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import * as plans from './plans-service';
import { DEFAULT_RULES, getRules, saveRules } from './rules';
import * as service from './service';

type CheckInHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `checkIns.${string}`>>;

export interface CheckInOptions {
  /** Those who can log in to the record that is open; none in the sample. */
  readonly accounts: () => Promise<readonly NamedAccount[]>;
  /** What the one who watches saw last. */
  readonly glance: () => CheckInGlance;
  readonly background: () => Promise<OutputOf<'checkIns.background'>>;
  readonly setBackground: (isOn: boolean) => Promise<void>;
}

/** Regular calls to people who are alone: plans, today's calls, and what is done when nobody answers. */
export function createCheckInHandlers(options: CheckInOptions): CheckInHandlers {
  const { accounts, glance, background, setBackground } = options;
  return {
    'checkIns.glance': () => Promise.resolve(glance()),
    'checkIns.background': () => background(),
    'checkIns.setBackground': async ({ isOn }) => {
      await setBackground(isOn);
      return {};
    },
    'checkIns.callers': async () => [...(await accounts())],
    'checkIns.rules': async (_input, { read }) => ({ rules: await read(getRules), defaults: DEFAULT_RULES }),
    'checkIns.saveRules': (rules, { write }) => write((writer) => saveRules(writer, rules)),
    ...callHandlers(),
    ...planHandlers(accounts),
  };
}

function callHandlers(): Pick<
  CheckInHandlers,
  'checkIns.today' | 'checkIns.get' | 'checkIns.try' | 'checkIns.close'
> {
  return {
    'checkIns.today': (_input, { read, now }) => read((reader) => service.today(reader, now)),
    'checkIns.get': ({ id }, { read, now }) => read((reader) => service.getCheckIn(reader, id, now)),
    'checkIns.try': (input, { write, user, now }) =>
      write((writer) => service.addTry(writer, input, { user, now })),
    'checkIns.close': ({ draftId, ...input }, context) => {
      const { user, now } = context;
      return saveForm<CheckIn>(context, {
        ...{ draftId, input, keyOf: (saved) => saved.id },
        save: (writer) => service.close(writer, input, { user, now }),
        again: (writer) => service.getCheckIn(writer, input.id, now),
      });
    },
  };
}

function planHandlers(accounts: CheckInOptions['accounts']) {
  return {
    'checkIns.plans': (input, { read, now }) => read((reader) => plans.listPlans(reader, input, now)),
    'checkIns.plan': ({ id }, { read, now, saw }) =>
      read(async (reader) => {
        const plan = await plans.getPlan(reader, id, now);
        saw(plan.personId, ['check_ins']);
        return plan;
      }),
    'checkIns.createPlan': async ({ draftId, plan }, context) => {
      const { user, now } = context;
      const known = await accounts();
      return await saveForm<CheckInPlan>(context, {
        ...{ draftId, input: plan, keyOf: (saved) => saved.id },
        save: (writer) => plans.createPlan(writer, plan, known, { user, now }),
        again: (writer, key) => plans.getPlan(writer, Number(key), now),
      });
    },
    'checkIns.updatePlan': async ({ draftId, ...input }, context) => {
      const { user, now } = context;
      const known = await accounts();
      return await saveForm<CheckInPlan>(context, {
        ...{ draftId, input },
        save: (writer) => plans.updatePlan(writer, input, known, { user, now }),
        again: (writer) => plans.getPlan(writer, input.id, now),
      });
    },
    'checkIns.endPlan': (input, { write, user, now }) =>
      write((writer) => plans.endPlan(writer, input, { user, now })),
    'checkIns.pause': (input, { write, user, now }) =>
      write((writer) => plans.addPause(writer, input, { user, now })),
    'checkIns.endPause': (input, { write, user, now }) =>
      write((writer) => plans.endPause(writer, input, { user, now })),
    'checkIns.look': (input, { write, user, now }) =>
      write((writer) => plans.look(writer, input, { user, now })),
  } satisfies Partial<CheckInHandlers>;
}
