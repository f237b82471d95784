import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, type CallName } from './index';

const CALLS = Object.keys(contract) as CallName[];
const LONG = 100_000;
const MANY = 5_000;

/** Long texts of the alphabets that patterns ask for. */
const LONG_TEXTS = [
  ...['a', 'A', '1'].map((letter) => letter.repeat(LONG)),
  `+1${'0'.repeat(LONG)}`,
  `en${'-Latn'.repeat(LONG)}`,
  `list:${'a'.repeat(LONG)}`,
  `Europe/${'a'.repeat(LONG)}`,
  `${'a'.repeat(LONG)}@example.org`,
  `FREQ=DAILY${';COUNT=5'.repeat(LONG)}`,
];
const NOT_KEPT_AS_TYPED = [
  'a\0b',
  'a\uD83D',
  '\uDE00a',
  'a\u202Eb',
  'a\u2066b',
  'a\u202C',
  'a\u202Eb\nc\u202C',
];

type Definition = z.core.$ZodTypeDef &
  Partial<{
    shape: Record<string, z.ZodType>;
    catchall: z.ZodType;
    element: z.ZodType;
    options: z.ZodType[];
    innerType: z.ZodType;
    keyType: z.ZodType;
    valueType: z.ZodType;
  }>;
const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

function problemsOfText(schema: z.ZodType): string[] {
  const long = LONG_TEXTS.some((text) => accepts(schema, text)) ? ['takes a text of any length'] : [];
  const silent = NOT_KEPT_AS_TYPED.filter((text) => accepts(schema, text));
  return [...long, ...silent.map((text) => `takes ${JSON.stringify(text)}`)];
}

function problemsOfList(schema: z.ZodType): string[] {
  const { checks = [] } = schema.def as Definition;
  const isLimited = checks.some((check) => (check._zod.def as { check: string }).check === 'max_length');
  return isLimited ? [] : ['takes a list of any length'];
}

function problemsOfRecord(schema: z.ZodType): string[] {
  const withValue = (value: unknown) =>
    Object.fromEntries(Array.from({ length: MANY }, (_, n) => [`k${String(n)}`, value]));
  return ['x', {}, 1, []].some((value) => accepts(schema, withValue(value)))
    ? ['takes any number of entries']
    : [];
}

/** What a schema lets through that it should not, at every depth, each with where. */
function looseParts(schema: z.ZodType, path: string): string[] {
  const definition = schema.def as Definition;
  const inner = (...parts: readonly (readonly [string, z.ZodType | undefined])[]) =>
    parts.flatMap(([name, part]) => (part ? looseParts(part, `${path}${name}`) : []));
  const here = (problems: readonly string[]) => problems.map((problem) => `${path} ${problem}`);
  switch (definition.type) {
    case 'object': {
      const isStrict = definition.catchall?.def.type === 'never';
      const fields = Object.entries(definition.shape ?? {});
      return [
        ...here(isStrict ? [] : ['takes unknown fields']),
        ...inner(...fields.map(([name, part]) => [`.${name}`, part] as const)),
      ];
    }
    case 'array':
      return [...here(problemsOfList(schema)), ...inner(['[]', definition.element])];
    case 'record':
      return [
        ...here(problemsOfRecord(schema)),
        ...inner(['<key>', definition.keyType], ['<value>', definition.valueType]),
      ];
    case 'union':
      return inner(...(definition.options ?? []).map((option, at) => [`|${String(at)}`, option] as const));
    case 'nullable':
    case 'optional':
      return inner(['', definition.innerType]);
    case 'string':
      return here(problemsOfText(schema));
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
      return [];
    default:
      return here([`is of a kind that nobody has thought about: ${definition.type}`]);
  }
}

describe('the input of every call', () => {
  it.each(CALLS)('%s knows its fields, and limits every text and list at every depth', (name) => {
    expect(looseParts(contract[name].input, name)).toEqual([]);
  });
});

describe('the walk itself', () => {
  it('finds whatever is loose, however deep it lies', () => {
    const loose = z.strictObject({
      text: z.string(),
      list: z.array(z.strictObject({ deep: z.object({}) })),
      either: z.union([z.null(), z.record(z.string().max(5), z.number())]).nullable(),
      any: z.unknown(),
    });
    const found = looseParts(loose, 'x');
    expect(found).toContain('x.text takes a text of any length');
    expect(found).toContain('x.text takes "a\\u0000b"');
    expect(found).toContain('x.list takes a list of any length');
    expect(found).toContain('x.list[].deep takes unknown fields');
    expect(found).toContain('x.any is of a kind that nobody has thought about: unknown');
    expect(found).toContain('x.either|1 takes any number of entries');
  });
});

describe('text', () => {
  const note = contract['doNotMatch.add'].input;
  const withNote = (text: string) =>
    accepts(note, { personId: 1, otherId: 2, reason: 'do_not_match:other', note: text });

  it('may hold marks of direction that are closed, as Arabic and Hebrew text has them', () => {
    expect(withNote('\u202A+423 555 01 00\u202C')).toBe(true);
    expect(withNote('\u2067\u05E9\u05DC\u05D5\u05DD\u2069 and \u2066more\u2069')).toBe(true);
    expect(withNote('\u200Fשלום\u200E')).toBe(true);
  });

  it('that would turn round what stands after it is refused in words', () => {
    const answer = note.safeParse({
      personId: 1,
      otherId: 2,
      reason: 'do_not_match:other',
      note: 'x\u202Egpj',
    });
    expect(answer.error?.issues[0]?.message).toContain('direction of writing');
  });
});
