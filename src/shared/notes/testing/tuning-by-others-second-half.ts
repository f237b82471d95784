import { note, type LabelledNote } from './labelled';

/** The second half of `TUNING_BY_OTHERS_SECOND`; what is said there holds for these notes too. */
export const BY_OTHERS_SECOND_HALF: readonly LabelledNote[] = [
  note('lift home from hosp ward 12 today at 3, zimmer', [
    'category:medical_ride',
    'when:2026-11-30@15:00',
    'need:walking_aid',
  ]),
  note('has 2 bags of clothes to give away, where to drop them', [], ['category:goods']),
  note('asked our opening hours, no help needed'),
  note(
    'neighbour does her shoppng, its the spaniel needs walking tues-thurs',
    ['category:pet_care'],
    ['when:2026-12-01', 'when:2026-12-03'],
  ),
  note('rang to say lift not needed, she got the bus no 27'),
  note('rake leaves + cut back roses, 2 helpers for 2 hrs, this sat 10am', [
    'category:garden',
    'helpers:2',
    'duration:120',
    'when:2026-12-05@10:00',
  ]),
  note(
    'GCSE science tutor 5pm mons, dyslexic, keep it in simple words',
    ['category:tutoring', 'need:easy_language'],
    ['when:2026-11-30@17:00', 'when:2026-12-07@17:00'],
  ),
  note(
    'Has macular degeneration, large print pls. someone to help write xmas cards',
    ['need:low_vision', 'need:large_print'],
    ['category:forms', 'category:visit'],
  ),
  note('visitor for mum 91, chatty. nobody with dogs, allergic', ['category:visit'], ['need:over_60']),
  note('gate latch broken. has 3 cats & a parrot indoors so vol must not mind', [
    'category:home_repair',
    'need:pets_at_home',
  ]),
  note('Lift to wedding in Cork Sat 12th Dec, leave 9am, 3 of them, one in a wheelchiar', [
    'category:ride',
    'when:2026-12-12@09:00',
    'people:3',
    'need:wheelchair',
  ]),
  note(
    'her meals on wheels stopped, someone to bring dinner mon-fri. speaks cantonese',
    ['category:food', 'language:yue'],
    ['language:zh', 'when:2026-11-30', 'when:2026-12-04'],
  ),
  note('social worker rang, client moved in saturday with nothing, wants bedding and a microwave', [
    'category:goods',
  ]),
  note('printer help sun afternoon, 1 hr max', [
    'category:technology',
    'when:2026-12-06@12:00-17:00',
    'duration:60',
  ]),
  note('doesnt hear well on phone, email better. lift to podiatry on 17/12 2.20pm', [
    'need:hard_of_hearing',
    'category:medical_ride',
    'when:2026-12-17@14:20',
  ]),
  note(
    'Walks w 2 sticks. library & post office thurs 10-12, round trip',
    ['need:walking_aid', 'when:2026-12-03@10:00-12:00', 'return:yes'],
    ['category:ride', 'category:shopping', 'duration:120'],
  ),
  note('Kurdish speaking, needs form done for child benefit', ['language:ku', 'category:forms']),
  note(
    'stairlift stuck, shes upstairs on her own 88yo. EMERGENCY',
    ['urgency:critical'],
    ['category:home_repair', 'need:no_stairs', 'need:over_60'],
  ),
  note(
    'someone to sit with dad fri 1-4 while she is at dentist. he has alzheimers',
    ['category:visit', 'need:memory', 'when:2026-12-04@13:00-16:00'],
    ['duration:180'],
  ),
  note('Two ladies lift to choir this day week 7pm, bring back at 9', [
    'category:ride',
    'people:2',
    'when:2026-12-07@19:00',
    'return:yes',
  ]),
  note('deaf, sign language interpreter for bank meeting 10am on the 11th of december', [
    'category:interpretation',
    'need:hard_of_hearing',
    'when:2026-12-11@10:00',
  ]),
  note(
    'clearing late mothers house, 4 vols, sat all day if poss',
    ['helpers:4', 'when:2026-12-05'],
    ['category:moving'],
  ),
  note(
    'looking for a cheap room to rent, in a tent since oct',
    ['category:housing_search'],
    ['category:shelter'],
  ),
  note(
    'letter about his meds review, reads very little, wants it explained in plain english',
    ['need:easy_language'],
    ['category:forms', 'category:interpretation'],
  ),
  note('retired, has car, wants to volunteer as driver. call back thurs', [], ['when:2026-12-03']),
  note('just wanted to thank the lady who did her shopping last week'),
  note(
    'baby clothes 0-3 months + cot, due 20 jan',
    ['category:goods'],
    ['when:2027-01-20', 'category:equipment'],
  ),
  note(
    'ride to hostel sat noon, has 4 bags, speaks amharic',
    ['category:ride', 'when:2026-12-05@12:00', 'language:am'],
    ['category:moving'],
  ),
  note('is in hospital for 3 wks no family, would like a visitor. doesnt need transport', ['category:visit']),
  note(
    'top flat, cant do stairs since op in oct. needs bread milk n bits today',
    ['need:no_stairs', 'category:shopping', 'when:2026-11-30'],
    ['category:food'],
  ),
  note('grandson 7 needs minding after school this wk, mum in hosp', ['category:childcare']),
  note(
    'walking frame to borrow from thurs for about 3 wks',
    ['category:equipment'],
    ['need:walking_aid', 'when:2026-12-03'],
  ),
  note('guinea pigs, can anyone look after them while shes in the refuge', ['category:pet_care']),
  note(
    'scam call yesterday, shook up. wants help changing passwords on tablet, an hr or so',
    ['category:technology', 'duration:60'],
    ['need:anxiety'],
  ),
  note(
    'arabic speaking woman to go with her to midwife 8 dec 1.15',
    ['language:ar', 'category:accompaniment', 'when:2026-12-08@13:15'],
    ['category:medical_ride', 'category:interpretation'],
  ),
  note('has a stammer, let him finish. ESA form, next mon 2pm', [
    'need:speech',
    'category:forms',
    'when:2026-12-07@14:00',
  ]),
  note('snow clearing at the sheltered housing, 5 vols wanted for january rota', [
    'category:garden',
    'helpers:5',
  ]),
  note(
    'wanted lift to A&E, told her ring 999, ambulance on its way now',
    [],
    ['category:medical_ride', 'urgency:high', 'urgency:critical'],
  ),
  note(
    'Grocery run this afternoon, fridge empty, single mom of 4, no car',
    ['category:shopping', 'when:2026-11-30@12:00-17:00'],
    ['category:food', 'people:4', 'people:5'],
  ),
  note(
    'boxes to carry up to loft, 1 helper wld do, 45 mins',
    ['helpers:1', 'duration:45'],
    ['category:moving', 'category:home_repair'],
  ),
  note(
    'Lift to lunch club tuesdays 12, in wheelchair (folds), needs bringing back too',
    ['category:ride', 'need:wheelchair', 'return:yes'],
    ['when:2026-12-01@12:00', 'category:food'],
  ),
  note(
    'needs a Polish speaker to ring council with her weds am',
    ['language:pl', 'when:2026-12-02@09:00-12:00'],
    ['category:interpretation'],
  ),
  note(
    'housing benifit stopped, needs help w claim, tamil and a bit of english',
    ['category:forms', 'language:ta'],
    ['language:en', 'category:interpretation'],
  ),
  note('decorating parish hall for kids party fri 11th 4pm, 3 volunteers 2 hrs', [
    'category:event',
    'helpers:3',
    'when:2026-12-11@16:00',
    'duration:120',
  ]),
  note('lift to rehersal 14th dec 18.45 and home, guide dog comes too', [
    'category:ride',
    'when:2026-12-14@18:45',
    'return:yes',
    'need:assistance_animal',
  ]),
  note('bus pass form, over 60, no internet', ['category:forms', 'need:over_60'], ['category:technology']),
  note('husband had stroke in june, cant talk properly. wants someone to visit him an afternoon a wk', [
    'category:visit',
    'need:speech',
  ]),
  note('two people to put up flat pack bed day after tmrw, evening', [
    'category:home_repair',
    'helpers:2',
    'when:2026-12-02@17:00-21:00',
  ]),
  note('family of 3, not eaten since saturday, food bank shut, need food today asap. albanian', [
    'category:food',
    'people:3',
    'when:2026-11-30',
    'urgency:high',
    'language:sq',
  ]),
  note('no hurry, wants photos off old laptop, few weeks is fine', ['category:technology', 'urgency:low']),
  note(
    'Turkish speaking family of 5 need beds and blankets, arriving 9 dec',
    ['category:goods', 'people:5', 'language:tr'],
    ['when:2026-12-09'],
  ),
  note(
    'out of the wheelchair now thank god, walks w arm to lean on. physio mon 14th 11.50 return lift',
    ['category:medical_ride', 'when:2026-12-14@11:50', 'return:yes'],
    ['need:walking_aid'],
  ),
  note('vietnamese interpreter antenatal appt Dec 18 3:45pm, hosp has none', [
    'language:vi',
    'category:interpretation',
    'when:2026-12-18@15:45',
  ]),
  note('homework help for niece 13, whenever suits, no rush', ['category:tutoring', 'urgency:low']),
  note(
    'rang about gas bill of 450, dd goes out on 1st, gave her number of advice line',
    [],
    ['category:forms'],
  ),
  note('lift to eye hosp 8.20am weds 16th dec, daughter coming so 2 passengers, wait and return', [
    'category:medical_ride',
    'when:2026-12-16@08:20',
    'people:2',
    'return:yes',
  ]),
  note('Chapel Court flat 30. leak under sink getting worse, soon as poss', [
    'category:home_repair',
    'urgency:high',
  ]),
  note(
    'feed cat + litter tray 21 to 27 dec, keys w warden at no 9',
    ['category:pet_care'],
    ['when:2026-12-21', 'when:2026-12-27'],
  ),
  note(
    'Lady 93 on her own, wants a wee phone call once a week for a blether',
    ['category:check_in'],
    ['need:over_60', 'category:visit'],
  ),
  note('lift from Park Gardens to bingo tonite 7, back again 10', [
    'category:ride',
    'when:2026-11-30@19:00',
    'return:yes',
  ]),
  note(
    'cook tea for 3 kids tomorow and walk the dog, mum poorly',
    ['category:food', 'category:pet_care', 'people:3', 'when:2026-12-01'],
    ['category:childcare'],
  ),
  note(
    'stairs impossible for him now, wants bed brought down to front room, 3 people, sun pm',
    ['need:no_stairs', 'helpers:3', 'when:2026-12-06@12:00-17:00'],
    ['category:moving'],
  ),
];
