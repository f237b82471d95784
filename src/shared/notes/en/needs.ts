import type { NoteWords } from '../note-words';

/** How operators name the default access needs in English. */
export const NEEDS: NoteWords['needs'] = {
  wheelchair: {
    find: [
      'wheelchair|wheelchairs|wheelchr|wchair|whlchr',
      'wheel|w chair',
      'w c user',
      'chair user',
      'wheelchairbound',
    ],
    unless: [
      'out of ..1 wheelchair now|since|thank|thankfully|finally',
      '{borrow} ..4 wheelchair|wheelchairs|wheel',
      'wheelchair|wheelchairs loan|hire|taxi|service|ramp|ramps',
      'wheelchair to borrow',
      'push|pushing ..1 wheelchairs',
    ],
  },
  walking_aid: {
    find: [
      'zimmer|zimmerframe|rollator|walker|walkingframe|walkingstick|walkingaid|crutches|crutch|rolator',
      'walking frame|stick|sticks|aid|aids|trolley',
      'uses|with|has|on ..1 stick|sticks|frame|cane',
      'walks with stick|frame|aid',
      'stick|frame user',
      'without ..2 frame|stick|walker',
    ],
    unless: [
      '{borrow} ..3 walker|crutches|rollator|zimmer|walking',
      'walker|rollator|crutches loan|hire',
      'dog walker',
    ],
  },
  no_stairs: {
    find: [
      '{cannot} ..3 stairs|steps|stair',
      'stairs|steps ..2 hard|difficult|impossible|problem|struggle|trouble',
      'struggles|struggle|trouble|difficulty|problem|problems ..2 stairs|steps|stair',
      'avoid|no stairs|steps',
      'ground floor only',
      'level access',
      'step free',
      'stairs|steps ..2 too much|many|steep|hard',
      'no good|use on|with|at ..1 stairs|steps',
      'able for ..1 stairs|steps',
    ],
    unless: [
      'no|not ..1 problem|trouble|difficulty ..2 stairs|steps',
      'stairs|steps no problem|trouble',
      'sweep|clean|hoover|snow ..3 stairs|steps',
    ],
  },
  hard_of_hearing: {
    find: [
      'deaf|deafness|hoh',
      'hard of hearing',
      'bsl user|speaker|signer|only|first|interpreter',
      'textphone|minicom|lipreads|lipreader|deafblind|typetalk',
      'lip reads|reader|reading',
      'uses|user bsl',
      'hearing aid|aids|loss|impaired|impairment|bad|poor|difficulties',
      'cant|doesnt|cannot hear well|much|the|very|bell|door|phone|properly',
      'poor|bad|loses|losing ..1 hearing',
      'speak|shout|talk up|loud|loudly|louder',
    ],
    unless: ['hearing test|clinic|aids|aid ..1 clinic|appt|appointment|battery|batteries', 'court hearing'],
  },
  low_vision: {
    find: [
      'blind|vi|glaucoma|macular',
      'partially|partly sighted|blind',
      'eyes ..1 gone|bad|poor|failing|going',
      'visually impaired',
      'visual impairment',
      'sight impaired|impairment|loss|poor|bad|going',
      'eyesight|vision|sight ..1 bad|poor|failing|going|gone|not|terrible',
      'because of|due ..2 eyesight|sight',
      'poor|bad|low|failing|losing|no ..1 eyesight|vision|sight',
      'cant|cannot see well|much|properly|very',
      'sees|see very little|poorly|badly',
      'sees very? little|poorly|badly',
      'uses ..1 whitecane|cane',
      'white cane',
    ],
    unless: [
      'blind|blinds ..2 hung|hanging|up|fitted|fitting',
      'roller|venetian|window blind',
      'hang|hanging|fit|fitting|fix ..2 blind',
    ],
  },
  memory: {
    find: [
      'dementia|muddled|alzheimers|alzheimer|altzheimers|confused|forgetful|amnesia',
      'memory ..1 loss|bad|poor|going|problems|problem|issues|trouble|not|failing|impaired',
      'poor|bad|losing|loses|failing ..1 memory',
      'forgets|forget things|everything|names|appointments|appts|a|easily',
      'will forget',
    ],
    unless: ['memory clinic|cafe|stick|foam|card', 'dont forget', 'confused about|by'],
  },
  speech: {
    find: [
      'stutter|stutters|stammer|stammers|stuttering|stammering|aphasia|nonverbal|dysphasia',
      'speech ..2 difficult|slurred|slow|unclear|bad|poor|impaired|impediment|problems|problem|difficulties|affected',
      'slurred|slow|unclear|difficult speech',
      'slurs|slur|slurring',
      'speaks slowly|unclearly|with',
      'cant|difficulty|trouble|struggles|struggle ..1 speak|speaking|talk|talking',
      'hard ..2 understand her|him',
    ],
    unless: ['speaks with ..1 accent', 'cant speak to|now|long|{anylanguage}', 'speech therapy|therapist'],
  },
  anxiety: {
    find: [
      'anxious|anxiety|nervous|ptsd|agoraphobic|panicky|autistic|autism|easilystartled',
      'panic attack|attacks',
      'easily upset|frightened|distressed|overwhelmed|startled',
      'be|very gentle|patient|calm',
      'approach gently|calmly|slowly',
      'afraid|scared|frightened of|with|around strangers|men|people|newpeople',
      'gets upset|flustered|worried|stressed|agitated|distressed',
      'take it slow|slowly|gently|easy',
      'dont rush',
    ],
    unless: ['anxious|nervous to about|get'],
  },
  oxygen: {
    find: ['oxygen|o2'],
    unless: [],
  },
  assistance_animal: {
    find: ['guidedog|guidedogs|assistancedog|hearingdog', '{assistance} dog|dogs|animal'],
    unless: [],
  },
  pets_at_home: {
    find: [
      'lives|living with ..2 dog|dogs|cat|cats',
      '{has} ..3 dog|dogs|cat|cats|alsatian|terrier|parrot|rottweiler|staffie',
      'dog|dogs|cat|cats|pets in|at ..2 house|home|flat|property|there',
      'big|large|loud|friendly|barking|little|small dog|dogs',
      'ok|okay|good|fine|comfortable|like|likes with|around dog|dogs|cats|pets|animals',
      'allergic|allergy ..2 dogs|cats|pets',
    ],
    unless: [
      '{assistance} dog|dogs',
      'no dogs|dog|cats|pets',
      '{petcare} ..3 dog|dogs|cat|cats',
      'dog|dogs|cat|cats ..3 {petcare}',
    ],
  },
  easy_language: {
    find: [
      'easyread|easylanguage|plainenglish|learningdisability|learningdifficulty|learningdifficulties|illiterate|dyslexic|dyslexia',
      'easy|simple|plain|short read|reading|words|english|language|sentences',
      'learning difficulty|difficulties|disability|disabilities|disabled',
      'cant|doesnt read|write',
      'keep it simple|short',
      'speak simply|plainly',
    ],
    unless: ['easy to'],
  },
  large_print: {
    find: ['largeprint|bigprint', 'large|big|bigger|larger print|letters|type|font|lettering'],
    unless: ['large|big letters from'],
  },
};
