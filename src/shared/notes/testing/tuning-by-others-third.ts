import { BY_OTHERS_THIRD_SECOND_HALF } from './tuning-by-others-third-second-half';
import { note, type LabelledNote } from './labelled';

/**
 * Written without sight of a rule, a word list or a note that the reader is tuned by; only of the notes that were held
 * out before, for their form and for what counts as right, the lists that an organisation starts with, and what
 * docs/phone-line.md says is proposed and is not. They were held out and measured once, at the figures that are kept
 * there; since then words and rules were tuned by them, so what they measure now says nothing about notes yet unseen.
 * They are calls as they come in, the ordinary ones most often; about one in five is tricky. The labels were judged
 * once and gone through again. Everybody in them is invented.
 */
export const TUNING_BY_OTHERS_THIRD: readonly LabelledNote[] = [
  note('Mrs Quillfeather, podiatry thurs 3rd at 2.25, cant get 2 buses w her frame. lift there n back', [
    'category:medical_ride',
    'when:2026-12-03@14:25',
    'need:walking_aid',
    'return:yes',
  ]),
  note(
    'out of nappies n baby milk, partner working away. somebody to run to tesco today?',
    ['category:shopping', 'when:2026-11-30'],
    ['category:goods', 'category:food'],
  ),
  note(
    'bins to be put out sun evening, arm in plaster',
    ['when:2026-12-06@17:00-21:00'],
    ['category:home_repair', 'category:shopping', 'category:garden'],
  ),
  note(
    'gp surgery in Ballyfadden, tomorrow ten past 11, there + back, husband usualy drives but hes in bed w flu',
    ['return:yes', 'category:medical_ride', 'when:2026-12-01@11:10'],
  ),
  note(
    'fuse keeps tripping, half the lights out, hes 88. asap',
    ['category:home_repair', 'urgency:high'],
    ['need:over_60'],
  ),
  note(
    'wants to learn to video call grandkids in Perth, ipad still in box. an hour wed or thur',
    ['category:technology', 'duration:60'],
    ['when:2026-12-02', 'when:2026-12-03'],
  ),
  note('Parish panto sat 19 dec, doors 6.30pm, short of 4 stewards', [
    'category:event',
    'when:2026-12-19@18:30',
    'helpers:4',
  ]),
  note(
    'sitter for husband (parkinsons) tues 12-2 so she can get her hair done',
    ['category:visit', 'when:2026-12-01@12:00-14:00'],
    ['duration:120'],
  ),
  note(
    'Sudanese couple moved into flat 9, nothing to sleep on. speak Arabic',
    ['category:goods', 'people:2', 'language:ar'],
    ['category:shelter'],
  ),
  note('bad chest, on home oxygen. few bits from the shop, list on door', [
    'category:shopping',
    'need:oxygen',
  ]),
  note('Bus strike!! has to be at maternity unit 8.40am weds and home after, urgent', [
    'return:yes',
    'category:medical_ride',
    'when:2026-12-02@08:40',
    'urgency:high',
  ]),
  note('hedge over the footpath, council letter. 2 people could do it in 3hrs she thinks', [
    'category:garden',
    'helpers:2',
    'duration:180',
  ]),
  note('Prescription sitting in chemists since friday, must be got by half 5 today. use side door', [
    'category:medicine',
    'when:2026-11-30<17:30',
  ]),
  note(
    'ring mum at 9 each morning pls, just till carers are back on 14th. she wont remember who you are so say',
    ['category:check_in', 'need:memory'],
    ['when:2026-12-14', 'when:2026-12-14<24:00', 'when:2026-12-01@09:00'],
  ),
  note('sumone to mind the dog while shes at chemo thurs, wee terrier', [
    'category:pet_care',
    'when:2026-12-03',
  ]),
  note(
    'tenancy agreement translated pls, speaks Lithuanian only',
    ['category:interpretation', 'language:lt'],
    ['category:forms'],
  ),
  note(
    'Lithuanian lady, lovely english. lift to dentist fri 10.15 and home by 11.30',
    ['category:medical_ride', 'when:2026-12-04@10:15', 'return:yes'],
    ['language:en'],
  ),
  note('leaky gutter over back door, ladder in shed. 2 people for safety, no hurry', [
    'urgency:low',
    'category:home_repair',
    'helpers:2',
  ]),
  note(
    'Kids party sat, loan of 3 folding tables and 20 chairs, 2 lads to carry them',
    ['helpers:2', 'category:equipment', 'when:2026-12-05'],
    ['category:event'],
  ),
  note('lad of 15, french resit in jan, tutor after school, not fridays', ['category:tutoring']),
  note(
    'walked out on husband, nowhere to go tonite, her + 3 kids. crying',
    ['category:shelter', 'when:2026-11-30@17:00-21:00', 'people:4'],
    ['when:2026-11-30', 'people:3', 'category:housing_search', 'urgency:high', 'urgency:critical'],
  ),
  note(
    'back step crumbling, tripped on it last wk. handy person, no rush, new year wld do',
    ['category:home_repair', 'urgency:low'],
    ['when:2027-01-01', 'helpers:1'],
  ),
  note(
    'rang from Garden House, Church Lane. needs groceries in, walks on 2 sticks',
    ['category:shopping', 'need:walking_aid'],
    ['category:food'],
  ),
  note('cancel wed lift pls, he passed away sat. family very grateful for everything'),
  note(
    'weds lift is off but still needs fri one, same place 9.20',
    ['category:ride', 'when:2026-12-04@09:20'],
    ['category:medical_ride'],
  ),
  note(
    'lift home from A&E, been there since 4am. speaks Wolof',
    ['language:wo', 'category:medical_ride'],
    ['category:ride', 'when:2026-11-30'],
  ),
  note(
    'couple both down w norovirus. leave shopping at gate - crackers, flat lemonade, loo roll',
    ['category:shopping', 'people:2'],
    ['category:food'],
  ),
  note('washing machine down 2 flights, 3 strong people, moving out thurs 10 dec am', [
    'category:moving',
    'helpers:3',
    'when:2026-12-10@09:00-12:00',
  ]),
  note('Visitor for a lady in Rosemount nursing home, deaf in both ears but lip reads, loves cards', [
    'category:visit',
    'need:hard_of_hearing',
  ]),
  note(
    'blind gentleman w guide dog, new here, someone to go with him to health centre for bloods fri 11 dec 9.50',
    ['category:accompaniment', 'need:low_vision', 'need:assistance_animal', 'when:2026-12-11@09:50'],
    ['category:medical_ride'],
  ),
  note(
    'wants somebody with her at the solisitor, Weds 9th quarter past 2, ex may be there, very anxious, go easy',
    ['category:accompaniment', 'when:2026-12-09@14:15', 'need:anxiety'],
  ),
  note('small claims hearing 17/12 at 2pm, never been before, wld like company, 2hrs tops', [
    'category:accompaniment',
    'when:2026-12-17@14:00',
    'duration:120',
  ]),
  note('kitchen tap wont turn off, water everywhere, EMERGENCY', [
    'category:home_repair',
    'urgency:critical',
  ]),
  note(
    'allotment open day sun 6 dec 10-2, 8 volunteers, tea n buns laid on',
    ['category:event', 'when:2026-12-06@10:00-14:00', 'helpers:8'],
    ['category:garden', 'category:food'],
  ),
  note('bit of company for dad on xmas eve afternoon, rest of family in Canada', [
    'category:visit',
    'when:2026-12-24@12:00-17:00',
  ]),
  note(
    'Laptop full of pop ups bank says dont use it. 72 on her own',
    ['category:technology'],
    ['need:over_60'],
  ),
  note('Food parcel family of 6, cooker works. Romanian spoken', [
    'category:food',
    'people:6',
    'language:ro',
  ]),
  note(
    'nothing to eat in since sat, benefits stopped. him and his brother. URGENT today if at all poss, spk Pashto',
    ['urgency:high', 'category:food', 'people:2', 'when:2026-11-30', 'language:ps'],
    ['category:shopping', 'urgency:critical'],
  ),
  note('offers to drive on fridays, clean licence, has done first aid', [], ['category:ride']),
  note('single bed + mattress for son, 10, sleeping on floor. ASAP', ['category:goods', 'urgency:high']),
  note(
    'can someone phone Mr Tansley today to see hes ok, daughter in Spain cant raise him',
    ['category:check_in', 'when:2026-11-30'],
    ['urgency:high'],
  ),
  note('daughter got thro to him in the end, hes fine, was in the bath!!'),
  note('lift for 3 to the mosque fri 1pm, one uses crutches, back by 2.30', [
    'category:ride',
    'people:3',
    'when:2026-12-04@13:00',
    'need:walking_aid',
    'return:yes',
  ]),
  note('airport run, 4.15am sun 13 dec, 2 adults + a toddler, own car seat', [
    'category:ride',
    'when:2026-12-13@04:15',
    'people:3',
  ]),
  note('Granny arriving by train 20:05 thurs, needs picked up from station, speaks Malayalam no english', [
    'category:ride',
    'when:2026-12-03@20:05',
    'language:ml',
  ]),
  note(
    'scan appt 1st dec 8am at the county, take her & wait, about 3 hours all told',
    ['category:medical_ride', 'when:2026-12-01@08:00', 'duration:180'],
    ['return:yes', 'category:accompaniment'],
  ),
  note(
    'Radiotherapy mon-fri for 3 wks, 11.20 slot, lift both ways',
    ['category:medical_ride', 'return:yes'],
    ['when:2026-11-30@11:20', 'when:2026-12-07@11:20'],
  ),
  note('stairs no bother now. just needs meds collected thurs after 3', [
    'category:medicine',
    'when:2026-12-03>15:00',
  ]),
  note('upstairs flat & cant do steps since hip op. library books changed + loaf of bread', [
    'need:no_stairs',
    'category:shopping',
  ]),
  note(
    'son is autistic, needs it calm + slow. maths help yr 6',
    ['category:tutoring', 'need:anxiety'],
    ['need:easy_language'],
  ),
  note('Council tax rebate form, large print pls, reg partially sighted', [
    'category:forms',
    'need:large_print',
    'need:low_vision',
  ]),
  note(
    'english conversation for 2 sisters from Eritrea, tigrinya speaking, 1 hr a week',
    ['category:tutoring', 'people:2', 'language:ti', 'duration:60'],
    ['language:en'],
  ),
  note('Uses BSL. interpreter for parents evening thurs 10th 6.40pm', [
    'category:interpretation',
    'need:hard_of_hearing',
    'when:2026-12-10@18:40',
  ]),
  note(
    'lift to vet w cat mon 7 dec 5.10, no car. back home after',
    ['category:ride', 'when:2026-12-07@17:10', 'return:yes'],
    ['category:pet_care', 'need:pets_at_home'],
  ),
  note(
    'rabbit + 2 hens feeding while away 22-29 dec, key next door',
    ['category:pet_care'],
    ['when:2026-12-22', 'when:2026-12-29', 'need:pets_at_home'],
  ),
  note(
    'wants salt put on ramp tues pm, snow forecast. wheelchair user',
    ['category:garden', 'when:2026-12-01@12:00-17:00', 'need:wheelchair'],
    ['category:home_repair'],
  ),
  note(
    'no need for wheelchair now, walks w/out. fracture clinic wed 16 dec 2.05, taxi is £40 can we take him',
    ['category:medical_ride', 'when:2026-12-16@14:05'],
  ),
  ...BY_OTHERS_THIRD_SECOND_HALF,
];
