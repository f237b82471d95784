import { TUNING_BY_OTHERS_FIFTH_SECOND_HALF } from './tuning-by-others-fifth-second-half';
import { note, type LabelledNote } from './labelled';

/**
 * Written without sight of a rule, a word list or a note that the reader is tuned by; only of the default lists, the
 * oldest held-out notes (for the form of the labels), and the section of `docs/phone-line.md` on what the notes box
 * understands, whose examples were not copied, though ordinary words such as “zimmer” stand in both. They are in the
 * ways of several operators of a British town's helpline and good-neighbour scheme. They were held out and measured
 * once, at the figures that are kept there; since then words and rules were tuned by them, so what they measure now
 * says nothing about notes yet unseen. Everybody in them is invented.
 */
export const TUNING_BY_OTHERS_FIFTH: readonly LabelledNote[] = [
  note('eye clinic weds 2pm, lift there + back, white stick', [
    'category:medical_ride',
    'when:2026-12-02@14:00',
    'return:yes',
    'need:low_vision',
  ]),
  note(
    'Mrs Pettifer would like somebody to do her shopping on Thursday morning, she is 82 and walks with two sticks.',
    ['category:shopping', 'when:2026-12-03@09:00-12:00', 'need:walking_aid'],
    ['need:over_60'],
  ),
  note('prescription ready at Hobsons, coll by 5.30 today', ['category:medicine', 'when:2026-11-30<17:30']),
  note('Mr Dunmore, recently widowed, would be glad of a visitor for an hour or so on Sunday afternoon.', [
    'category:visit',
    'duration:60',
    'when:2026-12-06@12:00-17:00',
  ]),
  note('hedge + leaves, front only. 2 people w own tools if poss. sat 12th am', [
    'category:garden',
    'helpers:2',
    'when:2026-12-12@09:00-12:00',
  ]),
  note('REQ: food parcel, family of 5, nothing in cupboard, TODAY, urgent', [
    'category:food',
    'people:5',
    'when:2026-11-30',
    'urgency:high',
  ]),
  note('tap in kitchen wont turn off. urgent pls', ['category:home_repair', 'urgency:high']),
  note(
    'Speaks Tigrinya and only a few words of English. Needs an interpreter at the school on Monday 7th December at 9.15.',
    ['language:ti', 'category:interpretation', 'when:2026-12-07@09:15'],
  ),
  note('lift to stn fri 0745, 2 passengers + cases', ['category:ride', 'when:2026-12-04@07:45', 'people:2']),
  note('tablet: cant get on to her emails since the update. eyesight poor. any aft this wk', [
    'category:technology',
    'need:low_vision',
  ]),
  note('Attendance allowance form to fill in, about an hour, deaf in both ears so knock loudly', [
    'category:forms',
    'duration:60',
    'need:hard_of_hearing',
  ]),
  note(
    'cat to feed, she is in the Cottage Hosp til fri',
    ['category:pet_care'],
    ['when:2026-12-04', 'when:2026-12-04<24:00', 'need:pets_at_home'],
  ),
  note(
    'Wants help moving from Harbour Rd to Mill Lane on Saturday 19 December, three strong helpers and a van, allow four hours.',
    ['category:moving', 'when:2026-12-19', 'helpers:3', 'duration:240'],
  ),
  note('spks urdu. dr appt tmrw 11.20, lift both ways pls, w/chair folds', [
    'language:ur',
    'category:medical_ride',
    'when:2026-12-01@11:20',
    'return:yes',
    'need:wheelchair',
  ]),
  note(
    'Sleeping in the bus shelter since Saturday. Needs a bed for tonight.',
    ['category:shelter', 'when:2026-11-30@17:00-21:00'],
    ['urgency:high', 'urgency:critical'],
  ),
  note('wants a daily ring to check shes ok, lives alone, memory poor', ['category:check_in', 'need:memory']),
  note(
    'borrow a wheelchair for wknd of 12 dec, grandad visiting',
    ['category:equipment'],
    ['when:2026-12-12', 'need:wheelchair'],
  ),
  note('Bed linen and a duvet wanted, mum and three children, all they have is one blanket.', [
    'category:goods',
    'people:4',
  ]),
  note("xmas tree festival at St Wilfred's, need 5 helpers to put out chairs, fri 11 dec 6pm", [
    'category:event',
    'helpers:5',
    'when:2026-12-11@18:00',
  ]),
  note(
    'childminder let her down. 2 little ones need looking after thurs 3.30 to 5.30',
    ['category:childcare', 'when:2026-12-03@15:30-17:30'],
    ['people:2'],
  ),
  note('lift to dentist cancelled by her, going w neighbour instead'),
  note(
    'No stairs. Needs taking to the audiology dept on the 10th for 9.50 and bringing home again.',
    ['need:no_stairs', 'category:medical_ride', 'when:2026-12-10@09:50', 'return:yes'],
    ['need:hard_of_hearing'],
  ),
  note('Mr Gardener rang to offer lifts at weekends, has own car'),
  note(
    'gcse maths help for lad of 15, tues after school if poss, no rush',
    ['category:tutoring', 'urgency:low'],
    ['when:2026-12-01'],
  ),
  note('uses a frame. go w her to solicitors weds 9 dec quarter to 3', [
    'need:walking_aid',
    'category:accompaniment',
    'when:2026-12-09@14:45',
  ]),
  note(
    'Landlord has given notice, must be out by the end of January, help looking for a one-bed flat.',
    ['category:housing_search'],
    ['when:2027-01-31', 'when:2027-01-31<24:00'],
  ),
  note('husband has dementia, she wants someone to sit w him mon 7th 1-4 while she has hair done', [
    'need:memory',
    'category:visit',
    'when:2026-12-07@13:00-16:00',
  ]),
  note('Snow on the drive and she cannot get the car out. Two people with spades and grit, this afternoon.', [
    'category:garden',
    'helpers:2',
    'when:2026-11-30@12:00-17:00',
  ]),
  note('oxygen user. copd clinic fri 4/12 0900. rtn', [
    'need:oxygen',
    'category:medical_ride',
    'when:2026-12-04@09:00',
    'return:yes',
  ]),
  note("Caller's sister is blind but it is the caller who wants help: light bulb on the landing to change", [
    'category:home_repair',
  ]),
  note('welsh speaker pls, chat over cuppa, lonely', ['language:cy', 'category:visit']),
  note(
    'help at lunch club, 3 volunteers to serve, thurs 17th 11.30-2',
    ['category:event', 'helpers:3', 'when:2026-12-17@11:30-14:00'],
    ['category:food'],
  ),
  note('asked for Mon but we are shut, settled on Tues 10am, lift to foot clinic', [
    'category:medical_ride',
    'when:2026-12-01@10:00',
  ]),
  note(
    'Easy words please, he has a learning disability. Letter from the council about his rent to be gone through with him, allow 45 minutes.',
    ['need:easy_language', 'duration:45'],
    ['category:forms'],
  ),
  note(
    'meds from surgery + pt of milk if passing, not in a hurry',
    ['category:medicine', 'urgency:low'],
    ['category:shopping'],
  ),
  note('kitten + old spaniel in house. sink blocked, fri or sat', [
    'need:pets_at_home',
    'category:home_repair',
    'when:2026-12-04',
    'when:2026-12-05',
  ]),
  note('collect 4 of us from Tithe Barn sat 10.15pm, home to Seaview Cl', [
    'category:ride',
    'people:4',
    'when:2026-12-05@22:15',
  ]),
  note(
    'Mr Okoro-Lamb lost his wife in March. A volunteer used to ring him on Fridays for a chat and he misses it. Could someone phone him again?',
    ['category:check_in'],
    ['category:visit'],
  ),
  note('hosp car svc full. needs be at Royal Inf 8am mon, hip op, staying in', [
    'category:medical_ride',
    'when:2026-12-07@08:00',
  ]),
  note('panics w strangers, needs someone calm. go w/ him to jobcentre tues 15 dec 10', [
    'need:anxiety',
    'category:accompaniment',
    'when:2026-12-15@10:00',
  ]),
  note('ALL SORTED NOW. had rung re gas meter'),
  note(
    'Would like to borrow a pair of crutches until Christmas, twisted her knee on Thursday.',
    ['category:equipment'],
    ['when:2026-12-25', 'when:2026-12-25<24:00', 'need:walking_aid'],
  ),
  note('romanian only, mum dad + baby, nothing warm to wear', ['language:ro', 'people:3', 'category:goods']),
  note('lift chapel sun 9.30, her + two neighbours, all 3 on sticks', [
    'category:ride',
    'when:2026-12-06@09:30',
    'people:3',
    'need:walking_aid',
  ]),
  note(
    'letter in Polish from her pension people, wants it put into English',
    ['category:interpretation', 'language:pl'],
    ['category:forms', 'language:en'],
  ),
  note('DIY: curtain rail down in front room. 30 mins. Two dogs in the house, friendly. Any weekday.', [
    'category:home_repair',
    'duration:30',
    'need:pets_at_home',
  ]),
  note('household of 4 all down w flu, supermarket shop pls, they have a list', [
    'people:4',
    'category:shopping',
  ]),
  note(
    'stroke in june, speech v slow, let him finish. printer wont print',
    ['need:speech', 'category:technology'],
    ['need:anxiety'],
  ),
  note(
    'The community bus no longer runs on Wednesdays, so Mrs Quill, who uses a wheelchair, wants a lift to the day centre on 9 December at 10.30 and home again at 3.',
    ['need:wheelchair', 'category:ride', 'when:2026-12-09@10:30', 'return:yes'],
    ['when:2026-12-09@15:00', 'when:2026-12-09@10:30-15:00'],
  ),
  note('dog walker wanted, broken wrist, 6 wks, mornings', ['category:pet_care'], ['need:pets_at_home']),
  note(
    'v v urgent - insulin at chemist, cant get out, needs it by noon',
    ['urgency:high', 'category:medicine'],
    ['urgency:critical', 'when:2026-11-30<12:00'],
  ),
  note('BSL user, text only on this no. lift to GP 3rd dec 4.10pm, both ways', [
    'need:hard_of_hearing',
    'category:medical_ride',
    'when:2026-12-03@16:10',
    'return:yes',
  ]),
  note(
    'nobody needs to lift anything. just 2 steady people to hold the ladder sat 2pm',
    ['helpers:2', 'when:2026-12-05@14:00'],
    ['category:home_repair'],
  ),
  note(
    'Could somebody read to her for an hour? Her sight has almost gone and she misses her books. Wednesday evenings would suit her best.',
    ['duration:60', 'need:low_vision', 'category:visit'],
  ),
  note('not cooking since fall, hard of hearing. hot dinner for 2 on mon 7 dec', [
    'need:hard_of_hearing',
    'category:food',
    'when:2026-12-07',
    'people:2',
  ]),
  note('wants to know when bin day is. told'),
  note(
    'son 7 struggling w reading, english practice for mum too, they speak Dari at home',
    ['category:tutoring', 'language:prs'],
    ['people:2', 'language:fa'],
  ),
  note('piano to go from 11 Quay St to no 30, sun 13th, needs 4 blokes', [
    'category:moving',
    'when:2026-12-13',
    'helpers:4',
  ]),
  note(
    'The heating has been off since Friday and there is a new baby in the house. This is an emergency.',
    ['urgency:critical'],
    ['category:home_repair'],
  ),
  note(
    'not wed. thurs ok but not b4 1. lift to podiatry',
    ['category:medical_ride', 'when:2026-12-03>13:00'],
    ['when:2026-12-03'],
  ),
  ...TUNING_BY_OTHERS_FIFTH_SECOND_HALF,
];
