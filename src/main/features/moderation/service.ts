import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { MeasuresOfPerson } from '../../../shared/contract/moderation';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { getPerson } from '../people/service';
import { checkTerms } from '../terms/service';
import { inForce, todayHere } from './in-force-repository';
import * as repository from './repository';

/** Who decides, and when. */
interface Entry {
  readonly by: string;
  readonly now: Instant;
}

const ALL = { offset: 0, limit: 200 };

/** Every measure of a person, and the matches that somebody has to decide on because of one. */
export async function measuresOf(reader: Reader, personId: number, now: Instant): Promise<MeasuresOfPerson> {
  const today = await todayHere(reader, now);
  const which = { sql: 'm.person_id = ?', parameters: [personId] };
  return {
    measures: await repository.measuresWhere(reader, which, today, ALL),
    toDecide: await repository.matchesToDecide(reader, personId, today),
  };
}

/** Measures of everybody: those in force, those that somebody appealed against, or those that are over. */
export async function listMeasures(
  reader: Reader,
  { show, ...slice }: InputOf<'measures.list'>,
  now: Instant,
) {
  const today = await todayHere(reader, now);
  const sql = {
    in_force: inForce(today),
    over: `NOT (${inForce(today)})`,
    appealed: 'EXISTS (SELECT 1 FROM measure_appeal a WHERE a.measure_id = m.id AND a.outcome IS NULL)',
  }[show];
  const which = { sql, parameters: [] };
  return {
    items: await repository.measuresWhere(reader, which, today, slice),
    total: await repository.countMeasures(reader, which),
  };
}

/**
 * Puts a measure on somebody from now on. What was confirmed stays, because somebody was perhaps told; it is listed for
 * a decision.
 * @throws KithError `not_found`, `bad_input` for a reason of another list or a day that has passed
 */
export async function addMeasure(
  writer: Writer,
  input: InputOf<'measures.add'>,
  { by, now }: Entry,
): Promise<MeasuresOfPerson> {
  await getPerson(writer, input.personId);
  await checkTerms(writer, { measure: [input.reason] });
  const today = await todayHere(writer, now);
  if (input.until !== null && input.until < today) {
    throw new KithError('bad_input', `A day from ${today} on was expected; ${input.until} has passed.`, {
      path: 'until',
    });
  }
  const notLifted = { liftedBy: null, liftedAt: null, liftedNote: '' };
  await repository.insertMeasure(writer, { ...input, createdBy: by, createdAt: now, ...notLifted });
  if (input.kind !== 'hide') await repository.dropSuggestionsOf(writer, input.personId, input.side);
  return await measuresOf(writer, input.personId, now);
}

/** @throws KithError `not_found`, `changed_meanwhile` when it is not in force any more */
export async function liftMeasure(
  writer: Writer,
  { id, note }: { id: number; note: string },
  { by, now }: Entry,
): Promise<MeasuresOfPerson> {
  const personId = await personOf(writer, id);
  const today = await todayHere(writer, now);
  if (!(await repository.liftRow(writer, id, { by, now, note, today }))) {
    throw new KithError('changed_meanwhile', 'This measure is not in force any more.');
  }
  return await measuresOf(writer, personId, now);
}

/** Notes that somebody asks for a measure to be looked at again. @throws KithError `not_found` */
export async function noteAppeal(
  writer: Writer,
  { id, who, words }: { id: number; who: string; words: string },
  { by, now }: Entry,
): Promise<MeasuresOfPerson> {
  const personId = await personOf(writer, id);
  await repository.insertAppeal(writer, { measureId: id, who, words, by, now });
  return await measuresOf(writer, personId, now);
}

/** @throws KithError `changed_meanwhile` when somebody has decided already */
export async function decideAppeal(
  writer: Writer,
  { id, outcome, words }: InputOf<'measures.decideAppeal'>,
  { by, now }: Entry,
): Promise<MeasuresOfPerson> {
  const measureId = await repository.measureOfOpenAppeal(writer, id);
  if (measureId === null)
    throw new KithError('changed_meanwhile', 'Somebody has decided on this appeal already.');
  await repository.decideAppealRow(writer, id, { outcome, words, by, now });
  // One that has run out meanwhile needs no lifting.
  if (outcome === 'lifted') {
    const today = await todayHere(writer, now);
    await repository.liftRow(writer, measureId, { by, now, note: words, today });
  }
  return await measuresOf(writer, await personOf(writer, measureId), now);
}

async function personOf(reader: Reader, measureId: number): Promise<number> {
  const personId = await repository.personOfMeasure(reader, measureId);
  if (personId === null) throw new KithError('not_found', 'This measure is not in the record any more.');
  return personId;
}
