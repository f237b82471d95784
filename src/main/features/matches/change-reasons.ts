import type { Change, SmallestChange } from '../../../matching/rules';
import type { Facts } from '../../../shared/domain/match';

/** A change as it is sent: a code with words (see `shared/words/change-words.ts`) and the facts they need. */
interface Reason {
  readonly code: string;
  readonly facts: Facts;
}

type HelperName = (id: number) => string;

/** One change in facts. */
export function changeReason(change: Change, helperName: HelperName): Reason {
  switch (change.kind) {
    case 'travel': {
      const [first] = change.helperIds;
      const helper = first === undefined ? '' : helperName(first);
      return { code: 'travel', facts: { metres: change.metres, helpers: change.helperIds.length, helper } };
    }
    case 'wish':
      return { code: `wish_${change.what}`, facts: {} };
    case 'without':
      return { code: `without_${change.what}`, facts: { names: [...change.names] } };
    case 'seats':
      return { code: 'seats', facts: { seats: change.seats } };
    case 'hours':
      return {
        code: 'helper_hours',
        facts: { helper: helperName(change.helperId), minutes: change.minutes },
      };
    case 'helper':
      return {
        code: `helper_${change.what}`,
        facts: { helper: helperName(change.helperId), names: [...change.names] },
      };
    case 'move':
      return { code: 'move', facts: { weekdays: weekdaysOf(change) } };
    case 'force':
    case 'forbid':
    case 'away':
    case 'new_helper':
      return { code: change.kind, facts: {} };
  }
}

const weekdaysOf = ({ time }: Extract<Change, { kind: 'move' }>) =>
  time.local.map(({ weekday }) => String(weekday));

const hoursOf = ({ time: { local } }: Extract<Change, { kind: 'move' }>): Facts => ({
  fromMinute: local[0]?.fromMinute ?? 0,
  toMinute: local.at(-1)?.toMinute ?? 0,
});

/** A change found, still with the ids of whom it is about. */
export interface FoundReason {
  readonly parts: readonly Reason[];
  readonly givenTo: readonly number[];
  readonly losers: readonly number[];
}

/**
 * What was found, in the order found. Days that do it alone and cost nobody anything are one reason, since they are one
 * question to the requester; more hours of the day itself are one of their own.
 * @param own the weekday asked for, and the days tried beside it
 */
export function foundReasons(
  found: readonly SmallestChange[],
  own: { readonly weekday: number; readonly daysTried: number } | null,
  helperName: HelperName,
): FoundReason[] {
  const isOtherDay = ({ changes, losers }: SmallestChange) => {
    const [change, second] = changes;
    const isMove = change?.kind === 'move' && second === undefined && losers.length === 0;
    return isMove && change.time.local[0]?.weekday !== own?.weekday;
  };
  const days = found.filter(isOtherDay);
  const weekdays = days.flatMap(({ changes: [change] }) =>
    change?.kind === 'move' ? weekdaysOf(change) : [],
  );
  const moved: FoundReason[] =
    own === null || weekdays.length === 0
      ? []
      : [
          {
            parts: [
              weekdays.length === own.daysTried && weekdays.length > 1
                ? { code: 'move_anyBut', facts: { weekday: own.weekday } }
                : { code: 'move', facts: { weekdays: weekdays.sort() } },
            ],
            givenTo: weekdays.length === 1 ? (days[0]?.givenTo ?? []) : [],
            losers: [],
          },
        ];
  const rest = found
    .filter((one) => !isOtherDay(one))
    .map(({ changes, givenTo, losers }) => ({
      parts: changes.map((change) =>
        change.kind === 'move' && change.time.local[0]?.weekday === own?.weekday
          ? { code: 'move_sameDay', facts: hoursOf(change) }
          : changeReason(change, helperName),
      ),
      givenTo,
      losers,
    }));
  return [...moved, ...rest];
}
