import type { InputOf, OutputOf } from '../../../shared/contract';
import type { Concern, ConcernStep } from '../../../shared/domain/concern';
import type { ConcernActionId, MeasureId } from '../../../shared/domain/ids';
import type { Measure } from '../../../shared/domain/measure';
import type { FakeWorld } from './fake-world';

const AT = Date.UTC(2026, 5, 1, 8);
const READERS = [
  { id: '11111111-1111-4111-8111-111111111111', name: 'Rea' },
  { id: '22222222-2222-4222-8222-222222222222', name: 'Otto' },
];

const stepOf = (step: Partial<ConcernStep>): ConcernStep => ({
  ...{ at: AT, by: 'Front desk', kind: 'note', words: '', status: null, who: null },
  ...step,
});

function change(world: FakeWorld, make: (concern: Concern) => Partial<Concern>): Concern {
  world.concern = { ...world.concern, ...make(world.concern) };
  return world.concern;
}

const measuresOf = (world: FakeWorld, personId: number): OutputOf<'measures.ofPerson'> => ({
  measures: world.measures.filter((measure) => measure.personId === personId),
  toDecide: [],
});

function changeMeasure(world: FakeWorld, id: number, make: (measure: Measure) => Partial<Measure>) {
  world.measures = world.measures.map((one) => (one.id === id ? { ...one, ...make(one) } : one));
  return measuresOf(world, world.measures.find((one) => one.id === id)?.personId ?? 0);
}

export const fakeSafetyQueries = {
  'measures.ofPerson': (world: FakeWorld, { personId }: InputOf<'measures.ofPerson'>) =>
    measuresOf(world, personId),
  'measures.list': (world: FakeWorld) => ({ items: world.measures, total: world.measures.length }),
  'safeguarding.form': (): OutputOf<'safeguarding.form'> => ({
    emergency: { numbers: [{ number: '112', what: 'all' }], ownNumbers: '', steps: 'Tell the office.' },
    readers: READERS,
  }),
  'safeguarding.mine': () => [],
  'safeguarding.state': (world: FakeWorld) => world.concernState,
  'safeguarding.list': (world: FakeWorld) => ({ items: [lineOf(world.concern)], total: 1 }),
  'safeguarding.readers': () => READERS,
  'safeguarding.rules': (): OutputOf<'safeguarding.rules'> => ({
    keepMonths: 84,
    emergencyNumbers: '',
    steps: '',
  }),
};

function lineOf({ source: _s, words: _w, hiddenFrom: _h, actions: _a, steps: _t, ...line }: Concern) {
  return line;
}

export const fakeSafetyCommands = {
  'measures.add': (world: FakeWorld, input: InputOf<'measures.add'>) => {
    const measure: Measure = {
      ...input,
      ...{ id: (world.measures.length + 1) as MeasureId, personName: 'Anna Beck', helperId: null },
      ...{ state: 'in_force', createdBy: 'Front desk', createdAt: AT, appeals: [] },
      ...{ liftedBy: null, liftedAt: null, liftedNote: '' },
    };
    world.measures = [measure, ...world.measures];
    return measuresOf(world, input.personId);
  },
  'measures.lift': (world: FakeWorld, { id, note }: InputOf<'measures.lift'>) =>
    changeMeasure(world, id, () => ({
      ...{ state: 'lifted', liftedBy: 'Front desk', liftedAt: AT, liftedNote: note },
    })),
  'measures.noteAppeal': (world: FakeWorld, { id }: InputOf<'measures.noteAppeal'>) =>
    changeMeasure(world, id, () => ({})),
  'measures.decideAppeal': (world: FakeWorld) => measuresOf(world, 0),
  'safeguarding.raise': () => ({ raisedAt: AT }),
  'safeguarding.open': (world: FakeWorld) => world.concern,
  'safeguarding.addNote': (world: FakeWorld, { words }: InputOf<'safeguarding.addNote'>) =>
    change(world, ({ steps }) => ({ steps: [...steps, stepOf({ words })] })),
  'safeguarding.setStatus': (world: FakeWorld, { status, words }: InputOf<'safeguarding.setStatus'>) =>
    change(world, ({ steps }) => ({
      status,
      steps: [...steps, stepOf({ kind: 'status', status, words })],
    })),
  'safeguarding.assign': (world: FakeWorld, { accountId }: InputOf<'safeguarding.assign'>) =>
    change(world, () => ({ assignedTo: READERS.find(({ id }) => id === accountId)?.name ?? null })),
  'safeguarding.addAction': (world: FakeWorld, input: InputOf<'safeguarding.addAction'>) =>
    change(world, ({ actions }) => ({
      actions: [
        ...actions,
        {
          ...{ id: (actions.length + 1) as ConcernActionId, words: input.words, who: input.who },
          ...{ dueOn: input.dueOn, at: AT, by: 'Front desk', done: null },
        },
      ],
    })),
  'safeguarding.finishAction': (world: FakeWorld, { actionId }: InputOf<'safeguarding.finishAction'>) =>
    change(world, ({ actions }) => ({
      actions: actions.map((one) =>
        one.id === actionId ? { ...one, done: { at: AT, by: 'Front desk', words: '' } } : one,
      ),
    })),
  'safeguarding.saveRules': (_world: FakeWorld, rules: InputOf<'safeguarding.saveRules'>) => rules,
};
