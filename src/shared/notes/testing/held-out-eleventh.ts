import { note, type LabelledNote } from './labelled';

/** HELD OUT. Ordinary notes, written after the reader was tuned last and before they were read by it. Nobody tunes by them. Everybody in them is invented. */
export const HELD_OUT_ELEVENTH: readonly LabelledNote[] = [
  note('Mr Oakfield needs a lift to the heart clinic Tue 1 Dec 11.15 and back again, oxygen at all times', [
    ...['category:medical_ride', 'when:2026-12-01@11:15', 'return:yes', 'need:oxygen'],
  ]),
  note('weekly shop please, she cannot carry, any day', ['category:shopping'], ['urgency:low']),
  note(
    'prescription ready at boots, could sb fetch it before friday',
    ['category:medicine', 'when:2026-12-04<24:00'],
    ['when:2026-12-03<24:00', 'when:2026-12-03', 'when:2026-12-04', 'when:2026-12-04<00:00'],
  ),
  note(
    'would like somebody to sit and chat with him on wed afternoon',
    ['category:visit'],
    ['when:2026-12-02@12:00-17:00', 'when:2026-12-02'],
  ),
  note(
    'help filling in housing benefit form, speaks only Polish',
    ['category:forms', 'language:pl'],
    ['category:interpretation'],
  ),
  note(
    'walk the dog tomorrow morning, she broke her ankle',
    ['category:pet_care'],
    ['when:2026-12-01@09:00-12:00', 'when:2026-12-01', 'need:pets_at_home'],
  ),
  note('light bulb in the hall needs changing, cant do ladders', ['category:home_repair']),
  note('grass needs cutting, no hurry', ['category:garden', 'urgency:low']),
  note('tablet wont connect to wifi, would like showing how to video call her son', ['category:technology']),
  note(
    'hot meal for two tonight, cooker is broken',
    ['category:food', 'people:2'],
    [
      'when:2026-11-30@18:00-22:00',
      'when:2026-11-30',
      'category:home_repair',
      'urgency:high',
      'when:2026-11-30@17:00-21:00',
      'when:2026-11-30@18:00-21:00',
    ],
  ),
  note('needs taking to church sunday 10 and home after', [
    'category:ride',
    'when:2026-12-06@10:00',
    'return:yes',
  ]),
  note('just rang to say thank you to Barbara, nothing else'),
  note('wrong number, wanted the council'),
  note('two strong people to carry a wardrobe downstairs sat 2pm', [
    'category:moving',
    'helpers:2',
    'when:2026-12-05@14:00',
  ]),
  note(
    'interpreter for GP thurs 9.20, Somali',
    ['category:interpretation', 'language:so', 'when:2026-12-03@09:20'],
    ['category:accompaniment'],
  ),
  note(
    'wheelchair user, lift to bank on monday 7 dec at 10, takes an hour',
    [...['category:ride', 'need:wheelchair', 'when:2026-12-07@10:00']],
    ['duration:60'],
  ),
  note(
    'she is blind and would like her post read to her',
    ['need:low_vision'],
    ['category:forms', 'category:visit'],
  ),
  note('someone to go with her to the job centre weds 2pm, gets very anxious', [
    ...['category:accompaniment', 'when:2026-12-02@14:00', 'need:anxiety'],
  ]),
  note('cancel the lift for tomorrow, she is in hospital'),
  note(
    'no food in the house, three kids, payment stopped',
    ['category:food', 'people:4'],
    ['urgency:high', 'urgency:critical', 'people:3'],
  ),
  note(
    'urgent, carer has not come and he has no insulin left',
    ['category:medicine', 'urgency:high'],
    ['urgency:critical'],
  ),
  note('lift to dentist 8 Dec 3.40pm, walks with a stick', [
    ...['category:medical_ride', 'when:2026-12-08@15:40', 'need:walking_aid'],
  ]),
  note('needs a winter coat for a boy of 9 and a blanket', ['category:goods']),
  note('hard of hearing, please text. shopping on friday', [
    'need:hard_of_hearing',
    'category:shopping',
    'when:2026-12-04',
  ]),
  note('garden gate off its hinges', ['category:home_repair']),
  note(
    'company for mum who has dementia while i am at work, tues 9 to 12',
    [...['category:visit', 'need:memory', 'when:2026-12-01@09:00-12:00']],
    ['duration:180'],
  ),
  note(
    'feed the cat 12 to 15 december while he is in hospital',
    ['category:pet_care', 'when:2026-12-12'],
    ['need:pets_at_home', 'when:2026-12-13', 'when:2026-12-14', 'when:2026-12-15'],
  ),
  note('third floor no lift and he cannot do stairs, needs milk and bread today', [
    ...['category:shopping', 'need:no_stairs', 'when:2026-11-30'],
  ]),
  note('asks if we know of a lunch club, gave her the number'),
  note('lift for four people to the funeral friday 1pm', [
    'category:ride',
    'people:4',
    'when:2026-12-04@13:00',
  ]),
];
