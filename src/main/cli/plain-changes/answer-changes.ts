import type { LiveAssignment } from '../../../matching';
import { KithError } from '../../../shared/contract/errors';
import type { PlainProblem } from '../plain-files/problem';
import { exactly, startLive } from '../plain-files/solve-problem';
import { changeText, priceText } from './change-text';
import { expectPriceProved } from './check-price';
import { expectToldProved } from './check-told';
import { linesOf, LineWindow } from './lines';
import { askPrice, type PriceQuestion } from './price-question';
import { ChangeReader } from './read-change';
import { ChangeTaker, NOBODY, type Step } from './take-change';
import { ToldPlan, type News } from './told-plan';

type Options = {
  readonly isChecked: boolean;
  /** Milliseconds and parts of them, counted from anywhere. */
  readonly clock: () => number;
};

/** Solves a problem, makes one change after the other, tells what each of them changed in the plan and answers questions in between. */
export class ChangeAnswers {
  readonly told: ToldPlan;
  /** Changes made so far. */
  count = 0;
  readonly #live: LiveAssignment;
  readonly #taker: ChangeTaker;
  readonly #window = new LineWindow();
  readonly #reader: ChangeReader;
  readonly #beginning: number;

  /** @throws KithError where the problem is in the DIMACS form or cannot be solved exactly */
  constructor(
    problem: PlainProblem,
    readonly options: Options,
  ) {
    expectJsonForm(problem);
    const before = options.clock();
    this.#live = startLive(problem);
    this.#beginning = options.clock() - before;
    this.#taker = new ChangeTaker(this.#live, problem);
    this.#reader = new ChangeReader(this.#window, this.#taker);
    this.told = new ToldPlan(this.#live);
    this.#live.takeMoved();
  }

  /**
   * The plan at the beginning, in which everybody comes, then the answer to each change before the next is read.
   * @throws KithError at the first line that cannot be read, made or answered; nothing of it is made then
   */
  async *all({ instance }: PlainProblem, chunks: AsyncGenerator<Buffer, undefined>): AsyncGenerator<string> {
    try {
      const news = this.told.update(instance.need.keys(), instance.capacity.keys());
      yield* this.#tell(news, this.#beginning);
      yield* this.#answerEach(chunks);
    } finally {
      await chunks.return(undefined);
    }
  }

  async *#answerEach(chunks: AsyncIterator<Buffer, undefined>): AsyncGenerator<string> {
    for await (const line of linesOf(chunks)) {
      this.#window.show(line);
      const wanted = this.#reader.read();
      if (typeof wanted === 'function') yield [...this.#make(wanted)].join('');
      else if (wanted) yield this.#answer(wanted);
    }
  }

  *#make(step: Step): Generator<string> {
    const { clock } = this.options;
    const before = clock();
    const helper = exactly(`Line ${this.#window.line}: this cannot be solved exactly.`, step);
    const milliseconds = clock() - before;
    this.count++;
    const news = this.told.update(this.#live.takeMoved(), helper === NOBODY ? [] : [helper]);
    yield* this.#tell(news, milliseconds);
  }

  #answer(question: PriceQuestion): string {
    const { clock, isChecked } = this.options;
    const { line } = this.#window;
    const before = clock();
    const price = askPrice(this.#live, question);
    const milliseconds = clock() - before;
    if (isChecked) expectPriceProved(this.#live, this.told, question, price, line);
    return priceText(price, { line, milliseconds, isChecked });
  }

  *#tell(news: News, milliseconds: number): Generator<string> {
    const { isChecked } = this.options;
    const { line } = this.#window;
    if (isChecked) expectToldProved(this.#live, this.told, line);
    yield* changeText(news, this.told, this.#taker, { line, milliseconds, isChecked });
  }
}

function expectJsonForm({ dimacs }: PlainProblem): void {
  if (dimacs === null) return;
  throw new KithError(
    'not_possible',
    '--changes takes a problem in the JSON form only. In the DIMACS form as many pairs as possible come before any cost, and what that takes would be another with every change.',
  );
}
