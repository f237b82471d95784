import { note, type LabelledNote } from './labelled';

/**
 * HELD OUT. Whoever wrote these had read neither a rule nor a word list of the reader, nor any note it is tuned by; only
 * the form of the labels, the first held-out set, the first notes of the eleventh, the default lists and the table of
 * what the notes box understands (docs/phone-line.md). Nobody tunes by them. Everybody in them is invented.
 */
export const HELD_OUT_THIRTEENTH: readonly LabelledNote[] = [
  note('lift to the dentist weds 2.40, wait and bring her home, uses a rollator', [
    ...['category:medical_ride', 'when:2026-12-02@14:40', 'return:yes', 'need:walking_aid'],
  ]),
  note('needs her shopping getting, has flu, speaks only Urdu', ['category:shopping', 'language:ur']),
  note('prescription to collect from Dalbys chemist before 6 tonight', [
    ...['category:medicine', 'when:2026-11-30<18:00'],
  ]),
  note(
    'Mr Thackley, 86, lonely, walks w 2 sticks, would like a visitor on fri afternoons',
    ['category:visit', 'need:walking_aid'],
    ['need:over_60', 'when:2026-12-04@12:00-17:00'],
  ),
  note('physio at the Marlow clinic thurs 3 dec 11am and back, oxygen cylinder with her', [
    ...['category:medical_ride', 'when:2026-12-03@11:00', 'return:yes', 'need:oxygen'],
  ]),
  note('hot meals for mum and two kids, cooker broken', ['category:food', 'people:3']),
  note('attendance allowance form to fill in, eyesight very poor', ['category:forms', 'need:low_vision']),
  note(
    '2 strong people to shift a bed downstairs sat morning',
    ['helpers:2', 'when:2026-12-05@09:00-12:00'],
    ['category:moving', 'category:home_repair'],
  ),
  note('tap dripping in kitchen, no rush', ['category:home_repair', 'urgency:low']),
  note(
    'polish speaker pls, letter from council to go through with him',
    ['language:pl'],
    ['category:forms', 'category:interpretation'],
  ),
  note(
    'babysitter tues 8th 6pm to 9pm, one little boy',
    [...['category:childcare', 'when:2026-12-08@18:00-21:00']],
    ['people:1'],
  ),
  note('cancelled lift on thurs, still wants the one on mon 7th 9.15 to gp, w/chair', [
    ...['category:medical_ride', 'when:2026-12-07@09:15', 'need:wheelchair'],
  ]),
  note('tablet frozen, cant get on video call, grandson usually does it but hes abroad', [
    'category:technology',
  ]),
  note(
    'dog walking asap while wrist in plaster, small terrier',
    ['category:pet_care', 'urgency:high'],
    ['need:pets_at_home'],
  ),
  note('leaves all over the drive, needs 2 people w rakes by fri, slippery', [
    ...['category:garden', 'helpers:2', 'when:2026-12-04<24:00'],
  ]),
  note(
    'can somebody phone him each morning, nervous since his fall',
    ['category:check_in'],
    ['need:anxiety'],
  ),
  note(
    'urgent - nowhere to sleep tonight, 2 of them, both in their twenties',
    ['category:shelter', 'urgency:high', 'people:2', 'when:2026-11-30@17:00-21:00'],
    ['urgency:critical'],
  ),
  note('moving to sheltered flat 12 dec, 3 helpers for about four hours', [
    ...['category:moving', 'when:2026-12-12', 'helpers:3', 'duration:240'],
  ]),
  note(
    'wheelchair to borrow for a weekend, her dad is visiting from the 11th',
    ['category:equipment'],
    ['when:2026-12-11', 'when:2026-12-11>00:00', 'need:wheelchair'],
  ),
  note('lift to bingo thurs 7pm n home again, 3 ladies', [
    ...['category:ride', 'when:2026-12-03@19:00', 'return:yes', 'people:3'],
  ]),
  note('needs someone with her at tribunal 9 dec 10 oclock, v anxious', [
    ...['category:accompaniment', 'when:2026-12-09@10:00', 'need:anxiety'],
  ]),
  note('arabic interpreter for school meeting wed 2pm, one hour', [
    ...['category:interpretation', 'language:ar', 'when:2026-12-02@14:00', 'duration:60'],
  ]),
  note('maths homework help for her lad, year 9, tomorrow after 4', [
    ...['category:tutoring', 'when:2026-12-01>16:00'],
  ]),
  note('winter coat + blankets asap, heating off. dari speaker pls', [
    ...['category:goods', 'urgency:high', 'language:prs'],
  ]),
  note('deaf so text dont ring. lift to hospital 15 dec 8.45 am and back', [
    ...['need:hard_of_hearing', 'category:medical_ride', 'when:2026-12-15@08:45', 'return:yes'],
  ]),
  note('offers to drive people to church on sundays, has a 5 seater'),
  note('says thanks for the food parcel last weds, nothing needed now'),
  note('carol concert, setting up the hall fri 18 dec 5pm, want 4 volunteers, 2 hrs', [
    ...['category:event', 'when:2026-12-18@17:00', 'helpers:4', 'duration:120'],
  ]),
  note('Mrs Shopland of 3 Garden Walk wants a lift to her sisters on sunday at 1', [
    ...['category:ride', 'when:2026-12-06@13:00'],
  ]),
  note('he cant manage stairs, bulb gone on landing, needs changing today', [
    ...['need:no_stairs', 'category:home_repair', 'when:2026-11-30'],
  ]),
  note(
    'ring back after 3. needs milk bread and cat food getting from the shop',
    ['category:shopping'],
    ['category:food', 'need:pets_at_home'],
  ),
  note('landlord selling up, help to find a flat, ground floor only as cant climb stairs', [
    ...['category:housing_search', 'need:no_stairs'],
  ]),
  note('speaks only tigrinya, lift to antenatal fri 4th 10.20 there and back, her + toddler', [
    ...['language:ti', 'category:medical_ride', 'when:2026-12-04@10:20', 'return:yes', 'people:2'],
  ]),
  note(
    'lift to station sat 7.50am, 2 passengers, guide dog comes too',
    ['category:ride', 'when:2026-12-05@07:50', 'people:2', 'need:assistance_animal'],
    ['need:low_vision'],
  ),
  note(
    'insulin nearly gone, needs fetching from pharmacy, v urgent',
    ['category:medicine', 'urgency:high'],
    ['urgency:critical'],
  ),
  note('husband has dementia. she wants someone to sit with him tues aft for 2 hrs', [
    ...['category:visit', 'need:memory', 'when:2026-12-01@12:00-17:00', 'duration:120'],
  ]),
  note(
    'Somali speaker to go with her to the bank, mon 7th or tues 8th, in a wheelchair',
    ['language:so', 'category:accompaniment', 'when:2026-12-07', 'when:2026-12-08', 'need:wheelchair'],
    ['category:interpretation'],
  ),
  note(
    'shed roof blown off, need 2 handy people for an hour or so sun 6 dec',
    ['category:home_repair', 'helpers:2', 'duration:60', 'when:2026-12-06'],
    ['category:garden'],
  ),
  note(
    'stroke last yr, speech is slow, give him time. lift to day centre 8 dec 9.30, no wheelchair',
    ['need:speech', 'category:ride', 'when:2026-12-08@09:30'],
    ['need:anxiety'],
  ),
  note(
    'romanian family of 5 just arrived, need a table and bedding, nobody there speaks english',
    ['category:goods', 'people:5'],
    ['language:ro'],
  ),
];
