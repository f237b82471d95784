import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openImportBench } from '../src/main/features/imports/testing';

const ROWS = 20_000;
const NOW = Date.UTC(2026, 4, 20, 10, 0);
const ROUNDS = 3;
const PAUSE_MS = 10;

const KINDS = {
  requests: {
    header: 'Reference,Name,Phone,Category,Summary,Details,Received,Street,Town,Latitude,Longitude',
    row: (n: number) =>
      `R-${n},Person ${n},+423 23${String(n).padStart(5, '0')},Pet care,Walk number ${n},"Ring twice, the dog is shy",13/05/2026 08:30,Street ${n % 300},Vaduz,47.1${n % 100},9.5${n % 100}`,
  },
  helpers: {
    header: 'Reference,Name,Phone,Categories,Languages,Street,Town,Latitude,Longitude,Available,Notes',
    row: (n: number) =>
      `H-${n},Helper ${n},+423 24${String(n).padStart(5, '0')},Pet care;Childcare,de;en,Street ${n % 300},Vaduz,47.1${n % 100},9.5${n % 100},Mon 9-12; Tue-Thu 14:00-18:00,Likes long walks`,
  },
} as const;

interface Times {
  readonly took: number;
  readonly longestBlock: number;
  /** Longest that a small change by somebody else had to wait. */
  readonly longestWait: number;
}

/** Does `work` while small writes are made all the time, and watches how long anything had to wait. */
async function watch(work: () => Promise<unknown>, write: () => Promise<unknown>): Promise<Times> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const state = { isOver: false, longestWait: 0 };
  const others = (async () => {
    while (!state.isOver) {
      const asked = performance.now();
      await write();
      state.longestWait = Math.max(state.longestWait, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  })();
  delay.enable();
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  delay.disable();
  state.isOver = true;
  await others;
  return { took, longestBlock: delay.max / 1e6, longestWait: state.longestWait };
}

async function measure(kind: keyof typeof KINDS): Promise<Record<string, Times>> {
  const bench = await openImportBench(NOW);
  const write = () =>
    bench.database.write('other', (writer) =>
      writer.run(
        `INSERT INTO setting (name, value) VALUES ('other', '1') ON CONFLICT (name) DO UPDATE SET value = '1'`,
      ),
    );
  const { header, row } = KINDS[kind];
  const text = [header, ...Array.from({ length: ROWS }, (_, n) => row(n))].join('\n');
  const chosen: Awaited<ReturnType<typeof bench.choose>>[] = [];
  const choose = await watch(async () => chosen.push(await bench.choose(kind, text)), write);
  const [file] = chosen;
  if (file === undefined) throw new Error('The file was not read.');
  const { token, mapping } = file;
  const preview = await watch(
    () => bench.handlers['imports.preview']({ token, mapping }, bench.context),
    write,
  );
  const run = await watch(async () => {
    const { imported } = await bench.handlers['imports.run']({ token, mapping }, bench.context);
    if (imported !== ROWS) throw new Error(`Only ${imported} rows came in.`);
  }, write);
  await bench.dispose();
  return { choose, preview, run };
}

const round = (value: number) => Math.round(value);

/** Reading in 20,000 rows: how long each step takes, and how long windows and other changes wait meanwhile. */
export async function* run(): AsyncGenerator<object> {
  for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
    await measure(kind);
    const rounds: Record<string, Times>[] = [];
    for (let n = 0; n < ROUNDS; n++) rounds.push(await measure(kind));
    for (const step of ['choose', 'preview', 'run']) {
      const of = (pick: (times: Times) => number) =>
        rounds.map((one) => pick(one[step] as Times)).sort((a, b) => a - b);
      const middle = (values: readonly number[]) => round(values[Math.floor(values.length / 2)] ?? 0);
      yield {
        kind,
        rows: ROWS,
        step,
        rounds: ROUNDS,
        medianMs: middle(of((times) => times.took)),
        longestBlockMs: round(of((times) => times.longestBlock).at(-1) ?? 0),
        longestWaitMs: round(of((times) => times.longestWait).at(-1) ?? 0),
      };
    }
  }
}
