import type { Gender, PersonInput } from '../../shared/domain/person';
import { foldName } from '../maps/fold-name';
import type { Addresses } from './addresses';
import { NAMES, ORIGIN_SHARES, type Origin } from './names';
import type { SeededRandom } from './random';

/** Draws invented people with invented contacts; no two of them have the same name unless that is allowed. */
export class PeopleMaker {
  private readonly taken = new Set<string>();
  private phones = 0;

  constructor(
    private readonly random: SeededRandom,
    private readonly addresses: Addresses,
    private readonly options: { readonly namesMayRepeat: boolean } = { namesMayRepeat: false },
  ) {}

  draw(
    changes: Partial<PersonInput> = {},
    origin: Origin = this.random.weighted(ORIGIN_SHARES),
  ): PersonInput {
    const { random } = this;
    const gender: Gender = random.chance(0.58) ? 'woman' : 'man';
    const name = this.drawName(origin, gender);
    return {
      displayName: name,
      isPseudonym: false,
      gender,
      phones: [this.nextPhone()],
      email: random.chance(0.7) ? `${foldName(name).replaceAll(' ', '.')}@example.org` : null,
      languages: this.drawLanguages(origin),
      contactWay: random.weighted({ phone: 5, any: 3, sms: 2, email: 2 }),
      contactHours: random.chance(0.2)
        ? random.pick(['mornings', 'after 17:00', 'not at lunchtime', 'weekdays'])
        : '',
      needs: [],
      notes: '',
      isOffMap: false,
      places: [this.addresses.draw(random)],
      ...changes,
    };
  }

  private drawName(origin: Origin, gender: Gender): string {
    const pool = NAMES[origin];
    for (let tries = 0; ; tries++) {
      const first = this.random.pick(gender === 'woman' ? pool.women : pool.men);
      const family = this.random.pick(pool.families);
      const name =
        tries < 20 ? `${first} ${family}` : `${first} ${this.random.pick(pool.families)}-${family}`;
      if (!this.options.namesMayRepeat && tries < 200 && this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }

  private drawLanguages(origin: Origin): string[] {
    const extra = this.random.weighted({ en: 45, none: 40, fr: 8, it: 4, es: 3 });
    const own = [...NAMES[origin].languages];
    // Some who came lately do not speak German yet.
    const spoken = origin !== 'de' && this.random.chance(0.2) ? own.slice(0, 1) : own;
    return [...new Set(extra === 'none' ? spoken : [...spoken, extra])];
  }

  /** Numbers of a block that is given to no network, so that none of them can ring anybody. */
  private nextPhone(): { asGiven: string; e164: string } {
    const digits = String(5_100_000 + ((this.phones++ * 37) % 900_000)).padStart(7, '0');
    return {
      asGiven: `+423 ${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`,
      e164: `+423${digits}`,
    };
  }
}
