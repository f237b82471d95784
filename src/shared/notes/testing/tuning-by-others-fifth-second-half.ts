import { note, type LabelledNote } from './labelled';

/** The second half of `TUNING_BY_OTHERS_FIFTH`; what is said there holds for these notes too. */
export const TUNING_BY_OTHERS_FIFTH_SECOND_HALF: readonly LabelledNote[] = [
  note(
    'Lady with a guide dog, Mrs Arkwell-Finch, wants a lift to the pantomime on Friday at 7pm and home after.',
    ['need:assistance_animal', 'category:ride', 'when:2026-12-04@19:00', 'return:yes'],
    ['need:low_vision'],
  ),
  note(
    'bread milk eggs frm shop opp church, cant get out w flu. today, soon as poss pls',
    ['category:shopping', 'when:2026-11-30', 'urgency:high'],
    ['category:food'],
  ),
  note('GP recept rang for pt: no transport, zimmer, ecg 1 dec 15:35, bring home too', [
    'need:walking_aid',
    'category:medical_ride',
    'when:2026-12-01@15:35',
    'return:yes',
  ]),
  note(
    'She has mislaid her hearing aids so speak up. A volunteer to sort the television out, it says no signal. Half an hour should do it.',
    ['need:hard_of_hearing', 'category:technology', 'duration:30'],
    ['category:home_repair'],
  ),
  note(
    'PIP reassessment, help w form, simple words pls. form due back fri 18th, allow 2hrs',
    ['category:forms', 'need:easy_language', 'duration:120'],
    ['when:2026-12-18', 'when:2026-12-18<24:00'],
  ),
  note(
    'three of us for the warm hub tea, lift there 3pm tues wk n fetch back at 5',
    ['people:3', 'category:ride', 'when:2026-12-08@15:00', 'return:yes'],
    ['when:2026-12-08@17:00', 'when:2026-12-08@15:00-17:00'],
  ),
  note(
    'Mr Winter is 91 and has nobody. Would like someone to come and have a natter with him once a week.',
    ['category:visit'],
    ['need:over_60'],
  ),
  note(
    'cooker to shift frm utility rm to skip, two sturdy people, half an hr',
    ['helpers:2', 'duration:30'],
    ['category:moving'],
  ),
  note('new to town, Kurdish spkr, wants help finding a house for 6', [
    'language:ku',
    'category:housing_search',
    'people:6',
  ]),
  note(
    'taxi let them down!! mum + baby stuck at bus stn, need lift home, urgent',
    ['category:ride', 'people:2', 'urgency:high'],
    ['urgency:critical'],
  ),
  note(
    'Her hedge is over the pavement and the council want it cut by 14 December. Four people, Saturday 5th, 10 to 1.',
    ['category:garden', 'helpers:4', 'when:2026-12-05@10:00-13:00'],
    ['when:2026-12-14', 'when:2026-12-14<24:00'],
  ),
  note(
    'rang back re thurs lift - still on, 2.15 not 2.45',
    [],
    ['category:ride', 'when:2026-12-03@14:15', 'when:2026-12-03'],
  ),
  note('sitter for toddler, has interview tmrw 10-12', ['category:childcare', 'when:2026-12-01@10:00-12:00']),
  note(
    'Please write to him in large print. Needs taking to the macular clinic, 22 December 8.40, and back.',
    ['need:large_print', 'category:medical_ride', 'when:2026-12-22@08:40', 'return:yes'],
    ['need:low_vision'],
  ),
  note(
    'carol service 20 dec, need 6 stewards, come for 5.15',
    ['category:event', 'helpers:6', 'when:2026-12-20@17:15'],
    ['when:2026-12-20'],
  ),
  note('has fed neighbours cat for yrs, cant now as going in for op. cat still needs feeding 8th dec', [
    'category:pet_care',
    'when:2026-12-08',
  ]),
  note(
    'commode + bath seat loan, coming out of hosp thurs',
    ['category:equipment'],
    ['when:2026-12-03', 'when:2026-12-03<24:00'],
  ),
  note('new phone, cant ring dtr, wants showing how, 1 hr. hindi/gujarati', [
    'category:technology',
    'duration:60',
    'language:hi',
    'language:gu',
  ]),
  note(
    'Not an emergency, but the back gate has come off its hinges.',
    ['category:home_repair'],
    ['category:garden', 'urgency:low'],
  ),
  note('me n the wife to funeral at St Oswalds, fri week 11.45, lift there then back home', [
    'people:2',
    'category:ride',
    'when:2026-12-11@11:45',
    'return:yes',
  ]),
  note('Stop the Tuesday shopping please, her daughter has moved in.'),
  note('wants sum1 to go to bank with her weds 10.30, shes bit forgetful, abt hr and a half', [
    'category:accompaniment',
    'when:2026-12-02@10:30',
    'need:memory',
    'duration:90',
  ]),
  note(
    'meals for two delivered from 7th, a week, copd + on oxygen',
    ['category:food', 'people:2', 'need:oxygen'],
    ['when:2026-12-07'],
  ),
  note(
    'Mrs Lift (yes really) wants her gutters cleared. Bungalow.',
    ['category:home_repair'],
    ['category:garden'],
  ),
  note(
    'inhaler from chemist on Church St asap, asthmatic child',
    ['category:medicine', 'urgency:high'],
    ['urgency:critical'],
  ),
  note(
    'cant do steps, uses rollator. lift to retail pk sat 12th 1pm for xmas shopping, driver to wait, 2 hrs',
    ['need:no_stairs', 'need:walking_aid', 'category:ride', 'when:2026-12-12@13:00', 'duration:120'],
    ['category:shopping', 'return:yes'],
  ),
  note(
    'Ukrainian lady, speaks Russian as well as Ukrainian, looking for English conversation practice.',
    ['language:uk', 'language:ru', 'category:tutoring'],
    ['language:en'],
  ),
  note(
    'Her ex came round again last night and she is frightened. She and two children need somewhere safe to sleep tonight. Critical.',
    ['category:shelter', 'people:3', 'urgency:critical', 'when:2026-11-30@17:00-21:00'],
    ['urgency:high', 'need:anxiety'],
  ),
  note('table + chairs, anything going, empty flat, 2 adults 1 toddler', ['category:goods', 'people:3']),
  note('lift for tues? no - son taking her. weds yes, physio 1.15', [
    'category:medical_ride',
    'when:2026-12-02@13:15',
  ]),
  note('Five volunteers for the Christmas fayre at the Corn Hall, Wednesday 16 December, 6.30pm to 8.30pm.', [
    'helpers:5',
    'category:event',
    'when:2026-12-16@18:30-20:30',
  ]),
  note(
    'court interp, vietnamese, thur 10/12 9.45',
    ['category:interpretation', 'language:vi', 'when:2026-12-10@09:45'],
    ['category:accompaniment'],
  ),
  note(
    'check in calls pls, mornings, just out of hosp, gets muddled',
    ['category:check_in'],
    ['need:memory'],
  ),
  note(
    '2 ppl to take down shed, bring hammers. 13 dec, abt 3 hrs',
    ['helpers:2', 'when:2026-12-13', 'duration:180'],
    ['category:garden', 'category:home_repair'],
  ),
  note(
    'Her brother does the driving normally but he is in hospital with his chest. She wants a lift to go and see him this Thursday at 2pm, and back. He was on oxygen, she says, but is over the worst.',
    ['category:ride', 'when:2026-12-03@14:00', 'return:yes'],
    ['category:medical_ride'],
  ),
  note('low mood, nerves bad, speak gently, take time. befriender', ['need:anxiety', 'category:visit']),
  note(
    'whole fam 2 ad 3 ch, no gas no food til thurs',
    ['people:5', 'category:food'],
    ['urgency:high', 'when:2026-12-03', 'when:2026-12-03<24:00'],
  ),
  note(
    'grab rail to put up by back door, cant manage stairs, says no great hurry',
    ['category:home_repair', 'need:no_stairs', 'urgency:low'],
    ['category:equipment'],
  ),
  note(
    'Bengali spkr for visits pls, old gent, walks w stick',
    ['language:bn', 'category:visit', 'need:walking_aid'],
    ['need:over_60'],
  ),
  note(
    'day surg thurs 7.15am drop + fetch home abt 4, registered blind',
    ['category:medical_ride', 'when:2026-12-03@07:15', 'return:yes', 'need:low_vision'],
    ['when:2026-12-03@16:00', 'when:2026-12-03@07:15-16:00'],
  ),
  note('stamps from PO + library books to change, no rush', ['category:shopping', 'urgency:low']),
  note('wants a hand moving out of bedsit tues 8th. 2 helpers, 3 hours', [
    'category:moving',
    'when:2026-12-08',
    'helpers:2',
    'duration:180',
  ]),
  note(
    'Mr Prior uses a powerchair and needs transport with a ramp to the Grange for the Christmas dinner, Friday 18th, 12 noon.',
    ['need:wheelchair', 'category:ride', 'when:2026-12-18@12:00'],
  ),
  note(
    'Farsi & Turkish spoken. 3 adults. help w benefit claim today aft',
    ['language:fa', 'language:tr', 'people:3', 'category:forms', 'when:2026-11-30@12:00-17:00'],
    ['category:interpretation'],
  ),
  note('said thank you for lift on friday, all went well'),
  note(
    'carbon monoxide alarm going, told to ring gas emerg no. and get out',
    [],
    ['urgency:critical', 'urgency:high', 'category:home_repair'],
  ),
  note('maths tutor yr 6 girl, 45 mins, thurs 4.30', [
    'category:tutoring',
    'duration:45',
    'when:2026-12-03@16:30',
  ]),
  note('garden waste to clear, she cant lift, two helpers w a trailer, whenever, no rush', [
    'category:garden',
    'helpers:2',
    'urgency:low',
  ]),
  note(
    'daughter poorly. someone to babysit 3 grandchildren tomorrow eve 5-8',
    ['category:childcare', 'when:2026-12-01@17:00-20:00'],
    ['people:3'],
  ),
  note(
    'O2 at night only. Hot lunch delivered weds + thurs this week, for herself and her brother.',
    ['need:oxygen', 'category:food', 'people:2'],
    ['when:2026-12-02', 'when:2026-12-03'],
  ),
  note(
    'hosp letter says sun 3rd jan 2027 8.30, mri. lift + bring back. has hearing dog',
    ['category:medical_ride', 'when:2027-01-03@08:30', 'return:yes', 'need:assistance_animal'],
    ['need:hard_of_hearing'],
  ),
  note(
    'Arabic or Kurdish speaker to help him with a housing benefit form. He finds talking hard since his stroke, so give him time.',
    ['language:ar', 'language:ku', 'category:forms', 'need:speech'],
    ['category:interpretation', 'need:anxiety'],
  ),
  note(
    'stair lift broken, sleeping in lounge, needs bed bringing down: 2 or 3 people, today',
    ['when:2026-11-30'],
    ['helpers:2', 'helpers:3', 'need:no_stairs', 'category:moving', 'category:home_repair'],
  ),
  note(
    'hamster + fish to look after xmas eve to 28 dec',
    ['category:pet_care'],
    ['when:2026-12-24', 'when:2026-12-28', 'need:pets_at_home'],
  ),
  note('lift for two to vaccination centre sat 5 Dec 9.20 and back, no car', [
    'category:medical_ride',
    'when:2026-12-05@09:20',
    'people:2',
    'return:yes',
  ]),
  note(
    'wants winter coat size 14, boots 6. Fri would suit, after 1',
    ['category:goods', 'when:2026-12-04>13:00'],
    ['when:2026-12-04'],
  ),
  note('coffee morning: 4 volunteers sat wk 9.30, 3 hrs', [
    'category:event',
    'helpers:4',
    'when:2026-12-12@09:30',
    'duration:180',
  ]),
  note('Over 60s lunch? gave her number of the Mission', [], ['need:over_60', 'category:food']),
  note('lift to xray today 1pm there and back, v short notice, urgent. on crutches', [
    'category:medical_ride',
    'when:2026-11-30@13:00',
    'return:yes',
    'urgency:high',
    'need:walking_aid',
  ]),
  note(
    'Spanish couple at the desk, speak Spanish and Catalan only. Bag with all their money was stolen on Saturday. Need somewhere to sleep until Wed, asap.',
    ['people:2', 'language:es', 'language:ca', 'category:shelter', 'urgency:high'],
    ['when:2026-12-02', 'when:2026-12-02<24:00', 'urgency:critical'],
  ),
];
