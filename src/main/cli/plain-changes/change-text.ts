import type { ChangeTaker } from './take-change';
import type { Price } from './price-question';
import type { News, Pair, ToldPlan } from './told-plan';

const ENTRIES_PER_PART = 2000;

export type LineFacts = {
  /** 0 for the beginning. */
  readonly line: number;
  readonly milliseconds: number;
  readonly isChecked: boolean;
};

/** One line of JSON, in parts, because at the beginning everybody comes. */
export function* changeText(
  news: News,
  { objective, assigned, unassigned }: ToldPlan,
  { requests, helpers }: ChangeTaker,
  { line, ...facts }: LineFacts,
): Generator<string> {
  const pair = ({ request, helper, cost }: Pair) =>
    `{"request":${requests.text(request)},"helper":${helpers.text(helper)},"cost":${cost}}`;
  yield `{"line":${line},"came":`;
  yield* list(news.came, pair);
  yield ',"went":';
  yield* list(news.went, pair);
  yield ',"unassigned":';
  yield* list(
    news.unassigned,
    ({ request, amount }) => `{"request":${requests.text(request)},"amount":${amount}}`,
  );
  const total = `"total":{"assigned":${assigned},"unassigned":${unassigned}}`;
  yield `,${total},"objective":${objective}${endOf(facts)}`;
}

export function priceText({ isChosen, price }: Price, { line, ...facts }: LineFacts): string {
  return `{"line":${line},"chosen":${isChosen},"price":${price}${endOf(facts)}`;
}

function endOf({ isChecked, milliseconds }: Omit<LineFacts, 'line'>): string {
  const checked = isChecked ? ',"checked":true' : '';
  return `${checked},"milliseconds":${rounded(milliseconds)}}\n`;
}

function* list<T>(entries: readonly T[], text: (entry: T) => string): Generator<string> {
  yield '[';
  for (let k = 0; k < entries.length; k += ENTRIES_PER_PART) {
    if (k > 0) yield ',';
    yield entries
      .slice(k, k + ENTRIES_PER_PART)
      .map((entry) => text(entry))
      .join(',');
  }
  yield ']';
}

/** To a tenth of a microsecond. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10_000) / 10_000;
}
