import { note, type LabelledNote } from './labelled';

/** The second half of `TUNING_BY_OTHERS_EIGHTH`; what is said there holds for these notes too. */
export const TUNING_BY_OTHERS_EIGHTH_SECOND_HALF: readonly LabelledNote[] = [
  note(
    "Miss Ferriby would like a lift to the hairdresser on Wednesday 9 December at eleven o'clock, and back again afterwards.",
    ['category:ride', 'when:2026-12-09@11:00', 'return:yes'],
  ),
  note(
    'He has not eaten since Saturday. Could a hot meal be taken round today?',
    ['category:food', 'when:2026-11-30'],
    ['urgency:high'],
  ),
  note(
    'The bailiffs came on the 26th. He would like help with the letters, next Monday morning if possible.',
    ['category:forms', 'when:2026-12-07@09:00-12:00'],
  ),
  note(
    'hearing aid batteries collecting from audiology, she cant manage the bus',
    [],
    ['category:shopping', 'category:medicine', 'category:equipment', 'need:hard_of_hearing'],
  ),
  note('grandkids (5, 8 and 11) coming friday, needs a cot bed and blankets', ['category:goods']),
  note(
    'new glasses ready specsavers, take him in sat morning, two hrs or so',
    ['when:2026-12-05@09:00-12:00', 'duration:120'],
    ['category:ride', 'category:medical_ride', 'category:accompaniment'],
  ),
  note(
    'Arabic + Kurdish spoken. family of seven, needs dr letter translating',
    ['language:ar', 'language:ku', 'category:interpretation'],
    ['people:7'],
  ),
  note(
    'skip hired for tues wk, 3 volunteers to clear garage, 9 to 1',
    ['helpers:3', 'when:2026-12-08@09:00-13:00'],
    ['category:moving', 'category:home_repair', 'category:goods', 'category:garden'],
  ),
  note('pacemaker check 4 dec 8.50 RVI. needs door to door, on oxygen 24/7', [
    'category:medical_ride',
    'when:2026-12-04@08:50',
    'need:oxygen',
  ]),
  note('smoke alarm beeping, up 3 flights no lift, cant sleep', ['category:home_repair']),
  note(
    'Wheelchair loan for mother visiting 21-28 dec',
    ['category:equipment'],
    ['when:2026-12-21', 'when:2026-12-28', 'need:wheelchair'],
  ),
  note(
    'feels down since redundancy in sept. would like somebody to ring him in evenings',
    ['category:check_in'],
    ['category:visit'],
  ),
  note('2 passengers, airport, sun 13th 4.30am, one way', [
    'people:2',
    'category:ride',
    'when:2026-12-13@04:30',
  ]),
  note('does his own cooking but cant get to tesco. shop on thurs b4 2 pls', [
    'category:shopping',
    'when:2026-12-03<14:00',
  ]),
  note(
    'kitten stuck? no - needs neutering lift to pdsa thurs 9am',
    ['when:2026-12-03@09:00'],
    ['category:ride', 'category:pet_care'],
  ),
  note(
    'window cleaner broke latch on fri, wont shut, can someone mend it today its freezing',
    ['category:home_repair', 'when:2026-11-30'],
    ['urgency:high'],
  ),
  note(
    'bday do at hall sat 5th 2-6, want 3 helpers to set up tables',
    ['category:event', 'helpers:3'],
    ['when:2026-12-05@14:00-18:00', 'when:2026-12-05'],
  ),
  note('GCSE spanish help for girl 15, tues or thurs after 4', [
    'category:tutoring',
    'when:2026-12-01>16:00',
    'when:2026-12-03>16:00',
  ]),
  note(
    'he is 91 and she is 88. stairlift broke. need the bed bringing down tomorrow',
    ['when:2026-12-01'],
    ['category:moving', 'category:home_repair', 'need:no_stairs', 'need:over_60', 'people:2'],
  ),
  note(
    'asylum seeker from Eritrea, 2 nights on the street, somewhere safe tonight',
    ['category:shelter', 'when:2026-11-30@17:00-21:00'],
    ['urgency:high', 'urgency:critical'],
  ),
  note('wants to know when the food bank opens on thurs', [], ['category:food']),
  note('prescription collected ok on sat thx'),
  note(
    'chemo at 10 on the 2nd, the 9th and the 16th, lift both ways',
    ['category:medical_ride', 'when:2026-12-02@10:00', 'return:yes'],
    [
      'when:2026-12-09@10:00',
      'when:2026-12-16@10:00',
      'when:2026-12-09',
      'when:2026-12-16',
      'when:2026-12-02',
    ],
  ),
  note('pop in on mrs dale at 14 pls, not seen since weds', ['category:visit'], ['category:check_in']),
  note('Vietnamese interp, housing dept, 2/12 3pm, 45 mins', [
    'category:interpretation',
    'language:vi',
    'when:2026-12-02@15:00',
    'duration:45',
  ]),
  note('email hacked, bank on saturday told him to change all. help tomorrow morning pls ASAP', [
    'category:technology',
    'when:2026-12-01@09:00-12:00',
    'urgency:high',
  ]),
  note('lift for three to crem, thurs 10th 1.30 and back to the house', [
    'category:ride',
    'people:3',
    'when:2026-12-10@13:30',
    'return:yes',
  ]),
  note(
    'just out of hospital, neighbor does shopping, would like walking frame loan',
    ['category:equipment'],
    ['need:walking_aid'],
  ),
  note('curtain rail down + loo seat loose, hr n half maybe, wed any time', [
    'category:home_repair',
    'duration:90',
    'when:2026-12-02',
  ]),
  note(
    'hedge taller than roof. 2 men with cutters, not bothered when',
    ['category:garden', 'helpers:2'],
    ['urgency:low'],
  ),
  note(
    'Fatima, somali, 3 wks old baby, needs nappies, formula + pram',
    ['category:goods'],
    ['category:food', 'language:so', 'people:2'],
  ),
  note('got taken ill on tuesday, back home now. soup or owt hot wd be good', ['category:food']),
  note(
    'mam & dad both 80+, lift to eye hosp mon 7/12 2.50 both ways, dad uses zimmer',
    ['category:medical_ride', 'people:2', 'when:2026-12-07@14:50', 'return:yes', 'need:walking_aid'],
    ['need:over_60'],
  ),
  note(
    'Fri 4 Dec: trip to tip with old mattress, 2 people needed',
    ['when:2026-12-04', 'helpers:2'],
    ['category:moving', 'category:ride', 'category:home_repair'],
  ),
  note(
    'lost job 3 months ago. universal credit journal on computer, tomorrow 2 to 4',
    ['category:forms', 'when:2026-12-01@14:00-16:00'],
    ['category:technology'],
  ),
  note('no wheelchair needed, just an arm to lean on. going to solicitor weds 4pm', [
    'category:accompaniment',
    'when:2026-12-02@16:00',
  ]),
  note('anniversary of husbands death is on the 12th, would love a visitor that day', [
    'category:visit',
    'when:2026-12-12',
  ]),
  note('bairns need minding sat nite 6 til 11, two of them', [
    'category:childcare',
    'when:2026-12-05@18:00-23:00',
    'people:2',
  ]),
  note(
    'she has 2 dogs, poodle and lab, walk both tomorrow dinnertime',
    ['category:pet_care'],
    ['when:2026-12-01', 'when:2026-12-01@12:00', 'when:2026-12-01@12:00-14:00', 'need:pets_at_home'],
  ),
  note('swedish couple, lost passports, lift to embassy fri 9', [
    'category:ride',
    'when:2026-12-04@09:00',
    'people:2',
  ]),
  note('he had a lift last week with Bob. same again thurs 3pm, gp', [
    'category:medical_ride',
    'when:2026-12-03@15:00',
  ]),
  note('Jan is away, so can someone else do the friday call', ['category:check_in'], ['when:2026-12-04']),
  note('march in his flat is damp'),
  note('water pouring thru ceiling, emergency!!', ['urgency:critical'], ['category:home_repair']),
  note('rugs in hall trip hazard, want taping down, whenever suits', ['category:home_repair', 'urgency:low']),
  note(
    'thurs 3rd 10.15 blood test @ surgery; 4 flights of stairs he cant manage, needs someone with him',
    ['when:2026-12-03@10:15', 'need:no_stairs', 'category:accompaniment'],
    ['category:medical_ride'],
  ),
  note('hindi or gujarati speaker to ring mother twice a wk', [
    'language:hi',
    'language:gu',
    'category:check_in',
  ]),
  note(
    'kids party 12 children, face painter helper wanted sun 2pm',
    ['when:2026-12-06@14:00'],
    ['category:event', 'people:12', 'helpers:1'],
  ),
  note('deposit scheme, wants to look for 1 bed flat w/ someone, thursday pm', [
    'category:housing_search',
    'when:2026-12-03@12:00-17:00',
  ]),
  note('nurse comes mon and thurs. wants insulin fetching from chemist on tues', [
    'category:medicine',
    'when:2026-12-01',
  ]),
  note(
    'has been waiting for new boiler since 3 nov, elec heater to borrow?',
    ['category:equipment'],
    ['category:goods'],
  ),
  note('not well enough for lunch club this wk. cancel her thurs lift'),
  note('lunch club lift thurs, her and Doreen, 11.45, home for 2.30', [
    'category:ride',
    'when:2026-12-03@11:45',
    'people:2',
    'return:yes',
  ]),
  note(
    'mother in law stays w them til xmas, needs high chair and stair gate for nephew',
    [],
    ['category:goods', 'category:equipment'],
  ),
  note(
    'panic attacks. wants company going to dentist 1 dec 10am',
    ['need:anxiety', 'category:accompaniment', 'when:2026-12-01@10:00'],
    ['category:medical_ride'],
  ),
  note(
    '6 chairs + table for community cafe, and 4 servers sat 10 to 2',
    ['when:2026-12-05@10:00-14:00', 'helpers:4'],
    ['category:event', 'category:goods'],
  ),
  note(
    'chest freezer died friday, all her food gone off, any help w groceries',
    [],
    ['category:food', 'category:shopping'],
  ),
  note('pls ring after 4 not before, re the van for moving on 22nd', ['category:moving', 'when:2026-12-22']),
  note(
    'Turkish, no english. landlord threatening, wants help find room for self + wife + baby',
    ['category:housing_search', 'people:3'],
    ['language:tr'],
  ),
  note('hens need shutting in at dusk wed-fri', ['category:pet_care']),
  note('lift wed 10 for xray, back by 12 as carer comes then', [
    'category:medical_ride',
    'when:2026-12-02@10:00',
    'return:yes',
  ]),
  note(
    'laptop for daughters school work, donated one will do',
    [],
    ['category:goods', 'category:technology', 'category:equipment'],
  ),
  note(
    'blind & diabetic, somebody to read post once a fortnight, starting 8th',
    ['need:low_vision'],
    ['category:forms', 'category:visit', 'when:2026-12-08'],
  ),
  note('seeing consultant Wednesday week 9.20am, husband and her, patient transport refused', [
    'category:medical_ride',
    'when:2026-12-09@09:20',
    'people:2',
  ]),
  note('funeral was thurs, very low, visits wd help, an hr at a time', ['category:visit', 'duration:60']),
  note('deliver tea for 2 tonight, oven bust', ['category:food', 'people:2', 'when:2026-11-30@17:00-21:00']),
  note(
    'grit on drive pls 1st thing tmrw, v icy, carer slipped there on sat',
    ['category:garden'],
    ['when:2026-12-01', 'when:2026-12-01@09:00-12:00'],
  ),
  note(
    'not asap but before xmas: bookcase assembling, 2 hrs',
    ['category:home_repair', 'duration:120'],
    ['when:2026-12-25<24:00', 'when:2026-12-25<00:00', 'when:2026-12-24<24:00'],
  ),
  note(
    'fostering 3 siblings from tonight, need beds and coats for them',
    ['category:goods'],
    ['people:3', 'when:2026-11-30@17:00-21:00', 'when:2026-11-30', 'category:shelter'],
  ),
  note('lift to prison visit sat 12 dec, her and 3 kids, leave 8am, all day', [
    'category:ride',
    'people:4',
    'when:2026-12-12@08:00',
  ]),
  note('asked 2 neighbours and 3 friends, nobody free. needs taking to A&E dept follow up 8th at 12.10', [
    'category:medical_ride',
    'when:2026-12-08@12:10',
  ]),
  note(
    'mobility scooter flat tyre since tues, can someone fix',
    ['category:home_repair'],
    ['need:walking_aid'],
  ),
  note(
    'Korean student, wants conversation practice wkly, no hurry',
    ['category:tutoring', 'urgency:low'],
    ['language:ko'],
  ),
  note(
    'out of nappies n gas on emergency credit, 1 yr old, today pls',
    ['when:2026-11-30'],
    ['category:goods', 'category:shopping', 'urgency:high', 'category:food'],
  ),
  note(
    'had his leg off in june. ramp for front step, needs two people to fit, fri am',
    ['category:home_repair', 'helpers:2', 'when:2026-12-04@09:00-12:00'],
    ['need:wheelchair', 'need:no_stairs', 'category:equipment'],
  ),
];
