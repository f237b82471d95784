import type { NoteWords } from '../note-words';

/** What is told as the reason why something else is needed; where nothing else is, it is what has to be done. */
export const REASONS: NoteWords['reasons'] = [
  {
    category: 'home_repair',
    than: 'food',
    by: [
      'oven|ovens|cooker|hob|stove|microwave ..2 {trouble}|{broken}|packed|gone|kaput',
      '{trouble} ..1 oven|cooker|hob|stove|microwave',
    ],
  },
  {
    category: 'home_repair',
    than: 'shopping|goods|equipment|shelter|food',
    by: ['heating|boiler|electric|power|radiators ..1 off|broken|broke|bust|packed|condemned|dead|failed'],
  },
  {
    category: 'garden',
    than: 'shopping|food|medicine|ride|medical_ride|goods',
    by: [
      'path|paths|drive|steps|ramp|pavement|pavements|road|roads ..2 icy|ice|iced|frozen|slippy|slippery',
      'icy|slippery|slippy ..1 path|paths|drive|steps|pavement|pavements|driveway|ramp',
      'snowed in',
    ],
  },
  { category: 'goods', than: 'moving|home_repair', by: ['{goods} and|or|plus {goods}'] },
];

/** Letters that somebody cannot read, which asks for an interpreter where their language is another one. */
export const LETTERS: NoteWords['letters'] = {
  from: 'forms',
  to: 'interpretation',
  by: [
    'letter|letters|bill|bills|mail ..4 understand|explain|explained|explaining|read|reading',
    '{explain} ..3 letter|letters|bill|bills',
    'letter|letters from',
  ],
  foreign: [
    'no|without|little|hardly|limited ..1 english',
    'doesnt|dont|cant|cannot ..1 speak|read|understand ..1 english',
  ],
};
