import type { TFunction } from 'i18next';
import type { Meaning } from '../../../shared/notes/proposal';
import { whenOf } from '../../../shared/notes/when-of';
import type { Format } from '../lib/format';
import type { Terms } from '../lib/terms';

interface WordSetting {
  readonly t: TFunction;
  readonly format: Format;
  readonly terms: Terms;
}

/** What a proposal would fill in: `When: Thu 3 Dec, 10:00`. */
export function meaningWords(meaning: Meaning, quote: string, setting: WordSetting): string {
  if (meaning.kind === 'return' && meaning.minute !== null)
    return setting.t('notes.kind.returnAt', { value: setting.format.time(meaning.minute) });
  const value = valueWords(meaning, setting);
  // Some languages go by several names: whoever typed "Twi" must not wonder about "Akan".
  const isOtherName = meaning.kind === 'language' && quote.toLowerCase() !== value.toLowerCase();
  const words = isOtherName ? setting.t('notes.named', { value, quote }) : value;
  return setting.t(`notes.kind.${meaning.kind}`, { value: words });
}

function valueWords(meaning: Meaning, { t, format, terms }: WordSetting): string {
  switch (meaning.kind) {
    case 'category':
    case 'need':
      return terms.label(meaning.code);
    case 'language':
      return format.language(meaning.tag);
    case 'when':
      return whenWords(meaning, t, format);
    case 'urgency':
      return t(`common.urgency.${meaning.urgency}`);
    case 'people':
    case 'helpers':
      return format.number(meaning.count);
    case 'duration':
      return format.duration(meaning.minutes);
    case 'return':
      return '';
  }
}

function whenWords(meaning: Extract<Meaning, { kind: 'when' }>, t: TFunction, format: Format): string {
  const { date, time } = meaning;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const words = format.day(date);
  // "Tomorrow" may have been typed yesterday: the weekday shows which day is meant.
  const isNear = !words.includes(format.weekday(weekday, 'short'));
  const day = isNear ? t('notes.near', { day: words, weekday: format.weekday(weekday, 'short') }) : words;
  if (time?.kind === 'at') return t('notes.atTime', { day, time: format.time(time.minute) });
  const when = whenOf(meaning, 0);
  return format.when(when).replace(words, day);
}
