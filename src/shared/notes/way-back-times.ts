import type { NamedTime } from './clock';
import type { NoteWords } from './note-words';
import type { Meant } from './proposal';
import type { NoteToken } from './tokens';
import { choiceOf, type Choice } from './word-choice';

/** Words that may stand between the way back and its time: "and back home again at 12". */
const MOST_BETWEEN = 3;

/** Tells which time of a note is that of the way back: it is no other time of the help. */
export class WayBackTimes {
  private readonly isOwn: Choice;
  private readonly isNotAfter: Choice;
  private readonly isBetween: Choice;

  constructor({ wayBackTime, classes }: NoteWords) {
    this.isOwn = choiceOf(wayBackTime.own, classes);
    this.isNotAfter = choiceOf(wayBackTime.notAfter, classes);
    this.isBetween = choiceOf(wayBackTime.between, classes);
  }

  /** The ways back, each with its time where one follows, and the times that are left over. */
  find(
    tokens: readonly NoteToken[],
    ways: readonly Meant[],
    times: readonly NamedTime[],
  ): { readonly ways: readonly Meant[]; readonly others: readonly NamedTime[] } {
    for (const way of ways) {
      const time = times.find((one) => this.belongs(tokens, way, one, times));
      if (time?.time.kind !== 'at') continue;
      const { minute } = time.time;
      // All of them mean the same way back.
      return {
        ways: [{ start: way.start, end: Math.max(way.end, time.end), meaning: { kind: 'return', minute } }],
        others: times.filter((one) => one !== time),
      };
    }
    return { ways, others: times };
  }

  private belongs(
    tokens: readonly NoteToken[],
    way: Meant,
    time: NamedTime,
    times: readonly NamedTime[],
  ): boolean {
    const between = tokens.slice(way.end, time.start);
    const isNear =
      time.start > way.start &&
      between.length <= MOST_BETWEEN &&
      between.every((token) => this.isBetween(token));
    if (!isNear || tokens[way.start]?.clause !== tokens[time.start]?.clause) return false;
    // "There and back at 12" may be when it begins, unless that was said before.
    const isSaidBefore = times.some((one) => !one.isPart && one.end <= way.start);
    return isSaidBefore || (this.isOwn(tokens[way.start]) && !this.isNotAfter(tokens[way.start - 1]));
  }
}
