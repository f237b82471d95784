import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Instant } from '../../../shared/domain/time';
import { keyOf, type Meaning, type Proposal } from '../../../shared/notes/proposal';
import { useNow, useOrganisation } from '../lib/app-state';
import { isDialogOpen } from '../lib/shortcuts';
import { assignSlots } from './slots';
import { useNoteReader } from './use-note-reader';

const PAUSE_MILLISECONDS = 250;

/** What accepting a proposal changes. */
export interface Filling<T> {
  readonly patch: Partial<T>;
  /** What taking it back changes, where putting the old values back would take more than that. */
  readonly takeBack?: (value: T) => Partial<T>;
  /** What it fills in, where the form calls that by another name than usual. */
  readonly words?: string;
  /** What of the meaning it fills in, where that is not the whole of it. */
  readonly shown?: Meaning;
}

/** A form that is filled from notes. */
export interface NoteTarget<T extends object> {
  /** The notes as typed so far. */
  readonly text: string;
  /** When they were typed, where that was before now: words that were brought back. */
  readonly typedAt?: Instant;
  /** Whether what is filled in has a destination already, so that a way back from it can be meant. */
  readonly leadsSomewhere?: boolean;
  readonly value: T;
  readonly set: (patch: Partial<T>) => void;
  /** What a meaning fills in here; null where there is no such field. */
  readonly fill: (meaning: Meaning, value: T) => Filling<T> | null;
}

export interface NoteChip<T> {
  readonly key: string;
  readonly meaning: Meaning;
  readonly quote: string;
  /** The digit that accepts it with Alt; null beyond the ninth. */
  readonly slot: number | null;
  readonly isFilled: boolean;
  readonly filling: Filling<T>;
}

/** A proposal that was accepted: what it put in, and what stood there before. */
interface Accepted<T> {
  readonly patch: Partial<T>;
  readonly before: Partial<T>;
}

/** The proposals of a note, and accepting one by its key or click, which is the only way that it changes a field. */
export function useNoteChips<T extends object>(target: NoteTarget<T>, onDone: (chip: NoteChip<T>) => void) {
  const read = useReading(target.typedAt, target.leadsSomewhere === true);
  const [accepted, setAccepted] = useState<ReadonlyMap<string, Accepted<T>>>(new Map());
  const [slots, setSlots] = useState<ReadonlyMap<string, number>>(new Map());
  const found = useSettled(target.text, read);
  const shown = found.flatMap((one) => chipOf(target, one, accepted) ?? []);
  const assigned = assignSlots(
    slots,
    shown.map(({ key }) => key),
  );
  if (assigned !== slots) setSlots(assigned);
  const chips = shown.map((chip): NoteChip<T> => ({ ...chip, slot: assigned.get(chip.key) ?? null }));

  const toggle = (chip: NoteChip<T>) => {
    // The text may have changed since the proposals were last shown.
    if (!read(target.text).some((one) => keyOf(one) === chip.key)) return;
    const { patch } = chip.filling;
    const record = accepted.get(chip.key);
    if (chip.isFilled && record !== undefined) {
      target.set(chip.filling.takeBack?.(target.value) ?? backOf(record, target.value));
      setAccepted(new Map([...accepted].filter(([key]) => key !== chip.key)));
    } else {
      setAccepted(new Map([...accepted, [chip.key, { patch, before: pick(target.value, patch) }]]));
      target.set(patch);
    }
    onDone(chip);
  };
  useDigits(chips, toggle);
  return { chips, toggle };
}

function useReading(typedAt: Instant | undefined, leadsSomewhere: boolean) {
  const reader = useNoteReader();
  const { timeZone, country } = useOrganisation();
  const now = useNow();
  const instant = typedAt ?? now;
  return useMemo(() => {
    return (text: string): readonly Proposal[] =>
      reader?.read(text, { instant, timeZone, country, leadsSomewhere }) ?? [];
  }, [reader, instant, timeZone, country, leadsSomewhere]);
}

interface Found {
  readonly meaning: Meaning;
  readonly quote: string;
}

/** What was read when typing paused, without what rests on words that are gone since. */
function useSettled(text: string, read: (text: string) => readonly Proposal[]): readonly Found[] {
  const [settled] = useDebouncedValue(text, PAUSE_MILLISECONDS);
  const found = useMemo(
    () => read(settled).map((one) => ({ meaning: one, quote: settled.slice(one.from, one.to) })),
    [read, settled],
  );
  return text === settled ? found : found.filter(({ quote }) => text.includes(quote));
}

function chipOf<T extends object>(
  { value, fill }: NoteTarget<T>,
  { meaning, quote }: Found,
  accepted: ReadonlyMap<string, Accepted<T>>,
): Omit<NoteChip<T>, 'slot'> | null {
  const filling = fill(meaning, value);
  if (filling === null) return null;
  const key = keyOf(meaning);
  const isThere = isSame(pick(value, filling.patch), filling.patch);
  // What stands in the form already, and not by a proposal, needs none.
  return isThere && !accepted.has(key) ? null : { key, meaning, quote, filling, isFilled: isThere };
}

function pick<T extends object>(value: T, patch: Partial<T>): Partial<T> {
  const keys = Object.keys(patch) as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Partial<T>;
}

/** What stood there before, for the fields that nobody has changed by hand since. */
function backOf<T extends object>({ patch, before }: Accepted<T>, value: T): Partial<T> {
  const keys = (Object.keys(patch) as (keyof T)[]).filter((key) => isSame(value[key], patch[key]));
  return Object.fromEntries(keys.map((key) => [key, before[key]])) as Partial<T>;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Alt with a digit, also from inside a field. */
function useDigits<T>(chips: readonly NoteChip<T>[], toggle: (chip: NoteChip<T>) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPlainAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    // By its place on the keyboard: with Alt, some keyboards write other signs.
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const chip = digit === undefined ? undefined : chips.find(({ slot }) => slot === Number(digit));
    if (!isPlainAlt || chip === undefined || isDialogOpen()) return;
    event.preventDefault();
    if (!event.repeat) toggle(chip);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
