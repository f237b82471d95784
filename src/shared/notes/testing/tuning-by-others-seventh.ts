import { TUNING_BY_OTHERS_SEVENTH_SECOND_HALF } from './tuning-by-others-seventh-second-half';
import { note, type LabelledNote } from './labelled';

/**
 * Written without sight of a rule, a word list or a note that the reader is tuned by; only of the form of the labels,
 * the first held-out notes for their conventions, the section of docs/phone-line.md on what the notes box understands,
 * and the default lists. They were held out and measured once, at the figures that are kept there; since then words and
 * rules were tuned by them, so what they measure now says nothing about notes yet unseen. They are in three ways of a
 * village network with a food bank and a befriending service: whole sentences, text messages, and key words alone.
 * Everybody in them is invented.
 */
export const TUNING_BY_OTHERS_SEVENTH: readonly LabelledNote[] = [
  note(
    'Mrs Appleyard would like a lift to the surgery on Thursday at 10.20 and home again afterwards. She uses a walking frame.',
    ['category:medical_ride', 'when:2026-12-03@10:20', 'return:yes', 'need:walking_aid'],
  ),
  note('hi can sum1 get her shopping 2moro asap, shes got a bad chest n cant get out', [
    'category:shopping',
    'when:2026-12-01',
    'urgency:high',
  ]),
  note('food parcel. 2 adults 3 children. today', ['category:food', 'people:5', 'when:2026-11-30']),
  note(
    'He has been on his own since his wife died in March and would be glad of a visitor, preferably somebody who plays chess. He is very hard of hearing.',
    ['category:visit', 'need:hard_of_hearing'],
  ),
  note('prescription, Harlow pharmacy, before 12 tues, asap', [
    'category:medicine',
    'when:2026-12-01<12:00',
    'urgency:high',
  ]),
  note('lift 2 hosp weds 9am pls, wheelchair + 1 carer so 2 ppl in all', [
    'category:medical_ride',
    'when:2026-12-02@09:00',
    'need:wheelchair',
    'people:2',
  ]),
  note(
    'The gutter above her back door has come away and she wonders whether somebody handy could put it right. No hurry whatever.',
    ['category:home_repair', 'urgency:low'],
  ),
  note('befriender. Welsh speaking. deaf one ear', ['category:visit', 'language:cy', 'need:hard_of_hearing']),
  note('her wifis gone n she cant do zoom w the grandkids, any1 good w computers? thurs aft', [
    'category:technology',
    'when:2026-12-03@12:00-17:00',
  ]),
  note(
    'Mr Tranter asks for a ride to the carol service on Sunday 13th at 6.30 pm, for himself and his sister.',
    ['category:ride', 'when:2026-12-13@18:30', 'people:2'],
  ),
  note(
    'electric meter empty. baby. emergency',
    ['urgency:critical'],
    ['category:home_repair', 'category:goods', 'category:forms'],
  ),
  note(
    'Her neighbour usually does the shopping but is away until the 14th, so could one of us go on Friday morning please.',
    ['category:shopping', 'when:2026-12-04@09:00-12:00'],
    ['helpers:1'],
  ),
  note(
    'need 4 ppl 2 help set up xmas bazaar sat 5th frm 9, village hall',
    ['category:event', 'helpers:4', 'when:2026-12-05@09:00'],
    ['when:2026-12-05>09:00'],
  ),
  note(
    'Ukrainian only. no English. school form',
    ['language:uk', 'category:forms'],
    ['category:interpretation'],
  ),
  note('She rang to say that she is quite better and does not want the lift on Tuesday after all.'),
  note('dog walk. hip op. 2 wks from mon 7th', ['category:pet_care'], ['when:2026-12-07']),
  note(
    'Could two strong people carry a wardrobe down from the bedroom on Saturday afternoon? It ought to take about an hour.',
    ['helpers:2', 'when:2026-12-05@12:00-17:00', 'duration:60'],
    ['category:moving', 'category:home_repair'],
  ),
  note(
    'he cnt see 2 read his letters nemore, cld sum1 go thru them w him, abt 30 mins',
    ['need:low_vision', 'duration:30'],
    ['category:forms', 'category:visit'],
  ),
  note('chapel sun 10.30. lift. stick', ['category:ride', 'when:2026-12-06@10:30', 'need:walking_aid']),
  note(
    "Her hearing is very poor, so please speak slowly. She needs her tablets from the chemist by five o'clock tomorrow.",
    ['need:hard_of_hearing', 'category:medicine', 'when:2026-12-01<17:00'],
  ),
  note(
    'kicked out by her partner last nite, her n 2 kids, nowhere 2 sleep, urgent!!',
    ['category:shelter', 'people:3', 'urgency:high'],
    ['urgency:critical', 'category:housing_search'],
  ),
  note(
    'phone call daily. lives alone. 91. on oxygen',
    ['category:check_in', 'need:oxygen'],
    ['need:over_60'],
  ),
  note(
    'The lady is Romanian and speaks hardly any English, only Romanian, and wants somebody to interpret at the surgery on Monday the 7th at 11.',
    ['language:ro', 'category:interpretation', 'when:2026-12-07@11:00'],
    ['category:accompaniment'],
  ),
  note(
    'can we lend her a commode, coming out of hosp fri',
    ['category:equipment'],
    ['when:2026-12-04', 'when:2026-12-04<24:00'],
  ),
  note('lawn, hedge. 2 helpers. 3 hrs. weds 9th', [
    'category:garden',
    'helpers:2',
    'duration:180',
    'when:2026-12-09',
  ]),
  note(
    'Mr Oldroyd cannot manage steps any longer and asks to be taken to the eye clinic at 2.15 on the 10th of December and brought back.',
    ['need:no_stairs', 'category:medical_ride', 'when:2026-12-10@14:15', 'return:yes'],
  ),
  note(
    'minding the twins 4 her thurs 1-4 while shes at the dentist',
    ['category:childcare', 'when:2026-12-03@13:00-16:00'],
    ['people:2'],
  ),
  note(
    'I spoke to the daughter. She lives in Leeds and is worried about her mother, who has dementia and forgets to eat. Could somebody cook for her a few times a week?',
    ['category:food', 'need:memory'],
    ['category:visit'],
  ),
  note('snow. path + drive. asap', ['category:garden', 'urgency:high']),
  note('lol he wants sum1 2 watch the footie with sat aft, just company rly, hes in a wheelchair', [
    'category:visit',
    'when:2026-12-05@12:00-17:00',
    'need:wheelchair',
  ]),
  note('Miss Shopland rang about the befriending leaflet. I have posted her one.', [], ['category:visit']),
  note('move house fri 11th. van. 3 lads', ['category:moving', 'when:2026-12-11', 'helpers:3']),
  note(
    'He is on oxygen at home and does not drive. The hospital has offered him an appointment on Thursday week at ten past nine and he has no way of getting there.',
    ['need:oxygen', 'category:medical_ride', 'when:2026-12-10@09:10'],
  ),
  note('fone died, old nokia, cld sum1 show him how 2 use the new 1, only spks italian these days', [
    'category:technology',
    'language:it',
  ]),
  note('school uniform, 2 boys. coat size 8', ['category:goods'], ['people:2']),
  note(
    'She says it is not at all urgent, but the attendance allowance form has been lying on the table for three weeks and she cannot make head or tail of it.',
    ['category:forms'],
    ['urgency:low'],
  ),
  note(
    'lift 4 her n her mum 2 the foodbank fri 11 n back pls',
    ['category:ride', 'people:2', 'when:2026-12-04@11:00', 'return:yes'],
    ['category:food'],
  ),
  note('polish only. farm worker. tooth. lift dentist today 3pm', [
    'category:medical_ride',
    'when:2026-11-30@15:00',
    'language:pl',
  ]),
  note('The caller offers two hours a week for visiting and would like to be rung back after six.'),
  note(
    'cat, feed, 24-27 dec',
    ['category:pet_care'],
    ['when:2026-12-24', 'when:2026-12-27', 'need:pets_at_home'],
  ),
  note(
    'Would somebody go with Mrs Bright to the solicitor on Wednesday at 11.30? She is very anxious and needs plenty of time.',
    ['category:accompaniment', 'when:2026-12-02@11:30', 'need:anxiety'],
  ),
  note('shes got 0 food n 0 money til fri, her n 2 little ones, can they av a parcel', [
    'category:food',
    'people:3',
  ]),
  note('bed + mattress. family of 5. tigrinya, little english', [
    'category:goods',
    'people:5',
    'language:ti',
  ]),
  note(
    'Her grandson wants help with his maths homework, one hour on Wednesday after school would do.',
    ['category:tutoring', 'duration:60'],
    ['when:2026-12-02'],
  ),
  note(
    'can she n her 2 m8s get a ride 2 bingo tues nite, 7 til 9',
    ['category:ride', 'people:3', 'when:2026-12-01@19:00-21:00'],
    ['when:2026-12-01@19:00', 'return:yes'],
  ),
  note(
    'grab rail, bathroom. fell twice. uses frame',
    ['category:home_repair', 'need:walking_aid'],
    ['category:equipment'],
  ),
  note(
    'Please will somebody ring her every morning at nine; she is registered blind and her son is in Canada.',
    ['category:check_in', 'need:low_vision'],
  ),
  note(
    'guide dog. lift bank thur 2',
    ['need:assistance_animal', 'category:ride', 'when:2026-12-03@14:00'],
    ['need:low_vision'],
  ),
  note(
    "We need eight volunteers for the old people's Christmas lunch on Wednesday the 16th, from eleven until three.",
    ['category:event', 'helpers:8', 'when:2026-12-16@11:00-15:00'],
    ['category:food'],
  ),
  note('tap drippin all nite, he cnt reach it, no rush lol', ['category:home_repair', 'urgency:low']),
  note(
    'visit. dementia. calm person. thurs or fri am',
    ['category:visit', 'need:memory', 'when:2026-12-03@09:00-12:00', 'when:2026-12-04@09:00-12:00'],
    ['need:anxiety', 'when:2026-12-03'],
  ),
  note(
    'Her husband used to drive her everywhere and she has never learnt the buses. Could she be taken to the hairdresser on Friday at half past ten and fetched home again?',
    ['category:ride', 'when:2026-12-04@10:30', 'return:yes'],
  ),
  note(
    'bulgarian lad, no eng, spks bulgarian n bit of turkish, needs sum1 2 ring the jobcentre 4 him',
    ['language:bg'],
    ['language:tr', 'category:interpretation', 'category:forms'],
  ),
  note('key safe fit. tues 8th pm. 20 min', [
    'category:home_repair',
    'when:2026-12-08@12:00-17:00',
    'duration:20',
  ]),
  note(
    'Mr and Mrs Lamb both have the flu and there is not a crust in the house. Please could someone shop for the two of them today.',
    ['category:shopping', 'people:2', 'when:2026-11-30'],
    ['category:food'],
  ),
  note(
    'omg flats flooded, old lady in there in the dark, its an emergency',
    ['urgency:critical'],
    ['category:home_repair', 'category:shelter', 'need:over_60'],
  ),
  note('hosp Weds 08:45. 2 passengers. return', [
    'category:medical_ride',
    'when:2026-12-02@08:45',
    'people:2',
    'return:yes',
  ]),
  note(
    'She was to have had a visitor last Tuesday but nobody came, and she was most upset. I apologised and promised that somebody will ring her tomorrow.',
    [],
    ['category:visit', 'category:check_in'],
  ),
  note('wheelchair loan. 1 week from sat', ['category:equipment'], ['when:2026-12-05']),
  note(
    'Somebody ought to look at her computer on Monday 14th in the morning; allow an hour and a half because she likes everything explained twice.',
    ['category:technology', 'when:2026-12-14@09:00-12:00', 'duration:90'],
  ),
  ...TUNING_BY_OTHERS_SEVENTH_SECOND_HALF,
];
