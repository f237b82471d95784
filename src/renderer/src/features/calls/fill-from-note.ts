import type { Meaning } from '../../../../shared/notes/proposal';
import type { Filling } from '../../notes/use-note-chips';
import type { CallForm, Wish } from './call-form';

/** What notes can fill in of a call: its language, and the last request that is no way back. */
export type CallFacts = Pick<Wish, 'category' | 'date' | 'fromMinute' | 'urgency' | 'wheelchair'> &
  Pick<CallForm, 'language'>;

const lastWish = ({ wishes }: CallForm): number => wishes.findLastIndex(({ returnOf }) => returnOf === null);

export function factsOf(form: CallForm): CallFacts | null {
  const wish = form.wishes[lastWish(form)];
  if (wish === undefined) return null;
  const { category, date, fromMinute, urgency, wheelchair } = wish;
  return { category, date, fromMinute, urgency, wheelchair, language: form.language };
}

/** The form with these facts in it. */
export function withFacts(form: CallForm, { language, ...rest }: Partial<CallFacts>): Partial<CallForm> {
  const at = lastWish(form);
  const wishes = form.wishes.map((wish, index) => (index === at ? { ...wish, ...rest } : wish));
  return { wishes, ...(language === undefined ? {} : { language }) };
}

/** What a meaning fills in of a call; null where the call has no such field. */
export function fillFromNote(meaning: Meaning): Filling<CallFacts> | null {
  switch (meaning.kind) {
    case 'category':
      return { patch: { category: meaning.code } };
    case 'when':
      return dayFilling(meaning);
    case 'need':
      return meaning.code === 'need:wheelchair' ? { patch: { wheelchair: true } } : null;
    case 'language':
      return { patch: { language: meaning.tag } };
    case 'urgency':
      return { patch: { urgency: meaning.urgency } };
    case 'people':
    case 'helpers':
    case 'duration':
    case 'return':
      return null;
  }
}

/** A call knows a day and when it starts, or the day alone, which means by its end; the chip says no more than that. */
function dayFilling(meaning: Extract<Meaning, { kind: 'when' }>): Filling<CallFacts> {
  const { date, time } = meaning;
  const isStart = time !== null && time.kind !== 'by';
  if (!isStart) return { patch: { date, fromMinute: null }, shown: { ...meaning, time: null, isBy: true } };
  const minute = time.kind === 'between' ? time.fromMinute : time.minute;
  return { patch: { date, fromMinute: minute }, shown: { ...meaning, time: { kind: 'at', minute } } };
}
