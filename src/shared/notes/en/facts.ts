import type { CountWords, DurationWords, NoteWords } from '../note-words';

/** How urgent it is, as operators say it. */
export const URGENCIES: NoteWords['urgencies'] = {
  critical: {
    find: [
      'emergency|emergencies|immediately|immediate|999|112|lifethreatening',
      'right away|now',
      '{wants} ..3 {lift} ..1 now $',
      'straight away',
      'straightaway',
      'life threatening|or',
      'in ..1 danger',
      'at once',
      'within the|an hour',
      'gas leak|smell',
    ],
    unless: [
      'emergency accommodation|accomodation|contact|contacts|number|dept|department|bed|housing|food|dentist|appt|appointment|shelter|services|ward',
      'right now is|she|he',
    ],
  },
  high: {
    find: [
      'urgent|urgently|asap|urgnt|desperate|desperately',
      'soon as poss|possible|you|we|someone|can',
      'as soon as',
      'cant|cannot wait',
      'running|ran|run out of|today|tomorrow|tonight',
      'top|high priority',
    ],
    unless: [
      'urgent care|treatment|appt|appointment',
      'desperate|desperately lonely',
      'run|ran|running out of hospital|time',
    ],
  },
  low: {
    find: [
      'no|not ..1 rush|hurry',
      'whenever|anytime suits|suitable|convenient|poss|possible|you|someone|there|is|can',
      'whenever',
      'nonurgent',
      'when somebody|someone has ..1 time',
      'low priority',
      'can|could|happy to ..1 wait',
    ],
    unless: ['cant wait', 'whenever she|he|they|i'],
  },
};

export const PEOPLE: CountWords = {
  find: [
    ['<n> ppl|people|persons|passengers|pax|passanger|passenger|guests|riders|seats', 0],
    ['<n> of them|us|you', 0],
    ['family|party|group|household|total of <n>', 0],
    ['<n> in ..1 family|household|party|group|house|home|flat|car', 0],
    ['{room}|dinner|dinners|lunch|meal|meals|hamper|parcel|parcels for <n> $', 0],
    [
      '{room}|dinner|dinners|lunch|meal|meals|hamper|parcel|parcels for <n> {please}|delivered|brought|cooked|on|{day}',
      0,
    ],
    ['are|is <n> person|persons', 0],
    ['they|we are <n> now|in|altogether', 0],
    ['<n> person travelling|going|household', 0],
    [
      '<n> ladies|women|sisters|brothers|friends|gents|pensioners|residents|lads|men ..1 {lift}|going|travelling|wanting|want|need|needing|needs|stuck|waiting|coming',
      0,
    ],
    ['<n> altogether|all together', 0],
    ['{lift}|transport|minibus|seats|places|spaces for <n>', 0],
    ['{take}|pick|picking ..1 <n> lads|ladies|boys|girls|kids|children|people|friends|pensioners', 0],
    ['for ..1 <n> kids|children|boys|girls|toddlers|weans|wains|bairns|adults|pensioners|ladies', 0],
    [
      '{oneperson} and|plus|with ..1 <n> kids|children|others|grandchildren|grandkids|friends|adults|boys|girls|weans|wains|bairns|sons|daughters|toddlers|teens|teenagers|babies|sisters|brothers|littles|youngsters|small|wee|little|young|nephews|nieces|cousins',
      1,
    ],
    ['couple and|plus|with ..1 <n> kids|children|boys|girls|weans|wains|bairns', 2],
  ],
  fixed: [
    ['elderly|married|old|older|young|pensioner couple', 2],
    ['for ..1 couple', 2],
    ['couple in|both|with|who', 2],
    ['both need|want|of|shielding|going|coming|travelling', 2],
    ['two|pair of them|us', 2],
    ['dinner|lunch|meal|meals|hamper for two', 2],
    ['dinner|lunch|meal|meals|hamper for three', 3],
    ['dinner|lunch|meal|meals|hamper for four', 4],
    ['with his|her|my {relative} and ..1 {relative}', 3],
    ['her|him|me|herself|himself|myself and ..1 {relative}', 2],
    ['for mum|dad|mam|mom|gran|granny|caller|client and ..1 {relative}', 2],
    [
      'she|he|i|caller|client|mum|dad|mam|mom and ..1 {relative} ..1 need|needs|want|both|going|travelling',
      2,
    ],
  ],
  grownUps: ['<n> adults|adult|parents|grownups|grandparents'],
  children: [
    '<n> kids|children|childrens|kid|child|baby|babies|toddler|toddlers|boys|girls|teens|teenagers|weans|wains|bairns|under',
  ],
  alone: [
    '<n> ladies|women|sisters|brothers|friends|gents|pensioners|residents|elderly',
    'for two|three|four|five|six {please}?',
  ],
  listed: 'mum|dad|mam|mom|mother|father|husband|wife|gran|grandad|nan|granny|aunt|uncle|partner',
  unless: [
    '<n> people|ppl|persons|adults|folk to|who ..1 {handle}',
    '<n> person job|lift|tent|bed|flat',
    'for <n> {spans}|pm|am|oclock|o|st|nd|rd|th|appt',
    '{wants} ..1 <n> people|ppl|persons|folk $',
    'strong|handy|able|fit people|ppl|folk',
    '{wants} <n> people|ppl|persons|adults|folk',
    '<n> people|ppl|persons|adults|folk with {tools}',
    '<n> people|ppl|persons|folk|adults ..1 needed|wanted|required',
    'couple of',
    '{lift} for <n> pm|am|hours|hrs|mins|minutes|days|weeks|oclock|o|st|nd|rd|th|appt|week|wks',
    '<n> people|ppl died|live|lives|rang|called|saw|in ..3 ahead',
    'last|other <n> people|ppl',
    'cant|couldnt|no ..4 and ..1 {relative}',
    'live|lives|living|stays|staying|row|argument ..2 with|between ..4 {relative}|kids|children',
  ],
};

export const HELPERS: CountWords = {
  find: [
    ['<n> ..2 volunteers|volunteer|vols|vol|helpers|helper|stewards|marshals|movers', 0],
    [
      '<n> strong|handy|able|fit|extra|burly|big|young|hefty ..1 people|ppl|folk|folks|men|women|lads|guys|blokes|fellas|persons|hands|adults',
      0,
    ],
    ['<n> men|lads|guys|blokes|fellas|hands', 0],
    ['<n> pairs of hands', 0],
    ['<n> people|ppl|persons|adults|folk to|who ..1 {handle}', 0],
    ['{wants} ..1 <n> people|ppl|persons|folk|bodies $', 0],
    ['{wants} ..1 <n> people|ppl|persons|folk|folks|adults for|to', 0],
    ['{wants} ..1 <n> to carry|lift|move|shift|push|hold|load|steady', 0],
    ['{wants} ..1 <n> with {tools}', 0],
    ['<n> people|ppl|persons|folk|adults ..1 needed|wanted|required', 0],
    ['<n> people|ppl|persons|adults|folk|folks with {tools}', 0],
    ['<n> man|men|person|people job|lift', 0],
  ],
  fixed: [
    ['pair of helpers|hands|volunteers|people', 2],
    ['couple of helpers|volunteers|vols|lads|men|guys|blokes|strong|handy|fit|able', 2],
    ['{wants} ..1 couple of people|folk|folks|hands|bodies', 2],
    ['couple of people|folk|folks to carry|lift|help|move|shift|push|hold|load', 2],
  ],
  grownUps: [],
  children: [],
  alone: ['<n> people|ppl|persons|folk|folks|needed|wanted|required'],
  listed: '',
  unless: [
    '<n> volunteers|helpers|men|lads|people|folk came|left|already|said|tried|cancelled',
    'homes|house for <n>',
    '{take}|pick|picking|meet|meeting|lift|with|mind|minding ..1 <n> lads|men|guys|blokes|fellas',
    'the <n> men|lads',
    'extra|another|spare pair of hands',
  ],
};

export const DURATION: DurationWords = {
  hours: 'hour|hours|hr|hrs|h',
  minutes: 'min|mins|minute|minutes',
  fixed: [
    ['half an? hour|hr', 30],
    ['half hour|hr', 30],
    ['an|one hour|hr', 60],
    ['an hour or so', 60],
    ['hour|hr or so|two', 60],
    ['an|one hour|hr and a half', 90],
    ['hour|hr and a? half', 90],
    ['couple of hours|hrs', 120],
    ['quarter of an hour', 15],
    ['three quarters of an hour', 45],
  ],
  notAfter:
    'in|at|every|waited|waiting|wait|lives|been|last|past|within|after|each|per|than|every|next|another|ago|late|slept|sleeps|before',
  each: 'each|per|a|every|daily|weekly',
  notBefore:
    'ago|wait|late|away|walk|drive|by|notice|from|old|earlier|before|later|delay|bus|journey|on|to|after|sleep|apart',
};
