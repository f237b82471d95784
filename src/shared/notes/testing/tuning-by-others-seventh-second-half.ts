import { note, type LabelledNote } from './labelled';

/** The second half of `TUNING_BY_OTHERS_SEVENTH`; what is said there holds for these notes too. */
export const TUNING_BY_OTHERS_SEVENTH_SECOND_HALF: readonly LabelledNote[] = [
  note('urgent, can u find sum1 2 pick up her meds frm the chemist b4 they shut 2day at 6', [
    'category:medicine',
    'when:2026-11-30<18:00',
    'urgency:high',
  ]),
  note(
    "Mrs Penhallow would be glad of a lift to the memorial service on Tuesday 15th at two o'clock. There are four of them altogether, one in a wheelchair.",
    ['category:ride', 'when:2026-12-15@14:00', 'people:4', 'need:wheelchair'],
  ),
  note(
    'lithuanian. letter from council. translate. urgent',
    ['category:interpretation', 'language:lt', 'urgency:high'],
    ['category:forms'],
  ),
  note(
    'Her legs are bad, and she uses a stick indoors and a wheelchair outside. The clinic have asked her to come at 3 on Friday, and she has no means of getting there or home.',
    ['need:wheelchair', 'need:walking_aid', 'when:2026-12-04@15:00', 'category:medical_ride', 'return:yes'],
  ),
  note(
    'any 2 ppl free 2 cut his grass b4 his son visits on the 19th',
    ['category:garden', 'helpers:2'],
    ['when:2026-12-19', 'when:2026-12-19<24:00', 'when:2026-12-18<24:00', 'when:2026-12-19<00:00'],
  ),
  note(
    'hamper xmas. couple. 80s',
    ['category:food', 'people:2'],
    ['category:goods', 'need:over_60', 'when:2026-12-25', 'when:2026-12-25<24:00'],
  ),
  note(
    'I have told him that the food bank is shut on Thursday. He will come himself on Friday and needs nothing from us.',
  ),
  note('she dont hear the fone so txt her!! wants sum1 2 have a cuppa with on weds mornin', [
    'need:hard_of_hearing',
    'category:visit',
    'when:2026-12-02@09:00-12:00',
  ]),
  note('taxi let down. dialysis 1pm today. urgent', [
    'category:medical_ride',
    'when:2026-11-30@13:00',
    'urgency:high',
  ]),
  note(
    'The family, six of them, are staying in a caravan with no heating and have to be out by the 18th. They want help in finding somewhere to rent.',
    ['category:housing_search', 'people:6'],
    ['when:2026-12-18<24:00', 'category:shelter', 'urgency:high'],
  ),
  note(
    'sofa to tip. 2 strong. 1 hr',
    ['helpers:2', 'duration:60'],
    ['category:moving', 'category:home_repair', 'category:goods'],
  ),
  note(
    'shes 93 n blind as a bat lol, lift 2 lunch club thurs 12 n home after',
    ['need:low_vision', 'category:ride', 'when:2026-12-03@12:00', 'return:yes'],
    ['need:over_60', 'category:food'],
  ),
  note(
    'He stammers badly, so do let him finish. He wishes to be taken to the bank on Wednesday afternoon.',
    ['need:speech', 'category:ride', 'when:2026-12-02@12:00-17:00'],
    ['category:shopping', 'category:accompaniment', 'need:anxiety'],
  ),
  note(
    'arabic. spks nothing else. surgery mon 7 dec 9.40',
    ['language:ar', 'when:2026-12-07@09:40'],
    ['category:medical_ride', 'category:interpretation', 'category:accompaniment'],
  ),
  note(
    'She would like large print on anything we send. Her television aerial has blown down, and could one of our handymen see to it?',
    ['need:large_print', 'category:home_repair'],
    ['helpers:1', 'category:technology'],
  ),
  note(
    'babysit sat nite 6 till 10? 3 kids, mums wrkin',
    ['category:childcare', 'when:2026-12-05@18:00-22:00'],
    ['people:3'],
  ),
  note(
    'Please send the letters in easy words. Her carer fills in the forms but she would like to understand them herself.',
    ['need:easy_language'],
    ['category:forms'],
  ),
  note(
    'shed roof. storm. 2 people, half a day',
    ['category:home_repair', 'helpers:2'],
    ['category:garden', 'duration:240', 'duration:180'],
  ),
  note(
    "Would it be possible to have a car that takes a wheelchair for Mr Fennimore and his wife on Saturday the 12th at ten? It is the christening at St Anne's and they need to get back too.",
    ['need:wheelchair', 'category:ride', 'when:2026-12-12@10:00', 'people:2', 'return:yes'],
  ),
  note(
    'her lil dog needs walkin til her wrist heals, like half an hr a day',
    ['category:pet_care', 'duration:30'],
    ['need:pets_at_home'],
  ),
  note(
    'stock take, food bank, thur 10 dec 2-5, 5 vols',
    ['helpers:5', 'when:2026-12-10@14:00-17:00'],
    ['category:event', 'category:food'],
  ),
  note(
    'The boys have outgrown everything and the mother asks whether we have warm coats and boots for three children.',
    ['category:goods'],
    ['people:3'],
  ),
  note('sum1 2 sit w his mrs 2 hrs fri aft so he can get out', [
    'category:visit',
    'duration:120',
    'when:2026-12-04@12:00-17:00',
  ]),
  note(
    'bus stopped. lift supermarket weds 10ish. also back',
    ['category:ride', 'when:2026-12-02@10:00', 'return:yes'],
    ['category:shopping'],
  ),
  note(
    'Mrs Hughes prefers to speak Welsh. Since her stroke her speech is slow, and she is lonely in the evenings. Could someone telephone her now and then?',
    ['language:cy', 'need:speech', 'category:check_in'],
    ['category:visit'],
  ),
  note(
    'blood test fri 4th 8.10. fasting. lift there+back. farsi speaker',
    ['category:medical_ride', 'when:2026-12-04@08:10', 'return:yes', 'language:fa'],
    ['category:interpretation'],
  ),
  note(
    'hes got no heatin n its freezin, boilers packed up, asap pls',
    ['category:home_repair', 'urgency:high'],
    ['urgency:critical'],
  ),
  note(
    'She has a cataract operation on Monday 21st December, and needs taking there for 7.45 in the morning and bringing home again in the afternoon.',
    ['category:medical_ride', 'when:2026-12-21@07:45', 'return:yes'],
    ['need:low_vision'],
  ),
  note(
    'tablet + skype lesson. 1 hr. any day. large print notes',
    ['category:technology', 'duration:60', 'need:large_print'],
    ['category:tutoring'],
  ),
  note(
    "The Baptist chapel asks for half a dozen people to help with teas on New Year's Day.",
    ['helpers:6', 'when:2027-01-01'],
    ['category:event', 'category:food'],
  ),
  note(
    'her n her bf n the baby need a bed 4 2nite, spk ukrainian only',
    ['category:shelter', 'people:3', 'when:2026-11-30@17:00-21:00', 'language:uk'],
    ['when:2026-11-30', 'category:goods', 'urgency:high'],
  ),
  note(
    'passenger x1 w/ oxygen. chest clinic tue 1 dec 3.50pm. both ways',
    ['need:oxygen', 'category:medical_ride', 'when:2026-12-01@15:50', 'return:yes'],
    ['people:1'],
  ),
  note(
    'His memory is failing and he has twice missed his appointment, so would somebody fetch him for the chiropodist at 9.15 on Thursday, and stay with him. He speaks Cantonese.',
    ['need:memory', 'category:medical_ride', 'when:2026-12-03@09:15', 'language:yue'],
    ['category:accompaniment'],
  ),
  note('cancelled: shopping fri. keep: visit sat 3pm', ['category:visit', 'when:2026-12-05@15:00']),
  note(
    'spanish speakin care wrkr, spks spanish only, needs help w gas bill',
    ['language:es'],
    ['category:forms', 'category:interpretation'],
  ),
  note(
    'It is Mr Walker of Garden Cottage, Mill Lane. He has run out of logs and coal, and would one or two of the young men bring some in for him?',
    [],
    [
      'helpers:1',
      'helpers:2',
      'category:shopping',
      'category:goods',
      'category:home_repair',
      'category:garden',
    ],
  ),
  note('easy read. PIP. help fill in', ['need:easy_language', 'category:forms']),
  note(
    'can sum1 get him n his wife milk bread n cat food, he cnt get out til he gets his cast off',
    ['category:shopping', 'people:2'],
    ['category:food', 'need:pets_at_home'],
  ),
  note(
    'There are two cats in the house, so please send nobody with an allergy. She would like a visitor once a week for an hour.',
    ['need:pets_at_home', 'category:visit', 'duration:60'],
  ),
  note('upstairs flat. cant do stairs. food parcel for 3, drop off thur', [
    'need:no_stairs',
    'category:food',
    'people:3',
    'when:2026-12-03',
  ]),
  note(
    'Her late husband was deaf, but she herself hears perfectly well. She wants the hedge trimmed before Christmas if that can be managed, and it will take two people.',
    ['category:garden', 'helpers:2'],
    ['when:2026-12-25', 'when:2026-12-25<24:00', 'when:2026-12-24<24:00', 'when:2026-12-25<00:00'],
  ),
  note('hindi n gujarati speakin lady, wants a mate 2 chat with, weds or fri is gd', [
    'language:hi',
    'language:gu',
    'category:visit',
    'when:2026-12-02',
    'when:2026-12-04',
  ]),
  note('piano move. chapel to hall. 4 men. sat 19 11am. 2hrs', [
    'category:moving',
    'helpers:4',
    'when:2026-12-19@11:00',
    'duration:120',
  ]),
  note(
    'The walking frame we lent her is too low. Has anybody a taller one that she could borrow?',
    ['category:equipment'],
    ['need:walking_aid'],
  ),
  note(
    'hmwrk club needs 2 ppl 4 reading w kids thurs 3.30-4.30',
    ['category:tutoring', 'helpers:2', 'when:2026-12-03@15:30-16:30'],
    ['category:event', 'category:childcare'],
  ),
  note(
    'Mrs Dale has an appointment at the Royal Infirmary on Tuesday 8th at twenty to twelve. Her niece takes her there, but nobody can fetch her.',
    ['category:medical_ride'],
    ['when:2026-12-08@11:40', 'when:2026-12-08', 'when:2026-12-08>11:40', 'return:yes'],
  ),
  note(
    'x-ray weds 2 dec, 2.30, zimmer, + daughter. wait, bring back',
    ['category:medical_ride', 'when:2026-12-02@14:30', 'need:walking_aid', 'return:yes'],
    ['people:2'],
  ),
  note(
    'thinks there comin 2 cut her off 2moro, shes panickin, v urgent, help w form',
    ['category:forms', 'urgency:high'],
    ['urgency:critical', 'need:anxiety', 'when:2026-12-01', 'when:2026-12-01<24:00'],
  ),
  note(
    'When you call on her, take it gently and do not hurry her, as she is easily frightened. She has asked for company on Sunday afternoon.',
    ['need:anxiety', 'category:visit', 'when:2026-12-06@12:00-17:00'],
  ),
  note(
    'hens. shut in at dusk. tonight + tomorrow',
    ['category:pet_care'],
    ['when:2026-11-30@17:00-21:00', 'when:2026-11-30', 'when:2026-12-01', 'when:2026-12-01@17:00-21:00'],
  ),
  note(
    'A party of seven from the almshouses would like to go to the pantomime on Saturday 2nd January at 2.30. Two of them use walking frames. They will need bringing back as well.',
    ['category:ride', 'people:7', 'when:2027-01-02@14:30', 'need:walking_aid', 'return:yes'],
  ),
  note('2 lads w a van needed 2 shift her stuff 2 new bungalow mon 14th', [
    'category:moving',
    'helpers:2',
    'when:2026-12-14',
  ]),
  note('no one to collect. discharged 4pm today. hosp. wheelchair. urgent', [
    'category:medical_ride',
    'when:2026-11-30@16:00',
    'need:wheelchair',
    'urgency:high',
  ]),
  note(
    'He lost his hearing aid on the bus last Friday and has been given another, so that is settled. The lift on Wednesday at nine still stands.',
    [],
    ['need:hard_of_hearing', 'category:ride', 'when:2026-12-02@09:00'],
  ),
  note('gd 4 shoppin weds now insted of tues, his tues is hosp', ['category:shopping', 'when:2026-12-02']),
  note(
    'court, 9.30 thur 17. go with. nervous',
    ['category:accompaniment', 'when:2026-12-17@09:30'],
    ['need:anxiety'],
  ),
  note(
    'She speaks Portuguese at home and only a little English, and would like lessons in English once a week.',
    ['language:pt', 'category:tutoring'],
  ),
  note('landlords sellin up, cld sum1 help her look 4 a new flat, shld take an hr or so, sun is gd', [
    'category:housing_search',
    'duration:60',
    'when:2026-12-06',
  ]),
  note(
    "There is no great hurry, but three of us could do with a hand clearing Mrs Moody's garden, and we need two more people for about four hours.",
    ['urgency:low', 'category:garden', 'helpers:2', 'duration:240'],
  ),
  note('carol singing. lift for 5. fri 18 6.45pm. home after', [
    'category:ride',
    'people:5',
    'when:2026-12-18@18:45',
    'return:yes',
  ]),
];
