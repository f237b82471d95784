import type { CategoryDetail, TermList, VettingDetail } from '../../../shared/domain/term';

// Wording after Open Eligibility and the categories that 211 lines count, so that reports read like those of partners.

export interface DefaultTerm {
  /** The word behind `list:`. */
  readonly word: string;
  readonly label: string;
}
export interface DefaultCategory extends DefaultTerm {
  readonly category: CategoryDetail;
}

type Ways = 'destination' | 'vehicle' | 'spending';

function category(
  word: string,
  label: string,
  minutes: number,
  ways: readonly Ways[] = [],
  vetting: readonly string[] = [],
): DefaultCategory {
  const detail = {
    minutes,
    hasDestination: ways.includes('destination'),
    needsVehicle: ways.includes('vehicle'),
    involvesSpending: ways.includes('spending'),
    vetting: vetting.map((kind) => `vetting:${kind}`),
  };
  return { word, label, category: detail };
}

export const DEFAULT_CATEGORIES: readonly DefaultCategory[] = [
  category(
    'ride',
    'Transportation: ride',
    45,
    ['destination', 'vehicle'],
    ['background_check', 'driving_licence'],
  ),
  category(
    'medical_ride',
    'Transportation: medical appointment',
    120,
    ['destination', 'vehicle'],
    ['background_check', 'driving_licence'],
  ),
  category('accompaniment', 'Going along to an appointment', 120, ['destination'], ['background_check']),
  category('shopping', 'Shopping and errands', 60, ['spending']),
  category('food', 'Food delivery and meals', 45, ['spending']),
  category('medicine', 'Medicine pick-up', 30, ['spending'], ['identity']),
  category('visit', 'Companionship visit', 90, [], ['background_check']),
  category('check_in', 'Check-in call', 20, [], ['identity']),
  category('shelter', 'Emergency bed and shelter', 720, [], ['background_check', 'safeguarding']),
  category('housing_search', 'Housing search help', 90),
  category('home_repair', 'Minor home repair', 90, [], ['identity']),
  category('technology', 'Technology help', 60),
  category('forms', 'Forms and benefits', 60, [], ['identity']),
  category('interpretation', 'Interpretation and translation', 60),
  category('childcare', 'Childcare', 180, [], ['background_check', 'safeguarding', 'first_aid']),
  category('tutoring', 'Homework and language practice', 60, [], ['background_check']),
  category('pet_care', 'Pet care', 45),
  category('garden', 'Gardening and snow clearing', 90),
  category('moving', 'Moving help', 180, ['destination']),
  category('goods', 'Clothing and household goods', 45),
  category('equipment', 'Equipment loan', 30),
  category('event', 'Community event help', 180),
];

type PlainList = Exclude<TermList, 'category'>;

function terms(labels: Readonly<Record<string, string>>): readonly DefaultTerm[] {
  return Object.entries(labels).map(([word, label]) => ({ word, label }));
}

export const DEFAULT_TERMS: Readonly<Record<PlainList, readonly DefaultTerm[]>> = {
  skill: terms({
    first_aid: 'First aid',
    wheelchair_handling: 'Wheelchair handling',
    lifting: 'Lifting and carrying',
    dementia: 'Dementia care experience',
    listening: 'Trained listener',
    mental_health: 'Mental health first aid',
    personal_care: 'Personal care',
    child_care: 'Experience with children',
    cooking: 'Cooking',
    cleaning: 'Cleaning',
    handiwork: 'Handiwork',
    electrical: 'Electrical work',
    plumbing: 'Plumbing',
    gardening: 'Gardening',
    van_driving: 'Van driving',
    computers: 'Computers and phones',
    paperwork: 'Official paperwork',
    translation: 'Translation',
    sign_language: 'Sign language',
    teaching: 'Teaching',
    animals: 'Handling animals',
  }),
  vetting: terms({
    background_check: 'Background check',
    identity: 'Identity seen',
    driving_licence: 'Driving licence seen',
    first_aid: 'First aid certificate',
    safeguarding: 'Safeguarding training',
    references: 'References taken up',
  }),
  need: terms({
    wheelchair: 'Uses a wheelchair',
    walking_aid: 'Uses a walking aid',
    no_stairs: 'Cannot climb stairs',
    hard_of_hearing: 'Hard of hearing',
    low_vision: 'Low vision or blind',
    memory: 'Memory loss',
    speech: 'Speech is difficult',
    anxiety: 'Needs a calm, unhurried approach',
    oxygen: 'Uses oxygen',
    assistance_animal: 'Has an assistance animal',
    pets_at_home: 'Pets at home',
    easy_language: 'Easy language',
    large_print: 'Large print',
    over_60: 'Over 60',
  }),
  source: terms({
    phone: 'Phone call',
    walk_in: 'Walk-in',
    email: 'Email',
    website: 'Website',
    text_message: 'Text message',
    partner: 'Partner organisation',
    health_service: 'Hospital, doctor or nurse',
    council: 'Council or social services',
    helper: 'Told by a helper',
    import: 'Imported file',
  }),
  turn_down: terms({
    too_far: 'Too far away',
    asked_too_often: 'Was asked often lately',
    not_the_right_person: 'Not the right person for this',
    somebody_better: 'Somebody else fits better',
    wrong_time: 'The time does not suit',
    details_wrong: 'The record is not up to date',
    safeguarding: 'For somebody’s safety',
    other: 'Other reason',
  }),
  decline: terms({
    no_time: 'No time',
    too_far: 'Too far away',
    unwell: 'Unwell',
    away: 'Away or on holiday',
    no_vehicle: 'No vehicle this time',
    not_comfortable: 'Does not feel comfortable with it',
    too_many: 'Has had too many tasks',
    no_answer: 'Did not answer',
    other: 'Other reason',
  }),
  cancel: terms({
    no_longer_needed: 'No longer needed',
    requester_unwell: 'Requester unwell or in hospital',
    requester_not_there: 'Requester was not there',
    helper_unwell: 'Helper unwell',
    helper_cannot: 'Helper cannot make it',
    helper_not_there: 'Helper did not come',
    vehicle: 'Vehicle or traffic',
    weather: 'Weather',
    changed_date: 'Moved to another day',
    mistake: 'Entered by mistake',
    other: 'Other reason',
  }),
  close: terms({
    met: 'Need met',
    partly_met: 'Need partly met',
    met_elsewhere: 'Met by family, friends or others',
    referred: 'Referred to another service',
    no_longer_needed: 'No longer needed',
    no_helper: 'No helper found',
    out_of_area: 'Outside our area',
    out_of_scope: 'Not something we offer',
    unreachable: 'Could not be reached',
    duplicate: 'Duplicate',
    waiting_for_information: 'Waiting for information',
    moved_away: 'Moved away',
    died: 'Died',
    other: 'Other reason',
  }),
  do_not_match: terms({
    asked_by_requester: 'Asked for by the requester',
    asked_by_helper: 'Asked for by the helper',
    conflict: 'Past conflict',
    complaint: 'Complaint',
    family: 'Family relation',
    safeguarding: 'For somebody’s safety',
    legal: 'Legal order',
    other: 'Other reason',
  }),
  measure: terms({
    conduct: 'Conduct towards others',
    money: 'Money or property',
    boundaries: 'Boundaries not kept',
    false_details: 'Details that are not true',
    missed_often: 'Often not kept to what was agreed',
    being_looked_into: 'Something is being looked into',
    own_wish: 'Their own wish',
    other: 'Other reason',
  }),
  heard: terms({
    friend: 'Friend, family or neighbour',
    asked_before: 'Asked us before',
    health_service: 'Hospital, doctor or nurse',
    council: 'Council or social services',
    partner: 'Another organisation',
    leaflet: 'Leaflet or poster',
    press: 'Newspaper, radio or television',
    internet: 'Internet or social media',
    other: 'Otherwise',
  }),
  information: terms({
    our_help: 'What we offer and how it works',
    waiting: 'How long it may take',
    benefits: 'Benefits and forms',
    health: 'Health services',
    transport: 'Buses and other transport',
    housing: 'Housing',
    other: 'Something else',
  }),
  referral: terms({
    health_service: 'Hospital, doctor or nurse',
    council: 'Council or social services',
    emergency: 'Emergency services',
    listening_line: 'Listening line',
    legal_advice: 'Legal or money advice',
    partner: 'Another organisation',
    other: 'Somebody else',
  }),
  service: terms({
    listened: 'Was listened to',
    solved: 'Solved during the call',
    put_through: 'Put through to a service',
    appointment: 'Appointment made for them',
    other: 'Something else',
  }),
  skip: terms({
    language: 'They speak a language that I do not',
    know_them: 'I know them myself',
    experience: 'Somebody with more experience should ring',
    wrong_hour: 'It is not a good hour for them',
    other: 'Another reason (see the note)',
  }),
};

/** What is usual; no law gives the numbers, and each organisation sets its own. Kinds that are not named do not end. */
export const DEFAULT_VETTING: Readonly<Record<string, VettingDetail>> = {
  background_check: { months: 36, graceDays: 0 },
  driving_licence: { months: 12, graceDays: 0 },
  first_aid: { months: 24, graceDays: 0 },
  safeguarding: { months: 36, graceDays: 0 },
};
