import type { TFunction } from 'i18next';
import type { HelperId } from '../../../shared/domain/ids';
import { noteExport, notePrint, notePrintAsked } from '../../database/audit/notes';
import type { Reader } from '../../database/session';
import { writeWhole } from '../../files/write-whole';
import type { CommandContext } from '../../ipc/context';
import type { AllHandlers } from '../../ipc/dispatch';
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
  /** Prints a page of ours on paper; false when the dialog was closed. */
  readonly printOnPaper: (page: string) => Promise<boolean>;
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

/**
 * The dialog asks and prints in one: that it is opened is noted first, so that no paper is without a trace; that it
 * printed follows, and whoever closes it has nothing.
 */
async function print(sheet: Sheet, { printOnPaper }: SheetOptions, { write }: CommandContext) {
  const { what, rows, personId } = sheet;
  await write((writer) => notePrintAsked(writer, what, rows, personId));
  if (!(await printOnPaper(sheet.page))) return false;
  await write((writer) => notePrint(writer, what, rows, personId));
  return true;
}

async function headOf(reader: Reader, date: string): Promise<SheetHead> {
  return { organisation: (await getOrganisation(reader))?.name ?? '', date };
}

/** The day as the board shows it. */
async function daySheet({ t }: SheetOptions, { read, user, now }: CommandContext): Promise<Sheet> {
  return await read(async (reader): Promise<Sheet> => {
    const board = await boardOf(reader, now, await shownTo(reader, user, now));
    const labels = new Map((await readTerms(reader)).map(({ code, label }) => [code, label]));
    const about = await headOf(reader, board.date);
    const page = dayPage(board, about, (code) => labels.get(code) ?? code, t);
    const rows = board.starting.length + board.now.length + board.toClose.length + board.left.length;
    return { page, name: `kith-day-${board.date}`, what: 'day_sheet', rows, personId: null };
  });
}

/** What a helper needs to know of their tasks of today. */
async function taskSheet(
  helperId: HelperId,
  { t }: SheetOptions,
  { read, now }: CommandContext,
): Promise<Sheet> {
  return await read(async (reader): Promise<Sheet> => {
    const day = await dayAt(reader, now);
    const tasks = await helperTasks(reader, helperId, day, t);
    const page = taskPage(tasks, await headOf(reader, day.date), t);
    const name = `kith-tasks-${String(helperId)}-${day.date}`;
    return { page, name, what: 'task_sheet', rows: tasks.tasks.length, personId: tasks.personId };
  });
}

type SheetCalls = Pick<AllHandlers, `desk.${'save' | 'print'}${'Day' | 'Task'}Sheet`>;

/** Each sheet as a file or on paper; null when the dialog was closed. */
export function createSheetHandlers(options: SheetOptions): SheetCalls {
  const day = (leave: typeof save) => async (context: CommandContext) => {
    const sheet = await daySheet(options, context);
    return (await leave(sheet, options, context)) ? { rows: sheet.rows } : null;
  };
  const task = (leave: typeof save) => async (helperId: HelperId, context: CommandContext) => {
    const sheet = await taskSheet(helperId, options, context);
    return (await leave(sheet, options, context)) ? { tasks: sheet.rows } : null;
  };
  return {
    'desk.saveDaySheet': (_input, context) => day(save)(context),
    'desk.printDaySheet': (_input, context) => day(print)(context),
    'desk.saveTaskSheet': ({ helperId }, context) => task(save)(helperId, context),
    'desk.printTaskSheet': ({ helperId }, context) => task(print)(helperId, context),
  };
}
