import type { Urgency } from '../domain/request';
import type { TermCode } from '../domain/term';
import { formatMinute, type LocalDate } from '../domain/time';

/** What part of a day is meant, in minutes since its midnight. */
export type TimeOfDay =
  | { readonly kind: 'at' | 'by' | 'after'; readonly minute: number }
  | { readonly kind: 'between'; readonly fromMinute: number; readonly toMinute: number };

/** A fact that a note states about the help which is asked for. */
export type Meaning =
  | { readonly kind: 'category' | 'need'; readonly code: TermCode }
  | { readonly kind: 'language'; readonly tag: string }
  /** Without a time: at any time of that day, or by its end where `isBy`. */
  | {
      readonly kind: 'when';
      readonly date: LocalDate;
      readonly time: TimeOfDay | null;
      readonly isBy: boolean;
    }
  | { readonly kind: 'urgency'; readonly urgency: Urgency }
  /** How many are helped, or carried; how many have to help. */
  | { readonly kind: 'people' | 'helpers'; readonly count: number }
  | { readonly kind: 'duration'; readonly minutes: number }
  /** The way back is asked for, too, at that minute of the day where one is said. */
  | { readonly kind: 'return'; readonly minute: number | null };
export type ProposalKind = Meaning['kind'];

/** Something that a run of tokens means. */
export interface Meant {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** A meaning and the words it rests on: UTF-16 positions in the text as it was given. */
export type Proposal = Meaning & { readonly from: number; readonly to: number };

/** One meaning as one line, the same for the same meaning: `when:2026-12-03@10:00`, `need:wheelchair`. */
export function keyOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'category':
    case 'need':
      return meaning.code;
    case 'language':
      return `language:${meaning.tag}`;
    case 'when':
      return `when:${meaning.date}${timeKey(meaning.time, meaning.isBy)}`;
    case 'urgency':
      return `urgency:${meaning.urgency}`;
    case 'people':
    case 'helpers':
      return `${meaning.kind}:${String(meaning.count)}`;
    case 'duration':
      return `duration:${String(meaning.minutes)}`;
    case 'return':
      return 'return:yes';
  }
}

const SIGNS = { at: '@', by: '<', after: '>' } as const;

function timeKey(time: TimeOfDay | null, isBy: boolean): string {
  if (time === null) return isBy ? '<24:00' : '';
  if (time.kind === 'between') return `@${formatMinute(time.fromMinute)}-${formatMinute(time.toMinute)}`;
  return `${SIGNS[time.kind]}${formatMinute(time.minute)}`;
}
