import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { callKeySchema } from '../../shared/domain/call';

const boundsSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const stateSchema = z.object({
  workspace: z.enum(['own', 'sample']).catch('own'),
  bounds: boundsSchema.nullable().catch(null),
  isMaximized: z.boolean().catch(false),
  desk: z
    .string()
    .regex(/^desk [0-9a-f]{6}$/)
    .nullable()
    .catch(null),
  /** When the next check-in is due, and nothing of whom it is about: so that it can be told while the record is locked. */
  nextCheckInAt: z.number().nullable().catch(null),
  /** Whether Kith goes on running when its window is closed, and starts with the computer. */
  background: z.enum(['unasked', 'no', 'yes']).catch('unasked'),
  /** Whether it was said what closing the window does then. */
  saidStays: z.boolean().catch(false),
  /** The key of this computer that opens the call screen from any program. */
  callKey: callKeySchema.nullable().catch(null),
});

/** What is remembered outside the database, because it is needed before that opens. Nothing personal. */
export type ProfileState = z.infer<typeof stateSchema>;

const FRESH: ProfileState = stateSchema.parse({});

/** Reads the state; a missing or damaged file counts as a first start, since all of it can be chosen anew. */
export function readProfileState(path: string): ProfileState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return FRESH;
  }
}

/** Writes whole or not at all. */
export function writeProfileState(path: string, state: ProfileState): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** The state while the program runs. It lives on when the file cannot be written: only the next start would miss it. */
export class ProfileMemory {
  private current: ProfileState;

  constructor(
    private readonly path: string,
    private readonly onError: (error: unknown) => void,
  ) {
    this.current = readProfileState(path);
  }

  get state(): ProfileState {
    return this.current;
  }

  /** What this computer is called in the audit: by chance, because its own name may say whose it is. */
  get desk(): string {
    const desk = this.current.desk ?? `desk ${randomBytes(3).toString('hex')}`;
    if (this.current.desk === null) this.remember({ desk });
    return desk;
  }

  remember(changes: Partial<ProfileState>): void {
    this.current = { ...this.current, ...changes };
    try {
      writeProfileState(this.path, this.current);
    } catch (error) {
      this.onError(error);
    }
  }
}
