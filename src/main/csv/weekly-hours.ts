import type { HelperInput } from '../../shared/domain/helper';
import { formatMinute, parseMinute } from '../../shared/domain/time';
import { foldName } from '../maps/fold-name';

type Hours = HelperInput['availability'];

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const GERMAN_DAYS = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];
const MAX_CHARACTERS = 1_000;
const EVERY_DAY = ['daily', 'every day', 'taglich', 'always'];

/**
 * Weekly hours such as "Mon 9-12; Tue-Thu 14:00-18:00; Sat", in English or German day names.
 * Null when a part cannot be read; a day without hours is open from 00:00 to 24:00.
 */
export function readHours(text: string): Hours | null {
  if (text.length > MAX_CHARACTERS) return null;
  const hours: Hours = [];
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const spans = readPart(part);
    if (spans === null) return null;
    hours.push(...spans);
  }
  return hours;
}

function readPart(part: string): Hours | null {
  const found = /^\s*([^\d]+?)\s*(?:(\d[\d:.h]*)\s*(?:-|–|to|bis)\s*(\d[\d:.h]*))?\s*$/i.exec(part);
  const days = readDays(found?.[1] ?? '');
  const fromMinute = found?.[2] === undefined ? 0 : parseMinute(found[2]);
  const toMinute = found?.[3] === undefined ? 1440 : parseMinute(found[3]);
  if (days === null || fromMinute === null || toMinute === null || toMinute <= fromMinute) return null;
  return days.map((weekday) => ({ weekday, fromMinute, toMinute }));
}

function readDays(text: string): number[] | null {
  const days: number[] = [];
  for (const item of text.replace(/:\s*$/, '').split(/[,/&+]/)) {
    const ends = item.split(/-|–|\bto\b|\bbis\b/).map((name) => foldName(name));
    if (EVERY_DAY.includes(ends[0] ?? '')) {
      days.push(1, 2, 3, 4, 5, 6, 7);
      continue;
    }
    const from = dayNumber(ends[0] ?? '');
    const to = ends[1] === undefined ? from : dayNumber(ends[1]);
    if (from === null || to === null || ends.length > 2) return null;
    for (let day = from; ; day = (day % 7) + 1) {
      days.push(day);
      if (day === to) break;
    }
  }
  return [...new Set(days)];
}

function dayNumber(name: string): number | null {
  const start = name.slice(0, 2);
  const english = DAYS.indexOf(start);
  const index = english === -1 ? GERMAN_DAYS.indexOf(start) : english;
  return index === -1 ? null : index + 1;
}

const SHORT_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Weekly hours in the form that `readHours` reads. */
export function writeHours(hours: Hours): string {
  return hours
    .map(({ weekday, fromMinute, toMinute }) => {
      return `${SHORT_NAMES[weekday - 1] ?? ''} ${formatMinute(fromMinute)}-${formatMinute(toMinute)}`;
    })
    .join('; ');
}
