import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { measureLive } from './live/measure.mjs';
import { bundle } from './matching/bundle.mjs';
import { lemon } from './matching/lemon.mjs';
import { shapes } from './matching/shapes.mjs';

const wanted = ['geo 10k x 50k, 200k', 'near-perfect', 'contested 10k', 'contested 100k'];

/**
 * Times single changes to an assignment that is kept, by kind, beside a full solve of the same instance by LEMON.
 * `--only TEXT` (may be repeated) takes the shapes whose names contain it.
 */
export async function* run(args: readonly string[] = []): AsyncGenerator<object> {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string', multiple: true } } });
  const file = await bundle('bench/live/live.mts');
  const { LiveAssignment } = (await import(pathToFileURL(file).href)) as typeof import('./live/live.mjs');
  const rival = lemon();
  if ('absent' in rival) yield { name: 'absent', reason: rival.absent };
  const enter = 'enter' in rival ? rival.enter : null;
  for (const { name, make } of shapes) {
    const liveName = name.replace('solve', 'live');
    if (!wanted.some((text) => name.includes(text))) continue;
    if (!(values.only?.some((text) => liveName.includes(text)) ?? true)) continue;
    yield* await measureLive(liveName, make(), LiveAssignment, enter);
  }
}
