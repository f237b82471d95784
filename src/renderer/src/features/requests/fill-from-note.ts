import type { TFunction } from 'i18next';
import type { Meaning } from '../../../../shared/notes/proposal';
import { whenOf } from '../../../../shared/notes/when-of';
import type { Terms } from '../../lib/terms';
import type { Filling } from '../../notes/use-note-chips';
import { withCategory, withDate, type RequestForm } from './request-form';

interface FillSetting {
  readonly t: TFunction;
  readonly terms: Terms;
}

/** What a meaning of the words typed fills in of a request; null for what belongs to the person, not to the request. */
export function fillFromNote(
  meaning: Meaning,
  form: RequestForm,
  { t, terms }: FillSetting,
): Filling<RequestForm> | null {
  switch (meaning.kind) {
    case 'category': {
      const detailOf = (code: string | null) => (code === null ? null : terms.category(code));
      return { patch: withCategory(form, meaning.code, detailOf(form.category), detailOf(meaning.code)) };
    }
    case 'when':
      return { patch: whenPatch(meaning, form) };
    case 'need':
      return meaning.code === 'need:wheelchair' ? { patch: { wheelchair: true } } : null;
    case 'language':
      return languageFilling(meaning.tag, form);
    case 'urgency':
      return { patch: { urgency: meaning.urgency } };
    case 'people':
      return form.needsVehicle
        ? { patch: { seats: meaning.count }, words: t('notes.kind.seats', { value: meaning.count }) }
        : null;
    case 'helpers':
      return { patch: { helpersNeeded: meaning.count } };
    case 'duration':
      return { patch: { durationMinutes: meaning.minutes } };
    case 'return':
      return null;
  }
}

function whenPatch(meaning: Extract<Meaning, { kind: 'when' }>, form: RequestForm): Partial<RequestForm> {
  const when = whenOf(meaning, form.durationMinutes);
  if (when.kind === 'any') return {};
  const { kind: whenKind, toMinute } = when;
  const fromMinute = when.kind === 'between' ? when.fromMinute : form.fromMinute;
  return { whenKind, fromMinute, toMinute, ...withDate(form, when.date) };
}

function languageFilling(tag: string, { languages }: RequestForm): Filling<RequestForm> {
  return {
    patch: { languages: languages.includes(tag) ? languages : [...languages, tag] },
    takeBack: (form) => ({ languages: form.languages.filter((one) => one !== tag) }),
  };
}
