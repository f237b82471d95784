/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { LocalDay, MatchingRequest } from '../problem';
import { MINUTE } from '../time/spans';
import { weekOf } from '../time/weeks';
import { Examples, Interner } from './interner';

/** A date with the UTC time of its first minute; a clock change or another time zone gives one date several. */
export type DayColumn = { readonly date: string; readonly weekday: number; readonly origin: number };

/** Stands for "any time"; its free stretch is the longest of the helper's week. Vetting and breaks: those of today. */
export const ANY_TIME = 0;

/** What of a request closes days of a helper: the checks it asks for and, where somebody limits their hours, its length. */
export type DayNeed = Pick<MatchingRequest, 'requiredVetting'> & { readonly durationMinutes: number };

/** When requests may be done. Requests that may be done at the same times, for as long, share a class. */
export type RequestTimes = {
  readonly classOf: Uint32Array;
  /** Of each class: milliseconds, which of the day needs, and its parts of days `start[c] .. start[c + 1]`. */
  readonly duration: Float64Array;
  readonly dayNeed: Uint16Array;
  readonly start: Int32Array;
  /** 1 where its parts overlap: clocks were set forward between two of them. */
  readonly overlaps: Uint8Array;
  /** Of each part: day column, milliseconds from the day's origin, and the origin itself; by its beginning (UTC). */
  readonly column: Uint16Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly origin: Float64Array;
  /** The local week of each part. */
  readonly week: Int32Array;
  /** Parts of the same length from the same minute, for tasks as long, ask the same of a day. */
  readonly question: Int32Array;
};

/** What helpers' times have to be worked out for. */
export type TimeQuestions = {
  readonly times: RequestTimes;
  /** Entry `ANY_TIME` is not a day. */
  readonly columns: readonly DayColumn[];
  /** Those of all requests; the first asks for nothing. */
  readonly dayNeeds: readonly DayNeed[];
};

type Part = Omit<LocalDay, 'weekday'> & { readonly column: number; readonly origin: number };

/** What the requests of a class have in common. */
type Example = { readonly minutes: number; readonly need: number; readonly parts: readonly Part[] };

/** @param areHoursLimited whether any helper limits the hours of their week */
export function packRequestTimes(
  requests: readonly MatchingRequest[],
  today: string,
  areHoursLimited: boolean,
): TimeQuestions {
  const columns = new DayColumns();
  const dayNeeds = new Examples((need: DayNeed) => [need.durationMinutes, ...need.requiredVetting]);
  dayNeeds.classOf({ requiredVetting: [], durationMinutes: 0 });
  const classes = new Interner();
  const examples: Example[] = [];
  const classOf = Uint32Array.from(requests, ({ local, durationMinutes: minutes, requiredVetting }) => {
    const need = dayNeeds.classOf({ requiredVetting, durationMinutes: areHoursLimited ? minutes : 0 });
    const parts = columns.partsOf(local);
    const keys = [need, minutes];
    for (const { column, fromMinute, toMinute } of parts) keys.push(column, fromMinute, toMinute);
    const id = classes.idOf(keys);
    if (id === examples.length) examples.push({ minutes, need, parts });
    return id;
  });
  const flat = examples.flatMap(({ parts }): (Part | null)[] => (parts.length > 0 ? [...parts] : [null]));
  const start = new Int32Array(examples.length + 1);
  examples.forEach(({ parts }, c) => (start[c + 1] = start[c]! + Math.max(1, parts.length)));
  const times = {
    classOf,
    duration: Float64Array.from(examples, ({ minutes }) => Math.max(1, minutes * MINUTE)),
    dayNeed: Uint16Array.from(examples, ({ need }) => need),
    start,
    overlaps: Uint8Array.from(examples, ({ parts }) => (doOverlap(parts) ? 1 : 0)),
    column: Uint16Array.from(flat, (part) => part?.column ?? ANY_TIME),
    from: Float64Array.from(flat, (part) => (part ? part.fromMinute * MINUTE : 0)),
    to: Float64Array.from(flat, (part) => (part ? part.toMinute * MINUTE : Infinity)),
    origin: Float64Array.from(flat, (part) => part?.origin ?? 0),
    week: Int32Array.from(flat, (part) => weekOf(part?.date ?? today)),
    question: askedOfDays(examples),
  };
  return { times, columns: columns.all, dayNeeds: dayNeeds.all };
}

/** Which question each part asks. */
function askedOfDays(examples: readonly Example[]): Int32Array {
  const questions = new Interner();
  return Int32Array.from(
    examples.flatMap(({ minutes, parts }) =>
      parts.length > 0
        ? parts.map(({ fromMinute, toMinute }) => questions.idOf([minutes, fromMinute, toMinute]))
        : [questions.idOf([minutes])],
    ),
  );
}

function doOverlap(parts: readonly Part[]): boolean {
  return parts.some(
    ({ origin, toMinute }, k) => (parts[k + 1]?.startsAt ?? Infinity) < origin + toMinute * MINUTE,
  );
}

class DayColumns {
  readonly all: DayColumn[] = [{ date: '', weekday: 0, origin: NaN }];
  private readonly interner = new Interner();
  /** Mostly one. */
  private readonly ofOrigin = new Map<number, number>();

  partsOf(local: readonly LocalDay[]): readonly Part[] {
    const parts = local.map((day): Part => {
      const { date, startsAt, fromMinute, toMinute } = day;
      const origin = startsAt - fromMinute * MINUTE;
      return { date, startsAt, fromMinute, toMinute, origin, column: this.columnOf(day, origin) };
    });
    return parts.sort((a, b) => a.startsAt - b.startsAt);
  }

  private columnOf({ date, weekday }: LocalDay, origin: number): number {
    const likely = this.ofOrigin.get(origin) ?? ANY_TIME;
    const day = this.all[likely]!;
    if (day.origin === origin && day.date === date && day.weekday === weekday) return likely;
    const column = 1 + this.interner.idOf([date, weekday, origin]);
    if (column === this.all.length) this.all.push({ date, weekday, origin });
    this.ofOrigin.set(origin, column);
    return column;
  }
}
