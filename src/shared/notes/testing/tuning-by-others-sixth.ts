import { TUNING_BY_OTHERS_SIXTH_SECOND_HALF } from './tuning-by-others-sixth-second-half';
import { note, type LabelledNote } from './labelled';

/**
 * Written without sight of a rule, a word list or a note that the reader is tuned by; only of the first notes held out,
 * how labels are written, the lists that an organisation starts with, and what docs/phone-line.md says under "What the
 * notes box understands". They are typed as at a city's mutual-aid line with many newcomers: by operators from Ireland,
 * Scotland, North America and Australia, and by some whose first language is another. They were held out and measured
 * once, at the figures that are kept there; since then words and rules were tuned by them, so what they measure now
 * says nothing about notes yet unseen. Everybody in them is invented.
 */
export const TUNING_BY_OTHERS_SIXTH: readonly LabelledNote[] = [
  note('lift to the maternity hospital wed 2 dec 8.45am and home again, speaks Tigrinya, no english', [
    'category:medical_ride',
    'when:2026-12-02@08:45',
    'return:yes',
    'language:ti',
  ]),
  note('needs messages in, walks with two sticks, cant get far. thurs morning if poss', [
    'category:shopping',
    'need:walking_aid',
    'when:2026-12-03@09:00-12:00',
  ]),
  note('family of 5 arrived sat, need warm coats and blankets', ['category:goods', 'people:5']),
  note('caller say her mother need somebody to sit and talk with her, she is alone all day', [
    'category:visit',
  ]),
  note(
    'heating engineer coming weds, wants Arabic interpreter for when he is there, about 1 hr',
    ['category:interpretation', 'language:ar', 'duration:60'],
    ['when:2026-12-02'],
  ),
  note(
    'school enrolment form, Dari speaker, can read a little',
    ['category:forms', 'language:prs'],
    ['need:easy_language'],
  ),
  note('pick up meds from the pharmacy on Ferry St before 5 today', [
    'category:medicine',
    'when:2026-11-30<17:00',
  ]),
  note('wheelchair user, needs ride to ESL class tuesdays 6pm', ['need:wheelchair', 'category:ride']),
  note('flat pack bed to put together, 2 people, sat arvo', [
    'category:home_repair',
    'helpers:2',
    'when:2026-12-05@12:00-17:00',
  ]),
  note(
    'Urgent - no food in house since yesterday, 3 children + mum',
    ['urgency:high', 'category:food', 'people:4'],
    ['category:shopping'],
  ),
  note('wants a phone call mornings to check he is ok, has heart trouble', ['category:check_in']),
  note(
    'moving out of hostel to flat on Harbour Rd fri 11 dec 10am, only bags n boxes, van + 2 strong helpers',
    ['category:moving', 'when:2026-12-11@10:00', 'helpers:2'],
  ),
  note(
    'speak slow pls, gets mixed up. passport form for home office, Vietnamese',
    ['category:forms', 'language:vi'],
    ['need:memory', 'need:anxiety', 'need:easy_language'],
  ),
  note('babysitter wanted sat 12th from 6 to 10pm, 2 kids (4 and 7)', [
    'category:childcare',
    'when:2026-12-12@18:00-22:00',
    'people:2',
  ]),
  note('computer class at library thurs, wants lift there and back, uses rollator', [
    'category:ride',
    'when:2026-12-03',
    'return:yes',
    'need:walking_aid',
  ]),
  note('no longer wants the visit on Weds, niece is staying'),
  note(
    'son autistic, needs a calm person. help w reading homework mon + wed after school',
    ['category:tutoring', 'need:anxiety'],
    ['when:2026-12-02', 'when:2026-12-07'],
  ),
  note(
    'emergency!! put out by landlord, nowhere to sleep tonight, woman + baby',
    ['category:shelter', 'urgency:critical', 'when:2026-11-30@17:00-21:00', 'people:2'],
    ['urgency:high'],
  ),
  note('looking for a 1 bed flat to rent, on housing list 2 yrs', ['category:housing_search']),
  note('snow on driveway, needs shoveling before noon tomorrow', [
    'category:garden',
    'when:2026-12-01<12:00',
  ]),
  note(
    'cat to be fed while she is in hospital thurs to sun',
    ['category:pet_care'],
    ['when:2026-12-03', 'when:2026-12-06', 'need:pets_at_home'],
  ),
  note(
    'borrow crutches for 3 wks asap, foot in plaster',
    ['category:equipment', 'urgency:high'],
    ['need:walking_aid'],
  ),
  note('need 5 volunteers for winter market sun 6 dec, 9 to 1', [
    'category:event',
    'helpers:5',
    'when:2026-12-06@09:00-13:00',
  ]),
  note('tablet locked, cant see bank app. Hard of hearing so ring twice', [
    'category:technology',
    'need:hard_of_hearing',
  ]),
  note('lift for 3 to the mosque on fri at half 12, one uses a walker', [
    'category:ride',
    'people:3',
    'when:2026-12-04@12:30',
    'need:walking_aid',
  ]),
  note(
    'to go with him to immigration interview mon 7 dec 10.15, Swahili or French',
    ['category:accompaniment', 'when:2026-12-07@10:15', 'language:sw', 'language:fr'],
    ['category:interpretation'],
  ),
  note('dr appt the morra at 3, canny get the bus, and back after', [
    'category:medical_ride',
    'when:2026-12-01@15:00',
    'return:yes',
  ]),
  note('hot dinners this week, just out of hospital, panics easily so be gentle at the door', [
    'category:food',
    'need:anxiety',
  ]),
  note('wants to offer lifts on saturdays, has 7 seater'),
  note(
    'Scottish lady, blind, guide dog. ride to train station thurs 3/12 for 7.20am',
    ['category:ride', 'need:low_vision', 'need:assistance_animal', 'when:2026-12-03@07:20'],
    ['when:2026-12-03<07:20'],
  ),
  note('tap in kitchen drips. dog in house, friendly', ['category:home_repair', 'need:pets_at_home']),
  note(
    'not in a hurry. window stuck, can wait til after new year',
    ['category:home_repair', 'urgency:low'],
    ['when:2027-01-01', 'when:2027-01-02'],
  ),
  note('translate letter from school into Somali, 20 mins', [
    'category:interpretation',
    'language:so',
    'duration:20',
  ]),
  note(
    'two lads for an hour to carry a washing machine upstairs weds evening',
    ['helpers:2', 'duration:60', 'when:2026-12-02@17:00-21:00'],
    ['category:moving'],
  ),
  note('ride to citizenship ceremony Dec 10 1pm, herself + husband + 2 kids, round trip', [
    'category:ride',
    'when:2026-12-10@13:00',
    'people:4',
    'return:yes',
  ]),
  note('he was in wheelchair after the accident but walks ok now, wants company for a coffee', [
    'category:visit',
  ]),
  note(
    'diapers and a crib, baby due any day, very urgent',
    ['category:goods', 'urgency:high'],
    ['urgency:critical'],
  ),
  note('call dropped. will ring back thurs 2pm'),
  note('Nepali speaker pls, help filling council tax form, wed 9th 2pm', [
    'language:ne',
    'category:forms',
    'when:2026-12-09@14:00',
  ]),
  note('blind man on Chapel Hill, wants someone to pick up tablets from the pharmacy tomorrow arvo', [
    'need:low_vision',
    'category:medicine',
    'when:2026-12-01@12:00-17:00',
  ]),
  note('grass gone wild, needs mowing, any day but friday', ['category:garden']),
  note('oxygen at home, cant do stairs, wants visitor once a week', [
    'need:oxygen',
    'need:no_stairs',
    'category:visit',
  ]),
  note(
    'clubhouse wants painting for the toddler group, need ten volunteers sun 13 dec',
    ['helpers:10', 'when:2026-12-13'],
    ['category:event', 'category:home_repair'],
  ),
  note('prescripton to collect for neighbour who had a stroke, his speech is not clear', [
    'category:medicine',
    'need:speech',
  ]),
  note(
    'take her to dialysis tue thur sat, needs wheelchair van, starts 8 dec',
    ['category:medical_ride', 'need:wheelchair'],
    ['when:2026-12-08'],
  ),
  note(
    'going to food bank on Abbey Lane, wants someone to carry bags for her weds 11am',
    ['when:2026-12-02@11:00'],
    ['category:shopping', 'category:food', 'category:accompaniment'],
  ),
  note('mum, dad and 3 kids need hot meals till gas is back on, no cooker', ['category:food', 'people:5']),
  note(
    'ASAP pls, inhaler left at clinic needs fetching',
    ['urgency:high', 'category:medicine'],
    ['category:shopping'],
  ),
  note('wee boy needs help w fractions, an hour tues after 4', [
    'category:tutoring',
    'duration:60',
    'when:2026-12-01>16:00',
  ]),
  note('interpretor Cantonese at doctor mon 14 dec 11.40, about 45 min', [
    'category:interpretation',
    'language:yue',
    'when:2026-12-14@11:40',
    'duration:45',
  ]),
  note(
    'she dont hear well and she dont see good. Need someone to read her letters',
    ['need:hard_of_hearing', 'need:low_vision'],
    ['category:forms', 'category:visit'],
  ),
  note('lift to funeral thurs 10th 11am St Brigid Church and home, 4 passengers', [
    'category:ride',
    'when:2026-12-10@11:00',
    'return:yes',
    'people:4',
  ]),
  note('lift for mum and me to the heart clinic fri 4 dec 10.20, home after, she is in a wheelchair', [
    'category:medical_ride',
    'people:2',
    'when:2026-12-04@10:20',
    'return:yes',
    'need:wheelchair',
  ]),
  note('urgent: needs food today, 2 adults 4 children, Lingala', [
    'urgency:high',
    'category:food',
    'when:2026-11-30',
    'people:6',
    'language:ln',
  ]),
  note('airport pick up sun 13th 21:30, 2 adults 2 kids + stroller, speak Ukrainian', [
    'category:ride',
    'when:2026-12-13@21:30',
    'people:4',
    'language:uk',
  ]),
  note('grocerys, list ready, very deaf so knock loud, no rush', [
    'category:shopping',
    'need:hard_of_hearing',
    'urgency:low',
  ]),
  note('needs someone go with to Centrelink friday 9.30, very nervous in crowds', [
    'category:accompaniment',
    'when:2026-12-04@09:30',
    'need:anxiety',
  ]),
  note('sofa to give away?? no, she NEEDS a sofa and a table, no hurry', ['category:goods', 'urgency:low']),
  note('wants zimmer on loan over xmas for his da', ['category:equipment'], ['need:walking_aid']),
  note('fri fortnight 2pm eye clinic, lift, partly sighted, wait and bring back', [
    'when:2026-12-18@14:00',
    'category:medical_ride',
    'need:low_vision',
    'return:yes',
  ]),
  ...TUNING_BY_OTHERS_SIXTH_SECOND_HALF,
];
