import type { TFunction } from 'i18next';
import type { Board, BoardMatch, BoardRequest } from '../../../shared/contract/desk';
import type { LocalDate } from '../../../shared/domain/time';
import { dayWords, whenWords } from '../../words/when-words';
import { escaped, printedFacts, printedPage } from '../../words/printed-page';
import type { HelperTask, HelperTasks } from '../matches/helper-tasks-service';

export interface SheetHead {
  readonly organisation: string;
  readonly date: LocalDate;
}
type Label = (code: string) => string;

const head = ({ organisation, date }: SheetHead, t: TFunction) =>
  `<p>${escaped(t('desk.sheet.head', { organisation, date: dayWords(date, t('messages.locale')) }))}</p>`;

const nothing = (t: TFunction) => `<p>${escaped(t('desk.sheet.none'))}</p>`;

const part = (title: string, items: readonly string[], t: TFunction) =>
  `<h2>${escaped(title)}</h2>\n${items.length === 0 ? nothing(t) : items.join('\n')}`;

/** The day for the desk: what starts, what is going on, what is to be closed. Who and what, no doors and no numbers. */
export function dayPage(board: Board, about: SheetHead, label: Label, t: TFunction): string {
  const requests = (rows: readonly BoardRequest[]) => rows.map((row) => requestFacts(row, label, t));
  const matches = (rows: readonly BoardMatch[]) => rows.map((row) => matchFacts(row, label, t));
  const parts = [
    part(t('desk.starting'), requests(board.starting), t),
    part(t('desk.now'), matches(board.now), t),
    part(t('desk.toClose'), matches(board.toClose), t),
    part(t('desk.left'), requests(board.left), t),
  ];
  return printedPage(t('desk.sheet.dayTitle'), `${head(about, t)}\n${parts.join('\n')}`);
}

function requestFacts(row: BoardRequest, label: Label, t: TFunction): string {
  const names = row.helpers
    .map(({ name, isTold }) => (isTold ? name : t('desk.sheet.notTold', { name })))
    .join(', ');
  const filled = t('desk.filled', { taken: row.helpersTaken, needed: row.helpersNeeded });
  return printedFacts([
    [t('desk.sheet.when'), whenWords(row.when, t)],
    [t('desk.sheet.what'), `${row.summary} (${label(row.category)})`],
    [t('desk.sheet.whom'), [row.requesterName, row.locality].filter((one) => one !== '').join(', ')],
    [t('desk.sheet.helpers'), names === '' ? t('desk.nobodyYet') : `${names} (${filled})`],
  ]);
}

function matchFacts(row: BoardMatch, label: Label, t: TFunction): string {
  return printedFacts([
    [t('desk.sheet.when'), whenWords(row.when, t)],
    [t('desk.sheet.what'), `${row.summary} (${label(row.category)})`],
    [t('desk.sheet.whom'), row.requesterName],
    [t('desk.sheet.helpers'), `${row.helperName} (${t(`common.matchStatus.${row.status}`)})`],
  ]);
}

/** The tasks of one helper, to take along. */
export function taskPage({ helperName, tasks }: HelperTasks, about: SheetHead, t: TFunction): string {
  const facts = (task: HelperTask) =>
    printedFacts(TASK_FIELDS.map((name) => [t(`desk.sheet.${name}`), task[name]] as const).filter(isTold));
  const title = t('desk.sheet.taskTitle', { name: helperName });
  const end = `<p>${escaped(t('desk.sheet.private'))}</p>`;
  return printedPage(
    title,
    `${head(about, t)}\n${tasks.length === 0 ? nothing(t) : tasks.map(facts).join('\n')}\n${end}`,
  );
}

const TASK_FIELDS = [
  ...(['when', 'what', 'summary', 'whom', 'phone', 'place', 'destination'] as const),
  ...(['access', 'details', 'money'] as const),
] as const satisfies readonly (keyof HelperTask)[];
const isTold = ([, words]: readonly [string, string]) => words !== '';
