import type { NoteWords } from '../note-words';
import { CATEGORIES } from './categories';

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
  ...bare({
    goods: [
      '^ clothes|coat|coats|shoes|blankets|bedding|duvet|kettle|microwave|cooker|fridge|hoover|vacuum|mattress|cot|pram|buggy|stroller|crib|sofa|wardrobe|furniture|curtains|carpet|heater|toys|nappies|diapers|wipes|formula|toiletries|underwear|lamp|iron|crockery|cutlery|plates|pots|pans|towels|sheets|pillows|sofabed|armchair|washer|freezer $',
      '^ single|double|fridge|washing|ironing|electric|bunk|high bed|beds|freezer|machine|board|heater|chair $',
      '^ <n>|a|some ..1 bed|beds|coat|coats|blankets|duvet|duvets|heater|kettle|cooker|fridge|mattress|pram|cot|buggy|sofa|chairs $',
    ],
    home_repair: ['^ no heating|heat|power|electric|electricity ..1 $|since|for|at|and|again'],
    housing_search: ['^ sheltered|supported housing|accommodation $'],
    equipment: [
      '^ commode|crutches|hoist|ramp|dehumidifier|grabber|perching|bathboard|bathseat|showerchair ..1 $|stool',
      '^ mobility|bath|shower|riser|raised|perching|bed|stair|baby ..1 scooter|board|seat|chair|stool|recliner|rail|rails|gate $',
    ],
    garden: ['^ planting|watering|turf|tubs|weeds|baskets $'],
    event: ['^ stewarding|stewards|marshals|ushers $'],
    visit: [
      'no|without ..1 friends|visitors|pals $',
      'new|newly to|in ..1 area|town|village|street|city',
      'widow|widowed|widower ..4 quiet|lonely|alone|lost',
      '{child}|family|nobody never visit|visits|calls|call|rings|ring',
      '^ dominoes|scrabble|chess|draughts|company|cribbage $',
      'on ..1 own since|all|most ..2 day|died|time|passed',
    ],
    shopping: ['^ stamps|batteries|tobacco|coal|briquettes|logs $'],
    food: ['{cannot} cook', 'benefits|giro|wages|pay|uc ..2 stopped|late|delayed ..3 food|eat'],
    pet_care: ['^ puppy|kitten|chickens|hamster|guinea ..1 $|pig|pigs'],
  }),
];

/** Things that are named with no word of what is to be done: they ask for something only where nothing else is asked for. */
function bare(named: Readonly<Record<string, readonly string[]>>): NoteWords['reasons'] {
  return Object.entries(named).map(([category, by]) => ({
    category,
    than: Object.keys(CATEGORIES)
      .filter((word) => word !== category)
      .concat('medical_ride')
      .join('|'),
    by,
  }));
}

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
