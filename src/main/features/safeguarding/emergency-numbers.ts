import type { Emergency } from '../../../shared/contract/safeguarding';

type Numbers = Emergency['numbers'];
type Who = Numbers[number]['what'];

const one = (number: string): Numbers => [{ number, what: 'all' }];
/** 112 reaches every service; what else stands here is the direct way to one of them. */
const with112 = (direct: Partial<Record<Who, string>> = {}): Numbers => [...one('112'), ...direct112(direct)];
const direct112 = (direct: Partial<Record<Who, string>>): Numbers =>
  (['police', 'ambulance', 'fire'] as const).flatMap((what) => {
    const number = direct[what];
    return number === undefined ? [] : [{ number, what }];
  });
const apart = (police: string, ambulance: string, fire: string): Numbers => [
  { number: police, what: 'police' },
  { number: ambulance, what: 'ambulance' },
  { number: fire, what: 'fire' },
];

/**
 * Emergency numbers by country (ISO 3166-1 alpha-2). 112 in the European Union stands in Directive (EU) 2018/1972, article
 * 109. The national numbers are those that the public knows; only the ones of Greece and Poland were compared with a page of
 * an authority, so the settings show an admin what will be shown and let them put their own beside it.
 */
const BY_COUNTRY: Readonly<Record<string, Numbers>> = {
  AT: with112({ police: '133', ambulance: '144', fire: '122' }),
  BE: with112({ police: '101' }),
  BG: with112(),
  CY: with112(),
  CZ: with112({ police: '158', ambulance: '155', fire: '150' }),
  DE: with112({ police: '110' }),
  DK: with112(),
  EE: with112(),
  ES: with112(),
  FI: with112(),
  FR: with112({ police: '17', ambulance: '15', fire: '18' }),
  GR: with112({ police: '100', ambulance: '166', fire: '199' }),
  HR: with112({ police: '192', ambulance: '194', fire: '193' }),
  HU: with112({ police: '107', ambulance: '104', fire: '105' }),
  IE: with112(),
  IT: with112(),
  LT: with112(),
  LU: with112({ police: '113' }),
  LV: with112(),
  MT: with112(),
  NL: with112(),
  PL: with112({ police: '997', ambulance: '999', fire: '998' }),
  PT: with112(),
  RO: with112(),
  SE: with112(),
  SI: with112({ police: '113' }),
  SK: with112({ police: '158', ambulance: '155', fire: '150' }),
  CH: with112({ police: '117', ambulance: '144', fire: '118' }),
  LI: with112({ police: '117', ambulance: '144', fire: '118' }),
  IS: with112(),
  NO: apart('112', '113', '110'),
  GB: [...one('999'), ...one('112')],
  UA: with112({ police: '102', ambulance: '103', fire: '101' }),
  TR: with112(),
  US: one('911'),
  CA: one('911'),
  MX: one('911'),
  AU: one('000'),
  NZ: one('111'),
  IN: one('112'),
  ZA: [
    { number: '112', what: 'mobile' },
    { number: '10111', what: 'police' },
    { number: '10177', what: 'ambulance' },
  ],
  BR: apart('190', '192', '193'),
  IL: apart('100', '101', '102'),
  JP: [
    { number: '110', what: 'police' },
    { number: '119', what: 'ambulance' },
    { number: '119', what: 'fire' },
  ],
  KR: [
    { number: '112', what: 'police' },
    { number: '119', what: 'ambulance' },
    { number: '119', what: 'fire' },
  ],
};

/** Networks of mobile phones put 112 through to the emergency services of wherever they are (3GPP TS 22.101). */
const ELSEWHERE: Numbers = [{ number: '112', what: 'mobile' }];

/** @param country ISO 3166-1 alpha-2 */
export function emergencyNumbers(country: string): Numbers {
  return BY_COUNTRY[country] ?? ELSEWHERE;
}
