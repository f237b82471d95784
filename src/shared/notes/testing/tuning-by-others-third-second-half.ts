import { note, type LabelledNote } from './labelled';

/** The second half of `TUNING_BY_OTHERS_THIRD`; what is said there holds for these notes too. */
export const BY_OTHERS_THIRD_SECOND_HALF: readonly LabelledNote[] = [
  note(
    'swimming at leisure centre weds 10.30, lift in, her carer comes too so 2 passengers. powered wheelchair',
    ['category:ride', 'when:2026-12-02@10:30', 'people:2', 'need:wheelchair'],
  ),
  note(
    'Universal credit claim, poor reader, keep words simple',
    ['category:forms', 'need:easy_language'],
    ['category:technology'],
  ),
  note('had a stroke, speech is slurred. needs curtains rehung tues 8th 11am, 1/2 hr', [
    'need:speech',
    'category:home_repair',
    'when:2026-12-08@11:00',
    'duration:30',
  ]),
  note('befriender with Welsh if poss, its his first language. Stammers so let him take his time', [
    'need:speech',
    'category:visit',
    'language:cy',
  ]),
  note('interpretor needed thurs 17th 11am at school, Kurdish or Turkish', [
    'category:interpretation',
    'when:2026-12-17@11:00',
    'language:ku',
    'language:tr',
  ]),
  note('wants letter translated over phone, family speaks Dari, 20 min', [
    'category:interpretation',
    'language:prs',
    'duration:20',
  ]),
  note('moving out of hostel into studio on fri, 6 boxes and a bike, 1 volunteer w van', [
    'helpers:1',
    'category:moving',
    'when:2026-12-04',
  ]),
  note(
    'shift a fridge freezer from kitchen to garage. two fellas, 30 mins',
    ['helpers:2', 'duration:30'],
    ['category:moving', 'category:home_repair'],
  ),
  note(
    'looking for a place to rent, landlord sellin up, couple + disabled daughter, wheelchair accesible',
    ['category:housing_search', 'people:3'],
    ['need:wheelchair'],
  ),
  note(
    'B&B paid till weds then on the street, needs emergency accomodation. has a hearing dog',
    ['need:assistance_animal', 'category:shelter'],
    ['when:2026-12-02', 'category:housing_search', 'when:2026-12-02<24:00', 'need:hard_of_hearing'],
  ),
  note(
    'babysitter sat 12 dec 7-11pm, twins 3yrs, first nite out since they were born',
    ['category:childcare', 'when:2026-12-12@19:00-23:00'],
    ['people:2', 'duration:240'],
  ),
  note('mind baby for an hr fri 4th 9.45 while she sees health visitor. mum speaks Portuguese', [
    'category:childcare',
    'duration:60',
    'when:2026-12-04@09:45',
    'language:pt',
  ]),
  note('rang re attendence allowance. someone to go over form with him mon 14th 10am, very hard of hearing', [
    'category:forms',
    'when:2026-12-14@10:00',
    'need:hard_of_hearing',
  ]),
  note(
    'scared to go out since mugging, wants someone to walk to post office with her tomorrow 11, patient + gentle',
    ['when:2026-12-01@11:00', 'need:anxiety'],
    ['category:accompaniment', 'category:shopping', 'category:visit'],
  ),
  note('NEW TV WONT TUNE IN. no hurry, evenings. write it down in large print for her', [
    'need:large_print',
    'category:technology',
    'urgency:low',
  ]),
  note('cant hear mobile ring wants it louder deaf one side', [
    'category:technology',
    'need:hard_of_hearing',
  ]),
  note('tablets for self and husband from Harbour pharmacy weds before 1, both housebound', [
    'people:2',
    'category:medicine',
    'when:2026-12-02<13:00',
  ]),
  note(
    'insulin wrong strength, needs swopped at chemist this aft, urgent',
    ['category:medicine', 'when:2026-11-30@12:00-17:00', 'urgency:high'],
    ['urgency:critical'],
  ),
  note(
    'out of eyedrops, nearly blind, script at chemist, district nurse says very urgent',
    ['need:low_vision', 'category:medicine', 'urgency:high'],
    ['urgency:critical'],
  ),
  note(
    'Hamper packing, church hall thurs 17 6-9pm, 10 volunteers',
    ['category:event', 'when:2026-12-17@18:00-21:00', 'helpers:10'],
    ['category:food'],
  ),
  note('beach clean last sunday was great, who do we thank'),
  note('fun run sun 10th jan 9am, need a dozen marshals, 4 hrs', [
    'category:event',
    'when:2027-01-10@09:00',
    'helpers:12',
    'duration:240',
  ]),
  note(
    'roses pruned + pots brought in, 1 volunteer abt 2 hrs, wed or sat',
    ['category:garden', 'helpers:1', 'duration:120'],
    ['when:2026-12-02', 'when:2026-12-05'],
  ),
  note(
    'tree down across drive since storm, car stuck, wants 4 people with saws asap',
    ['urgency:high', 'category:garden', 'helpers:4'],
    ['category:home_repair'],
  ),
  note(
    'moss on path, postman slipped. scrape it off next fri morn if dry',
    ['category:garden', 'when:2026-12-11@09:00-12:00'],
    ['when:2026-12-04@09:00-12:00', 'category:home_repair'],
  ),
  note(
    'heater in her garden room is dead, could she borrow one',
    ['category:equipment'],
    ['category:goods', 'category:home_repair'],
  ),
  note(
    'school jumper age 9-10 + PE kit, 2 boys, dad on his own',
    ['category:goods'],
    ['people:2', 'people:3'],
  ),
  note('dinner for four christmas day, mum just out of ICU', [
    'category:food',
    'when:2026-12-25',
    'people:4',
  ]),
  note('hot meal tonite at 6, just out of hosp, on O2', [
    'category:food',
    'when:2026-11-30@18:00',
    'need:oxygen',
  ]),
  note('wants rung back fri 10am re volunteering'),
  note('ring her back after 4. wants a lift tmrw 7.50am to College Road & home again at 1', [
    'category:ride',
    'when:2026-12-01@07:50',
    'return:yes',
  ]),
  note('Mr & Mrs Penhallow. lift to matinee weds 2.30pm, bring them back too. he has a stick', [
    'category:ride',
    'when:2026-12-02@14:30',
    'people:2',
    'return:yes',
    'need:walking_aid',
  ]),
  note(
    'wants to go see husband in Oakview care home any afternoon, lift there and home',
    ['category:ride', 'return:yes'],
    ['category:visit', 'category:accompaniment'],
  ),
  note('MOT failed so no car sat 5/12, lift for him + two pals to club lunch 12.30', [
    'category:ride',
    'when:2026-12-05@12:30',
    'people:3',
  ]),
  note('dog shut in kitchen, barks but ok. lightbulbs changed pls, cant see well', [
    'category:home_repair',
    'need:low_vision',
    'need:pets_at_home',
  ]),
  note('has 2 cats, volunteer musnt be allergic. a game of draughts + chat now and then', [
    'category:visit',
    'need:pets_at_home',
  ]),
  note(
    'someone who speaks Spanish to help w call to consulate weds 1pm',
    ['language:es', 'when:2026-12-02@13:00'],
    ['category:interpretation', 'category:technology'],
  ),
  note('over 60s lunch on fri, is it still on? told her yes'),
  note(
    'Ukrainian and Russian spoken, mum + 2 teenagers, need winter boots',
    ['people:3', 'language:uk', 'language:ru', 'category:goods'],
    ['people:2'],
  ),
  note('Swahili interpreter for school meeting tues 15 dec 9.15, abt an hour', [
    'language:sw',
    'category:interpretation',
    'when:2026-12-15@09:15',
    'duration:60',
  ]),
  note('job interview in Carrowmore tues 1 dec 3.15, no bus. lift there and collected after', [
    'category:ride',
    'when:2026-12-01@15:15',
    'return:yes',
  ]),
  note('warfarin clinic thurs week 9.10, there and home, cant climb stairs', [
    'category:medical_ride',
    'when:2026-12-10@09:10',
    'return:yes',
    'need:no_stairs',
  ]),
  note(
    'hes 81 today + nobody coming. would someone call in this evening w a cake, an hour',
    ['category:visit', 'when:2026-11-30@17:00-21:00', 'duration:60'],
    ['need:over_60', 'when:2026-11-30', 'category:food', 'category:check_in'],
  ),
  note('minibus for 11 from Hazel Court to carol service sun 20th 3pm & back, 2 in wheelchairs', [
    'need:wheelchair',
    'category:ride',
    'people:11',
    'when:2026-12-20@15:00',
    'return:yes',
  ]),
  note(
    'burnt out of house sat, couple and 3 kids, need clothes shoes everything, urgent. Cantonese',
    ['category:goods', 'people:5', 'urgency:high', 'language:yue'],
    ['language:zh', 'urgency:critical', 'category:shelter'],
  ),
  note(
    'Mother and baby put out by her da, bed anywhere tonight, emergency',
    ['category:shelter', 'people:2', 'when:2026-11-30@17:00-21:00', 'urgency:critical'],
    ['when:2026-11-30'],
  ),
  note('piano to go from parlour to school hall 8 dec, needs a couple of big lads + trailer', [
    'category:moving',
    'when:2026-12-08',
    'helpers:2',
  ]),
  note('family of 4 moving house to Ballymoy on sat 5th, van + 2 helpers', [
    'category:moving',
    'people:4',
    'when:2026-12-05',
    'helpers:2',
  ]),
  note('chemo 9.15 on 2nd, home about 3. sister going too so 2 in car', [
    'category:medical_ride',
    'when:2026-12-02@09:15',
    'return:yes',
    'people:2',
  ]),
  note('not urgent, rang for number of a stairlift firm'),
  note(
    'friend is deaf-blind, caller only wants lift to his house sat 2pm and home',
    ['category:ride', 'when:2026-12-05@14:00', 'return:yes'],
    ['category:visit'],
  ),
  note(
    'tues and thurs dog walk, 40 mins, hes getting over an op',
    ['category:pet_care', 'duration:40'],
    ['when:2026-12-01', 'when:2026-12-03', 'need:pets_at_home'],
  ),
  note('urgently needs 1 bed flat to rent, grnd floor, cant manage stairs', [
    'category:housing_search',
    'urgency:high',
    'need:no_stairs',
  ]),
  note(
    'homework club short of 2 helpers thurs 3.30-5',
    ['category:tutoring', 'helpers:2', 'when:2026-12-03@15:30-17:00'],
    ['category:event'],
  ),
  note(
    'gets confused and forgets. someone to be there when gas man comes thurs between 8 and 12',
    ['need:memory', 'when:2026-12-03@08:00-12:00'],
    ['category:visit', 'category:accompaniment', 'category:home_repair'],
  ),
  note('over 60, living on toast. would like dinners brought few days a wk', [
    'category:food',
    'need:over_60',
  ]),
  note('grass, last cut of the yr, 1 hr, no rush at all', ['category:garden', 'duration:60', 'urgency:low']),
  note(
    'flat hunting, rent max 600, uses a rollator, in hostel w daughter 4, spks Bulgarian',
    ['need:walking_aid', 'category:housing_search', 'language:bg'],
    ['people:2', 'category:shelter'],
  ),
];
