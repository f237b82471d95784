import { note, type LabelledNote } from './labelled';

/** The second half of `TUNING_BY_OTHERS_NINTH`; what is said there holds for these notes too. */
export const TUNING_BY_OTHERS_NINTH_SECOND_HALF: readonly LabelledNote[] = [
  note('mrs hebblethwaite, lift to infirmary weds 10.15 for xray, uses a stick', [
    'category:medical_ride',
    'when:2026-12-02@10:15',
    'need:walking_aid',
  ]),
  note('shoppng from aldi thurs morning pls, has list ready, will pay cash', [
    'category:shopping',
    'when:2026-12-03@09:00-12:00',
  ]),
  note('repeat prescription ready at well pharmacy, cant get out w bad chest, today if poss', [
    'category:medicine',
    'when:2026-11-30',
  ]),
  note('would like someone to pop in for a brew + chat, on own since sister moved to spain', [
    'category:visit',
  ]),
  note(
    'attendance allowance form, 28 pages, doesnt know where to start. eyesight poor',
    ['category:forms', 'need:low_vision'],
    ['need:large_print'],
  ),
  note(
    'spaniel needs walk tues + thurs, owner had hip op',
    ['category:pet_care'],
    ['when:2026-12-01', 'when:2026-12-03', 'need:pets_at_home'],
  ),
  note('kitchen tap dripping all night, needs new washer, fri aft ok', [
    'category:home_repair',
    'when:2026-12-04@12:00-17:00',
  ]),
  note(
    'nothing in cupboards til uc comes thurs, mum + 3 kids, food parcel today pls',
    ['category:food', 'people:4', 'when:2026-11-30'],
    ['urgency:high', 'when:2026-12-03'],
  ),
  note('moving to bungalow sat 12th dec, 2 helpers w strong backs, wardrobe and bed', [
    'category:moving',
    'when:2026-12-12',
    'helpers:2',
  ]),
  note(
    'lad 19 kicked out by stepdad, nowhere to sleep tonite',
    ['category:shelter', 'when:2026-11-30@17:00-21:00'],
    ['urgency:high', 'urgency:critical', 'when:2026-11-30'],
  ),
  note('dialysis mon 7 dec pick up 7.45am, needs bringing home after, wheelchair', [
    'category:medical_ride',
    'when:2026-12-07@07:45',
    'return:yes',
    'need:wheelchair',
  ]),
  note(
    'lift to day centre tmrw 10:30, mr + mrs oldroyd both, and back at 3',
    ['category:ride', 'when:2026-12-01@10:30', 'people:2', 'return:yes'],
    ['when:2026-12-01@15:00'],
  ),
  note(
    'son set up tablet but she cant get into whatsapp now, v frustrated',
    ['category:technology'],
    ['need:anxiety'],
  ),
  note('ring mr tordoff every morn just to check hes up, daughter in canada worries', ['category:check_in']),
  note(
    'gutters full of leaves + hedge over pavement, council sent letter',
    ['category:garden'],
    ['category:home_repair'],
  ),
  note(
    'borrow wheelchair for wkend, mum visiting 5th dec',
    ['category:equipment'],
    ['when:2026-12-05', 'need:wheelchair'],
  ),
  note(
    'romanian family new to village, no beds or bedding, 5 of them',
    ['category:goods', 'people:5'],
    ['language:ro'],
  ),
  note(
    'speaks only punjabi, needs somebody to explain letter from hosp',
    ['language:pa'],
    ['category:interpretation', 'category:forms'],
  ),
  note('go w her to tribunal thurs 10 dec 11am, v anxious, doesnt want to go in alone', [
    'category:accompaniment',
    'when:2026-12-10@11:00',
    'need:anxiety',
  ]),
  note(
    'needs sitter for 2 little ones weds 1-4pm, job interview',
    ['category:childcare', 'when:2026-12-02@13:00-16:00'],
    ['people:2', 'duration:180'],
  ),
  note(
    'gcse maths help for granddaughter, thurs eves 1 hr, any1 patient',
    ['category:tutoring', 'duration:60'],
    ['when:2026-12-03@17:00-21:00'],
  ),
  note('xmas lunch at methodist hall sat 19th, need 6 to help serve and wash up', [
    'category:event',
    'when:2026-12-19',
    'helpers:6',
  ]),
  note('landlord selling up, has to be out end jan, help looking for 1 bed ground floor, cant do stairs', [
    'category:housing_search',
    'need:no_stairs',
  ]),
  note('deaf in left ear, speak slow. lift to audiology fri 9.40', [
    'need:hard_of_hearing',
    'category:medical_ride',
    'when:2026-12-04@09:40',
  ]),
  note('hot meal for a few days, just out of hosp, wife cant cook', ['category:food']),
  note(
    'mr ackroyd 91, bulb gone on landing, scared to go up ladder',
    ['category:home_repair'],
    ['need:over_60', 'need:anxiety'],
  ),
  note('antibiotics from lloyds b4 they shut 5.30 today, feeling rotten', [
    'category:medicine',
    'when:2026-11-30<17:30',
  ]),
  note(
    'visit for dad, has dementia, likes talking about railways, mon afternoons',
    ['category:visit', 'need:memory'],
    ['when:2026-12-07@12:00-17:00', 'when:2026-11-30@12:00-17:00'],
  ),
  note('lift to funeral at skipton weds 9th, svc 12.30, 3 of them, one w zimmer', [
    'category:ride',
    'when:2026-12-09@12:30',
    'people:3',
    'need:walking_aid',
  ]),
  note(
    'bread milk + cat food, nowt left, iced in, can someone go this aft',
    ['category:shopping', 'when:2026-11-30@12:00-17:00'],
    ['category:food', 'need:pets_at_home', 'urgency:high'],
  ),
  note('blue badge renewal online, no computer', ['category:forms'], ['category:technology']),
  note('cataract op tues 8th, be there 7.30am, needs taking and fetching', [
    'category:medical_ride',
    'when:2026-12-08@07:30',
    'return:yes',
  ]),
  note('path like glass, needs grit putting down b4 carer comes tmrw 8am', [
    'category:garden',
    'when:2026-12-01<08:00',
  ]),
  note(
    'ukrainian lady, some english, wants to practise conversation once a wk',
    ['category:tutoring'],
    ['language:uk', 'category:visit'],
  ),
  note(
    'feed 2 cats + empty litter while shes in airedale, key w neighbour',
    ['category:pet_care'],
    ['need:pets_at_home'],
  ),
  note('tv gone funny after retune, only company he has', ['category:technology']),
  note(
    'URGENT inhaler run out, wheezy, chemist has it ready',
    ['urgency:high', 'category:medicine'],
    ['urgency:critical'],
  ),
  note(
    'chest of drawers to shift upstairs, 2 blokes, half hr job, sat morning',
    ['helpers:2', 'duration:30', 'when:2026-12-05@09:00-12:00'],
    ['category:moving', 'category:home_repair'],
  ),
  note('school coats + shoes for 2 boys 6 and 9, dad just lost job', ['category:goods'], ['people:2']),
  note('lift to gp tomorrow 4.20pm, has small guide dog coming too', [
    'category:medical_ride',
    'when:2026-12-01@16:20',
    'need:assistance_animal',
  ]),
  note('polish interpreter for parents eve thurs 6pm, approx 1 hr', [
    'category:interpretation',
    'language:pl',
    'when:2026-12-03@18:00',
    'duration:60',
  ]),
  note('had stroke, speech not clear, give him time. wants form for council tax doing', [
    'need:speech',
    'category:forms',
  ]),
  note(
    'commode + bath board to borrow, mum home from hosp weds',
    ['category:equipment'],
    ['when:2026-12-02'],
  ),
  note(
    'lonely, hasnt spoke to anyone since fri, would like weekly phone call',
    ['category:check_in'],
    ['category:visit'],
  ),
  note('washing machine hose leaking all over floor, asap, rents but landlord not answering', [
    'category:home_repair',
    'urgency:high',
  ]),
  note('lift to leeds stn sun 6th 8am, two big cases', ['category:ride', 'when:2026-12-06@08:00']),
  note(
    'couple w baby, heating condemned, need somewhere warm to stay for few nights',
    ['category:shelter'],
    ['people:3', 'people:2', 'urgency:high'],
  ),
  note('post office + butchers friday, broken wrist cant carry', ['category:shopping', 'when:2026-12-04']),
  note(
    'needs sb to sit w her at memory clinic mon 14th 2pm, husb driving',
    ['category:accompaniment', 'when:2026-12-14@14:00'],
    ['need:memory'],
  ),
  note('chiropodist thu 3rd at 1.45, lift both ways, oxygen cylinder w him', [
    'category:medical_ride',
    'when:2026-12-03@13:45',
    'return:yes',
    'need:oxygen',
  ]),
  note('lawn needs last cut + leaves raking, whenever, no rush', ['category:garden', 'urgency:low']),
  note(
    'arabic speaking, letter about asylum support, form to fill in by fri 11 dec',
    ['language:ar', 'category:forms'],
    ['category:interpretation', 'when:2026-12-11', 'when:2026-12-11<17:00', 'when:2026-12-11<24:00'],
  ),
  note('new phone off grandson, cant hear it ring, wants showing how, hard of hearing', [
    'category:technology',
    'need:hard_of_hearing',
  ]),
  note('son has lift sorted now, cancel weds thanks'),
  note('rang to say thank you to jean for driving, lovely lady'),
  note('wants to know if we do lifts, will ring back', [], ['category:ride']),
  note('curtain rail came down in bedroom, wheelchair user, any day but tues', [
    'category:home_repair',
    'need:wheelchair',
  ]),
  note('van + 3 helpers to move to sheltered flat mon 21 dec 9am, abt 4 hrs', [
    'category:moving',
    'helpers:3',
    'when:2026-12-21@09:00',
    'duration:240',
  ]),
  note(
    'greyhound to vets weds 11.20, no car, vet at otley',
    ['when:2026-12-02@11:20'],
    ['category:pet_care', 'category:ride', 'need:pets_at_home'],
  ),
  note('food bank voucher, can sb collect + drop off tmrw aft, family of 5, no transport', [
    'category:food',
    'when:2026-12-01@12:00-17:00',
    'people:5',
  ]),
  note(
    'pick kids up from school 3.15 today, mums in a&e',
    ['category:childcare', 'when:2026-11-30@15:15'],
    ['category:ride', 'urgency:high', 'people:2'],
  ),
  note(
    'registered blind, wants someone to read post to her once a wk, has cat',
    ['need:low_vision', 'need:pets_at_home'],
    ['category:visit', 'category:forms'],
  ),
  note('phone mrs lumb 9am tmrw make sure she took tablets, forgetful', [
    'category:check_in',
    'when:2026-12-01@09:00',
    'need:memory',
  ]),
  note('microwave or small cooker if anyone has one, moved in sat w nothing', ['category:goods']),
  note('blood test fri 8.50am surgery, walks w frame, no one to take her', [
    'category:medical_ride',
    'when:2026-12-04@08:50',
    'need:walking_aid',
  ]),
  note('carol concert fri 18 dec 7pm, 4 people to steward car park', [
    'category:event',
    'when:2026-12-18@19:00',
    'helpers:4',
  ]),
  note(
    'chinese gentleman mandarin only, hosp appt weds 16th 3pm, needs interpreting',
    ['language:zh', 'category:interpretation', 'when:2026-12-16@15:00'],
    ['language:zh'],
  ),
  note('sleeping on mates sofa, council no help, wants hand finding a room to rent', [
    'category:housing_search',
  ]),
  note('pension credit letter, pls send info in large print, then sb to help w the form', [
    'category:forms',
    'need:large_print',
  ]),
  note('whist drive tues 7pm village hall, lift there + home, her and her sister', [
    'category:ride',
    'when:2026-12-01@19:00',
    'return:yes',
    'people:2',
  ]),
];
