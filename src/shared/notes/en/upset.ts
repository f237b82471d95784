/** What English notes say of a caller who is upset, and what denies it; alternatives of a regular expression. */
export const UPSET = {
  negators: 'no|not|isnt|wasnt|never|less|no longer|dont|doesnt|didnt|without',
  words: [
    'upset|distressed|distraught|devastated|desperate|hysterical|inconsolable|overwhelmed|beside (?:her|him|them)self',
    'crying|cried|cries|weeping|sobbing|sobs|tearful|tears|in floods|broke down|breaking down|broken up',
    'frightened|terrified|petrified|panicking|panicky|panic attack|shaking|trembling|very scared|so scared|really scared',
    'cant cope|cannot cope|cant go on|cannot go on|cant take any ?more|end of (?:her|his|their) tether|at breaking point',
    'suicidal|end it all|wants to die|hopeless|grieving|in bits|in a state',
  ].join('|'),
} as const;
