import { TUNING_BY_OTHERS_NINTH_SECOND_HALF } from './tuning-by-others-ninth-second-half';
import { note, type LabelledNote } from './labelled';

/**
 * Written without sight of a rule of the reader or of a wrong chip: ordinary notes and no trick questions. They were
 * held out and measured once, at the figures that docs/phone-line.md keeps; since then words and rules were tuned by
 * them, so what they measure now says nothing about notes yet unseen. Everybody in them is invented.
 */
export const TUNING_BY_OTHERS_NINTH: readonly LabelledNote[] = [
  note(
    'Mrs Gilfeather has the bone clinic at the Royal on Thursday at 10.40, needs a lift there and home again, uses a rollator',
    ['category:medical_ride', 'when:2026-12-03@10:40', 'return:yes', 'need:walking_aid'],
  ),
  note('wee bit of messages from lidl weds am, milk bread tatties, shes just oot of hospital', [
    'category:shopping',
    'when:2026-12-02@09:00-12:00',
  ]),
  note(
    'chemist on the high st shuts at 6, needs her tablets collected today before then, husband has the flu',
    ['category:medicine', 'when:2026-11-30<18:00'],
  ),
  note(
    'lonely since sister went into home. wd love somebody in for a cuppa on tues afternoons',
    ['category:visit'],
    ['when:2026-12-01@12:00-17:00'],
  ),
  note('attendance allowance form, 14 pages, eyesight bad so cant read it herself', [
    'category:forms',
    'need:low_vision',
  ]),
  note(
    'Ukrainian couple, registering with gp fri 2pm, need someone to interpret for the both of them',
    ['category:interpretation', 'language:uk', 'when:2026-12-04@14:00', 'people:2'],
    ['category:accompaniment'],
  ),
  note(
    'two collies need walked tmrw and wed, he has hurt his back',
    ['category:pet_care'],
    ['when:2026-12-01', 'when:2026-12-02', 'need:pets_at_home'],
  ),
  note('kitchen tap dripping non stop, landlord wont answer. any day this wk', ['category:home_repair']),
  note(
    'no food til giro comes thurs, mum + 3 weans, could we drop a parcel today',
    ['category:food', 'people:4', 'when:2026-11-30'],
    ['urgency:high'],
  ),
  note(
    'moving from 2nd floor flat to sheltered housing sat 12 dec, will need a van and 4 pair of hands',
    ['category:moving', 'when:2026-12-12'],
    ['helpers:4'],
  ),
  note(
    'put out by partner last night, nowhere to sleep tonight, phoning from library. URGENT',
    ['category:shelter', 'when:2026-11-30@17:00-21:00', 'urgency:high'],
    ['urgency:critical'],
  ),
  note(
    'loan of a wheelchair over xmas for mother visiting from Derry',
    ['category:equipment'],
    ['need:wheelchair'],
  ),
  note(
    'Lift to mass Sunday 10.30 for herself and her sister, both bad on their feet',
    ['category:ride', 'when:2026-12-06@10:30', 'people:2'],
    ['need:walking_aid', 'need:no_stairs'],
  ),
  note(
    'dentist weds half nine, terrified, wants someone to sit in w her. go easy, gets v anxious',
    ['category:accompaniment', 'when:2026-12-02@09:30', 'need:anxiety'],
    ['category:medical_ride'],
  ),
  note(
    'tv gone funny after the switch over, and tablet wont take the password. deaf in one ear so speak slow',
    ['category:technology', 'need:hard_of_hearing'],
  ),
  note('steps covered in ice, shes feared to go out. someone w grit asap please', [
    'category:garden',
    'urgency:high',
  ]),
  note('looking for a cot and baby clothes 0-3 mths, due in 2 wks', ['category:goods']),
  note(
    'could we phone him each morning about 9 just to see hes up, lives alone, forgets things',
    ['category:check_in', 'need:memory'],
    ['when:2026-12-01@09:00'],
  ),
  note(
    'romanian, no english. letter from home office he cant understand',
    ['category:interpretation', 'language:ro'],
    ['category:forms'],
  ),
  note(
    'babysitter thurs 6 to 8 pm, parents night at school, 2 kids 4 & 7',
    ['category:childcare', 'when:2026-12-03@18:00-20:00'],
    ['people:2', 'duration:120'],
  ),
  note('rang to say thanks, Declan was brilliant w the shelves'),
  note('cancel friday pls, her niece is taking her to the clinic instead'),
  note('chemo tues 8th at 9.15 cancer centre, wd need picked up again abt 1, on oxygen', [
    'category:medical_ride',
    'when:2026-12-08@09:15',
    'return:yes',
    'need:oxygen',
  ]),
  note('flat full of damp, council no help, wants a hand looking for somewhere else to rent', [
    'category:housing_search',
  ]),
  note(
    'son (9) struggling w reading, anybody to help him an hour a week after school',
    ['category:tutoring'],
    ['duration:60'],
  ),
  note('curtain rail fell down, 78 and cant go up a ladder', ['category:home_repair'], ['need:over_60']),
  note(
    'Polish gent, needs lift to physio wed 2/12 11.50, wife will come too. w/chair folds',
    ['category:medical_ride', 'when:2026-12-02@11:50', 'people:2', 'need:wheelchair'],
    ['language:pl'],
  ),
  note('hot dinners for a week or so, broke her wrist and cant cook', ['category:food']),
  note(
    'prescripton at Gormleys pharmacy ready fri, he lives 4th floor and the lift is broke',
    ['category:medicine', 'when:2026-12-04'],
    ['need:no_stairs'],
  ),
  note(
    'needs help w universal credit journal online, no computer, speaks Tigrinya only',
    ['category:forms', 'language:ti'],
    ['category:technology', 'category:interpretation'],
  ),
  note('collect from Connolly station Saturday quarter past 4, visually impaired with guide dog', [
    'category:ride',
    'when:2026-12-05@16:15',
    'need:low_vision',
    'need:assistance_animal',
  ]),
  note('hedge over the path again & neighbour complaining. no rush at all', [
    'category:garden',
    'urgency:low',
  ]),
  note(
    'chairs to be set out for the seniors xmas dinner sun 13 dec, need 6 helpers 10-12',
    ['category:event', 'when:2026-12-13@10:00-12:00', 'helpers:6'],
    ['duration:120'],
  ),
  note('had a stroke in sept, hard to follow his speech, give him time. wants a visitor who likes football', [
    'category:visit',
    'need:speech',
  ]),
  note(
    'cat to vet thurs 3.30, cant carry the box on the bus',
    ['when:2026-12-03@15:30'],
    ['category:ride', 'category:pet_care', 'need:pets_at_home', 'return:yes'],
  ),
  note('wants to know if we do lifts to the airport. told her no'),
  note(
    'washing machine and a bed frame to be carried up 1 flight, 2 men shd do it, wed evening',
    ['category:moving', 'helpers:2', 'when:2026-12-02@17:00-21:00'],
    ['category:goods'],
  ),
  note(
    'caller is social worker Una. Client needs Somali interpreter at housing office mon 7 dec 11am about 2 hrs',
    ['category:interpretation', 'language:so', 'when:2026-12-07@11:00', 'duration:120'],
  ),
  note(
    'out of insulin tonight!! chemist says bag is ready, no one to fetch it',
    ['category:medicine'],
    ['when:2026-11-30@17:00-21:00', 'urgency:high', 'urgency:critical'],
  ),
  note(
    'the big shop in Tesco tomorrow 2pm, wants to come along herself, has a walking stick',
    ['category:shopping', 'when:2026-12-01@14:00', 'need:walking_aid'],
    ['category:ride', 'category:accompaniment'],
  ),
  note(
    'boiler pressure keeps dropping, freezing in the house, baby 5 months. someone today if at all poss',
    ['category:home_repair', 'when:2026-11-30'],
    ['urgency:high'],
  ),
  note('medical card renewal, has letter but its all too small, large print pls', [
    'category:forms',
    'need:large_print',
  ]),
  note('needs a commode and a raised toilet seat for 6 wks after hip op', ['category:equipment']),
  note('can someone go to the bank with him thurs 11ish, dementia, daughter in Canada', [
    'category:accompaniment',
    'when:2026-12-03@11:00',
    'need:memory',
  ]),
  note('her new phone, cant get the pics off the old one. mornings suit', ['category:technology']),
  note(
    'lad of 19, sofa surfing, mates mum says has to be out by fri',
    [],
    [
      'category:shelter',
      'category:housing_search',
      'when:2026-12-04',
      'when:2026-12-04<24:00',
      'urgency:high',
    ],
  ),
  note(
    'feed the budgie & water plants 5-9 dec while shes in for her knee',
    ['category:pet_care'],
    ['when:2026-12-05', 'when:2026-12-09'],
  ),
  note(
    'lift home from St Vincents today at 3, being discharged, not able for stairs',
    ['when:2026-11-30@15:00', 'need:no_stairs'],
    ['category:medical_ride', 'category:ride'],
  ),
  note(
    'arabic speaking mum of 4 wants to practise english w somebody, wed or fri',
    ['category:tutoring', 'language:ar'],
    ['when:2026-12-02', 'when:2026-12-04'],
  ),
  note('school shoes size 2 and a warm jacket age 10', ['category:goods']),
  note('eye injection tues 15 dec 8.45am, cant drive after so both ways', [
    'category:medical_ride',
    'when:2026-12-15@08:45',
    'return:yes',
  ]),
  note('lost for words the poor man, wife buried sat. just wanted a chat, 20 mins on phone'),
  note(
    'few messages + the paper every fri, leave w neighbour at no 8 if no answer',
    ['category:shopping'],
    ['when:2026-12-04'],
  ),
  note('mind the wee one for an hour and a half wed 10am while she sees solicitor', [
    'category:childcare',
    'when:2026-12-02@10:00',
    'duration:90',
  ]),
  note('big dog in house, keep gate shut. toilet seat loose and bulb in hall needs changed', [
    'category:home_repair',
    'need:pets_at_home',
  ]),
  note(
    'Cantonese speaker pls, ring the daughter first. hospital letter to be explained to the mother',
    ['language:yue', 'category:interpretation'],
    ['language:zh'],
  ),
  note(
    'lift to daycentre weds & fri 10am, uses zimmer, back at 3',
    ['category:ride', 'need:walking_aid', 'return:yes'],
    ['when:2026-12-02@10:00', 'when:2026-12-04@10:00', 'when:2026-12-02@15:00'],
  ),
  note('says she rang last week about the hoover and nobody got back to her. bit cross. follow up'),
  note('blue badge form, will come in to us thurs pm, has learning difficulty so plain words', [
    'category:forms',
    'when:2026-12-03@12:00-17:00',
    'need:easy_language',
  ]),
  note('family of 5 arrived from Sudan fri, nothing for the kitchen, pots plates etc. speak arabic', [
    'category:goods',
    'people:5',
    'language:ar',
  ]),
  note(
    'asking for a sitter for her mum w alzheimers sat 1-4 so she can get her hair done',
    ['need:memory', 'when:2026-12-05@13:00-16:00', 'category:visit'],
    ['duration:180'],
  ),
  note(
    'wardrobe to go to the dump, need 2 people and a van, not this wk',
    ['helpers:2'],
    ['category:moving'],
  ),
  note(
    'leave msg if no answer, in the bath most evenings. soup or anything hot tmrw lunchtime, down w chest infection',
    ['category:food'],
    ['when:2026-12-01', 'when:2026-12-01@12:00-14:00', 'when:2026-12-01@12:00'],
  ),
  note('tribunal thurs 10th dec 10am, wants somebody beside her, doesnt need a lift', [
    'category:accompaniment',
    'when:2026-12-10@10:00',
  ]),
  note(
    'BSL user, text only. audiology appt mon 14th 2.30 needs signer',
    ['category:interpretation', 'when:2026-12-14@14:30'],
    ['need:hard_of_hearing'],
  ),
  note(
    'leaves blocking the gutter n drain out the back, 2 hr job she thinks, sat morning',
    ['category:garden', 'when:2026-12-05@09:00-12:00', 'duration:120'],
    ['category:home_repair'],
  ),
  note(
    'needs a bed for sat night only, visiting son in ICU, no money for b&b',
    ['category:shelter'],
    ['when:2026-12-05', 'when:2026-12-05@17:00-21:00'],
  ),
  note(
    'gas card needs topped up at the corner shop today, heating off, in wheelchair and ramp is icy',
    ['category:shopping', 'when:2026-11-30', 'need:wheelchair'],
    ['urgency:high'],
  ),
  note('retired teacher offering to help w maths, gave her the volunteer form'),
  note(
    'hearing aids v whistly so shout. bloods at health ctr tomorrow ten past 9, lift only there, son brings her back',
    ['need:hard_of_hearing', 'category:medical_ride', 'when:2026-12-01@09:10'],
  ),
  ...TUNING_BY_OTHERS_NINTH_SECOND_HALF,
];
