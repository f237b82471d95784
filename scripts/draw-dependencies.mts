import { readFileSync, writeFileSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { options } from './lib/dependency-rules.mjs';
import { inRoot } from './lib/paths.mjs';

const document = inRoot('docs', 'architecture.md');
const begin = '<!-- deps:start -->';
const end = '<!-- deps:end -->';

/** Folders drawn as one box each, the longest match first. */
const boxes = [
  ...['shared/contract', 'shared/domain', 'shared/words', 'shared/i18n', 'matching', 'preload'],
  ...['main/app', 'main/cli', 'main/database', 'main/features', 'main/ipc', 'main/maps', 'main/sample'],
  ...[
    'main/workers',
    'main/backups',
    'main/files',
    'main/time',
    'main/words',
    'renderer/src/app',
    'renderer/src/components',
    'renderer/src/features',
  ],
  ...['renderer/src/lib', 'renderer/src/map', 'renderer/src/people', 'renderer/src/backups'],
];

const isTest = (file: string) => /\.(test|bench)\.|\/testing[/.]|-fixture\./.test(file);

function boxOf(file: string): string | undefined {
  if (isTest(file)) return undefined;
  return boxes.find((box) => file.startsWith(`src/${box}/`));
}

async function arrows(): Promise<string[]> {
  const result = await cruise(['src'], { ...options, baseDir: inRoot() });
  const found = new Set<string>();
  for (const { source, dependencies } of (result.output as ICruiseResult).modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [boxOf(source), boxOf(resolved)];
      if (from && to && from !== to) found.add(`${from} ${to}`);
    }
  }
  return [...found].sort();
}

function mermaid(pairs: readonly string[]): string {
  const id = (box: string) => box.replaceAll('/', '_');
  const label = (box: string) => box.replace('renderer/src/', '').replace(/^(main|shared)\//, '');
  const drawn = boxes.filter((box) => pairs.some((pair) => pair.split(' ').includes(box)));
  const groups = [...new Set(drawn.map((box) => box.split('/')[0] ?? box))].sort();
  const lines = groups.flatMap((group) => [
    `  subgraph ${group}`,
    ...drawn.filter((box) => box.split('/')[0] === group).map((box) => `    ${id(box)}["${label(box)}"]`),
    '  end',
  ]);
  const links = pairs.map((pair) => `  ${pair.split(' ').map(id).join(' --> ')}`);
  return ['```mermaid', 'flowchart LR', ...lines, ...links, '```'].join('\n');
}

function replaceIn(text: string, diagram: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${document} must hold "${begin}" and, after it, "${end}"`);
  return `${text.slice(0, from + begin.length)}\n\n${diagram}\n\n${text.slice(to)}`;
}

const text = readFileSync(document, 'utf8');
const wanted = replaceIn(text, mermaid(await arrows()));
if (wanted === text) {
  console.log('the dependency diagram is up to date');
} else if (process.argv.includes('--check')) {
  console.error('the dependency diagram in docs/architecture.md is out of date; run "npm run docs:deps"');
  process.exitCode = 1;
} else {
  writeFileSync(document, wanted);
  console.log('the dependency diagram in docs/architecture.md is drawn anew');
}
