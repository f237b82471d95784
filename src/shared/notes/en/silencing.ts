import type { SilencingWords } from '../note-words';

/** What makes English words say nothing about the help that is asked for. */
export const SILENCING: SilencingWords = {
  negators:
    'no|not|never|without|dont|doesnt|didnt|isnt|arent|wasnt|wont|cant|cannot|neither|nor|hasnt|havent|wouldnt|nothing|instead|except|stopped|refuses|refused|declined|nobody|non',
  inability: 'cant|cannot|unable|couldnt',
  verbs:
    'need|needs|needing|want|wants|require|requires|use|uses|speak|speaks|understand|understands|have|has|like|got|longer|wish|ask|asked|asking|take|mean',
  fresh:
    'now|needs|need|wants|want|requires|require|wld|please|pls|plz|plse|asking|asks|but|so|she|he|they|i|we|caller|client|uses|speaks|spks|has|still|wondering|looking|therefore',
  notFreshAfter:
    'may|might|not|doesnt|dont|didnt|wont|never|longer|wouldnt|can|will|if|when|whether|that|who|until|till|and|hasnt|cant|no|nor|as|because|where|what|how|than|someone|anyone|somebody|anybody',
  others: '{others}',
  othersVerbs:
    'has|have|is|uses|use|speaks|spks|speak|does|do|drives|drive|can|will|takes|take|brings|gets|helps|comes|visits|lives|works|usually|normally|already|had|was|translates|interprets|rings|calls|sees|goes|who|did|took|picks|collects|shops|cooks|feeds|walks|cuts|fixes|fixed|moved|said|says|thinks|got|gave|lent',
  kin: 'mum|dad|mother|father|wife|husband|partner|parents|family|mam|mom',
  kinVerbs: [
    'can|will|does|usually|normally|could take|takes|drive|drives|bring|do|the|it|cook|help|collect',
    'drives|works|speaks|spks|translates|interprets|helps|cooks|shops',
    'takes|brings|picks|collects her|him|them',
    'has ..1 car|licence|van',
    'said|says',
  ],
  forThem: 'for|about|behalf|of|with|and',
  over: [
    'yesterday|ystrday|yday|yest|previously|ago',
    'last week|wk|month|year|night|time|mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday|winter|summer|spring|autumn|christmas|xmas',
    'was|were|wasnt',
    'used to',
    'had a|an|the|her|his|their|some|one|been',
    'already|done|sorted|cancelled|canceled|cancel|cancels|cancelling|withdrawn|resolved|collected|declined|refused',
    'no longer needed|wanted|required|necessary',
    'not needed|wanted|required|necessary|now',
    'isnt|arent needed|wanted|required',
    'dont|doesnt need|want any|it',
    'emailed|posted|returned|sent|received',
    'offers|offering|offered|donating|donates|donate',
    'works|working|managing fine|ok|okay|well|great|perfectly',
    'thanked|complained|complaint|complaining',
  ],
  toDo: [
    '{wants} ..4 done',
    'done tomorrow|tmrw|tmw|tomoz|2moro|next|asap|urgently|please|pls|plz',
    'done ..1 mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday',
  ],
  unsure: [
    'not|isnt|wasnt|arent sure|certain',
    'unsure|dunno',
    'dont|doesnt know',
    'might|may ..1 need|want',
    'thinking about|of',
    'just asking|asked|wondering about',
    'in case',
  ],
  otherTimes: [
    'fell|broke|died|discharged|since|rang|called|phoned|born|dob|arrived|went|came|left|married|stopped|happened',
    'moved here|in|into|to this',
    'away|busy|works|working|holiday|closed|shut|unavailable',
    'plays|goes|comes|visits|sees|attends|meets|gets',
    'no good|use',
    'not good|free|available|possible|suitable|well',
    'cant|cannot do|make|manage',
    'doesnt|wont|dont suit|work',
    'op|operation|surgery on|is|was|{day}',
    'coming|comes|came|gets|got|is|when out of',
    'coming|comes|came|gets|got|is|when home from',
    'coming home',
    'every|each|weekly|daily|fortnightly',
  ],
  otherTimesAfter: [
    'ring|call|phone|text|rings|calls|phones|ringing|calling|callback|ringback|rang|called back|again|after|before|between|later|{whom}|tomorrow|on|at|in',
    'callback|ringback|callbacks',
    'best|good|better time|times',
    'back|home|finished|done by|before',
    'contact|reach|speak|answer|answers|available ..2 after|before|between|on|from|until',
    'until|till {day}',
    'due|deadline|expires|expiry|ends|finishes|starts|opens|open|expired|expire|since|born|dob',
    'message|voicemail left|at|from',
  ],
};
