import type { UpsetWords } from '../note-words';

/** What English notes say of a caller who is upset. */
export const UPSET: UpsetWords = {
  phrases: [
    'upset|distressed|distraught|devastated|desperate|hysterical|inconsolable|overwhelmed|suicidal|hopeless|grieving',
    'crying|cried|cries|weeping|sobbing|sobs|tearful|tears|frightened|terrified|petrified|panicking|panicky|shaking|trembling',
    'beside herself|himself|themself|themselves',
    'in floods|bits',
    'in a state',
    'broke|breaking down',
    'panic attack',
    'very|so|really scared',
    'cant|cannot cope',
    'cant|cannot go on',
    'cant|cannot take anymore',
    'cant|cannot take any more',
    'end of her|his|their tether',
    'at breaking point',
    'end it all',
    'wants to die',
  ],
  negators: 'no|not|isnt|wasnt|never|less|dont|doesnt|didnt|without',
  joins: 'and|but|so',
};
