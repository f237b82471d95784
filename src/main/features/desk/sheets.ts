import type { TFunction } from 'i18next';
import type { HelperId } from '../../../shared/domain/ids';
import { noteExport } from '../../database/audit/notes';
import type { Reader } from '../../database/session';
import { writeWhole } from '../../files/write-whole';
import type { CommandContext } from '../../ipc/context';
import { helperTasks } from '../matches/helper-tasks-service';
import { shownTo } from '../moderation/in-force-repository';
import { getOrganisation } from '../organisation/service';
import { readTerms } from '../terms/repository';
import { boardOf, dayAt } from './board-service';
import { dayPage, taskPage, type SheetHead } from './sheet-pages';

export interface SheetOptions {
  /** Asks where to save; null when the dialog was closed. */
  readonly chooseSavePath: (suggestedName: string, kind: 'pdf') => Promise<string | null>;
  /** Prints a page of ours, without showing it to anybody. */
  readonly printPdf: (page: string) => Promise<Uint8Array>;
  readonly t: TFunction;
}

interface Sheet {
  readonly page: string;
  readonly name: string;
  readonly what: 'day_sheet' | 'task_sheet';
  readonly rows: number;
  readonly personId: number | null;
}

/** Notes that it leaves the record before it does; whoever closes the dialog has nothing and leaves no note. */
async function save(sheet: Sheet, { chooseSavePath, printPdf }: SheetOptions, { write }: CommandContext) {
  const path = await chooseSavePath(`${sheet.name}.pdf`, 'pdf');
  if (path === null) return false;
  const printed = await printPdf(sheet.page);
  await write((writer) => noteExport(writer, sheet.what, sheet.rows, sheet.personId));
  await writeWhole(path, [printed]);
  return true;
}

async function headOf(reader: Reader, date: string): Promise<SheetHead> {
  return { organisation: (await getOrganisation(reader))?.name ?? '', date };
}

/** Saves the day as the board shows it. */
export async function saveDaySheet(options: SheetOptions, context: CommandContext) {
  const { read, user, now } = context;
  const sheet = await read(async (reader): Promise<Sheet> => {
    const board = await boardOf(reader, now, await shownTo(reader, user, now));
    const labels = new Map((await readTerms(reader)).map(({ code, label }) => [code, label]));
    const about = await headOf(reader, board.date);
    const page = dayPage(board, about, (code) => labels.get(code) ?? code, options.t);
    const rows = board.starting.length + board.now.length + board.toClose.length + board.left.length;
    return { page, name: `kith-day-${board.date}`, what: 'day_sheet', rows, personId: null };
  });
  return (await save(sheet, options, context)) ? { rows: sheet.rows } : null;
}

/** Saves what a helper needs to know of their tasks of today. */
export async function saveTaskSheet(helperId: HelperId, options: SheetOptions, context: CommandContext) {
  const sheet = await context.read(async (reader): Promise<Sheet> => {
    const day = await dayAt(reader, context.now);
    const tasks = await helperTasks(reader, helperId, day, options.t);
    const page = taskPage(tasks, await headOf(reader, day.date), options.t);
    const name = `kith-tasks-${String(helperId)}-${day.date}`;
    return { page, name, what: 'task_sheet', rows: tasks.tasks.length, personId: tasks.personId };
  });
  return (await save(sheet, options, context)) ? { tasks: sheet.rows } : null;
}
