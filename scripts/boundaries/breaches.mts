/** One deliberate breach: a file that must not pass, and the rule that must say so. */
export interface Breach {
  readonly file: string;
  readonly text: string;
  readonly rule: string;
}

const breach = (rule: string, file: string, text: string): Breach => ({ rule, file, text });
const uses = (rule: string, file: string, target: string) =>
  breach(rule, file, `import * as it from '${target}';\nexport const used = it;\n`);
const usesType = (rule: string, file: string, target: string, name: string) =>
  breach(rule, file, `import type { ${name} } from '${target}';\nexport type Used = ${name};\n`);

/** What dependency-cruiser must report. */
export const dependencyBreaches: readonly Breach[] = [
  uses('matching-knows-only-the-domain', 'src/matching/b-electron.ts', 'electron'),
  uses('pure-code-never-reaches-the-outside', 'src/matching/b-electron-reached.ts', './b-electron'),
  uses('matching-knows-only-the-domain', 'src/matching/b-contract.ts', '../shared/contract'),
  uses('pure-code-uses-no-node', 'src/shared/b-files.ts', 'node:fs'),
  uses('shared-knows-only-itself', 'src/shared/b-package.ts', 'dayjs'),
  usesType('shared-knows-only-itself', 'src/shared/b-engine.ts', '../matching/problem', 'Problem'),
  uses('matching-through-its-doors', 'src/main/workers/b-inside.ts', '../../matching/solver'),
  uses('only-the-worker-solves', 'src/main/features/matches/b-solve.ts', '../../../matching/index'),
  uses('database-knows-only-the-domain', 'src/main/database/b-feature.ts', '../features/helpers/service'),
  uses('only-the-database-layer-uses-the-database', 'src/main/features/helpers/b-service.ts', 'typeorm'),
  uses('repositories-use-no-driver', 'src/main/features/helpers/b-repository.ts', 'sqlite3'),
  uses('features-of-main-meet-in-services', 'src/main/features/matches/b-inside.ts', '../helpers/free-today'),
  uses('features-of-main-know-no-composition-root', 'src/main/features/matches/b-app.ts', '../../app/start'),
  uses(
    'features-of-main-talk-to-the-worker-through-its-client',
    'src/main/features/matches/b-worker.ts',
    '../../workers/b-inside',
  ),
  uses('workers-know-only-the-engine', 'src/main/workers/b-database.ts', '../database/data-source'),
  uses('electron-only-at-the-edge', 'src/main/features/helpers/b-electron.ts', 'electron'),
  uses('command-line-never-reaches-electron', 'src/main/cli/b-reached.ts', '../features/helpers/b-electron'),
  uses('main-knows-no-window', 'src/main/app/b-window.ts', '../../renderer/src/lib/api'),
  usesType('preload-is-only-the-bridge', 'src/preload/b-domain.ts', '../shared/domain/ids', 'Id'),
  usesType(
    'renderer-knows-only-shared',
    'src/renderer/src/lib/b-main.ts',
    '../../../main/workers/protocol',
    'Solve',
  ),
  uses('renderer-knows-only-shared', 'src/renderer/src/lib/b-rules.ts', '../../../matching/rules'),
  uses('renderer-has-no-node', 'src/renderer/src/lib/b-path.ts', 'node:path'),
  uses('renderer-has-no-main-packages', 'src/renderer/src/lib/b-log.ts', 'electron-log'),
  uses(
    'features-of-the-renderer-stay-apart',
    'src/renderer/src/features/review/b-other.ts',
    '../helpers/helper-list',
  ),
  uses(
    'features-of-the-renderer-do-not-know-the-app',
    'src/renderer/src/features/review/b-app.ts',
    '../../app/app',
  ),
  uses(
    'only-app-puts-features-together',
    'src/renderer/src/map/b-feature.ts',
    '../features/helpers/helper-list',
  ),
  uses('renderer-lib-is-the-bottom', 'src/renderer/src/lib/b-component.ts', '../components/badge'),
  uses('components-know-only-lib', 'src/renderer/src/components/b-map.ts', '../map/leaflet-map'),
  uses('leaflet-only-in-the-map', 'src/renderer/src/components/b-leaflet.ts', 'leaflet'),
  uses('no-unresolvable', 'src/shared/b-missing.ts', './nowhere'),
  uses('no-circular', 'src/shared/b-circle-one.ts', './b-circle-two'),
  uses('no-test-code-in-the-app', 'src/main/app/b-test.ts', './b-something.test'),
  breach('no-orphan', 'src/shared/b-orphan.ts', 'export const alone = 1;\n'),
  uses('no-undeclared-package', 'src/main/app/b-undeclared.ts', 'sax'),
];

/** Not judged itself; there to be imported. */
export const bystanders: Readonly<Record<string, string>> = {
  'src/shared/b-circle-two.ts': `import * as it from './b-circle-one';\nexport const used = it;\n`,
  'src/main/app/b-something.test.ts': `import { start } from './start';\nexport const something = start;\n`,
};

/** What the linter must report. */
export const lintBreaches: readonly Breach[] = [
  breach('no-restricted-syntax', 'src/shared/l-clock.ts', 'export const now = () => Date.now();\n'),
  breach('no-restricted-syntax', 'src/matching/l-date.ts', 'export const now = () => new Date();\n'),
  breach('no-restricted-syntax', 'src/matching/l-chance.ts', 'export const dice = () => Math.random();\n'),
  breach('no-restricted-syntax', 'src/shared/l-default.ts', 'const one = 1;\nexport default one;\n'),
  breach(
    'no-restricted-syntax',
    'src/renderer/src/lib/l-markup.ts',
    'export const show = (element: HTMLElement, text: string) => {\n  element.innerHTML = text;\n};\n',
  ),
  breach(
    'no-restricted-syntax',
    'src/renderer/src/lib/l-inserted.ts',
    `export const show = (element: HTMLElement, text: string) => {\n  element.insertAdjacentHTML('beforeend', text);\n};\n`,
  ),
  breach(
    'no-restricted-syntax',
    'src/renderer/src/components/l-markup.tsx',
    'export const Note = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n',
  ),
  breach(
    'no-restricted-syntax',
    'src/renderer/src/map/l-popup.ts',
    `import type { Marker } from 'leaflet';\nexport const name = (marker: Marker, who: string) => marker.bindPopup(\`<b>\${who}</b>\`);\n`,
  ),
  breach(
    'no-restricted-syntax',
    'src/renderer/src/people/l-dialog.tsx',
    `import { Modal } from '@mantine/core';\nexport const Ask = () => <Modal opened onClose={() => undefined} />;\n`,
  ),
  breach(
    'no-restricted-imports',
    'src/main/features/helpers/l-raw.ts',
    `import { ipcMain } from 'electron';\nexport const raw = ipcMain;\n`,
  ),
  breach(
    'no-restricted-imports',
    'src/renderer/src/lib/l-raw.ts',
    `import { ipcRenderer } from 'electron';\nexport const raw = ipcRenderer;\n`,
  ),
  breach('kith/kebab-case-file', 'src/shared/LoudName.ts', 'export const quiet = 1;\n'),
  breach(
    'kith/explained-disable',
    'src/shared/l-silent.ts',
    '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const loose: any = 1;\n',
  ),
  breach('@typescript-eslint/no-explicit-any', 'src/shared/l-any.ts', 'export const loose: any = 1;\n'),
  breach(
    '@typescript-eslint/no-floating-promises',
    'src/main/app/l-floating.ts',
    'export const save = async () => undefined;\nsave();\n',
  ),
  breach(
    '@typescript-eslint/switch-exhaustiveness-check',
    'src/shared/l-switch.ts',
    `export const name = (value: 'a' | 'b') => {\n  switch (value) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n};\n`,
  ),
  breach(
    'max-lines',
    'src/shared/l-long.ts',
    'export {};\n'.concat('\n'.repeat(400), 'export const end = 1;\n'),
  ),
];

/** What the compiler must refuse in the engine: `rule` is the name that must not exist there. */
export const ambientBreaches: readonly Breach[] = [
  breach('process', 'src/matching/a-process.ts', 'export const a = process.env;\n'),
  breach('document', 'src/matching/a-document.ts', 'export const a = document.title;\n'),
  breach('fetch', 'src/matching/a-fetch.ts', `export const a = fetch('/');\n`),
  breach('setTimeout', 'src/matching/a-timer.ts', 'export const a = setTimeout(() => undefined, 1);\n'),
  breach('console', 'src/shared/a-console.ts', `console.log('a');\nexport {};\n`),
  breach('localStorage', 'src/shared/a-storage.ts', `export const a = localStorage.getItem('a');\n`),
];
