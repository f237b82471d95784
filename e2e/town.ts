import { expect } from '@playwright/test';
import type { HelperId, PersonId, RequestId } from '../src/shared/domain/ids';
import { NO_WISHES } from '../src/shared/domain/request';
import type { Kith } from './fixtures';

const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }));
export const ADMIN = 'Ada Admin';
export const PASSPHRASE = 'seven green umbrellas';
const VADUZ = { lat: 47.1393, lng: 9.5228 };

/** Logs the admin of the town in, as after a restart. */
export async function logIn(kith: Kith): Promise<void> {
  const state = await kith.call('session.state', {});
  if (state.kind !== 'locked') throw new Error(`Expected to log in, but the session is ${state.kind}`);
  const tile = state.tiles.find(({ name }) => name === ADMIN);
  await kith.call('session.logIn', { accountId: tile?.id, passphrase: PASSPHRASE });
  await kith.page.getByRole('navigation').first().waitFor();
}

/** Puts a small fictional town into a fresh profile over the bridge. */
export class Town {
  private constructor(
    private readonly kith: Kith,
    private readonly timeZone: string,
  ) {}

  static async found(kith: Kith, timeZone = 'Europe/Vaduz'): Promise<Town> {
    await kith.call('accounts.makeFirst', { name: ADMIN, passphrase: PASSPHRASE });
    return await Town.open(kith, timeZone);
  }

  /** As {@link found}, where the first account was made in the window. */
  static async open(kith: Kith, timeZone = 'Europe/Vaduz'): Promise<Town> {
    await kith.call('organisation.setUp', {
      name: 'Neighbours of Teststadt',
      country: 'LI',
      timeZone,
      languages: ['de', 'en'],
      placeName: 'Vaduz',
      centre: VADUZ,
    });
    // The first screen gives way to the app itself, which goes to Review by then.
    await kith.page.getByRole('navigation').first().waitFor();
    return new Town(kith, timeZone);
  }

  async addPerson(displayName: string, metresNorth = 0, phone: string | null = null): Promise<PersonId> {
    const point = { lat: VADUZ.lat + metresNorth / 111_195, lng: VADUZ.lng };
    const place = { label: '', line: 'Städtle 1', locality: 'Vaduz', postcode: '9490', country: 'LI' };
    const person = await this.kith.call('people.create', {
      displayName,
      isPseudonym: false,
      gender: null,
      phones: phone === null ? [] : [{ asGiven: phone, e164: null }],
      email: null,
      languages: ['de'],
      contactWay: 'any',
      contactHours: '',
      needs: [],
      notes: '',
      isOffMap: false,
      places: [{ ...place, point, precision: 'exact' }],
    });
    return person.id;
  }

  async addHelper(
    name: string,
    metresNorth: number,
    changes: Record<string, unknown> = {},
  ): Promise<HelperId> {
    const helper = await this.kith.call('helpers.create', {
      personId: await this.addPerson(name, metresNorth),
      status: 'active',
      categories: ['category:shopping'],
      skills: [],
      availability: ALL_WEEK,
      exceptions: [],
      travelLimitMetres: 10_000,
      hasVehicle: false,
      seats: 0,
      wheelchairVehicle: false,
      canDoStairs: true,
      tasksPerWeek: 2,
      minutesPerWeek: null,
      quietHours: null,
      breakUntil: null,
      vetting: [],
      notes: '',
      ...changes,
    });
    return helper.id;
  }

  async addRequest(name: string, summary: string, changes: Record<string, unknown> = {}): Promise<RequestId> {
    const requesterId = changes['requesterId'] ?? (await this.addPerson(name));
    const request = {
      ...NO_WISHES,
      requesterId,
      category: 'category:shopping',
      summary,
      urgency: 'normal',
      when: { kind: 'any' },
      timeZone: this.timeZone,
      durationMinutes: 60,
      ...changes,
    };
    return (await this.kith.call('requests.create', { request, rrule: null })).id;
  }

  /** Waits until so many requests have a suggestion. Nobody clicks: matching runs by itself. */
  async expectSuggestions(count: number): Promise<void> {
    await expect.poll(() => this.count('suggested'), { timeout: 20_000 }).toBe(count);
  }

  async count(show: 'suggested' | 'unmatched' | 'postponed' | 'in_progress'): Promise<number> {
    const input = { show, text: '', categories: [], urgencies: [], offset: 0, limit: 1 };
    return (await this.kith.call('review.queue', input)).total;
  }

  /** Two requests, the first more urgent, and three helpers at growing distances. */
  async fill(): Promise<void> {
    await this.addHelper('Nora Near', 300);
    await this.addHelper('Mia Middle', 1_500);
    await this.addHelper('Fritz Far', 4_000);
    await this.addRequest('Rita Urgent', 'Weekly shopping', { urgency: 'high' });
    await this.addRequest('Otto Patient', 'Bring the post');
    await this.expectSuggestions(2);
  }
}
