import type { NoteWords } from '../note-words';

export const LANGUAGE_NAMES: NoteWords['languageNames'] = {
  farsi: 'fa',
  twi: 'tw',
  mandarin: 'zh',
  flemish: 'nl',
  kurmanji: 'ku',
  tagalog: 'fil',
  panjabi: 'pa',
  bengali: 'bn',
  sinhalese: 'si',
  cambodian: 'km',
  oriya: 'or',
  haitian: 'ht',
  norwegian: 'no',
  swahili: 'sw',
  persian: 'fa',
  dari: 'prs',
  'haitian creole': 'ht',
  sylheti: 'bn',
  moldovan: 'ro',
  castilian: 'es',
  kiswahili: 'sw',
  sorani: 'ku',
  gaelic: 'gd',
  pushto: 'ps',
  portugese: 'pt',
  roma: 'rom',
  akan: 'ak',
  fante: 'ak',
  oromo: 'om',
  slovene: 'sl',
  creole: 'ht',
  ...{ luganda: 'lg', sesotho: 'st', setswana: 'tn', chichewa: 'ny', kirundi: 'rn', isizulu: 'zu' },
  ...{ bangla: 'bn', gujerati: 'gu', nepalese: 'ne', sinhala: 'si', pashtu: 'ps', tigrigna: 'ti' },
  ...{ romany: 'rom', romani: 'rom', gaeilge: 'ga', cymraeg: 'cy', filipino: 'fil', kreyol: 'ht' },
  ...{ ukranian: 'uk', roumanian: 'ro', lithunian: 'lt', phillipino: 'fil', oromiffa: 'om', amarinya: 'am' },
  ...{ 'irish gaelic': 'ga', 'scots gaelic': 'gd', 'mandarin chinese': 'zh', 'cantonese chinese': 'yue' },
};

export const SPEAKS_BEFORE =
  'speaks|speak|spks|spoken|speaking|understands|understand|prefers|language|languages|lang|interpreter|interpreters|interpretor|interpretter|translator|translation|translate|translated|translating|tongue|native|communicates|interpretation|interpreting|fluent|talks';
export const SPEAKS_AFTER =
  'speaker|speakers|speaking|spoken|interpreter|interpretor|interpretter|interpreters|translator|translation|only|language|interpretation|interpreting|speakin|preferred|pref';
export const SPOKEN_BY = {
  helper: '{someone}|lady|man|woman|interpreter|tutor|friend|visitor|driver|helper|buddy',
  talk: 'talk|talking|talks|chat|chatting|letter|letters|write|written|call|leaflet|somebody|someone|communicate',
};

export const BARELY =
  'little|no|not|poor|bad|basic|limited|broken|some|bit|much|doesnt|dont|cant|cannot|without|isnt|learning|learn|improve|practise|practice|barely|any|than|hardly|came|comes|arrived';

export const BARE_LANGUAGES: NoteWords['bareLanguages'] = {
  before: 'only|just|mainly|mostly|but|also|pref|preferably|ideally|either|fluent|native|and|or|in|so',
  after: 'needs|need|wants|want|please|pls|if|ideally|best|mainly|mostly|too|also|wld|would',
  alsoOrigin: 'english|irish|welsh|scottish|polish|danish|swiss|afar|ewe|chinese|thai|turkish|indian|latin',
  notAfterClauseWith:
    'homework|tutor|tutors|tutoring|tuition|gcse|gcses|alevel|alevels|lesson|lessons|class|classes|exam|exams|grinds|learn|learning|practise|practice|course|teach|teacher|cert|study|studying',
};
