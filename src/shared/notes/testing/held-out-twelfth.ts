import { HELD_OUT_TWELFTH_MORE } from './held-out-twelfth-more';
import { note, type LabelledNote } from './labelled';

/**
 * HELD OUT. Whoever wrote these had read neither a rule nor a word list of the reader, nor any note it is tuned by; only
 * the first held-out notes for how a label is written, the lists an organisation starts with, and what
 * docs/phone-line.md says of the notes box, with its examples and its figures. The labels were gone through a second
 * time before the reader had seen one of them. Nobody tunes by them. Everybody in them is invented.
 */
export const HELD_OUT_TWELFTH: readonly LabelledNote[] = [
  note(
    'Mrs Applegarth, lift to Northgate surgery thurs 3rd at 10.20, walks with a stick, wait and bring her home',
    ['category:medical_ride', 'when:2026-12-03@10:20', 'need:walking_aid', 'return:yes'],
  ),
  note(
    'shopping please, tomorrow morning if poss. Milk bread potatoes cat food. Has list and cash',
    ['category:shopping', 'when:2026-12-01@09:00-12:00'],
    ['category:food', 'need:pets_at_home'],
  ),
  note(
    'prescription to pick up from Hallam Pharmacy asap, they shut at 6 today',
    ['category:medicine', 'urgency:high'],
    ['when:2026-11-30', 'when:2026-11-30<18:00'],
  ),
  note(
    'just wants someone to talk to, husband died in spring, sight is very poor now. Would love a visit weds afternoon for an hour',
    ['category:visit', 'when:2026-12-02@12:00-17:00', 'duration:60', 'need:low_vision'],
  ),
  note(
    'dripping tap in bathroom, flat 6, can anybody come fri between 1 and 3. Deaf in both ears so ring long',
    ['category:home_repair', 'when:2026-12-04@13:00-15:00', 'need:hard_of_hearing'],
  ),
  note('Cantonese only. Letter from the hospital, wants it translated', [
    'language:yue',
    'category:interpretation',
  ]),
  note('dads in a wheelchair, lift for him and her to eye clinic tues 8th 11am there n back', [
    'category:medical_ride',
    'when:2026-12-08@11:00',
    'need:wheelchair',
    'people:2',
    'return:yes',
  ]),
  note('moving out on sat 12th, one bed flat 2nd floor. needs 4 people and a van, reckons 3 hours', [
    'category:moving',
    'when:2026-12-12',
    'helpers:4',
    'duration:180',
  ]),
  note('emergency - kicked out last night, 2 children with her, needs somewhere to sleep tonight', [
    'category:shelter',
    'urgency:critical',
    'people:3',
    'when:2026-11-30@17:00-21:00',
  ]),
  note(
    'form for attendance allowance, 14 pages, she is 88 and eyes not good. Speaks Bengali',
    ['category:forms', 'language:bn'],
    ['need:low_vision', 'need:over_60'],
  ),
  note('hedge cutting front of house, 2 helpers should do, an hour maybe. No hurry', [
    'category:garden',
    'helpers:2',
    'duration:60',
    'urgency:low',
  ]),
  note(
    'dog walk weds and fri, he has had a hip op and is on a walking frame',
    ['category:pet_care', 'need:walking_aid'],
    ['when:2026-12-02', 'when:2026-12-04', 'need:pets_at_home'],
  ),
  note('Ring her back after lunch about the Friday lift', [], ['category:ride', 'when:2026-12-04']),
  note(
    'iPad locked, forgot passcode, can someone pop in thurs 4pm, 45 mins. gets very anxious, take it slowly with her',
    ['category:technology', 'when:2026-12-03@16:00', 'duration:45', 'need:anxiety'],
  ),
  note(
    'babysitter for twins fri 4 dec 6pm to 10pm',
    ['category:childcare', 'when:2026-12-04@18:00-22:00'],
    ['people:2'],
  ),
  note('Food parcel for family of 5, no money till the 11th. nut allergy', ['category:food', 'people:5']),
  note(
    'collect him from Riverside day hospital at 3.30 tomorrow, uses oxygen. polish, no english',
    ['category:medical_ride', 'when:2026-12-01@15:30', 'need:oxygen', 'language:pl'],
    ['category:ride'],
  ),
  note('Neighbour already took her to the dentist, all fine, rang to say thank you'),
  note('wants to borrow a wheelchair for xmas week, daughter visiting', ['category:equipment']),
  note('son 13 behind with maths, wants a tutor, evenings', ['category:tutoring']),
  note(
    'Ukrainian speaker needed to go with her to the bank and back tues 1 dec 12 noon',
    ['language:uk', 'category:accompaniment', 'when:2026-12-01@12:00', 'return:yes'],
    ['category:interpretation'],
  ),
  note(
    'no heating since sat, baby in the house, needs heaters today urgent',
    ['urgency:high', 'when:2026-11-30'],
    ['category:goods', 'category:equipment', 'category:home_repair'],
  ),
  note(
    'lift to choir sun 6th 2.30pm, 3 ladies, one in a wheelchair, drop them home after 5',
    ['category:ride', 'when:2026-12-06@14:30', 'people:3', 'need:wheelchair', 'return:yes'],
    ['when:2026-12-06>17:00'],
  ),
  note('hard of hearing so shout. Phone call every morning to check hes alright', [
    'need:hard_of_hearing',
    'category:check_in',
  ]),
  note(
    'sofa and single bed wanted, new flat is empty. 2 lads to carry them in',
    ['category:goods', 'helpers:2'],
    ['category:moving'],
  ),
  note('carol concert needs 5 helpers sat 19 dec 2-6pm, stewarding and teas', [
    'category:event',
    'helpers:5',
    'when:2026-12-19@14:00-18:00',
  ]),
  note('cant get up the stairs to her bathroom, wants grab rail fitting, an hour at most', [
    'category:home_repair',
    'need:no_stairs',
    'duration:60',
  ]),
  note('asked what we do. told him, sending leaflet'),
  note('Sandra at number 40 can give lifts on Thursdays, put her down as volunteer'),
  note(
    'Bulgarian couple looking for room to rent, ground floor as she cant climb stairs',
    ['category:housing_search', 'people:2', 'need:no_stairs'],
    ['language:bg'],
  ),
  note('blood test at health centre mon 7 dec 8.40, lift both ways, on crutches', [
    'category:medical_ride',
    'when:2026-12-07@08:40',
    'return:yes',
    'need:walking_aid',
  ]),
  note('errands: post a parcel and pay in a cheque, tomorrow', ['category:shopping', 'when:2026-12-01']),
  note(
    'chemist run, two inhalers, wheezy, v urgent today',
    ['category:medicine', 'urgency:high', 'when:2026-11-30'],
    ['urgency:critical'],
  ),
  note('was hoping for shopping weds but her niece is doing it now'),
  note(
    'Tamil, some english. Gas bill online he doesnt understand',
    ['language:ta'],
    ['category:forms', 'category:technology', 'category:interpretation', 'need:easy_language'],
  ),
  note(
    'urgent, bag to drop at ward 9 for her husband today before 4',
    ['urgency:high', 'when:2026-11-30<16:00'],
    ['category:shopping', 'category:ride'],
  ),
  note(
    'cooked meals for 2 weeks from thurs, just home from hosp, uses a rollator',
    ['category:food', 'need:walking_aid'],
    ['when:2026-12-03'],
  ),
  note(
    'stairlift broken, cant do stairs, sleeping in chair',
    ['need:no_stairs'],
    ['category:home_repair', 'category:equipment'],
  ),
  note(
    'visit pls from someone who plays cribbage, he is 91, memory going. Welsh speaker if poss',
    ['category:visit', 'need:memory', 'language:cy'],
    ['need:over_60'],
  ),
  note(
    'two strong people to move wardrobe tues 1st 5.30pm, half an hour',
    ['helpers:2', 'when:2026-12-01@17:30', 'duration:30'],
    ['category:moving'],
  ),
  note('Kids uniform age 7 and 9, shoes too', ['category:goods'], ['people:2']),
  note(
    'cat sitter 21-24 dec',
    ['category:pet_care'],
    ['when:2026-12-21', 'when:2026-12-24', 'need:pets_at_home'],
  ),
  note(
    'interpreter, Tigrinya, for midwife appt weds 9 dec 10am',
    ['category:interpretation', 'language:ti', 'when:2026-12-09@10:00'],
    ['category:accompaniment'],
  ),
  note('snow shovelling drive, 3 folks w shovels, today by noon', [
    'category:garden',
    'helpers:3',
    'when:2026-11-30<12:00',
  ]),
  note('wifi router wont light up, son says turn it off n on, didnt help', ['category:technology']),
  note(
    'lives on Hospital Lane, w/chair. wants lift to bingo fri 7pm w friend and home after',
    ['category:ride', 'when:2026-12-04@19:00', 'need:wheelchair', 'return:yes'],
    ['people:2'],
  ),
  note(
    'panic attacks, go gently. needs someone to go to the PIP assessment with her thurs 3 dec 1.15',
    ['need:anxiety', 'category:accompaniment', 'when:2026-12-03@13:15'],
    ['category:forms'],
  ),
  note(
    'urgent, bed for tonight? father and son at the bus station, cold, no ID',
    ['urgency:high', 'category:shelter', 'when:2026-11-30@17:00-21:00', 'people:2'],
    ['urgency:critical'],
  ),
  note('lightbulb in hall gone, cant reach, whenever suits, no rush', [
    'category:home_repair',
    'urgency:low',
  ]),
  note('me and my brother need a ride to the airport tues 22 dec, pick up 5.30am', [
    'category:ride',
    'people:2',
    'when:2026-12-22@05:30',
  ]),
  note('Hungarian lady next door is on the phone for him, he speaks English', [], ['language:en']),
  note(
    'wheelchair user, wants to come to the xmas lunch sun 20 dec, needs collecting 11.45 n taking home',
    ['need:wheelchair', 'category:ride', 'when:2026-12-20@11:45', 'return:yes'],
    ['category:food', 'category:event'],
  ),
  note('asap food pls, mum and 3 kids, nothing in. romanian only', [
    'urgency:high',
    'category:food',
    'people:4',
    'language:ro',
  ]),
  note(
    'garden fence panel blown over, 2 guys, 2 hrs, sat',
    ['helpers:2', 'duration:120', 'when:2026-12-05'],
    ['category:garden', 'category:home_repair'],
  ),
  note('dialysis tomorrow 6.30am, usual driver ill, needs lift in', [
    'category:medical_ride',
    'when:2026-12-01@06:30',
  ]),
  note('help w job application, dyslexic, reads slowly so plain words please', [
    'category:forms',
    'need:easy_language',
  ]),
  note(
    'check in call sat and sun while her carer is away, has alzheimers',
    ['category:check_in', 'need:memory'],
    ['when:2026-12-05', 'when:2026-12-06'],
  ),
  note(
    'lift cancelled by us last week, she was annoyed. Wants it thurs 10th at 9.45 instead, hospital, return',
    ['category:medical_ride', 'when:2026-12-10@09:45', 'return:yes'],
  ),
  note(
    'guide dog with him. Lift to theatre sat 12th 6.45pm',
    ['need:assistance_animal', 'category:ride', 'when:2026-12-12@18:45'],
    ['need:low_vision'],
  ),
  note('English lesson, Dari speakers, 2 sisters, weds eve, 1 hour', [
    'category:tutoring',
    'language:prs',
    'people:2',
    'when:2026-12-02@17:00-21:00',
    'duration:60',
  ]),
  ...HELD_OUT_TWELFTH_MORE,
];
