import type { TFunction } from 'i18next';
import { KithError } from '../../../shared/contract/errors';
import type { PersonId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import { noteExport } from '../../database/audit/notes';
import type { Reader } from '../../database/session';
import type { Database } from '../../database/unit-of-work';
import { writeWhole } from '../../files/write-whole';
import type { AllHandlers } from '../../ipc/dispatch';
import { gatherPerson } from '../../privacy/gather';
import { addHold, holdsOn, liftHold } from '../../privacy/holds';
import { nameOf, previewErasure } from '../../privacy/preview-erasure';
import { getOrganisation } from '../organisation/service';
import { blackOut, type OpenFile } from './black-out';
import { filePage } from './file-page';
import { fileJson, type FileHead } from './file-words';
import { eraseForGood, todayOf, valueWordsOf } from './service';

export interface PrivacyHandlerOptions {
  /** The record that is open. */
  readonly record: () => Database;
  /** Asks where to save; null when the dialog was closed. */
  readonly chooseSavePath: (suggestedName: string, kind: 'pdf' | 'json') => Promise<string | null>;
  /** Prints a page of ours, without showing it to anybody. */
  readonly printPdf: (page: string) => Promise<Uint8Array>;
  readonly t: TFunction;
}

type PrivacyHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `privacy.${string}`>>;

/** What is held on somebody, and erasing it. */
export function createPrivacyHandlers(options: PrivacyHandlerOptions): PrivacyHandlers {
  const { record, t } = options;
  const holds = (reader: Reader, id: PersonId, now: Instant) =>
    todayOf(reader, now).then((today) => holdsOn(reader, id, today));
  return {
    'privacy.gather': async ({ id }, { read, saw }) => {
      const file = await read((reader) => gather(reader, id, t));
      saw(id, ['everything']);
      return file;
    },
    'privacy.save': ({ id, keep }, { user, now }) =>
      saveFile(options, { id, keep: new Set(keep) }, { by: user, now }),
    'privacy.previewErasure': ({ id }, { read, now }) =>
      read(async (reader) =>
        previewErasure(reader, id, {
          today: await todayOf(reader, now),
          words: await valueWordsOf(reader, t),
        }),
      ),
    'privacy.erase': async (input, { user, now }) => {
      const open = record();
      const { mentions } = await eraseForGood(open, input, { by: user, now });
      return { mentions, isSettled: await open.emptyLog() };
    },
    'privacy.holds': ({ id }, { read, now }) => read((reader) => holds(reader, id, now)),
    'privacy.addHold': (input, { write, user, now }) =>
      write(async (writer) => {
        await addHold(writer, input, { by: user.name, now });
        return await holds(writer, input.id, now);
      }),
    'privacy.liftHold': (input, { write, user, now }) =>
      write(async (writer) => {
        await liftHold(writer, input, { by: user.name, now });
        return await holds(writer, input.id, now);
      }),
  };
}

async function gather(reader: Reader, id: PersonId, t: TFunction) {
  await nameOf(reader, id);
  return await gatherPerson(reader, id, await valueWordsOf(reader, t));
}

/** Asks for both places before anything is written; whoever closes a dialog has neither file. */
async function saveFile(
  { record, chooseSavePath, printPdf, t }: PrivacyHandlerOptions,
  { id, keep }: { readonly id: PersonId; readonly keep: ReadonlySet<string> },
  { by, now }: { readonly by: Parameters<Database['write']>[2]; readonly now: Instant },
): Promise<{ blackedOut: number } | null> {
  const open = record();
  const { file, head } = await open.read(async (reader) => ({
    file: blackOut(await gather(reader, id, t), keep),
    head: await headOf(reader, now),
  }));
  const name = `kith-person-${String(id)}-${head.made}`;
  const pdf = await chooseSavePath(`${name}.pdf`, 'pdf');
  const json = pdf === null ? null : await chooseSavePath(`${name}.json`, 'json');
  if (pdf === null || json === null) return null;
  if (pdf === json)
    throw new KithError('not_possible', 'The two files need two names. Nothing was saved; please try again.');
  const printed = await printPdf(filePage(file, head, t));
  await open.write('privacy.save', (writer) => noteExport(writer, 'person', countOf(file), id), by);
  await writeWhole(pdf, [printed]);
  await writeWhole(json, [fileJson(file, head, t)]);
  return { blackedOut: file.blackedOut };
}

async function headOf(reader: Reader, now: Instant): Promise<FileHead> {
  const organisation = (await getOrganisation(reader))?.name ?? 'Kith';
  return { organisation, made: await todayOf(reader, now) };
}

const countOf = ({ parts }: OpenFile): number => parts.reduce((sum, { count }) => sum + count, 0);
