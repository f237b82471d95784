import { note, type LabelledNote } from './labelled';

/** All that is said in `tuning-by-others-tenth.ts` holds here. */
export const TUNING_BY_OTHERS_TENTH_SECOND_HALF: readonly LabelledNote[] = [
  note(
    'Mrs Achieng hosp appt 8/12 10am. wants lift, + someone to wait w her, + home',
    ['category:medical_ride', 'when:2026-12-08@10:00', 'return:yes'],
    ['category:accompaniment'],
  ),
  note(
    'crying, says she cant do another night in that house. partner hits her. gave helpline, staying at mums',
    [],
    ['need:anxiety', 'urgency:high', 'urgency:critical', 'category:shelter'],
  ),
  note(
    'chook shed roof blew off, needs 2 blokes for couple hrs sunday arvo',
    ['helpers:2', 'when:2026-12-06@12:00-17:00', 'duration:120'],
    ['category:home_repair'],
  ),
  note('collect meds from Boots tmrw b4 12, on 3rd floor, buzzer broke so ring', [
    'category:medicine',
    'when:2026-12-01<12:00',
  ]),
  note('used to have a befriender, Joan, who moved away. would like another', ['category:visit']),
  note(
    'Kumasi, pensioner, wants help to fill SSNIT papers. Speaks Twi and small English',
    ['category:forms', 'language:tw'],
    ['need:over_60', 'category:interpretation'],
  ),
  note('Ride to voting office? told her election was 3 wks ago. no need'),
  note(
    'wee hoose flitting 19th dec, ground floor to ground floor, 3 men + van, half day',
    ['category:moving', 'when:2026-12-19', 'helpers:3'],
    ['duration:240'],
  ),
  note(
    'hearing loop broke at club. Also she herself wants lift there weds 1.30, walks w 2 sticks',
    ['category:ride', 'when:2026-12-02@13:30', 'need:walking_aid'],
    ['need:hard_of_hearing'],
  ),
  note('baby due xmas, needs moses basket + pram. speaks Albanian, cousin translating', [
    'category:goods',
    'language:sq',
  ]),
  note('driver took her home last week but forgot her bag, can we ask him'),
  note(
    'mum 79 locked in w no gas, prepay card needs topping up in shop by 6pm',
    ['when:2026-11-30<18:00', 'need:over_60'],
    ['category:shopping', 'urgency:high'],
  ),
  note('scan @ Mater thurs 3rd 16:00, fasting, lift in and out', [
    'category:medical_ride',
    'when:2026-12-03@16:00',
    'return:yes',
  ]),
  note('internet banking - cant get in, locked out, any evening this week', ['category:technology']),
  note(
    'rabbits + guinea pig to feed 12-19 dec, she is off to her dads funeral',
    ['category:pet_care'],
    ['when:2026-12-12', 'when:2026-12-19', 'need:pets_at_home'],
  ),
  note(
    'daily call 8.30 to remind of tablets. mild dementia',
    ['category:check_in', 'need:memory'],
    ['when:2026-12-01@08:30'],
  ),
  note('room wanted, lad leaving care, 18 on sat, has a job. no rush til jan', [
    'category:housing_search',
    'urgency:low',
  ]),
  note(
    'hostel full, -2 tonight, has sleeping bag but no where to go',
    ['category:shelter', 'when:2026-11-30@17:00-21:00'],
    ['urgency:high', 'urgency:critical'],
  ),
  note('walker she borrowed is broken, wants to swap it', [], ['category:equipment', 'need:walking_aid']),
  note(
    'grass is up to the knees, council threatening fine. retired, bad hip. wk of 7 dec fine',
    ['category:garden'],
    ['need:over_60', 'when:2026-12-07'],
  ),
  note(
    'lift 2 haircut thurs 11, wheelchair taxi wont come out, friend comes too so 2',
    ['category:ride', 'when:2026-12-03@11:00', 'people:2'],
    ['need:wheelchair'],
  ),
  note(
    'exam resits, 16, needs physics help, tues or thurs after 4',
    ['category:tutoring'],
    [
      'when:2026-12-01',
      'when:2026-12-03',
      'when:2026-12-01@16:00',
      'when:2026-12-03@16:00',
      'when:2026-12-01>16:00',
      'when:2026-12-03>16:00',
      'when:2026-12-01@16:00-17:00',
      'when:2026-12-03@16:00-17:00',
    ],
  ),
  note('survey on the phone, said not interested'),
  note('Aunty is bedridden, medicines to be collected from Apollo tomorrow evening, no one at home', [
    'category:medicine',
    'when:2026-12-01@17:00-21:00',
  ]),
  note(
    'wants someone to come w him to view 2 flats weds 3pm, cant hear well on phone',
    ['when:2026-12-02@15:00', 'need:hard_of_hearing'],
    ['category:accompaniment', 'category:housing_search'],
  ),
  note(
    'bought own groceries today, feeling better. next week same as usual, fri',
    [],
    ['category:shopping', 'when:2026-12-11', 'when:2026-12-04'],
  ),
  note(
    'burst pipe in kitchen NOW, water coming thru ceiling, landlord abroad',
    ['category:home_repair'],
    ['urgency:high', 'urgency:critical', 'when:2026-11-30'],
  ),
  note(
    'Interpreter for Dari at solicitors, Thu 17 Dec, 2-4pm',
    ['category:interpretation', 'language:prs', 'when:2026-12-17@14:00-16:00'],
    ['duration:120'],
  ),
  note(
    'ladys husband has parkinsons, his speech is bad, she wants an hour out sat 2pm',
    ['need:speech', 'when:2026-12-05@14:00', 'duration:60'],
    ['category:visit'],
  ),
  note('his mum not him - 91, needs company, Turkish, a bit deaf', [
    'category:visit',
    'language:tr',
    'need:over_60',
    'need:hard_of_hearing',
  ]),
  note(
    'meals on wheels stopped, can we do dinner tomorrow and wed',
    ['category:food'],
    ['when:2026-12-01', 'when:2026-12-02'],
  ),
  note('airport run for grandson thurs 5am. not sure we do these - ask Pat', [
    'category:ride',
    'when:2026-12-03@05:00',
  ]),
  note(
    'no carer tmrw, needs someone w her at the dentist 9.20, dont like needles so go gentle',
    ['category:accompaniment', 'when:2026-12-01@09:20', 'need:anxiety'],
    ['category:medical_ride'],
  ),
  note(
    'cooker ring not working and a socket sparking!! told her turn off at wall. someone today',
    ['category:home_repair', 'when:2026-11-30'],
    ['urgency:high'],
  ),
  note('tins + pasta anything, pay day is thurs, just him', ['category:food']),
  note(
    'cant do stairs anymore, wants bed brought down to front room, 2 helpers, tues after dinner',
    ['need:no_stairs', 'helpers:2'],
    ['category:moving', 'when:2026-12-01', 'when:2026-12-01@12:00-17:00', 'when:2026-12-01@17:00-21:00'],
  ),
  note('he used to have a dog, gone now. wd like to walk someone elses'),
  note(
    'SNAP recert online, no computer, can come to office wed am',
    ['category:forms', 'when:2026-12-02@09:00-12:00'],
    ['category:technology'],
  ),
  note(
    'lift for self & 2 kids to food bank fri 1pm, then back',
    ['category:ride', 'when:2026-12-04@13:00', 'people:3', 'return:yes'],
    ['category:food'],
  ),
  note(
    'parish fete sat 12 dec 9-1, 10 pr of hands, one on the gate',
    ['category:event', 'when:2026-12-12@09:00-13:00'],
    ['helpers:10', 'duration:240'],
  ),
  note('Mrs Monday from Asylum team, client needs interpreter in Pashto for letter, no date yet', [
    'category:interpretation',
    'language:ps',
  ]),
  note(
    'angry, third time ringing, nobody came for the hedge on fri. wants it done this week',
    ['category:garden'],
    ['need:anxiety'],
  ),
  note(
    'mother in law visiting 10-20 dec wd like lend of wheelchair',
    ['category:equipment'],
    ['need:wheelchair', 'when:2026-12-10', 'when:2026-12-20'],
  ),
  note('pls pick up his pension + bits from spar weds, he has vertigo', [
    'category:shopping',
    'when:2026-12-02',
  ]),
  note(
    'new baby, and toddler at home, partner on nights. mind toddler tmrw 2-4',
    ['category:childcare', 'when:2026-12-01@14:00-16:00'],
    ['duration:120'],
  ),
  note(
    'optician came to house so no lift fri now. Does need reading glasses collected, Specsavers, anytime',
    ['category:shopping'],
  ),
  note('heart clinic 15th 9am. 1st one in dec. Lives on own, uses rollator, will need lift both directions', [
    'category:medical_ride',
    'when:2026-12-15@09:00',
    'return:yes',
    'need:walking_aid',
  ]),
  note('wrote to say moved house, new no is on the system. no needs'),
  note(
    'tv remote, cant find the channels, she gets muddled + frightened, take it easy',
    ['category:technology', 'need:anxiety'],
    ['need:memory'],
  ),
  note(
    'vet mon 7/12 4pm w old greyhound, no car, 20 min each way',
    ['when:2026-12-07@16:00'],
    ['category:ride', 'category:pet_care', 'need:pets_at_home', 'return:yes'],
  ),
  note(
    'he rings for company really. 93, all his mates gone. good talker, naval man',
    ['category:visit', 'need:over_60'],
    ['category:check_in'],
  ),
  note('single bed, kettle, curtains. got flat after 8 months on streets', ['category:goods']),
  note(
    'portuguese from Brazil, job centre thurs 10.15, wants somebody w her who can translate',
    ['category:interpretation', 'when:2026-12-03@10:15'],
    ['language:pt-BR', 'language:pt', 'category:accompaniment'],
  ),
  note('cannot get socks on, asks if nurse can come. told gp. 0 for us'),
  note(
    'school run this wk, mum broken foot, 2 boys, 8.30 and 3',
    [],
    ['category:ride', 'category:childcare', 'people:2'],
  ),
  note('Sat 5th, 10am, tree down over path, needs 4 helpers and saws, about 3 hrs', [
    'category:garden',
    'when:2026-12-05@10:00',
    'helpers:4',
    'duration:180',
  ]),
  note('gp says he has to be in for 8 tmrw, no bus that early. hard of hearing, knock loud', [
    'category:medical_ride',
    'when:2026-12-01@08:00',
    'need:hard_of_hearing',
  ]),
  note('she didnt get the job so is not needing the sitter now'),
  note('easy read leaflet pls. and help to do bus pass form', ['category:forms', 'need:easy_language']),
  note(
    'card machine ate her card, no cash for food. 2 adults 1 child, anything tonight',
    ['category:food', 'people:3', 'when:2026-11-30@17:00-21:00'],
    ['urgency:high'],
  ),
  note(
    'wants ride to Diwali function in hall sat 12/12 6 pm with 2 friends, drop home at 10',
    ['category:ride', 'when:2026-12-12@18:00', 'people:3', 'return:yes'],
    ['when:2026-12-12@22:00'],
  ),
  note('visitor came and it was grand. She asks if same man could hang a picture for her', [
    'category:home_repair',
  ]),
  note(
    'panic attacks, hasnt been out in 2 mths. wants someone to walk to the shop w her, short, 20 min',
    ['need:anxiety', 'duration:20'],
    ['category:accompaniment', 'category:visit', 'category:shopping'],
  ),
  note(
    'tmrw 1pm colonoscopy, wont be let home on her own. needs collecting about 3',
    ['when:2026-12-01@15:00'],
    ['category:medical_ride', 'when:2026-12-01@13:00', 'return:yes', 'category:accompaniment'],
  ),
  note('leaking washing machine, flooded into flat below, neighbour going mad, come quick', [
    'category:home_repair',
    'urgency:high',
  ]),
  note(
    'spanish homework 11 yr old, wed 4.30 to 5.30',
    ['category:tutoring', 'when:2026-12-02@16:30-17:30'],
    ['duration:60'],
  ),
  note(
    'turkey + trimmings shop, list by email, any time before 23 dec',
    ['category:shopping'],
    ['when:2026-12-23', 'when:2026-12-23<24:00', 'when:2026-12-23<00:00'],
  ),
  note('service dog, so no cats pls. ride to VA clinic Dec 9 at 1:45 pm', [
    'category:medical_ride',
    'when:2026-12-09@13:45',
    'need:assistance_animal',
  ]),
  note('did ask for a bed for her brother but hes sorted w a friend. so nothing, bless her'),
  note(
    'fuse box trips when kettle on. lives w her sister who has dementia, dont upset her',
    ['category:home_repair'],
    ['need:memory', 'need:anxiety'],
  ),
  note(
    'asking for lift to daughters in Ballarat, 90 min each way, thurs 10 dec, has walking frame',
    ['category:ride', 'when:2026-12-10', 'need:walking_aid'],
    ['return:yes', 'duration:90'],
  ),
  note(
    'polish + ukrainian spoken, housing benefit letter, what does it say',
    [],
    ['language:pl', 'language:uk', 'category:forms', 'category:interpretation'],
  ),
  note('wife in ICU, he cant cook. 3 wks of dinners? also the lawn, if anyone is about', [
    'category:food',
    'category:garden',
  ]),
  note('whoever comes, knock 3 times, 2nd door. bread eggs & spuds fri mornin', [
    'category:shopping',
    'when:2026-12-04@09:00-12:00',
  ]),
  note('ringing 4 neighbour Mr Teague, hes out of tablets for his heart, critical he gets them tonight', [
    'category:medicine',
    'when:2026-11-30@17:00-21:00',
    'urgency:critical',
  ]),
];
