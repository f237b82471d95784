import { TUNING_BY_OTHERS_TENTH_SECOND_HALF } from './tuning-by-others-tenth-second-half';
import { note, type LabelledNote } from './labelled';

/**
 * Written without sight of a rule of the reader or of a wrong chip: ordinary notes of many places. They were held out
 * and measured at the figures that docs/phone-line.md keeps; since then words and rules were tuned by them, so what
 * they measure now says nothing about notes yet unseen. Everybody in them is invented.
 */
export const TUNING_BY_OTHERS_TENTH: readonly LabelledNote[] = [
  note('Lift to eye clinic Weds 2.15, she is 84 and uses a frame, son cant get off work', [
    'category:medical_ride',
    'when:2026-12-02@14:15',
    'need:walking_aid',
    'need:over_60',
  ]),
  note(
    'caller v upset, husband died 3 wks ago, bins and garden have got on top of her. hedge + grass, any day',
    ['category:garden'],
    ['need:anxiety'],
  ),
  note('ring back re food parcel for last week, says it came fine thank you, nothing else needed'),
  note(
    'Ma needs ride to dialysis Tues 12/8 6:30 am and back home, in a w/c',
    ['category:medical_ride', 'when:2026-12-08@06:30', 'return:yes', 'need:wheelchair'],
    [],
  ),
  note(
    'bp tablets from chemist, ready after 3 today, leg in plaster',
    ['category:medicine'],
    ['when:2026-11-30@15:00', 'when:2026-11-30>15:00', 'when:2026-11-30@15:00-17:00', 'when:2026-11-30'],
  ),
  note('two things: (1) groceries thurs am (2) someone to look at her router, no wifi since storm', [
    'category:shopping',
    'category:technology',
    'when:2026-12-03@09:00-12:00',
  ]),
  note(
    'Mr Owusu wants someone to go with him to Korle Bu on friday 8am, he is not seeing well',
    ['category:accompaniment', 'when:2026-12-04@08:00', 'need:low_vision'],
    ['category:medical_ride'],
  ),
  note('Not looking for a lift, daughter drives him. just wants a visitor sat arvo for a game of cards', [
    'category:visit',
    'when:2026-12-05@12:00-17:00',
  ]),
  note(
    'ration for 4 people finished, husband is not having work from last month. pls send today itself',
    ['category:food', 'people:4', 'when:2026-11-30'],
    ['category:shopping', 'urgency:high'],
  ),
  note(
    'Hindi only. Aadhaar form to be filled for old mother, she is 72',
    ['category:forms', 'language:hi', 'need:over_60'],
    ['category:interpretation'],
  ),
  note('asked what time the drop in is on tues, told 10 to 12'),
  note(
    'needs sum1 2 mind her 2 weans fri 9 til 12 while she gets her tooth out',
    ['category:childcare', 'when:2026-12-04@09:00-12:00'],
    ['people:2', 'duration:180'],
  ),
  note('shower head came off in his hand, also toilet runs all night. mornings only', [
    'category:home_repair',
  ]),
  note(
    'snow shoveled from drive before 7am tomorrow, oxygen man is coming',
    ['category:garden', 'when:2026-12-01<07:00'],
    ['need:oxygen'],
  ),
  note(
    'Nan had a fall last week but ok now. wants walker for 4 weeks till hip is right',
    ['category:equipment'],
    ['need:walking_aid'],
  ),
  note(
    'out of nappies and formula, baby 6 wks, no money til friday. today pls she is in bits',
    ['when:2026-11-30'],
    ['category:shopping', 'category:goods', 'category:food', 'urgency:high', 'need:anxiety'],
  ),
  note(
    'lift to bingo wed 7 for 3 ladies from Ash Court, and home after, 1 on sticks',
    ['category:ride', 'people:3', 'return:yes', 'need:walking_aid'],
    ['when:2026-12-02@19:00', 'when:2026-12-02@07:00'],
  ),
  note('Somali lady, school mtg mon 7th 3.30, needs interpreter abt 45 mins', [
    'category:interpretation',
    'language:so',
    'when:2026-12-07@15:30',
    'duration:45',
  ]),
  note('complaint: driver was late tues, missed half the appt. wants manager to ring'),
  note('Bloke on his own out past the silos, could someone ring of a mornin to see hes still kicking', [
    'category:check_in',
  ]),
  note(
    'sleeping in car w 2 kids since sat, need somewhere tonight, in tears',
    ['category:shelter', 'when:2026-11-30@17:00-21:00'],
    ['people:3', 'urgency:high', 'urgency:critical', 'need:anxiety'],
  ),
  note('Donating a sofa, good nick, can we collect. passed to shop'),
  note('needs couch shifted to daughters place sat 12th, 2 strong fellas & a ute', [
    'category:moving',
    'when:2026-12-12',
    'helpers:2',
  ]),
  note(
    'hospital appt letter came in English, family speak Tamil, pls explain over phone',
    ['category:interpretation', 'language:ta'],
    ['category:forms'],
  ),
  note(
    'cant read the gas bill, macular. someone to come & read post weds',
    ['need:low_vision'],
    ['when:2026-12-02', 'category:visit', 'category:forms'],
  ),
  note(
    'granny flat evicted by 18 dec, pension only, looking for a unit ground floor, no steps',
    ['category:housing_search', 'need:no_stairs'],
    ['when:2026-12-18', 'when:2026-12-18<24:00'],
  ),
  note('her brother was the one in the wheelchair, he passed. she wants help with his clothes for charity'),
  note('lab tech says bring him fri 4/12 11:20 for bloods. deaf, pls text dont ring', [
    'category:medical_ride',
    'when:2026-12-04@11:20',
    'need:hard_of_hearing',
  ]),
  note(
    'Could someone sit with dad 1-3 on Thursday while I go to the bank, he has Alzheimers',
    ['need:memory', 'when:2026-12-03@13:00-15:00'],
    ['category:visit', 'duration:120'],
  ),
  note(
    'URGENT - heating oil gone, house 9 degrees, 88 yr old, chesty',
    ['urgency:high', 'need:over_60'],
    ['urgency:critical', 'category:home_repair', 'category:goods'],
  ),
  note('wrong no., wanted the council re bins'),
  note('son needs hand w leaving cert maths, once a week, hour at a time, no rush', [
    'category:tutoring',
    'duration:60',
    'urgency:low',
  ]),
  note(
    'dog walked mon wed fri next wk, she broke ankle. big lab, friendly',
    ['category:pet_care'],
    ['when:2026-12-07', 'when:2026-12-09', 'when:2026-12-11', 'need:pets_at_home'],
  ),
  note(
    'Medicaid renewal packet due 12/15, cant make sense of it',
    ['category:forms'],
    ['when:2026-12-15', 'when:2026-12-15<24:00'],
  ),
  note('pick up script + drop to her mums, 14 Bell st, by 5 tomorrow', [
    'category:medicine',
    'when:2026-12-01<17:00',
  ]),
  note('had covid last month, fine now. Ride to church Sunday 9 and home, oxygen tank', [
    'category:ride',
    'when:2026-12-06@09:00',
    'return:yes',
    'need:oxygen',
  ]),
  note('winter coats for 3 kids 4, 6 and 11, boots too if have', ['category:goods'], ['people:3']),
  note('neighbour ringing for her, Mrs Quartey, she speaks Twi, hot food for some days, fell in bathroom', [
    'category:food',
    'language:tw',
  ]),
  note('fallen out w carers, says nobody comes. not sure what she wants, will ring back tmrw'),
  note(
    'cat needs feeding thurs to sun, key under pot, she is in for op',
    ['category:pet_care'],
    ['when:2026-12-03', 'when:2026-12-06', 'when:2026-12-04', 'when:2026-12-05', 'need:pets_at_home'],
  ),
  note(
    'big shop Tesco fri 10am, wife + him both going, she walks w stick, need a run there & back',
    ['when:2026-12-04@10:00', 'return:yes', 'need:walking_aid'],
    ['category:shopping', 'category:ride', 'people:2', 'category:accompaniment'],
  ),
  note('tribunal 9 dec 10:30 needs someone w her, panics in crowds. Not a lift', [
    'category:accompaniment',
    'when:2026-12-09@10:30',
    'need:anxiety',
  ]),
  note(
    'laptop wont do zoom for GP call thurs 2pm, before that if poss',
    ['category:technology'],
    ['when:2026-12-03<14:00', 'when:2026-12-03@14:00'],
  ),
  note('asked for Maureen to visit again, loved her. lonely at wkends', ['category:visit']),
  note(
    'christmas lunch sun 20th, church hall, 8 volunteers to serve 12-3',
    ['category:event', 'when:2026-12-20@12:00-15:00', 'helpers:8'],
    ['duration:180'],
  ),
  note(
    'smoke alarm beeping, cant reach, 4th floor no lift, bad knees',
    ['category:home_repair'],
    ['need:no_stairs'],
  ),
  note(
    'moved in fri from refuge w 2 girls, nothing in kitchen. pots, kettle, bedding',
    ['category:goods'],
    ['people:3'],
  ),
  note(
    'needs bringing home from St James tomoro after 2, ward 7, no steps he cant manage them',
    ['need:no_stairs'],
    [
      'category:medical_ride',
      'category:ride',
      'when:2026-12-01@14:00',
      'when:2026-12-01>14:00',
      'when:2026-12-01@14:00-17:00',
      'when:2026-12-01',
    ],
  ),
  note('lady says wed appt now cancelled by hosp, so no lift after all. will ring w new date'),
  note('Farsi speaker, GP weds 10, 1 hr or so, interpreter not driver', [
    'category:interpretation',
    'language:fa',
    'when:2026-12-02@10:00',
    'duration:60',
  ]),
  note('he has a stammer so be patient. wants bulbs changed and a shelf put up, 2 dogs in house', [
    'category:home_repair',
    'need:speech',
    'need:pets_at_home',
  ]),
  note('can we lend 2 crutches + shower chair for a fortnight', ['category:equipment'], ['need:walking_aid']),
  note('her friend is blind and gets lifts from us, wants same for herself, chemo fri 9am', [
    'category:medical_ride',
    'when:2026-12-04@09:00',
  ]),
  note(
    'stuck, last bus gone, at Shell station on Rte 9, ride home now please',
    ['category:ride', 'when:2026-11-30'],
    ['urgency:high'],
  ),
  note('no longer needs shopping done, her leg is better. But could somebody help w phone bill letter', [
    'category:forms',
  ]),
  note(
    'little lad autistic, mum at end of tether, just 2 hours sat morning',
    ['category:childcare', 'when:2026-12-05@09:00-12:00', 'duration:120'],
    ['need:anxiety'],
  ),
  note(
    'gutter down at the front after the wind, needs 2 people w ladder, not before thurs',
    ['helpers:2'],
    ['category:home_repair', 'category:garden', 'when:2026-12-03'],
  ),
  note(
    'send the info in big letters pls, she cant see small writing. Q re carers allowance form',
    ['category:forms', 'need:large_print'],
    ['need:low_vision'],
  ),
  note(
    'milk, bread, cat food and the paper. today b4 4',
    ['category:shopping', 'when:2026-11-30<16:00'],
    ['need:pets_at_home'],
  ),
  note('wants to join as a driver, has own car and a week free in december'),
  note(
    'ferry to island thurs 8.40, lift to pier for two + 1 case',
    ['category:ride', 'people:2'],
    ['when:2026-12-03@08:40', 'when:2026-12-03'],
  ),
  note(
    'English conversation for Vietnamese dad, 1 hr, sat mornings',
    ['category:tutoring', 'duration:60'],
    ['language:vi', 'when:2026-12-05@09:00-12:00'],
  ),
  note('physio monday 14th 1pm, husband goes in with her, both need a lift', [
    'category:medical_ride',
    'when:2026-12-14@13:00',
    'people:2',
  ]),
  note(
    'fridge packed in, all the food off. any chance of one from store? family of 6',
    ['category:goods', 'people:6'],
    ['category:food', 'category:home_repair'],
  ),
  note(
    'insulin finish since morning, pharmacy at Madina has it, somebody should bring it now now',
    ['category:medicine'],
    ['urgency:high', 'urgency:critical', 'when:2026-11-30'],
  ),
  note('forgetful, rang 3 times today. wants to know who comes thurs. told her its Bernadette 2pm', [
    'need:memory',
  ]),
  note(
    'chat on the phone a couple of times a week, housebound, wife in nursing home',
    ['category:check_in'],
    ['category:visit'],
  ),
  note(
    'rubbish + old mattress to tip, sat or sun',
    [],
    ['category:moving', 'category:home_repair', 'when:2026-12-05', 'when:2026-12-06'],
  ),
  note(
    'tea n toast is all shes eating, can we do dinners mon to fri from next week',
    ['category:food'],
    ['when:2026-12-07', 'when:2026-12-11'],
  ),
  note('nephew will do the drive so cancel the snow one, still needs library books back weds', [
    'category:shopping',
    'when:2026-12-02',
  ]),
  note(
    'talk slow & plain, had brain injury. PIP form by 11 Dec',
    ['category:forms', 'need:easy_language'],
    ['when:2026-12-11', 'when:2026-12-11<24:00', 'need:memory', 'need:anxiety'],
  ),
  note(
    'guide dog user, shopping w someone at Woolies tues 11',
    ['category:shopping', 'when:2026-12-01@11:00', 'need:assistance_animal'],
    ['need:low_vision', 'category:accompaniment'],
  ),
  note(
    'Gujarati, wife doesnt speak english, midwife visit at home 10am tomorrow',
    ['language:gu', 'when:2026-12-01@10:00'],
    ['category:interpretation'],
  ),
  note('chairs and tables out for AGM thurs 10 dec 6pm need 5 ppl half an hour', [
    'category:event',
    'when:2026-12-10@18:00',
    'helpers:5',
    'duration:30',
  ]),
  note(
    'back door wont lock since break in sat, frightened to sleep. asap',
    ['category:home_repair', 'urgency:high'],
    ['need:anxiety'],
  ),
  ...TUNING_BY_OTHERS_TENTH_SECOND_HALF,
];
