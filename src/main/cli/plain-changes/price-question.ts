import type { LiveAssignment } from '../../../matching';

export const QUESTIONS = ['priceOfChoice', 'priceWithout'] as const;

/** What everybody together would pay more if the request had to have this candidate, or could not have it. */
export type PriceQuestion = {
  readonly name: (typeof QUESTIONS)[number];
  readonly i: number;
  readonly j: number;
};

/** `price` is null where no plan can have the pair. */
export type Price = { readonly isChosen: boolean; readonly price: number | null };

/** Looks and changes nothing. */
export function askPrice(live: LiveAssignment, { name, i, j }: PriceQuestion): Price {
  const price = live[name](i, j);
  return { isChosen: live.isChosen(i, j), price: price === Infinity ? null : price };
}
