import { describe, expect, it } from 'vitest';
import { NoteReader } from './note-reader';
import { keyOf } from './proposal';
import { TYPED_AT, TYPED_IN } from './testing/labelled';
import { defaultLists } from './testing/lists';

const READER = new NoteReader(defaultLists());
const keys = (text: string) =>
  READER.read(text, { instant: TYPED_AT, timeZone: TYPED_IN, country: 'GB' }).map(keyOf);

type Cases = readonly (readonly [text: string, expected: readonly string[]])[];

/** Ways of saying one thing that belong together, each with its neighbours that say something else. */
const CLASSES: Readonly<Record<string, Cases>> = {
  'languages that stand alone': [
    ['84, somali', ['language:so']],
    ['somali/arabic', ['language:so', 'language:ar']],
    ['no english only romanian', ['language:ro']],
    ['not english', []],
    ['bread, polish, bleach', []],
    ['polish lady', []],
    ['homework help, french', ['category:tutoring']],
    ['family in russia', []],
    ['finish, then rest', []],
    ['maori', ['language:mi']],
  ],
  'how many are helped': [
    ['2 adults and 2 kids', ['people:4']],
    ['2 adults, 1 baby + 2 kids', ['people:5']],
    ['couple with 3 kids', ['people:5']],
    ['her and 3 others', ['people:4']],
    ['lift for mum and dad', ['category:ride', 'people:2']],
    ['lives with her and her son', []],
    ['she and her sister fell out', []],
  ],
  'how many have to help': [
    ['need couple of folk to shift sofa', ['helpers:2', 'category:moving']],
    ['two man job moving piano', ['helpers:2', 'category:moving']],
    ['hedge cut, 2 people', ['category:garden', 'helpers:2']],
    ['lift to mass, 2 people', ['category:ride', 'people:2']],
    ['min 2 people needed', ['helpers:2']],
  ],
  'things that are named alone': [
    ['curtains up', ['category:home_repair']],
    ['lift to mass, new curtains', ['category:ride']],
    ['chat please', ['category:visit']],
  ],
  'ages that say over sixty': [
    ['mum 79', ['need:over_60']],
    ['88 yr old', ['need:over_60']],
    ['pensioner', ['need:over_60']],
    ['aged 42', []],
    ['at 84 high st', []],
  ],
  'how long it takes, and the way': [
    ['needs 20 min', ['duration:20']],
    ['lift, 20 min each way', ['category:ride']],
  ],
  'companions who are counted': [['lift to town with 2 friends', ['category:ride', 'people:3']]],
  'rides that nobody calls so': [
    ['dialysis mon, home after', ['category:medical_ride', 'when:2026-12-07', 'return:yes']],
    ['needs taken to surgery', ['category:medical_ride']],
    ['wants to get to the clinic', ['category:medical_ride']],
    ['cant get to work', ['category:ride']],
    ['call about dialysis and ring back', []],
    ['hospital discharged her and back home now', []],
    ['bag of batteries needs collecting from the clinic', []],
  ],
  'reasons beside what is asked for': [
    ['oven bust', ['category:home_repair']],
    ['oven bust, hot meal for two', ['category:food', 'people:2']],
    ['icy path', ['category:garden']],
    ['icy path, shopping fri', ['category:shopping', 'when:2026-12-04']],
    ['path is icy, needs gritting, and shopping', ['category:garden', 'category:shopping']],
  ],
  'letters in another language': [
    ['letter from council to be explained', ['category:forms']],
    ['letter from council to be explained, speaks urdu', ['category:interpretation', 'language:ur']],
    ['polish lady, interpreter at gp', ['language:pl', 'category:interpretation']],
    ['polish lady near turkish shop, interpreter at gp', ['category:interpretation']],
  ],
  'people in clauses of their own': [
    ['lift to town, her and Doreen', ['category:ride', 'people:2']],
    ['her and Doreen', []],
    ['hoping for xmas hamper, single mum, 4 kids', ['category:food', 'people:5']],
    ['asked 2 neighbours and 3 friends, needs taking to clinic', ['category:medical_ride']],
  ],
  'whose and when': [
    ['just out of hospital, neighbour does shopping', []],
    ['neighbour with a guide dog told her', []],
    ['grit before carer comes tomorrow 8am', ['category:garden', 'when:2026-12-01<08:00']],
    ['tap dripping all night, fri aft', ['category:home_repair', 'when:2026-12-04@12:00-17:00']],
    ['takes him 20 mins to get to the door', []],
  ],
  'errands in other words': [
    ['needs messages', ['category:shopping']],
    ['left 2 messages for her', []],
    ['dog food from asda', ['category:shopping']],
    ['low on insulin', ['category:medicine']],
    ['lift to garden road', ['category:ride']],
  ],
  'days and hours': [
    ['sunday 10', ['when:2026-12-06@10:00']],
    ['sun 6', ['when:2026-12-06']],
    ['mon 14', ['when:2026-12-14']],
    ['fri 11', []],
    ['fri 13', []],
    ['mon fortnight', ['when:2026-12-21']],
    ['tom morning', ['when:2026-12-01@09:00-12:00']],
    ['tom called', []],
    ['good friday', []],
    ['fri past', []],
    ['boxing day 12 till 4', ['when:2026-12-26@12:00-16:00']],
    ['nye 7-11', ['when:2026-12-31@19:00-23:00']],
    ['closes 5 today', ['when:2026-11-30<17:00']],
    ['any day bar tues', []],
  ],
  'other people': [
    ['wife has dementia, he wants a visitor', ['category:visit']],
    ['mum has dementia, she needs a lift', ['need:memory', 'category:ride']],
    ['2 men came to fix boiler', []],
  ],
};

describe.each(Object.entries(CLASSES))('%s', (_name, cases) => {
  it.each(cases)('"%s"', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});
