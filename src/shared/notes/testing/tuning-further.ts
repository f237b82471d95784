import { note, type LabelledNote } from './labelled';

/**
 * Notes that were written in the ways of several operators, before anybody looked what the reader makes of them, and
 * kept where it read them wrongly: past events, offers, cancelled help, days and needs of others, English as a second
 * language. Words and rules were chosen by them since. Everybody in them is invented.
 */
export const TUNING_FURTHER: readonly LabelledNote[] = [
  note(
    "Mrs Byrne's son rang. She was discharged on Friday after a fall and she needs somebody to bring her to the fracture clinic next Wednesday at 10.15. She has a walking frame.",
    ['category:medical_ride', 'when:2026-12-09@10:15', 'need:walking_aid'],
  ),
  note(
    'The family moved into the flat on the 20th of November and they have no beds. There are four of them, two adults and two children.',
    ['category:goods', 'people:4'],
  ),
  note(
    'He is not able to read the letter from the housing association because of his eyesight, and he wants someone to read it to him before Thursday.',
    ['category:forms', 'need:low_vision'],
    ['when:2026-12-02<24:00', 'when:2026-12-03<24:00', 'category:visit'],
  ),
  note(
    'He does not have a car and the bus does not go there on a Sunday. He would like to get to the hospice to see his wife on Sunday 13th, about 2.',
    ['category:medical_ride', 'when:2026-12-13@14:00'],
    ['category:ride'],
  ),
  note('rx p/u boots hi st, rdy aft 4 tdy', ['category:medicine', 'when:2026-11-30>16:00']),
  note(
    'lft req 2moz 11 gp surgery rtn',
    ['category:medical_ride', 'return:yes'],
    ['when:2026-12-01', 'when:2026-12-01@11:00'],
  ),
  note('befr visit req, f 81, dementia, dtr nok', ['category:visit', 'need:memory'], ['need:over_60']),
  note(
    'fam of 7, 5 kids, fd parcel asap, halal',
    ['category:food', 'people:7', 'urgency:high'],
    ['people:5'],
  ),
  note(
    'w/c user, 1 carer, lift theatre sat 5th 6.45pm for 7.30, home 10ish',
    ['category:ride', 'need:wheelchair', 'when:2026-12-05@18:45'],
    ['people:2', 'return:yes'],
  ),
  note(
    'ESOL fem, tues/thurs pref, speaks dari',
    ['category:tutoring', 'language:prs'],
    ['when:2026-12-01', 'when:2026-12-03'],
  ),
  note('interp portuguese, sch mtg 4.15 wed', [
    'category:interpretation',
    'language:pt',
    'when:2026-12-02@16:15',
  ]),
  note(
    'rtn lift bingo 7-10 fri 4th, 2 pax',
    ['category:ride', 'return:yes', 'people:2'],
    ['when:2026-12-04@19:00-22:00', 'when:2026-12-04@07:00-10:00'],
  ),
  note(
    'his friend drove him to dialysis until now but sold the car, so needs taking mon wed fri 7am from next week',
    [],
    [
      'category:medical_ride',
      'category:ride',
      'when:2026-12-07@07:00',
      'when:2026-12-09@07:00',
      'when:2026-12-11@07:00',
    ],
  ),
  note(
    'mother of twins, ex husband has them wednesdays, wants someone to mind them thursday 4 to 6 so she can do her exam',
    ['category:childcare', 'when:2026-12-03@16:00-18:00'],
    ['duration:120', 'people:2'],
  ),
  note(
    'GP wont give a home visit so he needs to be brought in, tomorrow 12.10, wheelchair at the door please',
    ['category:medical_ride', 'when:2026-12-01@12:10', 'need:wheelchair'],
  ),
  note(
    'he lost his glasses two weeks ago and cant see much. wants someone to go with him to specsavers sat at 3',
    ['need:low_vision', 'category:accompaniment', 'when:2026-12-05@15:00'],
    ['category:medical_ride'],
  ),
  note(
    'mam is 91 and was told on friday that her home help is stopping, she has nobody to cook dinner from mon 7th',
    ['category:food', 'when:2026-12-07'],
    ['need:over_60'],
  ),
  note(
    'please we are five person, two adult three childrens, no have heating, need heater for this night',
    ['category:goods', 'people:5', 'when:2026-11-30@17:00-21:00'],
    ['when:2026-11-30', 'category:equipment', 'urgency:high'],
  ),
  note('my husband he is sick, must go hospital wednesday at nine hour, we no have car', [
    'category:medical_ride',
    'when:2026-12-02@09:00',
  ]),
  note(
    'I want somebody come speak english with me one time in week, Monday or Tuesday is good',
    ['category:tutoring'],
    ['when:2026-12-07', 'when:2026-12-01', 'category:visit', 'when:2026-11-30'],
  ),
  note('my mother not walk good, she take the wheel chair, need go to doctor day after tomorrow 11 clock', [
    'need:wheelchair',
    'category:medical_ride',
    'when:2026-12-02@11:00',
  ]),
  note(
    'can you send a person for to repair the door of kitchen it does not close, saturday I am home after 2',
    ['category:home_repair'],
    ['when:2026-12-05>14:00'],
  ),
  note('we need a bus or a car for 6 people for go to airport 20 december at 5 in the morning', [
    'category:ride',
    'people:6',
    'when:2026-12-20@05:00',
  ]),
  note('wheelchiar user needs liift to dentsit on tueday 15th at 2', [
    'need:wheelchair',
    'category:medical_ride',
    'when:2026-12-15@14:00',
  ]),
  note('is compleetly deaf, txt only. wants a bookcase asembled', [
    'need:hard_of_hearing',
    'category:home_repair',
  ]),
  note(
    'can offer lifts on tuesdays and thursdays, own car, retired nurse',
    [],
    ['when:2026-12-01', 'when:2026-12-03'],
  ),
  note('willing to drive people to hospital, free most mornings'),
  note('wants to donate xmas presents for kids, collect from her any day after 4', [], ['category:goods']),
  note('cant make tomorrow, can the lift be mon 7th 10am instead', [
    'category:ride',
    'when:2026-12-07@10:00',
  ]),
  note('the 3pm lift on saturday is off, she has covid'),
  note('dog died so no walker needed any more. would like a visit though, any afternoon', ['category:visit']),
  note('she found a plumber, close the repair request'),
  note(
    'lift on fri still ok? just checking, 9am to the clinic',
    [],
    ['category:medical_ride', 'when:2026-12-04@09:00'],
  ),
  note('stop meals from 14 dec, going into respite'),
  note(
    'married 60 years on 12 dec, wants help setting out chairs for party, 3 people, 2pm',
    ['helpers:3'],
    ['category:event', 'when:2026-12-12@14:00', 'when:2026-12-12', 'people:3'],
  ),
  note('lives at Friday Street no 3, leak in bathroom', ['category:home_repair']),
  note(
    'meet outside St Marys school at 3 on 9th, take to piano lesson, 2 kids',
    ['when:2026-12-09@15:00'],
    ['category:ride', 'people:2', 'category:childcare'],
  ),
  note(
    'mum, dad and 2 little ones, nowhere to sleep tonight',
    ['category:shelter', 'people:4', 'when:2026-11-30@17:00-21:00'],
    ['when:2026-11-30'],
  ),
  note('for two please, hot dinner sunday', ['category:food', 'people:2', 'when:2026-12-06']),
  note(
    'there are nine in the house, 2 gran and 7 kids, no food',
    ['category:food', 'people:9'],
    ['people:7'],
  ),
  note('one person travelling, takes a walker, day centre weds 9.45 both ways', [
    'category:ride',
    'people:1',
    'need:walking_aid',
    'when:2026-12-02@09:45',
    'return:yes',
  ]),
  note(
    'appt is 10 to 3 on the 2nd, leave house quarter past 2',
    ['when:2026-12-02@14:15'],
    ['when:2026-12-02@14:50', 'category:ride'],
  ),
  note(
    'tonight or tomorrow night, dinner for 2',
    ['category:food', 'people:2'],
    ['when:2026-11-30@17:00-21:00', 'when:2026-12-01@17:00-21:00'],
  ),
  note('Wed 2/12 14:00 hrs interpreter (Lithuanian) jobcentre', [
    'category:interpretation',
    'language:lt',
    'when:2026-12-02@14:00',
  ]),
  note(
    'girl of 15 needs maths grinds weds or thurs eve, junior cert',
    ['category:tutoring'],
    ['when:2026-12-02@17:00-21:00', 'when:2026-12-03@17:00-21:00'],
  ),
  note(
    '2 of the radiators cold, one needs bleeding. any time after sun',
    ['category:home_repair'],
    ['when:2026-12-07'],
  ),
  note('lift to the credit union, she has to be there before they shut at 4.30 on wed', [
    'category:ride',
    'when:2026-12-02<16:30',
  ]),
  note(
    'meet train from dublin sun 6.10pm, man with white stick, bring to hostel',
    ['need:low_vision', 'category:ride', 'when:2026-12-06@18:10'],
    ['category:shelter'],
  ),
  note(
    'cleaner off sick, wants someone to hoover and change the bed weds',
    [],
    ['when:2026-12-02', 'category:home_repair'],
  ),
  note('thanks for the lift on friday, driver was very kind'),
  note(
    'ipad update gone wrong, email lost. fri after lunch suits',
    ['category:technology'],
    ['when:2026-12-04', 'when:2026-12-04@12:00-17:00', 'when:2026-12-04>14:00'],
  ),
  note('forgot to say, its the back gate not the front. ladder needed', [], ['category:home_repair']),
  note('wants to swap thurs for weds', ['when:2026-12-02']),
  note('daughter visiting from tues 8th to sat 12th so no calls needed those days'),
  note('dropped her phone down the toilet, needs help to set up the new one', [], ['category:technology']),
  note(
    'house cold, storage heater broke last week, electrician coming thurs. blankets till then?',
    ['category:goods'],
    ['category:home_repair'],
  ),
  note('tablets to be picked up at Hickeys pharmacy before 1 tomorrow', [
    'category:medicine',
    'when:2026-12-01<13:00',
  ]),
  note(
    'pick up 2 lads from football training tues 6pm, their mum in hosp',
    ['category:ride', 'people:2', 'when:2026-12-01@18:00'],
    ['category:childcare'],
  ),
  note(
    'homework club volunteer for maths, mon and weds 3.30-5',
    ['category:tutoring'],
    ['when:2026-12-07@15:30-17:00', 'when:2026-12-02@15:30-17:00', 'duration:90', 'helpers:1'],
  ),
  note(
    'family w 3 children evicted this morning, need somewhere tonight',
    ['category:shelter', 'when:2026-11-30@17:00-21:00'],
    ['people:3', 'people:5', 'when:2026-11-30', 'urgency:high', 'category:housing_search'],
  ),
  note('needs crutches, sprained ankle, asap', ['category:equipment', 'urgency:high']),
  note(
    'lift sat night to 40th birthday, home at 1, 4 friends',
    ['category:ride'],
    ['people:4', 'people:5', 'when:2026-12-05@17:00-21:00', 'when:2026-12-05', 'return:yes'],
  ),
  note('the plumber we sent on tuesday did a good job, she is delighted'),
  note('daughter rang, mum wont be at lunch club thurs'),
  note('has covid til the 5th, groceries left at the door pls, tues if poss', [
    'category:shopping',
    'when:2026-12-01',
  ]),
  note(
    'mr singh needs a lift to the gurdwara on sun at 10 with his wife and grandson',
    ['category:ride', 'when:2026-12-06@10:00', 'people:3'],
    ['language:pa'],
  ),
  note('to collect her and two friends at 6.15 fri 11th for carol singing, drop back 9ish', [
    'category:ride',
    'people:3',
    'when:2026-12-11@18:15',
    'return:yes',
  ]),
  note(
    'mum of 2 under 5s needs a break, sitter fri 7-10',
    ['category:childcare', 'when:2026-12-04@19:00-22:00'],
    ['people:2', 'duration:180'],
  ),
  note('visitor asked for, female only, spk cantonese, any weekday pm', ['category:visit', 'language:yue']),
  note(
    'transport for six to the seniors xmas lunch thurs 17th, pick up 12, 2 zimmers',
    ['category:ride', 'people:6', 'when:2026-12-17@12:00', 'need:walking_aid'],
    ['category:event'],
  ),
  note('broken glasses, appt optician mon 9.10, cant see to walk there', [
    'category:medical_ride',
    'when:2026-12-07@09:10',
    'need:low_vision',
  ]),
  note(
    'no transport to scan on 10/12 1pm, spouse to travel also',
    ['category:medical_ride', 'when:2026-12-10@13:00'],
    ['people:2'],
  ),
  note('her and the two children need a bed for the weekend', ['category:shelter', 'people:3']),
  note('he is visually impaired and has a guide dog, wants help using his new phone on monday 14th at 10', [
    'need:low_vision',
    'need:assistance_animal',
    'category:technology',
    'when:2026-12-14@10:00',
  ]),
  note('lift for 3 ladies fri to the tea dance at 2, back for 5', [
    'category:ride',
    'people:3',
    'when:2026-12-04@14:00',
    'return:yes',
  ]),
  note(
    'needs moving from hostel to flat on 15th, 10 boxes, one helper and a van',
    ['category:moving', 'when:2026-12-15', 'helpers:1'],
    ['category:ride'],
  ),
  note('lost her purse, no food till she is paid on thurs', ['category:food'], ['urgency:high']),
  note('ring him thurs to see how he is, wife buried on tuesday', ['category:check_in'], ['when:2026-12-03']),
  note('pls note she moved to 22 Elm Park on the 1st'),
  note('lives with her brother, both in 70s, xmas dinner for two if there is one going', [
    'category:food',
    'people:2',
  ]),
  note(
    'needs ladder and two people for the gutters, sat am',
    ['when:2026-12-05@09:00-12:00'],
    ['helpers:2', 'category:home_repair'],
  ),
  note('her friend Jim will drive, just needs somebody to sit with her in the waiting room, mon 14th 9.30', [
    'category:accompaniment',
    'when:2026-12-14@09:30',
  ]),
  note(
    'needs letter from council read to her, cataracts',
    ['category:forms'],
    ['need:low_vision', 'category:visit'],
  ),
  note('maybe needs a lift fri, will confirm', [], ['when:2026-12-04']),
  note('wants to give away a wheelchair'),
  note(
    'her hearing aid broke, needs it taken to audiology',
    [],
    ['need:hard_of_hearing', 'category:shopping'],
  ),
  note('she drives herself but car is in garage till fri, dialysis weds 7am', [
    'category:medical_ride',
    'when:2026-12-02@07:00',
  ]),
  note('needs 3 strong people and a trailer for moving washing machine and bed, sun 2pm', [
    'category:moving',
    'helpers:3',
    'when:2026-12-06@14:00',
  ]),
  note('birthday party sat 12th for 10 kids at hall, 3 helpers to serve food', [
    'category:event',
    'when:2026-12-12',
    'helpers:3',
  ]),
  note('school uniform grant form, single dad, doesnt read well', ['category:forms', 'need:easy_language']),
  note(
    'kidney appointment moved from tues to fri 4th 10.30, same driver pls',
    ['when:2026-12-04@10:30'],
    ['category:medical_ride'],
  ),
  note('pension day is weds so shop on thurs am', ['category:shopping', 'when:2026-12-03@09:00-12:00']),
  note('takes him 20 mins to get to the door. food parcel fri', ['category:food', 'when:2026-12-04']),
  note('needs a bigger food parcel, son and his kids are staying', ['category:food']),
  note(
    'no carer today so nobody to make dinner tonight',
    ['category:food', 'when:2026-11-30@17:00-21:00'],
    ['when:2026-11-30'],
  ),
];
