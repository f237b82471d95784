import type { CalendarWords } from '../note-words';

const HOUR = 60;

/** How days and times are written in English, in full and short. */
export const CALENDAR: CalendarWords = {
  numbers: {
    ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
    ...{
      eleven: 11,
      twelve: 12,
      fifteen: 15,
      twenty: 20,
      thirty: 30,
      forty: 40,
      fifty: 50,
      sixty: 60,
      ninety: 90,
      dozen: 12,
    },
  },
  weekdays: [
    'mon|monday',
    'tue|tues|tuesday',
    'wed|weds|wednesday|wensday',
    'thu|thur|thurs|thursday',
    'fri|friday',
    'sat|saturday',
    'sun|sunday',
  ],
  doubtful: [
    {
      word: 'sat',
      before: 'she|he|they|i|it|just|been|was|is|were|caller|client|who|have|has|had|and|be',
      after: 'in|on|down|up|with|there|here|by|beside|next|still|outside|around|alone|waiting',
    },
    {
      word: 'sun',
      before: 'the|in|hot|strong|morning|evening|afternoon|full|some',
      after: 'cream|hat|burn|lounge|room|glasses|tan|light|is|block',
    },
    { word: 'wed', before: 'newly|be|got|to|just', after: 'in' },
  ],
  months: [
    'jan|january',
    'feb|february',
    'mar|march',
    'apr|april',
    'may',
    'jun|june',
    'jul|july',
    'aug|august',
    'sep|sept|september',
    'oct|october',
    'nov|november',
    'dec|december',
  ],
  beforeDays: 'on|by|before|from|appointment',
  notThis:
    'last|following|every|each|most|some|good|easter|palm|ash|shrove|pancake|whit|maundy|mothering|remembrance|black|holiday',
  rates:
    'once|twice|times|time|day|days|hour|hours|hr|hrs|afternoon|morning|evening|visit|call|calls|visits|shop|meal|meals|run',
  habits: 'mornings|afternoons|evenings|nights|eves|morns|school|club|papers|roast|gone',
  holidays: [
    { phrase: 'xmas|christmas|crimbo|chrimbo eve', month: 12, day: 24, isNight: false },
    { phrase: 'xmas|christmas|crimbo|chrimbo day', month: 12, day: 25, isNight: false },
    { phrase: 'boxing|stephens day', month: 12, day: 26, isNight: false },
    { phrase: 'new year|years eve', month: 12, day: 31, isNight: true },
    { phrase: 'nye|hogmanay', month: 12, day: 31, isNight: true },
    { phrase: 'new year|years day', month: 1, day: 1, isNight: false },
    { phrase: 'burns night', month: 1, day: 25, isNight: true },
    { phrase: 'valentines day', month: 2, day: 14, isNight: false },
    { phrase: 'patricks|paddys day', month: 3, day: 17, isNight: false },
    { phrase: 'halloween', month: 10, day: 31, isNight: true },
    { phrase: 'bonfire night', month: 11, day: 5, isNight: true },
  ],
  evenings:
    'bingo|sitter|babysit|babysitter|babysitting|choir|party|dance|concert|pub|disco|theatre|panto|pantomime|film|cinema|carols|carol|show|gig|ceilidh',
  closes: 'close|closes|closing|shut|shuts|shutting',
  arrives: 'comes|come|arrives|arrive|gets|leaves|starts|opens',
  today: 'today|2day|tdy',
  tonight: 'tonight|tonite|2nite|2night',
  tomorrow:
    'tomorrow|tomorow|tommorow|tommorrow|tmrw|tmw|tmrrw|tomoz|2moro|2morrow|tomo|tmro|tomoro|tomorro|tomorra|tmoro|tmorrow|tomrw|tmr|2mrw|2mro|morra|morrow|2moz|tomorrer|tomorrows',
  tomorrowBeforePart: 'tom',
  ordinals: 'st|nd|rd|th',
  notADay:
    'floor|flr|fl|time|st|street|road|rd|avenue|ave|child|baby|birthday|bday|call|visit|week|one|wife|husband|stroke|fall|party|of|attempt|year|form',
  parts: [
    { words: 'morning|morn|mornin|am', from: 9 * HOUR, to: 12 * HOUR },
    { words: 'afternoon|aft|arvo|pm|afternn', from: 12 * HOUR, to: 17 * HOUR },
    { words: 'evening|eve|evng|nite|night|tonight|tonite|2nite|2night', from: 17 * HOUR, to: 21 * HOUR },
    { words: 'lunchtime', from: 12 * HOUR, to: 14 * HOUR },
  ],
  houses: {
    street: 'st|street|rd|road|lane|ave|avenue|terrace|crescent|square',
    notName: 'to|at|for|in|on|from|the|and|by|near|with',
  },
  counted: '{units}',
};
