import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { keptPlans } from './live/kept.mjs';
import { bundle } from './matching/bundle.mjs';
import { lemon } from './matching/lemon.mjs';
import { shapes } from './matching/shapes.mjs';

const wanted = ['geo 10k x 50k, 200k', 'near-perfect', 'contested 10k', 'contested 100k'];

/**
 * Times single changes to a live assignment, by kind, beside a full solve of the same instance by LEMON, and planning
 * again from a kept assignment beside solving from scratch.
 * `--only TEXT` (may be repeated) takes those whose names contain it.
 */
export async function* run(args: readonly string[] = []): AsyncGenerator<object> {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string', multiple: true } } });
  const file = await bundle('bench/live/live.mts');
  const bundled = (await import(pathToFileURL(file).href)) as typeof import('./live/live.mjs');
  const isWanted = (name: string) => values.only?.some((text) => name.includes(text)) ?? true;
  const rival = lemon();
  if ('absent' in rival) yield { name: 'absent', reason: rival.absent };
  const enter = 'enter' in rival ? rival.enter : null;
  for (const { name, make } of shapes) {
    const liveName = name.replace('solve', 'live');
    if (!wanted.some((text) => name.includes(text))) continue;
    if (!isWanted(liveName)) continue;
    yield* await bundled.measureLive(liveName, make(), enter);
  }
  for (const { name, measure } of keptPlans) if (isWanted(name)) yield measure(bundled);
}
