import { note, type LabelledNote } from './labelled';

/** The second half of `TUNING_BY_OTHERS_SIXTH`; what is said there holds for these notes too. */
export const TUNING_BY_OTHERS_SIXTH_SECOND_HALF: readonly LabelledNote[] = [
  note('this day week, chiropody 10am, needs a run there and back, on oxygen', [
    'when:2026-12-07@10:00',
    'category:medical_ride',
    'return:yes',
    'need:oxygen',
  ]),
  note('help with housing benefit form, has to be in by thurs, use easy words', [
    'category:forms',
    'when:2026-12-03<24:00',
    'need:easy_language',
  ]),
  note('Turkish only. 3 families in one house, need cooking pots, bedding', [
    'language:tr',
    'category:goods',
  ]),
  note(
    'caller from Georgia, wants English practise w someone, 1 hr a wk',
    ['category:tutoring', 'duration:60'],
    ['category:visit'],
  ),
  note(
    'dog walk while she has her knee done, 30 min daily from mon 7th',
    ['category:pet_care', 'duration:30'],
    ['when:2026-12-07', 'need:pets_at_home'],
  ),
  note(
    'wants the walk cleared of ice today, 84, scared of falls',
    ['category:garden', 'when:2026-11-30'],
    ['need:over_60'],
  ),
  note('over 60 and living alone. wants someone to ring her in the evenings for a check in', [
    'need:over_60',
    'category:check_in',
  ]),
  note('large print please. sent list of clubs', ['need:large_print']),
  note('learning disability, keep words simple. wifi box blinking red', [
    'need:easy_language',
    'category:technology',
  ]),
  note('asked about carers allowance, told to ring the welfare office', [], ['category:forms']),
  note('ice on the steps at the temple, 6 folk with shovels sat 9am', [
    'category:garden',
    'helpers:6',
    'when:2026-12-05@09:00',
  ]),
  note('hall set up for new year dinner, 31 dec 4pm, could use 8 pairs of hands', [
    'category:event',
    'when:2026-12-31@16:00',
    'helpers:8',
  ]),
  note('lift to and from physio, tues 8th 2.30, has a walking stick', [
    'category:medical_ride',
    'return:yes',
    'when:2026-12-08@14:30',
    'need:walking_aid',
  ]),
  note('needs a bed, her own one broke', ['category:goods']),
  note(
    'kicked out last night, slept at bus station. any shelter for tonight? man in 40s',
    ['category:shelter', 'when:2026-11-30@17:00-21:00'],
    ['urgency:high'],
  ),
  note('not able to talk long. pls text. Amharic', ['language:am']),
  note('grandmother has dementia, family need 3 hours break sun afternoon, somebody to sit with her', [
    'need:memory',
    'duration:180',
    'when:2026-12-06@12:00-17:00',
    'category:visit',
  ]),
  note('bulb gone on landing, too high for her, 10 min job', ['category:home_repair', 'duration:10']),
  note(
    'two women need lift to sewing group wed half six, back at nine',
    ['category:ride', 'people:2', 'when:2026-12-02@18:30', 'return:yes'],
    ['when:2026-12-02@21:00', 'when:2026-12-02@18:30-21:00'],
  ),
  note(
    'cancel the Thursday shopping please, moving it to Friday 2pm',
    ['when:2026-12-04@14:00'],
    ['category:shopping'],
  ),
  note('weds 2nd or thurs 3rd both fine. van + 2 people to shift bunk beds to new place', [
    'when:2026-12-02',
    'when:2026-12-03',
    'helpers:2',
    'category:moving',
  ]),
  note('daughter in law speaks English, caller speaks only Punjabi. lift to gurdwara sunday 10am and back', [
    'language:pa',
    'category:ride',
    'when:2026-12-06@10:00',
    'return:yes',
  ]),
  note('new baby, mum exhausted, someone to mind the older 2 for couple hours weds am', [
    'category:childcare',
    'duration:120',
    'when:2026-12-02@09:00-12:00',
    'people:2',
  ]),
  note(
    'he is 91, on 4th floor, lift is broken. bring bread milk and eggs today',
    ['category:shopping', 'when:2026-11-30'],
    ['need:over_60', 'need:no_stairs', 'category:food'],
  ),
  note(
    'Mr Friday from flat 6 wants his TV tuned, has two dogs in the flat',
    ['category:technology', 'need:pets_at_home'],
    ['category:home_repair'],
  ),
  note(
    'driving test on the 9th, wants someone to practise theory questions w/ him',
    [],
    ['category:tutoring', 'when:2026-12-09', 'when:2026-12-09<24:00'],
  ),
  note('Polish shop closed so no bread, needs food parcel', ['category:food']),
  note(
    'Spanish speaker to ring her about the clinic letter',
    ['language:es'],
    ['category:interpretation', 'category:forms', 'category:check_in'],
  ),
  note(
    'uses sign language, wants someone with her at city hall dec 17 at 2 pm',
    ['need:hard_of_hearing', 'category:accompaniment', 'when:2026-12-17@14:00'],
    ['category:interpretation'],
  ),
  note('desperately needs winter boots for 4 kids', ['urgency:high', 'category:goods'], ['people:4']),
  note('hospital transport fell through. wheelchair, xray tomorrow 11.15, both ways, urgent', [
    'need:wheelchair',
    'category:medical_ride',
    'when:2026-12-01@11:15',
    'return:yes',
    'urgency:high',
  ]),
  note(
    'help pack up 2 bedroom flat thurs + fri, 3 people wanted, she moves out on saturday',
    ['category:moving', 'helpers:3'],
    ['when:2026-12-03', 'when:2026-12-04', 'when:2026-12-05'],
  ),
  note('bathroom rail to be fitted asap, unsteady, cannot manage stairs', [
    'category:home_repair',
    'urgency:high',
    'need:no_stairs',
  ]),
  note(
    'assistance dog comes w her. lift to counselling mon 14 dec 4pm, quiet driver',
    ['need:assistance_animal', 'when:2026-12-14@16:00'],
    ['category:medical_ride', 'category:ride', 'need:anxiety'],
  ),
  note(
    'pick up kids from school weds 3.10pm, 2 of them, mind them till mum is home',
    ['category:childcare', 'people:2', 'when:2026-12-02@15:10'],
    ['category:ride'],
  ),
  note('shop for the two of them weekly, couple isolating', ['category:shopping', 'people:2']),
  note(
    'needs six folding chairs on loan for the wake, tomorrow evening',
    ['category:equipment', 'when:2026-12-01@17:00-21:00'],
    ['category:goods'],
  ),
  note('moving to ground floor flat cos she cannot climb stairs, sat 19 dec, 4 helpers + van, 4 hours', [
    'category:moving',
    'need:no_stairs',
    'when:2026-12-19',
    'helpers:4',
    'duration:240',
  ]),
  note('no wheelchair needed. ride home from day surgery fri 4 dec 1pm', [
    'category:medical_ride',
    'when:2026-12-04@13:00',
  ]),
  note('was on oxygen in hosp, not now. needs somebody to cook meals for a few days', ['category:food']),
  note('rats. landlord does nothing. wants help to find other place to live', ['category:housing_search']),
  note(
    'kurdish family, 6 persons, living in one room, looking for bigger flat',
    ['category:housing_search', 'people:6'],
    ['language:ku'],
  ),
  note(
    'critical: no heating, baby 3 wks old, need electric heaters today',
    ['urgency:critical', 'when:2026-11-30'],
    ['category:equipment', 'category:goods', 'category:home_repair'],
  ),
  note(
    'laundry too heavy, cannot use stairs, one helper sat for 1 hour',
    ['need:no_stairs', 'when:2026-12-05', 'duration:60'],
    ['helpers:1', 'category:shopping'],
  ),
  note('collect from airport - no, from bus station. tues 1 dec 22.15, speaks Pashto, 1 man 1 boy', [
    'category:ride',
    'when:2026-12-01@22:15',
    'language:ps',
    'people:2',
  ]),
  note('lift to the dentist this arvo 2.45 and home again for him and his wife', [
    'category:medical_ride',
    'when:2026-11-30@14:45',
    'return:yes',
    'people:2',
  ]),
  note('memory going a bit, forgets pills. daily call at 8 would help', ['need:memory', 'category:check_in']),
  note(
    'new phone, needs someone to show her how to use it, tues or thurs morning',
    ['category:technology', 'when:2026-12-03@09:00-12:00'],
    ['when:2026-12-01@09:00-12:00', 'when:2026-12-01'],
  ),
  note(
    'speaks Hausa, Yoruba and English, wants a visitor on sunday after church',
    ['category:visit', 'language:ha', 'language:yo', 'when:2026-12-06'],
    ['language:en'],
  ),
  note('hedge over the pavement, 3 people w clippers, mon 7th 10-12', [
    'category:garden',
    'helpers:3',
    'when:2026-12-07@10:00-12:00',
  ]),
  note(
    'needs lift urgently, bail hearing today 2pm, and home, 3 of them',
    ['category:ride', 'urgency:high', 'when:2026-11-30@14:00', 'return:yes', 'people:3'],
    ['category:accompaniment'],
  ),
  note('forms for free school meals, wants Bengali speaker, no rush', [
    'category:forms',
    'language:bn',
    'urgency:low',
  ]),
  note('carol evening sat 19th, three volunteers on the door 6.30 to 9pm', [
    'category:event',
    'when:2026-12-19@18:30-21:00',
    'helpers:3',
  ]),
  note(
    'take two armchairs to the dump, need couple of strong people, half an hour',
    ['helpers:2', 'duration:30'],
    ['category:moving'],
  ),
  note(
    'painter coming monday so wardrobe has to be shifted by sunday, 2 people',
    ['helpers:2', 'when:2026-12-06<24:00'],
    ['category:moving', 'category:home_repair'],
  ),
  note('dinner brought in on christmas day, for 2', ['category:food', 'when:2026-12-25', 'people:2']),
  note('had a stroke, words come slow. lift to speech therapy thurs week 10am, return trip', [
    'need:speech',
    'category:medical_ride',
    'when:2026-12-10@10:00',
    'return:yes',
  ]),
  note('Haitian Creole, wants help w green card papers, 2 hrs prob', [
    'language:ht',
    'category:forms',
    'duration:120',
  ]),
  note(
    'cat + budgie at home. lift to market sat 8.30am and back',
    ['need:pets_at_home', 'category:ride', 'when:2026-12-05@08:30', 'return:yes'],
    ['category:shopping'],
  ),
  note(
    'back is bad so she cannot lift. boxes down from attic, 2 helpers 40 mins',
    ['helpers:2', 'duration:40'],
    ['category:moving', 'category:home_repair'],
  ),
];
