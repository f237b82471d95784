import { expect, it } from 'vitest';
import { expectPriceProved } from './check-price';
import { askPrice, type Price, type PriceQuestion } from './price-question';
import { startTold } from './testing';

/** Request 0 has helper 0 and their free seat for 4; request 1 has nobody for 8, since the other seat makes it 6 and 3. */
const parts = {
  need: [1, 1],
  unassignedCost: [9, 8],
  capacity: [2, 1],
  seatPrices: [[0, 3], [2]],
  rows: [
    [
      { helper: 0, cost: 4 },
      { helper: 1, cost: 5 },
    ],
    [{ helper: 0, cost: 6 }],
  ],
};

const start = () => startTold(parts);

const QUESTIONS: [PriceQuestion, Price][] = [
  [
    { name: 'priceOfChoice', i: 0, j: 1 },
    { isChosen: false, price: 1 },
  ],
  [
    { name: 'priceOfChoice', i: 0, j: 0 },
    { isChosen: true, price: 0 },
  ],
  [
    { name: 'priceOfChoice', i: 1, j: 0 },
    { isChosen: false, price: 1 },
  ],
  [
    { name: 'priceWithout', i: 0, j: 0 },
    { isChosen: true, price: 1 },
  ],
  [
    { name: 'priceWithout', i: 1, j: 0 },
    { isChosen: false, price: 0 },
  ],
];

it.each(QUESTIONS)('lets the right price of %j through', (question, expected) => {
  const { live, told } = start();
  const price = askPrice(live, question);
  expect(price).toEqual(expected);
  expectPriceProved(live, told, question, price, 1);
});

it.each(QUESTIONS)('refuses a wrong price of %j, in words', (question, { isChosen, price }) => {
  const { live, told } = start();
  const wrong = { isChosen, price: (price ?? 0) - 1 };
  expect(() => expectPriceProved(live, told, question, wrong, 4)).toThrow(
    `Line 4: the answer did not pass the check, so it was not written: price: found ${price} from scratch, stated ${wrong.price}.`,
  );
});

it('refuses a price where there is none, and none where there is one', () => {
  const { live, told } = start();
  const question = { name: 'priceOfChoice', i: 0, j: 1 } as const;
  const none = { isChosen: false, price: null };
  expect(() => expectPriceProved(live, told, question, none, 1)).toThrow('found 1 from scratch, stated null');
  live.setCapacity(1, 0);
  const some = { isChosen: false, price: 1 };
  expect(() => expectPriceProved(live, told, question, some, 1)).toThrow('found null from scratch, stated 1');
});

it('refuses an answer that says otherwise than was told whether the pair is chosen', () => {
  const { live, told } = start();
  const question = { name: 'priceWithout', i: 0, j: 1 } as const;
  expect(() => expectPriceProved(live, told, question, { isChosen: true, price: 0 }, 1)).toThrow(
    'chosen: told false, stated true',
  );
});
