import { readFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { KithError } from '../../shared/contract/errors';
import type { LatLng } from '../../shared/domain/geo';
import type { Cost } from '../keys/wrap';
import type { Instant } from '../../shared/domain/time';

/** What a command speaks to: tests give it their own. */
export interface Surroundings {
  readonly out: (text: string) => void;
  /** Whether whoever reads what goes out has stopped, as `| head` does; known from the first write that finds it so. */
  readonly isOutClosed: () => boolean;
  readonly note: (text: string) => void;
  readonly now: () => Instant;
  /** Milliseconds and parts of them, counted from anywhere: for what takes less than one. */
  readonly clock: () => number;
  /** The built matching thread. */
  readonly workerPath: string;
  /** The folder with maps and places. */
  readonly resources: string;
  /** @param fd where to read it from; null to ask for it */
  readonly readPassphrase: (prompt: string, fd: number | null) => Promise<string>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** How costly passphrases are to try. */
  readonly cost: Cost;
}

/** Reads `47.14,9.52`. */
export function parsePoint(text: string): LatLng {
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  const point = { lat: Number(found?.[1]), lng: Number(found?.[2]) };
  if (Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180) return point;
  throw new InvalidArgumentError('Latitude and longitude such as 47.14,9.52 were expected.');
}

/** Reads a whole number from `min` to `max`. */
export function parseWhole(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`A whole number from ${min} to ${max} was expected.`);
  };
}

/** Reads `en,de`. */
export function parseList(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** Reads a JSON file of a known form. @throws KithError `file_unreadable` naming what does not fit */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new KithError(
      'file_unreadable',
      `A JSON file was expected at ${path}, but it could not be read as one.`,
      {},
      { cause: error },
    );
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new KithError('file_unreadable', `${path}: ${issueOf(parsed.error)}`);
}

/** The first thing that does not fit, as `place: what`. */
export function issueOf(error: z.ZodError): string {
  const issue = error.issues[0];
  const place = issue?.path.map(String).join('.') ?? '';
  return `${place === '' ? 'The value' : place}: ${issue?.message ?? 'not understood'}`;
}
