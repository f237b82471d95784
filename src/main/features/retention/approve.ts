import type { InputOf, OutputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { RetentionKind } from '../../../shared/contract/retention';
import type { PersonId } from '../../../shared/domain/ids';
import type { CommandContext } from '../../ipc/context';
import { anonymiseRequest } from '../../privacy/anonymise-request';
import { dueBefore, freeItem, isOfPeople } from './service';
import { FORGET } from './forget-repository';
import type { DueRow } from './repository';

/** The one eraser of people; see `eraseForGood` of the privacy part. */
export type ErasePerson = (
  person: { readonly id: PersonId; readonly name: string },
  context: Pick<CommandContext, 'user' | 'now'>,
) => Promise<void>;

type Items = InputOf<'retention.approve'>['items'];

/**
 * Lets go of what a person looked at, one by one, each whole or not at all: whatever interrupts it, the rest is still
 * due. What is not due any more, or is kept by now, stays and is counted. Done twice, the second time does nothing.
 */
export async function approve(
  items: Items,
  context: CommandContext,
  erasePerson: ErasePerson,
): Promise<OutputOf<'retention.approve'>> {
  let done = 0;
  // Words of requests first: once their person is erased there are none left.
  for (const item of [...items].sort((a, b) => rank(a.kind) - rank(b.kind)))
    if (await letGo(item, context, erasePerson)) done += 1;
  await context.write((writer) => writer.note({ action: 'retention_approved', values: { done } }));
  return { done, stayed: items.length - done };
}

const rank = (kind: RetentionKind) => (isOfPeople(kind) ? 1 : 0);

async function letGo(
  item: Items[number],
  context: CommandContext,
  erasePerson: ErasePerson,
): Promise<boolean> {
  const { kind, id } = item;
  if (!isOfPeople(kind))
    return await context.write(async (writer) => {
      if ((await freeItem(writer, item, context.now)) === null) return false;
      if (kind === 'requests') await anonymiseRequest(writer, id);
      else await FORGET[kind](writer, id, await dueBefore(writer, kind, context.now));
      return true;
    });
  const row = await context.read((reader) => freeItem(reader, item, context.now));
  return row !== null && (await eraseIfFree(row, context, erasePerson));
}

async function eraseIfFree(
  { id, name }: DueRow,
  context: CommandContext,
  erasePerson: ErasePerson,
): Promise<boolean> {
  try {
    await erasePerson({ id: id as PersonId, name }, context);
    return true;
  } catch (error) {
    // Something came up between the look and the step; nothing was changed, and the list will say what.
    if (error instanceof KithError && error.code === 'not_possible') return false;
    throw error;
  }
}
