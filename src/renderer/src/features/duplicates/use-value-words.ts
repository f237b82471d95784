import { useTranslation } from 'react-i18next';
import type { MergeField } from '../../../../shared/contract/duplicates';
import {
  availabilityExceptionSchema,
  availabilitySchema,
  quietHoursSchema,
} from '../../../../shared/domain/helper';
import { phoneSchema } from '../../../../shared/domain/person';
import { placeInputSchema, placeWords, type PlaceInput } from '../../../../shared/domain/place';
import { whenSchema } from '../../../../shared/domain/time';
import { useFormat } from '../../lib/format';
import { useTerms } from '../../lib/terms';

type Values = MergeField['kept'];
type Value = Values[string];

const FLAGS = new Set([
  'isPseudonym',
  'hasVehicle',
  'wheelchairVehicle',
  'wheelchair',
  'stairs',
  'needsVehicle',
]);
// How much a wish weighs says nothing where there is none.
const NOT_SAID = new Set(['timeZone', 'accessStrength', 'languageStrength', 'genderStrength', 'none']);
const CODE = /^[a-z_]+:[a-z0-9_-]+$/;

/** A metre: spots that lie closer are one. */
const SPOT_DIGITS = 5;

/**
 * What a field of a record holds, as people read it; empty where it holds nothing. `isClose` says of places what their
 * words leave out, for two that read the same.
 */
export function useValueWords(): (values: Values, isClose?: boolean) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();

  const single = (name: string, value: Value, isClose: boolean): string => {
    if (value === null || value === '' || NOT_SAID.has(name)) return '';
    if (typeof value === 'boolean') return flag(name, value);
    if (typeof value === 'number') return amount(name, value);
    if (typeof value === 'string') return text(name, value);
    if (Array.isArray(value))
      return value
        .map((one) => single(name, one, isClose))
        .filter((one) => one !== '')
        .join('\n');
    return structured(value, isClose);
  };
  const flag = (name: string, value: boolean) => {
    if (FLAGS.has(name)) return value ? t(`duplicates.part.${name}`) : '';
    return t(value ? 'duplicates.part.yes' : 'duplicates.part.no');
  };
  const amount = (name: string, value: number) => {
    if (name === 'travelLimitMetres') return format.distance(value);
    if (name === 'durationMinutes' || name === 'minutesPerWeek') return format.duration(value);
    if (name === 'seats') return value === 0 ? '' : t('duplicates.part.seats', { count: value });
    return name === 'callerId' ? t('duplicates.part.knownPerson') : format.number(value);
  };
  const text = (name: string, value: string) => {
    if (name === 'contactWay') return t(`people.way.${value}`);
    if (name === 'gender') return t(`people.genders.${value}`);
    if (name === 'urgency') return t(`common.urgency.${value}`);
    if (name === 'status') return t(`common.helperStatus.${value}`);
    if (name === 'languages') return format.language(value);
    if (name === 'continuityStrength') return t(`people.strength.${value}`);
    if (name === 'breakUntil') return format.day(value);
    return CODE.test(value) ? terms.label(value) : value;
  };
  const closely = (place: PlaceInput): string => {
    const { label, country, point, precision } = place;
    const spot =
      point === null
        ? t('duplicates.part.noSpot')
        : [point.lat, point.lng].map((one) => one.toFixed(SPOT_DIGITS)).join(', ');
    const known = point === null ? [] : [t(`people.place.precision.${precision}`)];
    return [label, placeWords(place), country, ...known, spot].filter((part) => part !== '').join(' · ');
  };
  const structured = (value: Value, isClose: boolean): string => {
    const place = placeInputSchema.safeParse(value);
    if (place.success) return isClose ? closely(place.data) : placeWords(place.data);
    const phone = phoneSchema.safeParse(value);
    if (phone.success) return phone.data.asGiven;
    const when = whenSchema.safeParse(value);
    if (when.success) return format.when(when.data);
    const hours = availabilitySchema.safeParse(value);
    if (hours.success) return `${format.weekday(hours.data.weekday)} ${span(hours.data)}`;
    const day = availabilityExceptionSchema.safeParse(value);
    if (day.success)
      return t(`duplicates.part.${day.data.kind === 'off' ? 'away' : 'there'}`, {
        date: format.day(day.data.date),
      });
    const quiet = quietHoursSchema.safeParse(value);
    return quiet.success ? span(quiet.data) : '';
  };
  const span = ({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }) =>
    `${format.time(fromMinute)}–${format.time(toMinute)}`;

  return (values, isClose = false) =>
    Object.entries(values)
      .map(([name, value]) => single(name, value, isClose))
      .filter((one) => one !== '')
      .join('\n');
}
