import type { Concern, NamedAccount } from '../../../shared/domain/concern';
import { KithError } from '../../../shared/contract/errors';
import type { Writer } from '../../database/session';
import type { CommandContext } from '../../ipc/context';
import type { AllHandlers } from '../../ipc/dispatch';
import { todayHere } from '../moderation/in-force-repository';
import * as repository from './repository';
import { emergencyOf, getRules, saveRules } from './rules';
import * as service from './service';

type SafeguardingHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `safeguarding.${string}`>>;

/** An account as far as concerns go. */
export interface KnownAccount extends NamedAccount {
  readonly isReader: boolean;
}

export interface SafeguardingOptions {
  /** Every account of the record that is open; none in the sample. */
  readonly accounts: () => Promise<readonly KnownAccount[]>;
}

/** Concerns about somebody's safety: raised by many, seen by those alone who are named for it. */
export function createSafeguardingHandlers({ accounts }: SafeguardingOptions): SafeguardingHandlers {
  const named = async (): Promise<NamedAccount[]> =>
    plain((await accounts()).filter(({ isReader }) => isReader));
  const step = async (
    { read, write, user, now }: CommandContext,
    id: number,
    work: (writer: Writer, entry: service.Entry) => Promise<void>,
  ): Promise<Concern> => {
    const known = await accounts();
    const concern = await write(async (writer) => {
      await work(writer, { user, now });
      return await service.getConcern(writer, id, user, known);
    });
    // Whose number it is may be withheld from a reader of concerns, and a unit of work that writes sees everything.
    return { ...concern, call: await read((reader) => repository.callOf(reader, id)) };
  };
  return {
    'safeguarding.form': async (_input, { read }) => ({
      emergency: await read(emergencyOf),
      readers: await named(),
    }),
    'safeguarding.raise': async (input, { write, user, now }) => {
      const readers = await named();
      return await write((writer) => service.raiseConcern(writer, input, readers, { user, now }));
    },
    'safeguarding.mine': async (_input, { read, user }) =>
      (await read((reader) => repository.raisedBy(reader, user.id))) as never,
    'safeguarding.state': (_input, { read, user, now }) =>
      read(async (reader) => repository.countState(reader, user.id, await todayHere(reader, now))),
    'safeguarding.list': (input, { read, user, now, saw }) =>
      read(async (reader) => {
        saw(null, ['concerns']);
        const today = await todayHere(reader, now);
        return await repository.concernLines(reader, user.id, { ...input, today });
      }),
    'safeguarding.readers': async ({ id }, { read }) => {
      const readers = await named();
      return await read((reader) => service.readersOf(reader, id, readers));
    },
    'safeguarding.open': (input, context) =>
      step(context, input.id, async (writer) => {
        await noteLook(writer, input.id, context);
      }),
    'safeguarding.addNote': (input, context) =>
      step(context, input.id, (writer, entry) => service.addNote(writer, input, entry)),
    'safeguarding.setStatus': (input, context) =>
      step(context, input.id, (writer, entry) => service.setStatus(writer, input, entry)),
    'safeguarding.assign': async ({ id, accountId }, context) => {
      const account = (await named()).find((one) => one.id === accountId);
      return await step(context, id, (writer, entry) => service.assign(writer, id, account, entry));
    },
    'safeguarding.addAction': (input, context) =>
      step(context, input.id, (writer, entry) => service.addAction(writer, input, entry)),
    'safeguarding.finishAction': (input, context) =>
      step(context, input.id, (writer, entry) => service.finishAction(writer, input, entry)),
    'safeguarding.rules': (_input, { read }) => read(getRules),
    'safeguarding.saveRules': (rules, { write }) => write((writer) => saveRules(writer, rules)),
  };
}

const plain = (accounts: readonly KnownAccount[]) => accounts.map(({ id, name }) => ({ id, name }));

/** Without whom it is about: that would stand in the history of the person. @throws KithError `not_found` */
async function noteLook(writer: Writer, id: number, { user }: CommandContext): Promise<void> {
  if ((await repository.findConcern(writer, user.id, id)) === null)
    throw new KithError('not_found', 'This concern is not there.');
  await writer.note({ action: 'viewed', rowKey: String(id), values: { fields: ['concern'] } });
}
