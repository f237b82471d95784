import { note, type LabelledNote } from './labelled';

/** The second half of `TUNING_BY_OTHERS_FOURTH`; what is said there holds for these notes too. */
export const BY_OTHERS_FOURTH_SECOND_HALF: readonly LabelledNote[] = [
  note(
    'lunch club: 5 folk need picking up in the bus on Weds 12 noon and dropping home about 3',
    ['category:ride', 'people:5', 'when:2026-12-02@12:00', 'return:yes'],
    ['when:2026-12-02@12:00-15:00', 'category:food', 'category:event'],
  ),
  note(
    "This lady rings most weeks. Her neighbour took her to the market till he sold the car, then her niece did but she's had twins. Now she's asking us. Sunday 6 December, 8.30 in the morning, she'd need about two hours there and then to be driven home.",
    ['category:ride', 'when:2026-12-06@08:30', 'return:yes'],
    ['duration:120', 'category:shopping'],
  ),
  note(
    'meds from Lloyds asap, nomad tray, b4 6 tonight. housebound',
    ['category:medicine', 'when:2026-11-30<18:00', 'urgency:high'],
    ['urgency:critical'],
  ),
  note(
    'Wants visiting by somebody who speaks Gujarati, evenings are long since his brother went into a home. Not Fridays.',
    ['category:visit', 'language:gu'],
  ),
  note(
    'Community fridge wants four pairs of hands to unload, Tuesdays 7am',
    ['helpers:4'],
    ['category:event', 'category:food', 'category:moving'],
  ),
  note(
    'pls can u send sm1 4 my mum shes 91 and cant see 2 write her xmas cards. 2 hrs this weekend',
    ['need:low_vision', 'duration:120'],
    ['category:visit', 'category:forms', 'need:over_60', 'when:2026-12-05', 'when:2026-12-06'],
  ),
  note(
    "Mr Sommer asked me to note: 'not a German, don't send me a German speaker, it's only the name'. He would like his hedge trimmed by 18 December. Two people with steps.",
    ['category:garden', 'when:2026-12-18<24:00', 'helpers:2'],
  ),
  note(
    'Broken glass in back door since attempted break-in Sat night. Very shaken. Would like it boarded up today, as soon as possible.',
    ['category:home_repair', 'when:2026-11-30', 'urgency:high'],
    ['need:anxiety'],
  ),
  note(
    'Asks us to take her and her two sisters to the midnight service on Christmas Eve, 11 pm, and see them home again after.',
    ['category:ride', 'people:3', 'when:2026-12-24@23:00', 'return:yes'],
    ['category:accompaniment'],
  ),
  note(
    'Caller has no English. Put through to telephone interpreter (Pashto). He and his nephew need a bed, they sleep at the mosque since Saturday but it closes tomorrow.',
    ['language:ps', 'category:shelter', 'people:2'],
    ['urgency:high', 'category:interpretation', 'when:2026-12-01'],
  ),
  note(
    'heart failure so no steps. wants hand w/ flat swap form',
    ['need:no_stairs', 'category:forms'],
    ['category:housing_search'],
  ),
  note(
    'two wheelchairs + one carer to panto sat 19th 2.30, lift both ways, accessible van',
    ['category:ride', 'need:wheelchair', 'people:3', 'when:2026-12-19@14:30', 'return:yes'],
    ['people:2'],
  ),
  note(
    'Asked could we lend a wheelchair for a week from the 11th, his own is being mended.',
    ['category:equipment'],
    ['need:wheelchair', 'when:2026-12-11'],
  ),
  note(
    'Gent rang in a state, could hardly hear him. Wife has shut herself in bathroom by accident, handle come off. Immediately if anyone near.',
    ['urgency:critical'],
    ['urgency:high', 'category:home_repair'],
  ),
  note(
    'I have talk with the social worker, she say the boy need help with homework chemistry two times in week, each time one hour and half',
    ['category:tutoring', 'duration:90'],
  ),
  note("says tell them not to hurry, it's only a squeaky door and a stuck drawer. has hearing aids", [
    'urgency:low',
    'category:home_repair',
    'need:hard_of_hearing',
  ]),
  note('Lift Weds no longer wanted, but Thurs still on: podiatry 2.25, and back. 2 of them now', [
    'category:medical_ride',
    'when:2026-12-03@14:25',
    'return:yes',
    'people:2',
  ]),
  note(
    'sb to walk spaniel thurs + fri, hip op. pup is lively',
    ['category:pet_care'],
    ['when:2026-12-03', 'when:2026-12-04', 'need:pets_at_home'],
  ),
  note(
    "Three passengers to the registry office at 10.40 on Friday 18 December; bride's mother, one of the three, uses a wheelchair. One way only.",
    ['category:ride', 'people:3', 'when:2026-12-18@10:40', 'need:wheelchair'],
  ),
  note(
    "she's been let go from the hotel + they want staff room back. her + bf need to find a place by xmas",
    ['category:housing_search', 'people:2'],
    ['when:2026-12-25<24:00', 'when:2026-12-24<24:00', 'category:shelter'],
  ),
  note('needs 4 helpers for jumble sale at the Scout hut, Sat 5 Dec 9am to 1pm', [
    'category:event',
    'helpers:4',
    'when:2026-12-05@09:00-13:00',
  ]),
  note('Mr French and his two sons want a lift to the mosque, Friday 12.45', [
    'category:ride',
    'people:3',
    'when:2026-12-04@12:45',
  ]),
  note(
    'pt discharged yest. Needs evng meals bringing till his daughter comes thurs. diabetic. memory poor, may not remember ordering',
    ['category:food', 'need:memory'],
    ['when:2026-12-03', 'when:2026-12-03<24:00'],
  ),
  note(
    'Would like to speak to someone about the bus pass. I gave her the council number and she was happy with that.',
    [],
    ['category:forms'],
  ),
  note(
    "Needs her husband's suit fetching from the dry cleaner's and a parcel posted, she can't leave him. Tomorrow afternoon if we can.",
    ['category:shopping', 'when:2026-12-01@12:00-17:00'],
  ),
  note(
    '1st time caller. He has moved here with his mother from Dhaka. Mother speaks Bengali only. Appointment with the diabetic nurse on 9th December, quarter past 11, she would like a lady to come in with her and translate.',
    ['category:interpretation', 'language:bn', 'when:2026-12-09@11:15'],
    ['category:accompaniment'],
  ),
  note('sofa + 2 armchairs to daughters new flat, 3 strong vols w van, fri 11 dec 10am, abt 3 hrs', [
    'category:moving',
    'helpers:3',
    'when:2026-12-11@10:00',
    'duration:180',
  ]),
  note("Emergency accommodation list was asked for by St Anne's, I emailed it.", [], ['category:shelter']),
  note(
    'Hello is this right box? Woman 66, phone says storage full, she is afraid to lose the photos. She can come here Wednesday between 2 and 5.',
    ['category:technology', 'when:2026-12-02@14:00-17:00'],
    ['need:over_60'],
  ),
  note(
    "Mobility scooter at repairer's till next week. He has to sign on at the jobcentre tomorrow at 9.50 or they stop his money. Lift please, he can walk a few yards w/ stick.",
    ['category:ride', 'when:2026-12-01@09:50', 'need:walking_aid'],
  ),
  note(
    "Sewing machine wanted for a refugee women's group, second-hand fine, 12 women meet there. No hurry.",
    ['urgency:low', 'category:goods'],
    ['people:12', 'category:equipment'],
  ),
  note(
    'snow shovelled fri pls, long drive so send 2, both neighbours are away and the one over the road has a bad back',
    ['category:garden', 'when:2026-12-04', 'helpers:2'],
  ),
  note(
    'Had chemo Monday last, fine. Next one is Tuesday 22 Dec, 9.20am, will be in the chair 4 hours. Lift in and out please, and her friend comes too.',
    ['category:medical_ride', 'when:2026-12-22@09:20', 'return:yes', 'people:2'],
    ['duration:240'],
  ),
  note('wants prayer visit?? told her we are not church. just someone to have a cuppa w then, wed aft', [
    'category:visit',
    'when:2026-12-02@12:00-17:00',
  ]),
  note(
    'Somebody to hold his arm and go round outpatients with him, he is registered blind. The hospital car takes him. Mon 7 Dec 1.50pm.',
    ['category:accompaniment', 'need:low_vision', 'when:2026-12-07@13:50'],
  ),
  note(
    'asks for talking with someone in russian, or ukrainian, she is alone and cries, 1 hour in week',
    ['language:ru', 'language:uk', 'duration:60'],
    ['category:visit', 'category:check_in'],
  ),
  note(
    'newborn + toddler. needs pushchair, high chair, anything. asap, home from hosp weds',
    ['category:goods', 'urgency:high'],
    ['category:equipment', 'when:2026-12-02', 'people:2'],
  ),
  note(
    'Mr Pound wants help with his Attendance Allowance claim, has a dog and two cats indoors, helper must not mind. Thursday 10th, morning.',
    ['category:forms', 'need:pets_at_home', 'when:2026-12-10@09:00-12:00'],
    ['need:over_60'],
  ),
  note('choir concert Sun 20 Dec, wants 2 stewards from 6.30 till 9pm', [
    'category:event',
    'helpers:2',
    'when:2026-12-20@18:30-21:00',
  ]),
  note(
    "her mum (dementia) is fine, it's the caller herself who'd like a break: sb to sit w mum 3 hrs on sun afternoon",
    ['category:visit', 'duration:180', 'when:2026-12-06@12:00-17:00'],
    ['need:memory'],
  ),
  note(
    'Please no calls before 10. Wants her TV tuning in, lost all channels. Over 60 and proud of it, she says.',
    ['category:technology', 'need:over_60'],
    ['category:home_repair'],
  ),
  note(
    'Takes a taxi usually but has no money until Thursday. Is for the food bank, he need that we drive him today before 4 and come back with the bags.',
    ['category:ride', 'return:yes', 'when:2026-11-30<16:00'],
    ['category:food', 'category:shopping'],
  ),
  note('loft insulation grant form, 40 mins, thurs 17th 11am. v deaf, large print', [
    'category:forms',
    'duration:40',
    'when:2026-12-17@11:00',
    'need:hard_of_hearing',
    'need:large_print',
  ]),
  note(
    'Man with a stammer, very nice. He and his wife move into a bungalow on 14 December and need hands for boxes and the wardrobe; two or three men, an hour at most.',
    ['need:speech', 'category:moving', 'when:2026-12-14', 'duration:60'],
    ['helpers:2', 'helpers:3', 'people:2'],
  ),
  note('Hindi interp 4 solicitor 3/12 4pm 45 min', [
    'category:interpretation',
    'language:hi',
    'when:2026-12-03@16:00',
    'duration:45',
  ]),
  note('wants a welfare ring on xmas day about 11am, on his own this yr', [
    'category:check_in',
    'when:2026-12-25@11:00',
  ]),
  note(
    '4 of us off to Legion dinner on Fri 11th 7pm, can anyone run us there + fetch us at half ten? one of us has got a frame',
    ['category:ride', 'people:4', 'when:2026-12-11@19:00', 'return:yes', 'need:walking_aid'],
    ['when:2026-12-11@19:00-22:30'],
  ),
  note(
    "hen house blown over, fox about. can someone right it today or tmrw, two people as it's heavy",
    ['helpers:2'],
    ['category:garden', 'category:home_repair', 'category:pet_care', 'when:2026-11-30', 'when:2026-12-01'],
  ),
  note(
    "Mrs Hardy of Shepherd's Walk. Ordered her own groceries, thank you, but the driver leaves them at the street door and she can't get down the stairs to fetch them up. Fridays.",
    ['need:no_stairs'],
    ['category:shopping', 'category:food'],
  ),
  note(
    'Speaks Vietnamese, reads English a little. Letters about her pension must be kept to very easy words. Would like to go through them with someone, next Wednesday 9 December, 1 pm.',
    ['language:vi', 'need:easy_language', 'when:2026-12-09@13:00'],
    ['category:forms', 'category:interpretation', 'language:en'],
  ),
  note(
    "need somewhere safe to stay. left husband this morning, her + three kids. she's at Tesco cafe. Emergency",
    ['category:shelter', 'urgency:critical', 'people:4'],
    ['people:3', 'urgency:high'],
  ),
  note(
    'plumber came, plumber went, tap still drips. £90!! could one of yours look, half hour job, a week tomorrow is best',
    ['category:home_repair', 'duration:30', 'when:2026-12-08'],
    ['helpers:1'],
  ),
  note("said he'd drive others if we like, has a seven seater, free tues + thurs"),
  note(
    'Bed rest til baby comes. 3yo at home all day bored. someone to look after him mornings, hour or two, Arabic speaker if you have one',
    ['category:childcare', 'language:ar'],
    ['duration:60', 'duration:90', 'duration:120'],
  ),
  note(
    'New glasses to be fetched from Vision Hub for her Thursday, also her repeat prescription from the chemist next door',
    ['category:medicine', 'when:2026-12-03'],
    ['category:shopping', 'need:low_vision', 'when:2026-12-03<24:00'],
  ),
  note(
    "Doctor says he's to rest. Wife doesn't drive. Load of logs tipped in the yard, want stacking in the shed tomorrow, ideally 2 helpers 1 hr.",
    ['helpers:2', 'duration:60', 'when:2026-12-01'],
    ['category:garden', 'category:moving', 'category:home_repair'],
  ),
  note(
    "Lives w her grandson who's away with school mon to weds. has home oxygen, nervous of being on own. ring her morning & night those days",
    ['need:oxygen', 'category:check_in'],
    ['need:anxiety', 'when:2026-11-30', 'when:2026-12-02'],
  ),
  note(
    'Punjabi speaking, wants a lift and someone to stay with her at the hosp on Tues 29 Dec at 8am, back home after. Long day, maybe 5 hours.',
    ['language:pa', 'category:medical_ride', 'when:2026-12-29@08:00', 'return:yes', 'duration:300'],
    ['category:accompaniment'],
  ),
];
