/** What is asked for in each category, and how large its share is. */
export interface RequestTexts {
  /** In a hundred, after what help lines are asked for; help that neighbours cannot give is left out. */
  readonly share: number;
  readonly summaries: readonly string[];
}

export const REQUEST_TEXTS = {
  food: {
    share: 13,
    summaries: [
      'Warm meals for a few days',
      'Food parcel from the community pantry',
      'Meal after coming home from hospital',
    ],
  },
  forms: {
    share: 11,
    summaries: [
      'Help with the rent allowance form',
      'Letter from the health insurance',
      'Application for a supplementary pension',
    ],
  },
  shopping: {
    share: 10,
    summaries: ['Weekly shopping', 'Groceries and a stop at the post office', 'Heavy things from the shop'],
  },
  medical_ride: {
    share: 9,
    summaries: [
      'To the eye doctor and back',
      'Physiotherapy after a knee operation',
      'Check-up at the hospital',
    ],
  },
  visit: {
    share: 8,
    summaries: [
      'Somebody to talk to and have coffee with',
      'Reading aloud for an hour',
      'A walk in the afternoon',
    ],
  },
  housing_search: {
    share: 7,
    summaries: ['Looking for a smaller flat', 'Going along to see flats', 'Writing to landlords'],
  },
  ride: { share: 6, summaries: ['To the cemetery', 'To the choir rehearsal and back', 'To the town office'] },
  accompaniment: {
    share: 6,
    summaries: [
      'Company to an appointment at the bank',
      'Somebody along at the doctor',
      'Company to the social services',
    ],
  },
  interpretation: {
    share: 4,
    summaries: ['Interpreting at the parents’ evening', 'Interpreting at the doctor', 'Explaining a letter'],
  },
  check_in: {
    share: 5,
    summaries: ['A call every few days', 'A call after an operation', 'Somebody to ring in the evening'],
  },
  home_repair: { share: 4, summaries: ['Dripping tap', 'Lamp to be changed', 'Shelf to be fixed'] },
  childcare: {
    share: 4,
    summaries: ['Two children for an afternoon', 'Bridging until kindergarten opens', 'Baby for two hours'],
  },
  tutoring: {
    share: 3,
    summaries: ['German practice', 'Homework in mathematics', 'Reading with a second-grader'],
  },
  medicine: {
    share: 3,
    summaries: [
      'Prescription from the pharmacy',
      'Medicine to be fetched today',
      'Eye drops from the pharmacy',
    ],
  },
  technology: {
    share: 3,
    summaries: ['New phone to set up', 'E-banking does not open', 'Video call with the grandchildren'],
  },
  garden: { share: 3, summaries: ['Snow on the steps', 'Hedge to be cut', 'Leaves to be cleared'] },
  goods: {
    share: 3,
    summaries: ['Winter coats for two children', 'A bed and bedding', 'Pots and plates for a first flat'],
  },
  shelter: { share: 3, summaries: ['A bed for some nights', 'A room until the flat is ready'] },
  moving: { share: 2, summaries: ['Carrying boxes and a wardrobe', 'Move to the flat next door'] },
  pet_care: { share: 2, summaries: ['Walking the dog', 'Feeding the cat for a week'] },
  equipment: { share: 2, summaries: ['Walking frame on loan', 'Wheelchair for a weekend'] },
} as const satisfies Record<string, RequestTexts>;

export type SampleCategory = keyof typeof REQUEST_TEXTS;

export const CATEGORY_SHARES = Object.fromEntries(
  Object.entries(REQUEST_TEXTS).map(([word, { share }]) => [word, share]),
) as Record<SampleCategory, number>;

export const DETAILS = [
  'Please ring twice; the way to the door takes a while.',
  'The doorbell is broken, please knock.',
  'Lives alone since the spring.',
  'There is a small dog, which is friendly.',
  'The neighbour on the ground floor has the key.',
  'Parking is behind the house.',
  'Would like to know beforehand who comes.',
  'Hears better on the left side.',
];
