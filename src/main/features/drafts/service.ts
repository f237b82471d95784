import { createHash } from 'node:crypto';
import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { User } from '../../../shared/contract/permissions';
import type { Instant } from '../../../shared/domain/time';
import type { Writer } from '../../database/session';
import type { CommandContext } from '../../ipc/context';
import {
  deleteDraft,
  deleteDraftById,
  deleteSavesBefore,
  findSaved,
  isTaken,
  putDraft,
  putSaved,
  type Address,
  type SavedDraft,
} from './repository';
import { onlyUnseen, withUnseen, type PartlySeen } from './unseen';

const DAY_MS = 24 * 3_600_000;
/** A save is tried again within minutes, or not at all. */
const SAVED_DAYS = 1;
/** Far more than anybody leaves lying about, and less than a page that runs wild could fill the record with. */
const MOST_PER_OWNER = 50;

/** The sample has no accounts, and whoever looks at it is one and the same. */
const OF_THE_SAMPLE = 'sample';

/** Whose drafts a user sees. It comes from the session, never from what a window sends. */
export function ownerOf(user: Pick<User, 'id'>): string {
  return user.id ?? OF_THE_SAMPLE;
}

/** What is kept, or let go of, with what lies there unseen by its owner. */
interface WithBefore {
  readonly before?: PartlySeen | null;
}

/** @throws KithError `not_possible` when this draft was saved already, or its id belongs to another */
export async function keepDraft(
  writer: Writer,
  user: User,
  { before = null, ...draft }: InputOf<'drafts.keep'> & WithBefore,
  now: Instant,
): Promise<void> {
  writer.stayAside();
  const owner = ownerOf(user);
  if ((await findSaved(writer, draft.id)) !== null) {
    throw new KithError('not_possible', 'This form was saved already, so what was typed since is not kept.');
  }
  if (await isTaken(writer, owner, draft.id, draft))
    throw new KithError('not_possible', 'This draft belongs to another form.');
  // Another form under the same address is begun anew, and has nothing of the one before.
  const body = before?.draft.id === draft.id ? withUnseen(draft.body, before) : draft.body;
  await putDraft(writer, owner, { ...draft, body, keptAt: now }, MOST_PER_OWNER);
}

/** Lets go of what was kept of a form, but for what lies there unseen, where that is given. */
export async function dropDraft(
  writer: Writer,
  user: User,
  { before = null, ...address }: Address & WithBefore,
): Promise<void> {
  writer.stayAside();
  const body = before === null ? null : onlyUnseen(before);
  if (before === null || body === null) await deleteDraft(writer, ownerOf(user), address);
  else await putDraft(writer, ownerOf(user), { ...before.draft, body }, MOST_PER_OWNER);
}

/** Lets go of what is known of saves of the day before: numbers of rows, no words. */
export async function clearOldSaves(writer: Writer, now: Instant): Promise<void> {
  await deleteSavesBefore(writer, now - SAVED_DAYS * DAY_MS);
}

export interface Saving<T> {
  /** The draft that is being saved; undefined where nothing was kept of it. */
  readonly draftId: string | undefined;
  /** What is saved: a second try says the same. */
  readonly input: unknown;
  readonly save: (writer: Writer) => Promise<T>;
  /** What names the row that was saved, where it is new. */
  readonly keyOf?: (saved: T) => string | number;
  /** Whether anything was saved; where nothing was, because something has to be asked first, the draft stays. */
  readonly isSaved?: (saved: T) => boolean;
  /**
   * Reads what the first try saved, when its answer was lost on the way. Left out where saving the same twice comes to
   * the same, or is refused by itself.
   */
  readonly again?: (writer: Writer, key: string) => Promise<T>;
}

/**
 * Saves a form and lets go of its draft: both or neither. The same save once more, because a window went down before it
 * had the answer, gives what the first one gave.
 * @throws KithError `not_possible` when the draft was saved already with other words; whatever `save` throws
 */
export async function saveForm<T>(
  { write, user, now }: CommandContext,
  { draftId, input, save, keyOf, isSaved, again }: Saving<T>,
): Promise<T> {
  if (draftId === undefined) return await write(save);
  const owner = ownerOf(user);
  const digest = createHash('sha256')
    .update(`${draftId} ${JSON.stringify(input)}`)
    .digest('hex');
  return await write(async (writer) => {
    const before = await findSaved(writer, draftId);
    if (before !== null) {
      const { rowKey } = sameSave(before, owner, digest);
      return await (again?.(writer, rowKey) ?? save(writer));
    }
    const saved = await save(writer);
    if (isSaved?.(saved) === false) return saved;
    await deleteDraftById(writer, owner, draftId);
    await putSaved(writer, draftId, { owner, digest, rowKey: String(keyOf?.(saved) ?? '') }, now);
    return saved;
  });
}

function sameSave(before: SavedDraft, owner: string, digest: string): SavedDraft {
  if (before.owner === owner && before.digest === digest) return before;
  throw new KithError(
    'not_possible',
    'This form was saved already, with other words. Please open what was saved and change it there.',
  );
}
