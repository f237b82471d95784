import type { DueGroup } from '../../../shared/contract/retention';
import type { Database } from '../../database/unit-of-work';
import type { AllHandlers } from '../../ipc/dispatch';
import { approve, type ErasePerson } from './approve';
import { dueList } from './service';
import { eraseForGood } from '../privacy/service';
import { keep } from './keep';
import { DEFAULT_RULES, retentionRules, saveRules } from './rules';

type RetentionHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `retention.${string}`>>;

export interface RetentionHandlerOptions {
  readonly erasePerson: ErasePerson;
  /** Keeps a copy of the record before much is let go of; when it throws, nothing is changed. */
  readonly backUpFirst: (reason: 'before-many') => Promise<void>;
  /** Everybody who has an account, also those who cannot log in any more. */
  readonly accounts: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
}

/** Erases people of the record that is open then, mentions that are sure included, and empties the log of what went. */
export function eraserOf(record: () => Database): ErasePerson {
  return async ({ id, name }, { user, now }) => {
    const open = record();
    await eraseForGood(open, { id, name, kept: [], masked: [] }, { by: user, now });
    await open.emptyLog();
  };
}

export function createRetentionHandlers({
  erasePerson,
  backUpFirst,
  accounts,
}: RetentionHandlerOptions): RetentionHandlers {
  return {
    'retention.rules': async (_input, { read }) => ({
      rules: await read(retentionRules),
      defaults: DEFAULT_RULES,
    }),
    'retention.saveRules': (rules, { write }) => write((writer) => saveRules(writer, rules)),
    'retention.due': async (_input, { read, now }) =>
      withOwners(await read((reader) => dueList(reader, now)), await accounts()),
    'retention.keep': async (input, { write, user, now }) => {
      await write((writer) => keep(writer, input, { by: user.name, now }));
      return {};
    },
    'retention.approve': async ({ items }, context) => {
      await backUpFirst('before-many');
      return await approve(items, context, erasePerson);
    },
  };
}

/** Drafts know their owner by the account; whoever decides knows people by name. */
function withOwners(
  groups: readonly DueGroup[],
  accounts: readonly { readonly id: string; readonly name: string }[],
): DueGroup[] {
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return groups.map((group) =>
    group.kind === 'drafts'
      ? { ...group, items: group.items.map((item) => ({ ...item, name: names.get(item.name) ?? '' })) }
      : group,
  );
}
