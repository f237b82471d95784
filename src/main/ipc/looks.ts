import type { User } from '../../shared/contract/permissions';
import type { Instant } from '../../shared/domain/time';
import { noteView } from '../database/audit/notes';
import type { Database } from '../database/unit-of-work';

/** What is asked again within that time is still on the screen: a window that follows every change is no new look. */
const ONE_LOOK_MS = 60_000;

/** What a handler says was looked at of a person; null where it is about nobody in particular. */
export interface Look {
  readonly personId: number | null;
  readonly fields: readonly string[];
}

interface Looker {
  readonly call: string;
  readonly by: User;
  /** Which login it is. */
  readonly sitting: number;
  readonly now: Instant;
}

/** Notes who looked at protected fields, each time; see docs/adr/0043. */
export class Looks {
  private readonly noted = new Map<string, Instant>();

  /** Writes what this login was not noted for a moment ago. */
  async note(database: Database, looker: Looker, looks: readonly Look[]): Promise<void> {
    const { call, by, now } = looker;
    this.forget(now);
    const asked = looks.map((look) => [keyOf(looker, look), look] as const);
    const fresh = new Map(asked.filter(([key]) => !this.noted.has(key)));
    if (fresh.size === 0) return;
    // Taken before it is written, so that two answers at once are one look.
    for (const key of fresh.keys()) this.noted.set(key, now);
    try {
      await database.write(
        call,
        async (writer) => {
          for (const { personId, fields } of fresh.values()) await noteView(writer, personId, fields);
        },
        by,
      );
    } catch (error) {
      for (const key of fresh.keys()) this.noted.delete(key);
      throw error;
    }
  }

  /** Also what was noted in the future, before somebody set the clock back. */
  private forget(now: Instant): void {
    for (const [key, at] of this.noted) if (now - at >= ONE_LOOK_MS || now < at) this.noted.delete(key);
  }
}

function keyOf({ by: { id, name }, sitting }: Looker, { personId, fields }: Look): string {
  return JSON.stringify([id, name, sitting, personId, fields]);
}
