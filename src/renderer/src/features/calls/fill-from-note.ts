import type { PlaceInput } from '../../../../shared/domain/place';
import type { TermCode } from '../../../../shared/domain/term';
import type { Meaning } from '../../../../shared/notes/proposal';
import type { Filling } from '../../notes/use-note-chips';
import { withBack, withChanged, withoutWish, type CallForm, type Wish } from './call-form';

/** What notes can fill in of a call: its language and needs, the last request that is no way back, and its way back. */
export type CallFacts = Pick<Wish, 'category' | 'date' | 'fromMinute' | 'urgency' | 'wheelchair'> &
  Pick<CallForm, 'language' | 'needs' | 'isOver60'> & {
    /** When the way back begins, null for not said; null where none is asked for. */
    readonly back: { readonly minute: number | null } | null;
  };

const lastWish = ({ wishes }: CallForm): number => wishes.findLastIndex(({ returnOf }) => returnOf === null);

export function factsOf(form: CallForm): CallFacts | null {
  const at = lastWish(form);
  const wish = form.wishes[at];
  if (wish === undefined) return null;
  const { category, date, fromMinute, urgency, wheelchair } = wish;
  const { language, needs, isOver60 } = form;
  const back = form.wishes.find(({ returnOf }) => returnOf === at);
  return {
    ...{ category, date, fromMinute, urgency, wheelchair, language, needs, isOver60 },
    back: back === undefined ? null : { minute: back.fromMinute },
  };
}

/** The form with these facts in it; `home` is where whoever is helped lives. */
export function withFacts(
  form: CallForm,
  { language, needs, isOver60, back, ...rest }: Partial<CallFacts>,
  home: PlaceInput | null,
): Partial<CallForm> {
  const at = lastWish(form);
  const changed = { ...form, ...withChanged(form, at, rest) };
  const { wishes } = back === undefined ? changed : { ...changed, ...withBackAs(changed, at, back, home) };
  return {
    wishes,
    ...(language === undefined ? {} : { language }),
    ...(needs === undefined ? {} : { needs }),
    ...(isOver60 === undefined ? {} : { isOver60 }),
  };
}

function withBackAs(
  form: CallForm,
  at: number,
  back: CallFacts['back'],
  home: PlaceInput | null,
): Partial<CallForm> {
  const known = form.wishes.findIndex(({ returnOf }) => returnOf === at);
  if (back === null) return known === -1 ? {} : withoutWish(form, known);
  const whole = known === -1 ? { ...form, ...withBack(form, at, home) } : form;
  const wishes = whole.wishes.map((wish) =>
    wish.returnOf === at ? { ...wish, fromMinute: back.minute } : wish,
  );
  return { wishes };
}

/** What a meaning fills in of a call; null where the call has no such field. */
export function fillFromNote(meaning: Meaning, facts: CallFacts): Filling<CallFacts> | null {
  switch (meaning.kind) {
    case 'category':
      return { patch: { category: meaning.code } };
    case 'when':
      return dayFilling(meaning);
    case 'need':
      return needFilling(meaning.code, facts);
    case 'language':
      return { patch: { language: meaning.tag } };
    case 'urgency':
      return { patch: { urgency: meaning.urgency } };
    case 'people':
    case 'helpers':
    case 'duration':
      return null;
    case 'return':
      return { patch: { back: { minute: meaning.minute ?? facts.back?.minute ?? null } } };
  }
}

function needFilling(code: TermCode, { needs }: CallFacts): Filling<CallFacts> {
  if (code === 'need:wheelchair') return { patch: { wheelchair: true } };
  if (code === 'need:over_60') return { patch: { isOver60: true } };
  return {
    patch: { needs: needs.includes(code) ? needs : [...needs, code] },
    takeBack: (facts) => ({ needs: facts.needs.filter((one) => one !== code) }),
  };
}

/** A call knows a day and when it starts, or the day alone, which means by its end; the chip says no more than that. */
function dayFilling(meaning: Extract<Meaning, { kind: 'when' }>): Filling<CallFacts> {
  const { date, time } = meaning;
  const isStart = time !== null && time.kind !== 'by';
  if (!isStart) return { patch: { date, fromMinute: null }, shown: { ...meaning, time: null, isBy: true } };
  const minute = time.kind === 'between' ? time.fromMinute : time.minute;
  return { patch: { date, fromMinute: minute }, shown: { ...meaning, time: { kind: 'at', minute } } };
}
