import type { CategoryDetail, Term, TermList } from '../../../shared/domain/term';

const CATEGORIES: readonly [string, string, Partial<CategoryDetail>][] = [
  ['shopping', 'Grocery shopping', { minutes: 60 }],
  ['transport', 'Ride to an appointment', { minutes: 90, hasDestination: true, needsVehicle: true }],
  ['visit', 'Visit and company', { minutes: 90, vetting: ['vetting:police_check'] }],
  ['paperwork', 'Forms and letters', { minutes: 60 }],
  ['repairs', 'Small repairs', { minutes: 60 }],
  ['childcare', 'Minding children', { minutes: 120, vetting: ['vetting:police_check'] }],
];

const REST: Readonly<Record<Exclude<TermList, 'category'>, readonly [string, string][]>> = {
  skill: [
    ['driving', 'Drives a car'],
    ['it_help', 'Computers and phones'],
    ['first_aid', 'First aid'],
  ],
  vetting: [
    ['police_check', 'Police record extract'],
    ['id_seen', 'Identity seen'],
  ],
  need: [
    ['wheelchair', 'Uses a wheelchair'],
    ['hearing', 'Hard of hearing'],
  ],
  source: [
    ['phone', 'Phone'],
    ['walk_in', 'At the desk'],
    ['import', 'Imported'],
  ],
  turn_down: [
    ['too_far', 'Too far away'],
    ['not_suitable', 'Not the right person'],
    ['knows_better', 'We know something that is not recorded'],
  ],
  decline: [
    ['no_time', 'No time'],
    ['not_reached', 'Could not be reached'],
  ],
  cancel: [
    ['ill', 'Ill'],
    ['not_needed', 'Not needed any more'],
    ['requester_not_there', 'Requester was not there'],
  ],
  close: [
    ['done', 'Help was given'],
    ['nobody', 'Nobody could be found'],
  ],
  measure: [
    ['conduct', 'Conduct towards others'],
    ['other', 'Other reason'],
  ],
  heard: [
    ['friend', 'Friend, family or neighbour'],
    ['other', 'Otherwise'],
  ],
  information: [
    ['our_help', 'What we offer and how it works'],
    ['other', 'Something else'],
  ],
  referral: [
    ['council', 'Council or social services'],
    ['other', 'Somebody else'],
  ],
  service: [
    ['listened', 'Was listened to'],
    ['other', 'Something else'],
  ],
  skip: [
    ['language', 'They speak a language that I do not'],
    ['know_them', 'I know them myself'],
  ],
  do_not_match: [
    ['conflict', 'They had a conflict'],
    ['asked', 'One of them asked for it'],
  ],
};

/** The editable lists of the fictional organisation. */
export function fakeTerms(): Term[] {
  const categories = CATEGORIES.map(([word, label, detail], position) => ({
    code: `category:${word}`,
    list: 'category' as const,
    label,
    isActive: true,
    position,
    category: {
      minutes: 60,
      hasDestination: false,
      needsVehicle: false,
      involvesSpending: false,
      vetting: [],
      ...detail,
    },
    vetting: null,
  }));
  const rest = (Object.keys(REST) as (keyof typeof REST)[]).flatMap((list) =>
    REST[list].map(([word, label], position) => ({
      code: `${list}:${word}`,
      list,
      label,
      isActive: true,
      position,
      category: null,
      vetting: list === 'vetting' ? { months: 36, graceDays: 0 } : null,
    })),
  );
  return [...categories, ...rest];
}
