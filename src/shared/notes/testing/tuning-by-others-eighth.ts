import { TUNING_BY_OTHERS_EIGHTH_SECOND_HALF } from './tuning-by-others-eighth-second-half';
import { note, type LabelledNote } from './labelled';

/**
 * Written before a tuning, without sight of a rule, a word list or a note that the reader is tuned by: only of the
 * default lists, the oldest held-out notes (for the form of the labels) and the table in `docs/phone-line.md` of what
 * the notes box understands. They hold as many traps as they can. They were held out and measured once after that
 * tuning, at the figures that are kept there; since then words and rules were tuned by them, so what they measure now
 * says nothing about notes yet unseen. Everybody in them is invented.
 */
export const TUNING_BY_OTHERS_EIGHTH: readonly LabelledNote[] = [
  ...TUNING_BY_OTHERS_EIGHTH_SECOND_HALF,
  note(
    'Mrs Tansley 79, ortho clinic tues 1.20, needs lift there and back, 2 sticks',
    ['category:medical_ride', 'when:2026-12-01@13:20', 'return:yes', 'need:walking_aid'],
    ['need:over_60'],
  ),
  note('bread milk eggs + cat litter pls, cant get out since the fall on sat', ['category:shopping']),
  note('op was on 24th nov, still on crutches. wants shopping doing thurs', [
    'category:shopping',
    'when:2026-12-03',
    'need:walking_aid',
  ]),
  note('Hiya from Janice at number 9, her mam needs taking to the doctors Weds at quarter past 9', [
    'category:medical_ride',
    'when:2026-12-02@09:15',
  ]),
  note(
    'chap in b&b til friday then nowhere to go, needs a bed from fri nite',
    ['category:shelter'],
    ['when:2026-12-04@17:00-21:00', 'when:2026-12-04', 'category:housing_search'],
  ),
  note('blister packs ready at Wilkins chemist, pls collect tmrw am, daughter away til 12th', [
    'category:medicine',
    'when:2026-12-01@09:00-12:00',
  ]),
  note(
    'lives wi her 3 cats & has 2 sons in leeds, wants a visitor for a natter',
    ['category:visit'],
    ['need:pets_at_home'],
  ),
  note('tap dripping in bathroom since august. landlord wont do owt. no rush like', [
    'category:home_repair',
    'urgency:low',
  ]),
  note('family of 5 just moved in, no bedding no pans', ['category:goods', 'people:5']),
  note(
    'Gentleman rang re his council tax rebate form, cannot see small print, wants someone to fill it in with him Friday afternoon',
    ['category:forms', 'when:2026-12-04@12:00-17:00'],
    ['need:low_vision', 'need:large_print'],
  ),
  note(
    'takes 4 tablets a day, run out this morning, pharmacy shuts at 6',
    ['category:medicine'],
    ['urgency:high', 'when:2026-11-30<18:00'],
  ),
  note('Tigrinya interpreter wanted for midwife 10/12 half ten', [
    'category:interpretation',
    'language:ti',
    'when:2026-12-10@10:30',
  ]),
  note('wants dog walking wed + fri this wk, hip op last tues', [
    'category:pet_care',
    'when:2026-12-02',
    'when:2026-12-04',
  ]),
  note('Mr Okafor, lift to mosque this fri 12.45, himself and his two brothers', [
    'category:ride',
    'when:2026-12-04@12:45',
    'people:3',
  ]),
  note('moving out of her 2 bed flat on sat 19th, van booked, could do with 4 pairs of hands', [
    'category:moving',
    'when:2026-12-19',
    'helpers:4',
  ]),
  note(
    'boy is 7 and girl is 4, needs childminding thurs 8-11am while she has scan',
    ['category:childcare', 'when:2026-12-03@08:00-11:00'],
    ['people:2'],
  ),
  note('ipad wont update, grandson set it up in october, wants showing how. deaf in both ears', [
    'category:technology',
    'need:hard_of_hearing',
  ]),
  note(
    'leaves blocking drain & path slippy, can sumone sweep. 85 yr old',
    ['category:garden'],
    ['need:over_60'],
  ),
  note('ring each morning pls, lives alone, husband died 3 wks ago', ['category:check_in']),
  note('bath board on loan if poss, OT coming 9th dec to assess', ['category:equipment']),
  note('asked if we do lifts to heathrow. told no'),
  note(
    'her appt was thursday gone but they moved it to mon 14th at 2. lift + wait and bring home',
    ['when:2026-12-14@14:00', 'return:yes'],
    ['category:medical_ride', 'category:ride'],
  ),
  note(
    'needs 2 lads w/ van to shift cooker sat aft, 1 hr tops',
    ['helpers:2', 'when:2026-12-05@12:00-17:00', 'duration:60'],
    ['category:moving'],
  ),
  note('dialysis every mon wed fri, usual driver off sick this wed, pick up 6.45am', [
    'category:medical_ride',
    'when:2026-12-02@06:45',
  ]),
  note('no food til payday on the 4th, 2 adults 2 kids', ['category:food', 'people:4'], ['urgency:high']),
  note('punjabi speaking lady, wants company on sun aft if anyone free', [
    'language:pa',
    'category:visit',
    'when:2026-12-06@12:00-17:00',
  ]),
  note('son (9) struggling w fractions, 1 hr a week after school', ['category:tutoring', 'duration:60']),
  note('section 21 came thru on fri, got 2 months, wants help finding a place', ['category:housing_search']),
  note(
    'carol concert 17 dec 6-9pm need 5 ppl for teas + 2 on the door',
    ['category:event', 'when:2026-12-17@18:00-21:00'],
    ['helpers:5', 'helpers:7', 'helpers:2'],
  ),
  note('go wi him to jobcentre tues 8th 11.15, gets in a panic w/ crowds', [
    'category:accompaniment',
    'when:2026-12-08@11:15',
    'need:anxiety',
  ]),
  note(
    'heating packed in last night, baby in house, URGENT',
    ['category:home_repair', 'urgency:high'],
    ['urgency:critical'],
  ),
  note('Mr and Mrs Pelham, both need flu jab, lift thurs 10th 9.40, she has a rollator', [
    'category:medical_ride',
    'when:2026-12-10@09:40',
    'need:walking_aid',
    'people:2',
  ]),
  note('4 bags of clothes to give away, can we collect'),
  note('carer is off until the 8th so needs meals bringing wed thurs and fri', [
    'category:food',
    'when:2026-12-02',
    'when:2026-12-03',
    'when:2026-12-04',
  ]),
  note('lift no longer req thurs, ambulance transport sorted'),
  note(
    'wants pushing round park in his chair, sunday if dry. uses oxygen',
    ['need:oxygen', 'when:2026-12-06', 'need:wheelchair'],
    ['category:visit', 'category:accompaniment'],
  ),
  note('reads braille, needs letters reading out to her, any day next wk', [
    'need:low_vision',
    'category:forms',
  ]),
  note('visit was meant to be sat, nobody came. cross. can someone come today', [
    'category:visit',
    'when:2026-11-30',
  ]),
  note(
    'lightbulb in hall gone, cant get up ladder, 5 min job',
    ['category:home_repair', 'duration:5'],
    ['need:no_stairs'],
  ),
  note('hosp discharge 2.30 today, nobody to fetch him, ward 12', [
    'category:medical_ride',
    'when:2026-11-30@14:30',
  ]),
  note(
    'Ukrainian mum w/ 2 kids, speaks Russian too, school uniform x2',
    ['category:goods', 'language:ru', 'people:3'],
    ['language:uk', 'people:2'],
  ),
  note(
    'bins out on weds night, every week',
    [],
    ['category:garden', 'category:home_repair', 'category:shopping', 'when:2026-12-02@17:00-21:00'],
  ),
  note('daughter lives in Spain, back 20th dec. till then someone to do messages', ['category:shopping']),
  note(
    'wee man 3, playgroup pick up at 12 tomorrow and mind him til 3',
    ['category:childcare'],
    ['when:2026-12-01@12:00-15:00', 'when:2026-12-01@12:00'],
  ),
  note('blue badge renewal runs out 31st jan, help w online form', ['category:forms']),
  note('wheelchair taxi let them down, 3 of them for wedding sat 12th 1pm there n back, one in chair', [
    'category:ride',
    'people:3',
    'when:2026-12-12@13:00',
    'return:yes',
    'need:wheelchair',
  ]),
  note(
    'commode needed by weds, hosp bed arrives then',
    ['category:equipment'],
    ['when:2026-12-02<24:00', 'when:2026-12-02'],
  ),
  note('he rang on friday as well. still no hot water', [], ['category:home_repair']),
  note('speaks only Sylheti bengali, son interprets. food parcel for 6', [
    'language:bn',
    'category:food',
    'people:6',
  ]),
  note('can offer 2 hrs on tuesdays for gardening'),
  note(
    'fence panel blown down in storm last wk, 2 handy folk for half a day',
    ['category:home_repair', 'helpers:2'],
    ['category:garden', 'duration:240'],
  ),
  note('lift to chapel sun 10.30, 2 ladies from sheltered housing, neither can do steps', [
    'category:ride',
    'when:2026-12-06@10:30',
    'people:2',
    'need:no_stairs',
  ]),
  note(
    'bus pass photo - wants taking to post office mon 7th anytime after 10',
    ['category:ride', 'when:2026-12-07>10:00'],
    ['category:accompaniment', 'category:shopping'],
  ),
  note('emergency accommodation list - sent by email. nothing else needed'),
  note('brother in law picking her up so only needs lift home, tues 4.15 from physio', [
    'category:medical_ride',
    'when:2026-12-01@16:15',
  ]),
  note('cooker hood, kettle and toaster wanted, flat is empty. can fetch them himself', ['category:goods']),
  note(
    'memory clinic 3rd dec, he has alzheimers. wife goes too. collect 9.50',
    ['category:medical_ride', 'need:memory', 'people:2', 'when:2026-12-03@09:50'],
    ['when:2026-12-03'],
  ),
  note('wont open door to men. someone to do a shop on wed pls, list is on fridge', [
    'category:shopping',
    'when:2026-12-02',
  ]),
  note('BSL interp for parents eve 8th dec 5.30-6.30', [
    'category:interpretation',
    'need:hard_of_hearing',
    'when:2026-12-08@17:30-18:30',
  ]),
  note(
    'rabbit + 2 guinea pigs feeding xmas eve till 27th',
    ['category:pet_care'],
    ['when:2026-12-24', 'when:2026-12-27'],
  ),
  note("Caller's aunt passed away Saturday. Would like somebody to sit with her this evening.", [
    'category:visit',
    'when:2026-11-30@17:00-21:00',
  ]),
  note(
    'no change of clothes, was flooded out on thurs, him and his wife staying at lodge',
    ['category:goods'],
    ['people:2'],
  ),
  note(
    'seizure 2 wks ago so cant drive, to work and home weds, starts 7.30',
    ['category:ride', 'return:yes'],
    ['when:2026-12-02', 'when:2026-12-02@07:30', 'when:2026-12-02<07:30'],
  ),
  note('wants library books changing fri or sat', [
    'category:shopping',
    'when:2026-12-04',
    'when:2026-12-05',
  ]),
  note(
    'scam call last monday, frightened, wants someone to look at her phone tmrw eve',
    ['category:technology', 'when:2026-12-01@17:00-21:00'],
    ['need:anxiety', 'category:visit'],
  ),
  note(
    'sofa bed off freecycle to fetch sun, 2 strong volunteers + van',
    ['helpers:2', 'when:2026-12-06'],
    ['category:moving', 'category:goods'],
  ),
  note(
    'partially sighted, large print pls, poss lift to macular group 15 dec 2pm return',
    ['need:low_vision', 'need:large_print', 'when:2026-12-15@14:00', 'return:yes'],
    ['category:ride', 'category:medical_ride'],
  ),
  note(
    'english lessons, spks Dari, has been here since march',
    ['category:tutoring', 'language:prs'],
    ['language:fa'],
  ),
  note(
    'wife had 2 strokes, speech v slow - be patient. chiropodist fri 11.05',
    ['need:speech', 'when:2026-12-04@11:05'],
    ['category:medical_ride'],
  ),
  note('roof leak, 3 buckets out already. emergency', ['category:home_repair', 'urgency:critical']),
  note('hoping for xmas hamper, single mum, 4 kids', ['category:food', 'people:5'], ['people:4']),
  note(
    'path clearing b4 sunday, snow due sat',
    ['category:garden'],
    ['when:2026-12-06<00:00', 'when:2026-12-05<24:00', 'when:2026-12-06<24:00'],
  ),
  note(
    'sitter for mum thurs 1-4, she wanders, dementia',
    ['category:visit', 'when:2026-12-03@13:00-16:00', 'need:memory'],
    ['category:childcare'],
  ),
  note(
    'electrician been fri, all ok now. just wants a chat each week',
    [],
    ['category:visit', 'category:check_in'],
  ),
  note(
    'guide dog Bess. lift to vets w/ her tues 5.20',
    ['need:assistance_animal', 'when:2026-12-01@17:20', 'category:ride'],
    ['category:pet_care'],
  ),
];
