import type { ClockWords, WhenWords } from '../note-words';

/** How a time of day is told in English. */
export const CLOCK: ClockWords = {
  by: 'by|before|latest',
  after: 'after|from|past|onwards|aft',
  at: 'at|around|about|approx',
  between: 'between|from',
  until: 'to|until|and|or',
  to: 'to|until',
  end: 'for',
  leaves: 'up|pickup|collect|leave|leaving',
  over: 'home|finish|finishes|ends|finishing',
  is: 'at|is|about|around|approx|its',
  half: 'half',
  quarter: 'quarter|qtr',
  minutesPast: 'past',
  minutesTo: 'to',
  noon: 'noon|midday',
  oclock: 'oclock|o|clock',
  hours: 'hrs|h|hours',
  wholeHour: 'hour',
  ish: 'ish',
  am: 'am',
  pm: 'pm',
  early: 'early',
  late: 'late',
  habit: 'mornings|evenings|afternoons|good|every|each|daily|most|i|after|before',
  there: 'in|there|ready|up',
  notTimes:
    'age|aged|ages|size|sizes|about|number|no|room|rooms|flat|flats|page|pages|floor|every|for|of|takes|lasts',
  one: 'one',
  and: 'and',
};

/** What stands around a day in English. */
export const WHEN: WhenWords = {
  before: 'before',
  by: 'by',
  outside: 'after|until|till|since',
  day: 'day',
  the: 'the',
  joins: 'or|and',
};
