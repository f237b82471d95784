import type { z } from 'zod';
import type { CallSpec } from '../../shared/contract/define';
import { KithError } from '../../shared/contract/errors';
import { can, type User } from '../../shared/contract/permissions';

/*
 * What is worked out of places and checks, and not read from a column: distances, costs, which are metres too, and the
 * facts of reasons. They are known by their names, so that an answer that gets a new one is right from the first day.
 */

/** Coarse enough that three distances do not make a point. */
const STEP_METRES = 500;
const IS_DISTANCE = /metres|^cost|^amount$/i;
/** How far somebody is ready to go says nothing of where they live. */
const IS_LIMIT = /limitMetres$/i;
const isDistance = (name: string) => IS_DISTANCE.test(name) && !IS_LIMIT.test(name);

/** The nearest step, and never nothing for something: what speaks against somebody still does. */
function coarse(metres: number): number {
  if (metres === 0) return 0;
  return Math.sign(metres) * Math.max(STEP_METRES, Math.round(Math.abs(metres) / STEP_METRES) * STEP_METRES);
}

interface Eyes {
  readonly isCoarse: boolean;
  readonly seesChecks: boolean;
}
type Values = Readonly<Record<string, unknown>>;
type Shaper = (value: unknown, eyes: Eyes) => unknown;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const coarseWhere = (value: unknown, { isCoarse }: Eyes) =>
  isCoarse && typeof value === 'number' ? coarse(value) : value;

/** The facts of one reason, by its code. */
function shownFacts(code: unknown, facts: Values, eyes: Eyes): Values {
  const isOfChecks = String(code).includes('vetting') && !eyes.seesChecks;
  const kept = Object.entries(facts).filter(([name]) => !isOfChecks || name === 'helper');
  return Object.fromEntries(
    kept.map(([name, value]) => [name, isDistance(name) ? coarseWhere(value, eyes) : value]),
  );
}

function shaperOfObject(shape: Readonly<Record<string, unknown>>): Shaper | null {
  const shapers = Object.entries(shape).flatMap(([name, schema]): [string, Shaper][] => {
    const inner = isDistance(name) ? coarseWhere : shaperOf(schema as z.ZodType);
    return inner === null || name === 'facts' ? [] : [[name, inner]];
  });
  if (shapers.length === 0 && !('facts' in shape)) return null;
  return (value, eyes) => {
    if (!isValues(value)) return value;
    const shown: Record<string, unknown> = { ...value };
    for (const [name, shaper] of shapers) if (name in shown) shown[name] = shaper(shown[name], eyes);
    const { facts } = value;
    if (isValues(facts)) shown['facts'] = shownFacts(value['code'] ?? value['term'], facts, eyes);
    return shown;
  };
}

/** How values of a schema are shown; null where nothing in them is ever shown otherwise. */
function shaperOf(schema: z.ZodType): Shaper | null {
  const def = schema.def as unknown as Readonly<Record<string, unknown>>;
  switch (def['type']) {
    case 'object':
      return shaperOfObject(def['shape'] as Readonly<Record<string, unknown>>);
    case 'array': {
      const each = shaperOf(def['element'] as z.ZodType);
      return each && ((value, eyes) => (Array.isArray(value) ? value.map((one) => each(one, eyes)) : value));
    }
    case 'union': {
      const all = (def['options'] as z.ZodType[]).flatMap((option) => shaperOf(option) ?? []);
      return all.length === 0 ? null : (value, eyes) => all.reduce((shown, one) => one(shown, eyes), value);
    }
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      return shaperOf(def['innerType'] as z.ZodType);
    default:
      return null;
  }
}

const compiled = new WeakMap<z.ZodType, { readonly shaper: Shaper | null }>();

function compiledOf(schema: z.ZodType): Shaper | null {
  const found = compiled.get(schema) ?? { shaper: shaperOf(schema) };
  compiled.set(schema, found);
  return found.shaper;
}

function eyesOf(user: User): Eyes | null {
  const eyes = { isCoarse: !can(user, 'helper.details'), seesChecks: can(user, 'vetting.read') };
  return eyes.isCoarse || !eyes.seesChecks ? eyes : null;
}

/** An answer as this user may see it. */
export function shownTo(user: User, { output: schema }: Pick<CallSpec, 'output'>, output: unknown): unknown {
  const eyes = eyesOf(user);
  return eyes === null ? output : (compiledOf(schema)?.(output, eyes) ?? output);
}

/** An error as this user may see it: why a match is refused is told with facts. */
export function shownError(user: User, error: unknown): unknown {
  const eyes = eyesOf(user);
  if (eyes === null || !(error instanceof KithError) || error.code !== 'not_eligible') return error;
  const { refusal = '', ...facts } = error.details;
  const shown = shownFacts(refusal, facts, eyes) as typeof error.details;
  return new KithError(error.code, error.message, { ...shown, refusal });
}
