import type { NoteWords } from '../note-words';
import { CALENDAR } from './calendar';
import { CATEGORIES } from './categories';
import { CLASSES } from './classes';
import { CLOCK, WHEN } from './clock';
import { DURATION, HELPERS, PEOPLE } from './facts';
import { BARE_LANGUAGES, BARELY, LANGUAGE_NAMES, SPEAKS_AFTER, SPEAKS_BEFORE, SPOKEN_BY } from './languages';
import { NEEDS } from './needs';
import { MEDICAL_RIDE, WAY_BACK, WAY_BACK_TIME } from './rides';
import { LETTERS, REASONS } from './reasons';
import { SILENCING } from './silencing';
import { URGENCIES } from './urgency';

/** English, as operators type it while somebody speaks: short, misspelt, without signs. */
export const ENGLISH: NoteWords = {
  classes: CLASSES,
  past: /^\p{L}{3,}ed$/u,
  short: {
    ...{ 2: 'to', 4: 'for', sum1: 'someone', hmwrk: 'homework', grocerys: 'groceries', cnt: 'cant' },
    ...{ insted: 'instead', m8s: 'mates', m8: 'mate', ch: 'children', ad: 'adults', frm: 'from' },
    ...{ w: 'with', n: 'and', nd: 'and', b4: 'before', abt: 'about', btw: 'between', btwn: 'between' },
    ...{ til: 'until', till: 'until', appt: 'appointment', v: 'very', wk: 'week', wks: 'weeks', u: 'you' },
    ...{ poss: 'possible', pls: 'please', plz: 'please', plse: 'please', hse: 'house' },
    ...{ spks: 'speaks', lng: 'language', lang: 'language', ltr: 'letter', ltrs: 'letters', wkly: 'weekly' },
    ...{
      rng: 'ring',
      bck: 'back',
      cncl: 'cancel',
      tmrws: 'tomorrow',
      tomorrows: 'tomorrow',
      shd: 'should',
      wd: 'would',
    },
    ...{
      pers: 'persons',
      sm1: 'someone',
      any1: 'anyone',
      thru: 'through',
      hosp: 'hospital',
      pharm: 'pharmacy',
    },
    ...{
      xmass: 'christmas',
      wiv: 'with',
      wth: 'with',
      wi: 'with',
      vols: 'volunteers',
      hubby: 'husband',
      gd: 'good',
    },
    ...{
      smn: 'someone',
      sb: 'somebody',
      ppl: 'people',
      tonite: 'tonight',
      '2nite': 'tonight',
      '2night': 'tonight',
      lft: 'lift',
      rtn: 'return',
      spk: 'speak',
      spkr: 'speaker',
      befr: 'befriender',
      fam: 'family',
      fd: 'food',
      interp: 'interpreter',
      noone: 'nobody',
      telly: 'tv',
      fone: 'phone',
      tmrw: 'tomorrow',
      tmw: 'tomorrow',
      mornin: 'morning',
      morn: 'morning',
      aftn: 'afternoon',
      arvo: 'afternoon',
      sumone: 'someone',
      wknd: 'weekend',
      yr: 'year',
      yrs: 'years',
      tomoz: 'tomorrow',
      msg: 'message',
      cld: 'could',
      wld: 'would',
    },
  },
  categories: CATEGORIES,
  needs: NEEDS,
  refined: MEDICAL_RIDE,
  yields: { event: 'ride|medical_ride', goods: 'equipment', tutoring: 'ride', technology: 'ride' },
  turned: {
    from: 'visit',
    to: 'accompaniment',
    by: {
      find: [
        '{formal}|claims|appeal hearing',
        'tribunal|inquest|court',
        'meeting|interview|assessment at|with|re|about|{day}',
      ],
    },
  },
  streets: 'rd|road|street|ave|avenue|lane|terrace|crescent|cres|gardens|grove|estate',
  urgencies: URGENCIES,
  wayBack: WAY_BACK,
  wayBackTime: WAY_BACK_TIME,
  languageNames: LANGUAGE_NAMES,
  speaksBefore: SPEAKS_BEFORE,
  speaksAfter: SPEAKS_AFTER,
  spokenBy: SPOKEN_BY,
  barely: BARELY,
  bareLanguages: BARE_LANGUAGES,
  silencing: SILENCING,
  calendar: CALENDAR,
  clock: CLOCK,
  when: WHEN,
  people: PEOPLE,
  helpers: HELPERS,
  workTogether: 'garden|moving|home_repair|event',
  shared: 'ride|medical_ride|food|shelter|goods|housing_search|medicine|tutoring|childcare',
  reasons: REASONS,
  letters: LETTERS,
  duration: DURATION,
  labelBeginnings: 'uses|use|has|have|needs|need|cannot|is|a|an|the|with|of|for|minor',
  lookalikes: [
    // Words of every day.
    'recept|receipt|receipts|passports|discharge|taping|bramble|placed|though|through|thorough|fight|flight|making|masking|marking|retrieved|reminded|paces|appear|haven|retrieve|upload|homing|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|wedding|costume|customer|shipping|dripping|hopping|chopping|stopping|thirsty|resident|presence|visited|visiting|visitors|carried|married|walked|walker|talker|worker|parking|working|walking|talking|medical|recording|according|garden|harden|letter|better|tables|tablet|stable|forms|foams|marched|lonely|lovely|former|farmer|hearing|healing|heating|wearing|bearing|sending|feeding|leading|reading|seating|sitting|fitting|hitting|getting|setting|cutting|putting|moving|loving|living|giving|mowing|knowing|growing|lifts|gifts|little|tattle|battle|change|charge|chance|cleaning|clearing|learning|meaning|turning|pension|passion|service|forget|forgot|target|another|mother|father|brother|bother|rather|weather|whether|picture|mixture|monday|sunday|friday|holiday|matters|wonder|wander|family|daily|really|thanks|things|thinks|leaving|waiting|waited|paying|places|leaves|hover|shared|certain|finish|feeling|locking|bleeding|saying|started|starting|notices|notice|faster|chains|showed|dealing|deals|backing|bridging|stating|filing|firing|hiding|falling|wording|washed|wished|charged|forty|fifty|seven|eight|planting|supports|support|string|wherever|usable|sheet|sheets|failed|clarity|noticed|stranger|strangers|mirrors|coming|landing|heading|headed|meetings|steamer|carrier|packed|pointed|signed|singing|swimming|dining|training|raining|posting|costing|hosting|boasting|roasting|barking|banking|backed|rocking|holding|folding|welding|bedroom|sandals|candles|bundle|handles|cattle|kettles|settled|saddle|puddle|middle|fiddle|ladies|babied|varied|buried|hurried|worried|marries|cherries|berries|fights|nights|rights|sights|flights|slight|bright',
    // Countries beside the languages that are named after them.
    'albania|bulgaria|estonia|latvia|lithuania|indonesia|mongolia|romania|russia|serbia|slovenia|slovakia|somalia|armenia|croatia|macedonia|bosnia|georgia|moldova|cambodia|malaysia|germany|persia|ethiopia|austria|australia|italia|abkhazia|ossetia|kashmir|roman',
  ].join('|'),
};
