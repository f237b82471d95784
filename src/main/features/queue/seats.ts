import type { Reader, Writer } from '../../database/session';
import type { CommandContext, QueryContext } from '../../ipc/context';
import { ownerOf } from '../drafts/service';
import { shownTo } from '../moderation/in-force-repository';
import type { Holder } from './leases';
import type { Looker } from './repository';

/** Which run of the program on which computer. */
export type Seat = Pick<Holder, 'process' | 'desk'>;

export type Seats = ReturnType<typeof createSeats>;

/** Who looks at the queue from this seat, and units of work for them. */
export function createSeats(seat: Seat) {
  const holderOf = ({ user }: QueryContext): Holder => ({ ...seat, owner: ownerOf(user), name: user.name });
  const lookerOf = async (reader: Reader, context: QueryContext): Promise<Looker> => ({
    holder: holderOf(context),
    now: context.now,
    shown: await shownTo(reader, context.user, context.now),
  });
  const write = <T>(
    context: CommandContext,
    work: (writer: Writer, looker: Looker) => Promise<T>,
  ): Promise<T> => context.write(async (writer) => work(writer, await lookerOf(writer, context)));
  return {
    lookerOf,
    write,
    read: <T>(context: QueryContext, work: (reader: Reader, looker: Looker) => Promise<T>): Promise<T> =>
      context.read(async (reader) => work(reader, await lookerOf(reader, context))),
    /** As `write`, for who has what open: that is no matter of plans or backups. */
    reserve: <T>(context: CommandContext, work: (writer: Writer, looker: Looker) => Promise<T>): Promise<T> =>
      write(context, (writer, looker) => {
        writer.stayAside();
        return work(writer, looker);
      }),
  };
}
