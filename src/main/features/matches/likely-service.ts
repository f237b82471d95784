import type { LikelyHelper, LikelyHelpers, WishedHelp } from '../../../shared/contract/likely-helpers';
import { can, type User } from '../../../shared/contract/permissions';
import type { Likely, MatchingRequest } from '../../../matching/rules';
import type { Reader } from '../../database/session';
import type { QueryContext } from '../../ipc/context';
import { windowOf } from '../../time/when-window';
import { shownTo } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { toTermFacts, toUnmatched } from './eligibility-check';
import { helpersNotShown, likelyRows, wisher, type LikelyRow } from './likely-repository';
import { refusalsFor } from './private-refusals';
import { helpedBefore, momentOf, toRequest } from './problem-builder';
import type { Questions } from './questions';
import { heldByPerson } from './snapshot-repository';

const MOST = 5;
/** Stands for a person or a request that is not in the record. */
const NOBODY = 0;
const NOBODY_YET: LikelyHelpers = { helpers: [], eligible: 0, booked: 0, lacking: null };

type Context = Pick<QueryContext, 'read' | 'readPast' | 'user' | 'now'>;
export type FindLikely = (wished: WishedHelp, context: Context) => Promise<LikelyHelpers>;

/** Who could help with a request that is being written, asked of the thread that keeps the problem. */
export function likelyFinder(questions: Pick<Questions, 'likely'>): FindLikely {
  return async (wished, { read, readPast, user, now }) => {
    // Rules hold by the very places and checks, whoever may see them.
    const request = await readPast((reader) => requestFor(reader, wished, now));
    if (request === null) return NOBODY_YET;
    const except = await readPast(async (reader) =>
      helpersNotShown(reader, await shownTo(reader, user, now)),
    );
    const likely = await questions.likely(request, { now, most: MOST, except });
    return await read((reader) => shownAs(reader, likely, user));
  };
}

/** The request as the engine would know it once it is saved; null for a kind of help that is not in the list. */
async function requestFor(reader: Reader, wished: WishedHelp, now: number): Promise<MatchingRequest | null> {
  const { personId, category, when, timeZone, place, destination } = wished;
  const organisation = await requireOrganisation(reader);
  const { today } = await momentOf(reader, { now, timeZone: organisation.timeZone });
  const known = await wisher(reader, { category, personId, today });
  if (known === null) return null;
  const previous = helpedBefore(personId === null ? [] : await heldByPerson(reader, personId));
  const { lat, lng } = place ?? known;
  return toRequest(
    {
      ...{ id: NOBODY, requesterId: personId ?? NOBODY, category, categoryDetail: known.categoryDetail },
      ...{ urgency: 'normal', createdAt: now, needed: 1, timeZone, ...windowOf(when, timeZone) },
      whenKind: when.kind,
      whenDate: when.kind === 'any' ? null : when.date,
      fromMinute: when.kind === 'between' ? when.fromMinute : null,
      toMinute: when.kind === 'any' ? null : when.toMinute,
      ...{
        durationMinutes: wished.durationMinutes,
        skills: '[]',
        languages: JSON.stringify(wished.languages),
      },
      ...{ languageStrength: wished.languageStrength, gender: null, genderStrength: 'none' },
      ...{ wheelchair: Number(wished.wheelchair), stairs: 0, seats: 0, accessStrength: 'must' },
      ...{ needsVehicle: Number(wished.needsVehicle), continuityStrength: 'none', atRisk: 0 },
      ...{ lat, lng, toLat: destination?.lat ?? null, toLng: destination?.lng ?? null },
      ...{ returnOf: null, isHeldBack: known.isHeldBack },
    },
    now,
    new Map(),
    previous,
  );
}

async function shownAs(
  reader: Reader,
  { helpers, eligible, booked, lacking }: Likely,
  user: User,
): Promise<LikelyHelpers> {
  const rows = await likelyRows(
    reader,
    helpers.map(({ helperId }) => helperId),
  );
  const shown = refusalsFor(user);
  const unmatched = lacking === null ? null : toUnmatched(lacking);
  const seesDetails = can(user, 'helper.details');
  return {
    helpers: helpers.flatMap((one) => {
      const row = rows.get(one.helperId);
      return row === undefined ? [] : [toLikely(one, row, seesDetails)];
    }),
    ...{ eligible, booked },
    lacking:
      unmatched === null
        ? null
        : {
            ...unmatched,
            refusals: unmatched.refusals.map(shown),
            nearMisses: unmatched.nearMisses.map(shown),
          },
  };
}

function toLikely(
  { helperId, terms, isWantedThen }: Likely['helpers'][number],
  { name, locality, isOnMap }: LikelyRow,
  seesDetails: boolean,
): LikelyHelper {
  // How far somebody is says where they are; the way out of the main process makes it coarse for whoever sees the town.
  const said = terms
    .map(toTermFacts)
    .filter(({ term }) => term !== 'distance' || seesDetails || isOnMap === 1);
  return {
    ...{ helperId: helperId as LikelyHelper['helperId'], name, locality: locality ?? '' },
    ...{ terms: said.map(({ term, facts }) => ({ term, facts })), isWantedThen },
  };
}
