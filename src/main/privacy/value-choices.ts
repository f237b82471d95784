import type { TFunction } from 'i18next';
import { weekdayName } from '../../shared/words/names';

/** Where the catalogue says what a stored choice means, by the column that holds it. */
const CHOICES: Readonly<Record<string, string>> = {
  urgency: 'common.urgency',
  contact_way: 'people.way',
  precision: 'privacy.choice.precision',
  when_kind: 'privacy.choice.when',
  gender: 'privacy.choice.gender',
  language_strength: 'people.strength',
  gender_strength: 'people.strength',
  access_strength: 'people.strength',
  continuity_strength: 'people.strength',
  scope: 'consent.scope',
  how: 'consent.how',
  basis: 'consent.basis',
  from_status: 'common.matchStatus',
  to_status: 'common.matchStatus',
};
/** What a number counts. */
const UNITS: Readonly<Record<string, string>> = {
  duration_minutes: 'privacy.choice.minutes',
  minutes_per_week: 'privacy.choice.minutes',
  travel_limit_metres: 'privacy.choice.metres',
};

/** A choice or an amount in words; null where the column holds something else. */
export function choiceWords(column: string, value: string | number, t: TFunction): string | null {
  const unit = UNITS[column];
  if (unit !== undefined) return t(unit, { amount: value });
  if (column === 'weekday') return weekdayName(t('messages.locale'), Number(value));
  const choice = CHOICES[column];
  return choice === undefined ? null : t(`${choice}.${String(value)}`, { defaultValue: String(value) });
}
