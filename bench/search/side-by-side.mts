export interface Contest {
  /** What is typed, a sign longer each time. */
  readonly keystrokes: readonly string[];
  readonly raw: (text: string) => Promise<unknown>;
  readonly own: (text: string) => Promise<unknown>;
}

const ROUNDS = 9;

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Everything that somebody types, sign by sign. */
export const lettersOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => Array.from({ length: text.length - 1 }, (_, index) => text.slice(0, index + 2)));

/**
 * Takes turns at each keystroke, who is first included, because machines drift. `ratio` is that of the two p95 over all
 * keystrokes; `worst` that of the medians of the keystroke that fares worst, where a fixed cost beside a tiny query shows.
 */
export async function sideBySide({ keystrokes, raw, own }: Contest): Promise<object> {
  const times = keystrokes.map((text) => ({ text, raw: [] as number[], own: [] as number[] }));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, one] of times.entries()) {
      const took = { raw: 0, own: 0 };
      const order = (index + round) % 2 === 0 ? (['raw', 'own'] as const) : (['own', 'raw'] as const);
      for (const who of order) took[who] = await timed(() => (who === 'raw' ? raw : own)(one.text));
      // The first round reads pages into memory.
      if (round === 0) continue;
      one.raw.push(took.raw);
      one.own.push(took.own);
    }
  }
  const all = (who: 'raw' | 'own') => times.flatMap((one) => one[who]);
  const p95 = { raw: percentile(all('raw'), 0.95), own: percentile(all('own'), 0.95) };
  const p50 = { raw: percentile(all('raw'), 0.5), own: percentile(all('own'), 0.5) };
  const ratios = times
    .map((one) => ({ text: one.text, ratio: percentile(one.own, 0.5) / percentile(one.raw, 0.5) }))
    .sort((a, b) => b.ratio - a.ratio);
  return {
    keystrokes: keystrokes.length,
    rounds: ROUNDS,
    ...{ p50: short(p50.own), rawP50: short(p50.raw), p95: short(p95.own), rawP95: short(p95.raw) },
    unit: 'ms',
    ratio: short(p95.own / p95.raw),
    worst: { of: ratios[0]?.text, ratio: short(ratios[0]?.ratio ?? 0) },
  };
}

const short = (value: number) => Number(value.toFixed(2));
