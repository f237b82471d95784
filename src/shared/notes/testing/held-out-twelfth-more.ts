import { note, type LabelledNote } from './labelled';

/**
 * HELD OUT. The second half of the twelfth set, written by the same hand in the same way: without sight of a rule or a
 * word list of the reader, or of a note it is tuned by. Nobody tunes by them. Everybody in them is invented.
 */
export const HELD_OUT_TWELFTH_MORE: readonly LabelledNote[] = [
  note(
    'mum 82, very deaf, needs company thurs 2-4 while I am at work',
    ['category:visit', 'need:hard_of_hearing', 'when:2026-12-03@14:00-16:00'],
    ['need:over_60'],
  ),
  note('collect repeat prescription + shop for milk and eggs, weds', [
    'category:medicine',
    'category:shopping',
    'when:2026-12-02',
  ]),
  note(
    'zimmer frame, lift to hairdresser fri 11th 10am, home again 11.30',
    ['category:ride', 'need:walking_aid', 'when:2026-12-11@10:00', 'return:yes'],
    ['when:2026-12-11@11:30'],
  ),
  note('hosp appt for her hip, 17th at 2.10, two sticks, cant get on a bus', [
    'category:medical_ride',
    'when:2026-12-17@14:10',
    'need:walking_aid',
  ]),
  note('turkish interpreter for school meeting tues week 4pm', [
    'category:interpretation',
    'language:tr',
    'when:2026-12-08@16:00',
  ]),
  note(
    'lawn and leaves, needs 3 volunteers. took an hour and a half last time',
    ['category:garden', 'helpers:3'],
    ['duration:90'],
  ),
  note(
    'TV needs retuning, channels gone, tomorrow aft, partially sighted',
    ['category:technology', 'when:2026-12-01@12:00-17:00', 'need:low_vision'],
    ['category:home_repair'],
  ),
  note(
    'universal credit claim, no computer, wants somebody to do it with her 1 hr',
    ['category:forms', 'duration:60'],
    ['category:technology'],
  ),
  note('he has two big dogs at home, helper must like dogs. Needs kitchen shelf putting back up, no rush', [
    'need:pets_at_home',
    'category:home_repair',
    'urgency:low',
  ]),
  note('borrow a bath seat for a month til OT comes', ['category:equipment']),
  note(
    'husband has dementia. She wants a break, someone to sit with him 3 hours on tues 15th',
    ['need:memory', 'duration:180', 'when:2026-12-15'],
    ['category:visit'],
  ),
  note('no english, only Vietnamese. food for 3 people please', ['language:vi', 'category:food', 'people:3']),
  note(
    'baby milk and nappies, urgent',
    ['urgency:high'],
    ['category:goods', 'category:food', 'category:shopping'],
  ),
  note('lift to mosque fri 12.45, four of us', ['category:ride', 'when:2026-12-04@12:45', 'people:4']),
  note(
    'fridge freezer to go down one flight, couple of strong helpers, tues 10am',
    ['helpers:2', 'when:2026-12-01@10:00'],
    ['category:moving'],
  ),
  note(
    'her daughter drives her to hospital so thats covered, but wants someone to feed the rabbits weds',
    ['category:pet_care', 'when:2026-12-02'],
    ['need:pets_at_home'],
  ),
  note(
    'evicted 18 dec, mum and 3 kids, help finding a place to rent',
    ['category:housing_search', 'people:4'],
    ['when:2026-12-18', 'when:2026-12-18<24:00', 'category:shelter'],
  ),
  note(
    'need 6 volunteers sunday 13th for soup kitchen 10am-2pm',
    ['helpers:6', 'when:2026-12-13@10:00-14:00'],
    ['category:event', 'category:food'],
  ),
  note('van and 2 people, moving mum to sheltered flat 4 jan 9am', [
    'category:moving',
    'helpers:2',
    'when:2027-01-04@09:00',
  ]),
  note('speaks Somali and Arabic. wants to register w GP, help with the forms', [
    'language:so',
    'language:ar',
    'category:forms',
  ]),
  note('asked for tuesday but we are full, thurs instead: lift to physio 3pm n back, 2 passengers', [
    'category:medical_ride',
    'when:2026-12-03@15:00',
    'return:yes',
    'people:2',
  ]),
  note(
    'blind, lives alone, someone to read her post 30 mins weekly',
    ['need:low_vision', 'duration:30'],
    ['category:forms', 'category:visit'],
  ),
  note(
    'childcare 22 & 23 dec, 2 boys quite a handful so needs two sitters, mum in theatre for op',
    ['category:childcare', 'helpers:2'],
    ['people:2', 'when:2026-12-22', 'when:2026-12-23'],
  ),
  note(
    'lift home from A&E asap pls, crutches',
    ['category:medical_ride', 'urgency:high', 'need:walking_aid'],
    ['category:ride'],
  ),
  note('cant breathe well at night, on home oxygen. bulbs changed in bedroom, 20 min job', [
    'need:oxygen',
    'category:home_repair',
    'duration:20',
  ]),
  note('kitchen stuff: pans, plates, kettle. family of 6, starting from nothing after fire', [
    'category:goods',
    'people:6',
  ]),
  note('Phone her weekly, no family, stammers. Not a visit, she doesnt like people in the house', [
    'category:check_in',
    'need:speech',
  ]),
  note('no shop this week, away. shopping again weds 9th pls', ['category:shopping', 'when:2026-12-09']),
  note(
    'portuguese speaker, brazilian. lift to dentist tues 10.15 + someone to interpret there',
    ['category:medical_ride', 'category:interpretation', 'language:pt', 'when:2026-12-01@10:15'],
    ['language:pt-BR', 'category:accompaniment'],
  ),
  note(
    'wants a visitor for dad, chess or cards. stroke, speech slow, give him time',
    ['category:visit', 'need:speech'],
    ['need:anxiety'],
  ),
  note('large print letters please. bus pass renewal form', ['need:large_print', 'category:forms']),
  note(
    'xmas hampers packing fri 18 dec, ten helpers, 4 hrs',
    ['helpers:10', 'duration:240', 'when:2026-12-18'],
    ['category:event', 'category:food'],
  ),
  note('party at community centre needs setting up sat 5th 9am, 3 people to carry tables', [
    'category:event',
    'helpers:3',
    'when:2026-12-05@09:00',
  ]),
  note('lift for me, wife and 2 kids to the coach station boxing day 7.15am', [
    'category:ride',
    'people:4',
    'when:2026-12-26@07:15',
  ]),
  note('no rush at all - help setting up new phone, half an hour job', [
    'category:technology',
    'urgency:low',
    'duration:30',
  ]),
  note(
    'GP says critical she gets her antibiotics today, can we pick up',
    ['category:medicine', 'when:2026-11-30'],
    ['urgency:high', 'urgency:critical'],
  ),
  note('emergency? no. just needs meds dropping off tonight', [
    'category:medicine',
    'when:2026-11-30@17:00-21:00',
  ]),
  note('homework help: french tutor for girl 15, exams in may', ['category:tutoring']),
  note(
    'electric wheelchair flat. lift to clinic 9.30 thurs cancelled by clinic',
    [],
    ['need:wheelchair', 'category:home_repair'],
  ),
  note('friend of hers is blind, different matter. She wants a lift to the station weds 6am', [
    'category:ride',
    'when:2026-12-02@06:00',
  ]),
  note(
    'Mr Parcell Snow, Garden Cottage, ironing board and iron if anyone has one to give',
    ['category:goods'],
    ['category:equipment'],
  ),
  note(
    'ramp for front step on loan, new wheelchair arriving thurs',
    ['category:equipment'],
    ['need:wheelchair'],
  ),
  note(
    'go along to funeral with her mon 14th 11am, back to the house after, cant face it alone',
    ['category:accompaniment', 'when:2026-12-14@11:00'],
    ['return:yes', 'category:ride'],
  ),
  note('go with him to the solicitor weds 16th 10.30 and see him home. hearing aids, face him when talking', [
    'category:accompaniment',
    'when:2026-12-16@10:30',
    'return:yes',
    'need:hard_of_hearing',
  ]),
  note(
    'court tues 15 dec 9.45, wants somebody to go with her, punjabi speaker',
    ['category:accompaniment', 'when:2026-12-15@09:45', 'language:pa'],
    ['category:interpretation'],
  ),
  note(
    'tree down in front garden, cant get out, urgent, 2 men w saws',
    ['category:garden', 'urgency:high', 'helpers:2'],
    ['category:home_repair'],
  ),
  note(
    'hot meals for two, today and tomorrow, hands bandaged',
    ['category:food', 'people:2'],
    ['when:2026-11-30', 'when:2026-12-01'],
  ),
  note(
    'shopping and a chat, thurs 11ish, about 2 hours. shes 79',
    ['category:shopping', 'when:2026-12-03@11:00', 'duration:120'],
    ['category:visit', 'need:over_60'],
  ),
  note('childminder let her down, someone to mind boy of 4 tomorrow 8am-1pm', [
    'category:childcare',
    'when:2026-12-01@08:00-13:00',
  ]),
  note('pipe burst under sink, water everywhere, emergency', ['category:home_repair', 'urgency:critical']),
  note(
    'lift to food bank weds 1pm and back w bags, her and her sister',
    ['category:ride', 'when:2026-12-02@13:00', 'return:yes', 'people:2'],
    ['category:food'],
  ),
  note(
    'Gujarati. Wants a befriender, weds or fri morning',
    ['language:gu', 'category:visit', 'when:2026-12-04@09:00-12:00'],
    ['when:2026-12-02', 'when:2026-12-02@09:00-12:00'],
  ),
  note(
    'lift to eye hosp thurs 9.10 or fri 2pm, they will confirm. assistance dog comes too',
    ['category:medical_ride', 'when:2026-12-03@09:10', 'when:2026-12-04@14:00', 'need:assistance_animal'],
    ['need:low_vision'],
  ),
  note('fed up, row with neighbour, wanted to get it off her chest, no request'),
  note('lift for mum n dad to vaccination clinic sat 5 dec 10.05, return, dad has a frame', [
    'category:medical_ride',
    'people:2',
    'when:2026-12-05@10:05',
    'return:yes',
    'need:walking_aid',
  ]),
  note('minibus for 9 from Elm Court to panto sun 27 dec 1.30 and back', [
    'category:ride',
    'people:9',
    'when:2026-12-27@13:30',
    'return:yes',
  ]),
  note('lift for 3 sunday, church at 10, there and back, one has portable oxygen', [
    'category:ride',
    'people:3',
    'when:2026-12-06@10:00',
    'return:yes',
    'need:oxygen',
  ]),
  note(
    'homeless from fri, wants help looking for a flat, has dog',
    ['category:housing_search'],
    ['category:shelter', 'when:2026-12-04', 'need:pets_at_home'],
  ),
  note('rides offered by her church. what she does want is laptop help, sat 11 til 12', [
    'category:technology',
    'when:2026-12-05@11:00-12:00',
  ]),
  note(
    'greek or english is fine. Shopping twice a week',
    ['language:el', 'category:shopping'],
    ['language:en'],
  ),
];
