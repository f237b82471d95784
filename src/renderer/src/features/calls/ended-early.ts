import { CALL_NOTES, DISPOSITION_GROUPS, type Disposition } from '../../../../shared/domain/call';
import { placeWords } from '../../../../shared/domain/place';
import type { LocalDate } from '../../../../shared/domain/time';
import {
  ASKED_SCOPES,
  checkCall,
  isWished,
  withoutWish,
  type AskedScope,
  type Answer,
  type CallForm,
  type Wish,
} from './call-form';

/** How what was typed is called, for the notes. */
export interface Words {
  readonly began: string;
  readonly term: (code: string) => string;
  readonly day: (date: string) => string;
  readonly time: (minute: number) => string;
  readonly answer: (scope: AskedScope, answer: Answer) => string;
  readonly over60: string;
  readonly wheelchair: string;
}

const LEFT: ReadonlySet<Disposition> = new Set<Disposition>([
  ...['hung_up' as const, 'will_call_back' as const],
  ...DISPOSITION_GROUPS.not_answered,
  ...DISPOSITION_GROUPS.skipped,
]);

/** Whether nobody is there any more who could be asked for what is missing. */
export const isLeft = (disposition: Disposition): boolean => LEFT.has(disposition);

/**
 * The call with what cannot be saved as it stands written into its notes, so that it ends although a request is half typed,
 * and nothing is lost; null where the notes have no room for it.
 */
export function endedEarly(form: CallForm, today: LocalDate, words: Words): CallForm | null {
  const problems = checkCall(form, today);
  const isNameless = problems.name !== undefined || problems.forName !== undefined;
  const lost = form.wishes.filter((wish) => isWished(wish) && (isNameless || !isWhole(wish, form, today)));
  const rest: Partial<CallForm> = {
    ...(lost.length === 0 ? {} : withoutWishes(form, lost)),
    ...(isNameless ? { needs: [], isOver60: false, answers: NOT_ASKED } : {}),
    ...(isNameless || problems.followUpOn !== undefined ? { offers: false } : {}),
  };
  const said = [...lost.map((wish) => wishWords(wish, words)), ...saidIn(form, rest, words)];
  const line = said.length === 0 ? '' : `${words.began} ${said.join('; ')}.`;
  const notes = [form.notes, line].filter((part) => part !== '').join('\n');
  return notes.length > CALL_NOTES ? null : { ...form, ...rest, notes };
}

/** Whether it can be saved by itself, and so can the way there that it is the way back of. */
function isWhole(wish: Wish, form: CallForm, today: LocalDate): boolean {
  const there = wish.returnOf === null ? undefined : form.wishes[wish.returnOf];
  const wishes = there === undefined ? [wish] : [there, wish];
  return checkCall({ ...form, wishes }, today).wishes === undefined;
}

function withoutWishes(form: CallForm, lost: readonly Wish[]): Pick<CallForm, 'wishes'> {
  const at = form.wishes.flatMap((wish, index) => (lost.includes(wish) ? [index] : []));
  // From the last to the first, so that those before keep their places.
  const { wishes } = at.reduceRight((left, index) => ({ ...left, ...withoutWish(left, index) }), form);
  return { wishes };
}

const NOT_ASKED = Object.fromEntries(
  ASKED_SCOPES.map((scope) => [scope, 'not_asked']),
) as CallForm['answers'];

function saidIn(form: CallForm, rest: Partial<CallForm>, words: Words): string[] {
  const { home, needs, isOver60, answers, offers, offerWords, followUpOn } = form;
  return [
    ...(rest.wishes === undefined || home === null ? [] : [placeWords(home)]),
    ...(rest.needs === undefined ? [] : needs.map(words.term)),
    ...(rest.isOver60 === undefined || !isOver60 ? [] : [words.over60]),
    ...(rest.answers === undefined
      ? []
      : ASKED_SCOPES.filter((scope) => answers[scope] !== 'not_asked').map((scope) =>
          words.answer(scope, answers[scope]),
        )),
    ...(rest.offers === undefined || !offers
      ? []
      : [offerWords.trim(), followUpOn === null ? '' : words.day(followUpOn)]),
  ].filter((part) => part !== '');
}

function wishWords(wish: Wish, words: Words): string {
  const { category, summary, date, fromMinute, wheelchair, place, destination } = wish;
  return [
    category === null ? '' : words.term(category),
    summary.trim(),
    date === null ? '' : words.day(date),
    fromMinute === null ? '' : words.time(fromMinute),
    wheelchair ? words.wheelchair : '',
    ...[place, destination].map((one) => (one === null ? '' : placeWords(one))),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
