import type { HelperId, PersonId } from '../../shared/domain/ids';
import type { PersonInput } from '../../shared/domain/person';
import type { Instant, LocalDate, When } from '../../shared/domain/time';
import type { Writer } from '../database/session';
import { insertHelpers } from '../features/helpers/service';
import { addDoNotMatch } from '../features/people/do-not-match';
import { insertPeople } from '../features/people/service';
import { createRequest, insertRequests } from '../features/requests/service';
import { readTerms } from '../features/terms/repository';
import { addDays, localToday } from '../time/zones';
import type { Addresses } from './addresses';
import { addConsents } from './consents';
import { drawHelper } from './helpers';
import {
  doneMatch,
  endedMatch,
  liveMatch,
  pickHelper,
  type PlacedHelper,
  type PlacedRequest,
} from './history';
import { PeopleMaker } from './people';
import { addPhoneLife } from './phone-life';
import { SeededRandom } from './random';
import { drawRequest, SAMPLE_ZONE, type Drawing, type SampleRequest } from './requests';
import { closeRequests, countOpen, insertMatches, requestersOf, type SampleMatch } from './sample.repository';
import { campaigns, recurring, unmeetable, type Cast } from './special-cases';
import { matchOfToday, requestsOfToday, TASKS_OF_TODAY } from './today';

/** Open requests: everyday ones, campaigns, those nobody can meet, occurrences of series and those under way. */
const OF_LATER_DAYS = 220;
export const SAMPLE_REQUESTS = OF_LATER_DAYS + TASKS_OF_TODAY;
export const SAMPLE_HELPERS = 700;
const UNDER_WAY = 16;
const ENDED = 14;
const DONE = 110;
const DONE_PEOPLE = 60;
const DO_NOT_MATCH_PAIRS = 8;
const DAYS_BACK = 42;
const PHONE_SEED = 7;
const DAY_MS = 24 * 3_600_000;
const DESK = 'Front desk';

/** Writes the people of the sample, their past and their present into a record that has lists but nobody yet. */
export class SampleWriter {
  private readonly people: PeopleMaker;
  private readonly today: LocalDate;
  private helpers: PlacedHelper[] = [];

  constructor(
    private readonly writer: Writer,
    private readonly random: SeededRandom,
    private readonly addresses: Addresses,
    private readonly now: Instant,
  ) {
    this.people = new PeopleMaker(random, addresses);
    this.today = localToday(now, SAMPLE_ZONE);
  }

  /** @param onProgress told which part, from 0 to 1, is written; the parts are sized by how long they take */
  async fill(onProgress: (done: number) => void): Promise<void> {
    await this.addHelpers();
    onProgress(0.5);
    const cast = await this.cast();
    const past = await this.addHistory(cast);
    onProgress(0.7);
    await this.addPresent(cast);
    onProgress(0.9);
    await this.addDoNotMatchPairs(past);
    await addConsents(this.writer, this.now);
    onProgress(1);
  }

  private async cast(): Promise<Cast & Drawing> {
    const terms = await readTerms(this.writer);
    const details = new Map(
      terms.flatMap((term) => (term.category === null ? [] : [[term.code, term.category] as const])),
    );
    const places = ['Vaduz', 'Schaan', 'Balzers', 'Eschen'].map((town) =>
      this.addresses.drawIn(this.random, town),
    );
    const destinations = places.map((place, index) => ({
      ...place,
      label: ['Hospital', 'Medical centre', 'Town hall', 'Day centre'][index] ?? '',
    }));
    const time = { now: this.now, today: this.today };
    const hospital = destinations[0] ?? this.addresses.draw(this.random);
    return { random: this.random, people: this.people, details, time, destinations, hospital };
  }

  private async addHelpers(): Promise<void> {
    const drawn = Array.from({ length: SAMPLE_HELPERS }, () =>
      drawHelper(this.random, this.people, this.today),
    );
    const personIds = await insertPeople(
      this.writer,
      drawn.map(({ person }) => person),
      this.now - 400 * DAY_MS,
    );
    const inputs = drawn.map(({ helper }, index) => ({ ...helper, personId: personIds[index] as PersonId }));
    const ids = await insertHelpers(this.writer, inputs, this.now - 400 * DAY_MS);
    this.helpers = drawn.map((one, index) => ({
      ...one,
      id: ids[index] as HelperId,
      personId: personIds[index] as PersonId,
    }));
  }

  private drawEveryday(cast: Drawing, requester: PersonInput = this.people.draw()): SampleRequest {
    const caller = this.random.chance(0.18) ? this.people.draw({ places: [] }) : null;
    return drawRequest(cast, requester, caller);
  }

  /** Tasks of the past weeks, so that fair shares and familiar faces have something to go by. */
  private async addHistory(cast: Drawing): Promise<SampleMatch[]> {
    const requesters = Array.from({ length: DONE_PEOPLE }, () => this.people.draw());
    const drawn = Array.from({ length: DONE }, () =>
      this.backDate(this.drawEveryday(cast, this.random.pick(requesters))),
    );
    const placed = await this.insert(drawn);
    const regulars = new Map<number, PlacedHelper>();
    const matches = placed.flatMap((request) => {
      const before = regulars.get(request.requesterId);
      const isSame = before?.helper.categories.includes(request.ask.category) === true;
      const helper = isSame ? before : pickHelper(this.random, request, this.helpers);
      if (helper === null) return [];
      regulars.set(request.requesterId, helper);
      return [doneMatch(this.random, request, helper)];
    });
    await insertMatches(this.writer, matches);
    await closeRequests(
      this.writer,
      placed.map(({ id }) => id),
    );
    return matches;
  }

  private backDate(request: SampleRequest): SampleRequest {
    const days = this.random.whole(6, DAYS_BACK);
    const { when } = request.ask;
    const moved: When = when.kind === 'any' ? when : { ...when, date: addDays(this.today, 3 - days) };
    return { ...request, createdAt: this.now - days * DAY_MS, ask: { ...request.ask, when: moved } };
  }

  private async addPresent(cast: Cast & Drawing): Promise<void> {
    for (const { rrule, request } of recurring(cast)) {
      const [id] = await insertPeople(this.writer, [request.requester], this.now);
      const input = { ...request.ask, requesterId: id as PersonId, callerId: null };
      await createRequest(this.writer, { request: input, rrule }, { by: DESK, now: this.now });
    }
    const office = this.people.draw({
      displayName: 'Office of the Nachbarhilfe Sonnental',
      gender: null,
      isPseudonym: true,
    });
    const special = await this.insert([...campaigns(office, cast), ...unmeetable(cast)]);
    const left = OF_LATER_DAYS - (await countOpen(this.writer));
    const everyday = await this.insert(Array.from({ length: left }, () => this.drawEveryday(cast)));
    await this.addDecisions(everyday, special.length);
    // Chance of its own, so that who asks for what stays the same whatever is said on the phone.
    const life = { random: new SeededRandom(PHONE_SEED), time: cast.time, requests: everyday };
    await addPhoneLife(this.writer, life);
    await this.addToday(cast);
  }

  private async addToday(cast: Cast): Promise<void> {
    const requests = await this.insert(requestsOfToday(cast));
    const busy = new Set<PlacedHelper>();
    const matches = requests.flatMap((request, index) => {
      const free = this.helpers.filter((helper) => !busy.has(helper));
      const helper = pickHelper(this.random, request, free);
      if (helper === null) return [];
      busy.add(helper);
      return [matchOfToday(index, request, helper, this.now)];
    });
    await insertMatches(this.writer, matches);
  }

  private async addDecisions(everyday: readonly PlacedRequest[], offset: number): Promise<void> {
    const chosen = this.random.some(everyday, UNDER_WAY + ENDED);
    const matches = chosen.flatMap((request, index) => {
      const helper = pickHelper(this.random, request, this.helpers);
      if (helper === null) return [];
      const make = index < UNDER_WAY ? liveMatch : endedMatch;
      return [make(this.random, request, helper, this.now - offset * 60_000)];
    });
    await insertMatches(this.writer, matches);
  }

  /** People of the file are added once, however many requests they have. */
  private async insert(requests: readonly SampleRequest[]): Promise<PlacedRequest[]> {
    const people = [
      ...new Set(
        requests.flatMap(({ requester, caller }) => (caller === null ? [requester] : [requester, caller])),
      ),
    ];
    const ids = await insertPeople(this.writer, people, this.now);
    const idOf = new Map(people.map((person, index) => [person, ids[index] as PersonId]));
    const inputs = requests.map(({ ask, requester, caller }) => ({
      ...ask,
      requesterId: idOf.get(requester) as PersonId,
      callerId: caller === null ? null : (idOf.get(caller) ?? null),
    }));
    const createdAt = (index: number) => requests[index]?.createdAt ?? this.now;
    const requestIds = await insertRequests(this.writer, inputs, { by: DESK, now: this.now, createdAt });
    return requestIds.map((id, index) => ({
      id,
      requesterId: inputs[index]?.requesterId as PersonId,
      ask: requests[index]?.ask as PlacedRequest['ask'],
      createdAt: createdAt(index),
    }));
  }

  private async addDoNotMatchPairs(past: readonly SampleMatch[]): Promise<void> {
    const requesterOf = await requestersOf(
      this.writer,
      past.map(({ requestId }) => requestId),
    );
    const pairs = new Map(past.map(({ requestId, helperId }) => [requesterOf.get(requestId), helperId]));
    const reasons = ['asked_by_requester', 'asked_by_helper', 'conflict', 'complaint', 'family'];
    for (const [personId, helperId] of [...pairs].slice(0, DO_NOT_MATCH_PAIRS)) {
      const other = this.helpers.find((helper) => helper.id === helperId);
      if (personId === undefined || other === undefined) continue;
      const pair = {
        personId,
        otherId: other.personId,
        reason: `do_not_match:${this.random.pick(reasons)}`,
        note: '',
      };
      await addDoNotMatch(this.writer, pair, { by: DESK, now: this.now });
    }
  }
}
