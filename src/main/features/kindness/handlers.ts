import type { AllHandlers } from '../../ipc/dispatch';
import type { CommandContext, QueryContext } from '../../ipc/context';
import type { Kindness } from '../../../shared/domain/kindness';
import type { Writer } from '../../database/session';
import { ownerOf } from '../drafts/service';
import { addHardCall, findKindness, putKindness } from './repository';

const MINUTE_MS = 60_000;
/** A row of hard calls is of one day's work. */
const ROW_MS = 12 * 3_600_000;

type KindnessCalls = Extract<keyof AllHandlers, `kindness.${string}`>;

const mine = ({ read, user, now }: QueryContext): Promise<Kindness> =>
  read((reader) => findKindness(reader, ownerOf(user), now - ROW_MS));

/** Changes what belongs to whoever asks. Nothing that plans are made of changes by it. */
function change(
  { write, user, now }: CommandContext,
  work: (writer: Writer, owner: string) => Promise<void>,
): Promise<Kindness> {
  const owner = ownerOf(user);
  return write(async (writer) => {
    writer.stayAside();
    await work(writer, owner);
    return await findKindness(writer, owner, now - ROW_MS);
  });
}

/** What Kith does for the people who use it. Each call is about whoever makes it. */
export function createKindnessHandlers(): Pick<AllHandlers, KindnessCalls> {
  return {
    'kindness.mine': (_input, context) => mine(context),
    'kindness.save': (settings, context) =>
      change(context, (writer, owner) => putKindness(writer, owner, settings)),
    'kindness.hold': ({ minutes }, context) => {
      const heldUntil = minutes === 0 ? null : context.now + minutes * MINUTE_MS;
      return change(context, (writer, owner) => putKindness(writer, owner, { heldUntil }));
    },
    'kindness.markHard': (_input, context) =>
      change(context, (writer, owner) =>
        addHardCall(writer, owner, { at: context.now, before: context.now - ROW_MS }),
      ),
    'kindness.rest': (_input, context) =>
      change(context, (writer, owner) => putKindness(writer, owner, { rowFrom: context.now })),
  };
}
