import type { User } from '../../shared/contract/permissions';
import type { Instant } from '../../shared/domain/time';
import { noteView } from '../database/audit/notes';
import type { Database } from '../database/unit-of-work';

/** Looking at the same again within that time is the same look: a list that refreshes itself must not fill the audit. */
const ONE_LOOK_MS = 3_600_000;

/** What a handler says was looked at of a person; null where it is about nobody in particular. */
export interface Look {
  readonly personId: number | null;
  readonly fields: readonly string[];
}

/** Notes who looked at protected fields, once an hour for each person. */
export class Looks {
  private readonly noted = new Map<string, Instant>();

  /** Writes what was not noted lately. */
  async note(
    database: Database,
    call: string,
    by: User,
    looks: readonly Look[],
    now: Instant,
  ): Promise<void> {
    this.forget(now);
    const fresh = looks.filter((look) => !this.noted.has(keyOf(by, look)));
    if (fresh.length === 0) return;
    await database.write(
      call,
      async (writer) => {
        for (const { personId, fields } of fresh) await noteView(writer, personId, fields);
      },
      by,
    );
    for (const look of fresh) this.noted.set(keyOf(by, look), now);
  }

  private forget(now: Instant): void {
    for (const [key, at] of this.noted) if (now - at >= ONE_LOOK_MS) this.noted.delete(key);
  }
}

function keyOf({ id, name }: User, { personId, fields }: Look): string {
  return JSON.stringify([id, name, personId, fields]);
}
