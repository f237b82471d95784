import fc from 'fast-check';

/** Values that no form makes, one of each kind that can cross from a page; made anew, so that none is shared. */
export function nastyValues(): unknown[] {
  const circular: Record<string, unknown> = { a: 1 };
  circular['itself'] = circular;
  return [
    ...[undefined, null, true, NaN, Infinity, -0, -1, 0.5, 2 ** 53, 10n ** 30n, 8.64e15 + 1],
    ...[
      '',
      ' ',
      '\0',
      'a\0b',
      '\uD83D',
      '\u202Eevil',
      '%',
      '_%\\',
      "' OR 1=1 --",
      '"; DROP TABLE person; --',
    ],
    ...[
      '<img src=x onerror=1>',
      '=1+1',
      '${7*7}',
      '../../etc/passwd',
      'javascript:alert(1)',
      '🙂'.repeat(50),
    ],
    ...['constructor', '__proto__', 'NULL', '1e309', 'x'.repeat(5_000)],
    ...[[], {}, [[]], [null], { length: 1e9 }, new Date(0), new Date(NaN), /a+/g, new Map([[1, 2]])],
    ...[new Set([1]), new Error('boom'), new Uint8Array(10), Object.create(null) as unknown, circular],
    JSON.parse('{"__proto__": {"isAdmin": true}}'),
    JSON.parse('{"constructor": {"prototype": {"isAdmin": true}}}'),
    ...[
      '9999-12-31',
      '0001-01-01',
      '2026-02-30',
      'Europe/Nowhere',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=DAILY;BYHOUR=99',
    ],
    ...[
      'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=1000000',
      'category:no_such',
      'need:wheelchair',
      'ZZ',
      '+4235550100',
    ],
  ];
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The ways to every part of a value, the value itself among them. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (path.length > 6) return [path]; // one that holds itself has no end
  const parts = Array.isArray(value)
    ? value.map((part, at) => [at, part] as const)
    : isFields(value)
      ? Object.entries(value)
      : [];
  return [path, ...parts.flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function replaced(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  change: (old: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((part: unknown, at) => (at === key ? replaced(part, rest, change) : part));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: replaced(fields[key], rest, change) };
}

/** Changes that stay close to what a field takes, so that they get past the schema more often than not. */
function neighbours(old: unknown): fc.Arbitrary<unknown> {
  if (typeof old === 'number')
    return fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer(), fc.maxSafeInteger());
  if (typeof old === 'boolean') return fc.boolean();
  if (typeof old === 'string')
    return fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 20 }));
  if (Array.isArray(old))
    return fc.constantFrom([], [...(old as unknown[]), ...(old as unknown[])], old.slice(1));
  return fc.constantFrom(null, {}, old);
}

function mutation(value: unknown): fc.Arbitrary<unknown> {
  return fc.constantFrom(...pathsIn(value)).chain((path) => {
    let old: unknown;
    replaced(value, path, (found) => (old = found));
    return fc
      .oneof(
        { weight: 3, arbitrary: neighbours(old) },
        { weight: 1, arbitrary: fc.constantFrom(...nastyValues()) },
        { weight: 1, arbitrary: fc.constant({ ...(isFields(old) ? old : {}), unexpected: 1 }) },
      )
      .map((next) => replaced(value, path, () => next));
  });
}

/** Inputs of one call: `valid` with one or two parts changed, and now and then something else altogether. */
export function inputsNear(valid: unknown): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: mutation(valid) },
    { weight: 3, arbitrary: mutation(valid).chain(mutation) },
    { weight: 1, arbitrary: fc.constantFrom(...nastyValues()) },
    { weight: 1, arbitrary: fc.object({ maxDepth: 2, maxKeys: 4 }) },
    { weight: 1, arbitrary: fc.constant(valid) },
  );
}
