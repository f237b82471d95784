import { KeptAssignment } from './assignment/kept';
import { Memory } from './assignment/memory';
import { KeptReasons } from './diagnosis/kept-reasons';
import { KeptPrepared } from './planning/prepare';

/**
 * What one plan leaves to the next: what was found out about people who are the same objects then, and memory to work
 * in. It changes how long a plan takes, and which one it is of several that cost the same. Each part knows what it
 * depends on, and forgets itself.
 */
export class Kept {
  readonly memory = new Memory();
  readonly prepared = new KeptPrepared();
  readonly reasons = new KeptReasons();

  /**
   * @param peopleAtMost helpers of whom anything is kept: of 50,000 it would be some 25 MB
   * @param assignment null where each is to be solved from scratch, so that the plan is the same to the last detail
   */
  constructor(
    readonly assignment: KeptAssignment | null = new KeptAssignment(),
    readonly peopleAtMost = 25_000,
  ) {}

  /** For a plan that did not come to its end: the parts may know of different people then. */
  forget(): void {
    this.prepared.people.forget();
    this.reasons.forget();
  }
}
