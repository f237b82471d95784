/**
 * The architecture, executable. One sentence: the renderer and main meet only in src/shared; the engine knows
 * the domain and nothing else; only the database layer knows the database. docs/architecture.md has the table.
 * Every rule here has a deliberate breach in scripts/boundaries, so that a rule going blind is noticed.
 */
const tests = '\\.(test|bench)\\.tsx?$|/testing/|/testing\\.ts$|-fixture\\.tsx?$';

/** Matches an installed package (or any of several) and its types, wherever node_modules lies. */
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`;
const anyPackage = '(^|/)node_modules/';

const own = (folder) => `^src/${folder}(/|$)`;

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'A rule cannot judge a file that it cannot find.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that package.json does not name may be gone tomorrow.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphan',
      comment: 'A module that nothing uses and that uses nothing is left over.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', tests, '^src/(main|preload)/index\\.ts$'] },
      to: {},
    },
    {
      name: 'no-test-code-in-the-app',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: tests },
    },

    // shared and matching: pure
    {
      name: 'shared-knows-only-itself',
      severity: 'error',
      from: { path: own('shared'), pathNot: tests },
      to: { path: ['^src/', anyPackage], pathNot: [own('shared'), packages('zod')] },
    },
    {
      name: 'matching-knows-only-the-domain',
      severity: 'error',
      from: { path: own('matching'), pathNot: tests },
      to: { path: ['^src/', anyPackage], pathNot: [own('matching'), own('shared/domain')] },
    },
    {
      name: 'pure-code-uses-no-node',
      severity: 'error',
      from: { path: '^src/(shared|matching)/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-code-never-reaches-the-outside',
      comment: 'However indirectly.',
      severity: 'error',
      from: { path: '^src/(shared|matching)/', pathNot: tests },
      to: {
        path: ['^src/(main|preload|renderer)/', packages('electron', 'typeorm', 'sqlite3')],
        reachable: true,
      },
    },
    {
      name: 'matching-through-its-doors',
      comment: 'index (solve), rules (cheap checks), and the plain data of problem, plan and options.',
      severity: 'error',
      from: { pathNot: [own('matching'), tests, '^bench/'] },
      to: { path: own('matching'), pathNot: '^src/matching/(index|rules|problem|plan|options)\\.ts$' },
    },
    {
      name: 'only-the-worker-solves',
      comment: 'And one command, which has no window to keep lively.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          own('matching'),
          tests,
          '^src/main/workers/matching\\.worker\\.ts$',
          '^src/main/cli/plain-files/solve-problem\\.ts$',
        ],
      },
      to: { path: '^src/matching/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },

    // main
    {
      name: 'database-knows-only-the-domain',
      comment: 'And the coded errors that it throws, and how files reach the disk whole.',
      severity: 'error',
      from: { path: own('main/database'), pathNot: tests },
      to: {
        path: ['^src/', anyPackage],
        pathNot: [
          own('main/database'),
          own('main/files'),
          own('main/keys'),
          own('shared/domain'),
          '^src/shared/contract/(errors|backup-facts)\\.ts$',
          packages('typeorm', 'sqlite3', 'reflect-metadata', 'node', 'zod'),
        ],
      },
    },
    {
      name: 'only-the-database-layer-uses-the-database',
      comment:
        "A map archive is a SQLite file too, but somebody else's: one module reads it, and only reads.",
      severity: 'error',
      from: {
        pathNot: [
          own('main/database'),
          '[/-]repository\\.ts$',
          '^src/main/maps/tile-store\\.ts$',
          tests,
          '^(bench|e2e)/',
        ],
      },
      to: { path: packages('typeorm', 'sqlite3') },
    },
    {
      name: 'repositories-use-no-driver',
      severity: 'error',
      from: { path: '^src/main/features/' },
      to: { path: packages('sqlite3') },
    },
    {
      name: 'features-of-main-meet-in-services',
      comment:
        'And in repositories, where one transaction spans the tables of two features. The rest of a feature is its own.',
      severity: 'error',
      from: { path: '^src/main/features/([^/]+)/', pathNot: tests },
      to: {
        path: '^src/main/features/[^/]+/',
        pathNot: ['^src/main/features/$1/', '[/-](service|repository)\\.ts$'],
      },
    },
    {
      name: 'features-of-main-know-no-composition-root',
      severity: 'error',
      from: { path: own('main/(features|maps|database|workers|ipc)'), pathNot: tests },
      to: { path: '^src/main/(app|cli|sample)/|^src/main/index\\.ts$' },
    },
    {
      name: 'features-of-main-talk-to-the-worker-through-its-client',
      severity: 'error',
      from: { path: own('main/(features|maps|ipc)'), pathNot: tests },
      to: { path: own('main/workers'), pathNot: '^src/main/workers/(matching-client|protocol)\\.ts$' },
    },
    {
      name: 'workers-know-only-the-engine',
      severity: 'error',
      from: { path: own('main/workers'), pathNot: tests },
      to: {
        path: ['^src/', packages('[^/]+')],
        pathNot: [own('main/workers'), own('matching'), own('shared'), packages('node')],
      },
    },
    {
      name: 'electron-only-at-the-edge',
      comment:
        'Features, database and command line run without Electron, so tests and the command line can too.',
      severity: 'error',
      from: { path: own('main'), pathNot: ['^src/main/(app|ipc)/', '^src/main/index\\.ts$', tests] },
      to: { path: packages('electron', 'electron-updater') },
    },
    {
      name: 'command-line-never-reaches-electron',
      severity: 'error',
      from: { path: own('main/cli'), pathNot: tests },
      to: { path: packages('electron', 'electron-updater'), reachable: true },
    },
    {
      name: 'main-knows-no-window',
      severity: 'error',
      from: { path: '^src/(main|preload)/' },
      to: { path: ['^src/renderer/', packages('react', 'react-dom', 'leaflet', '@mantine/[^/]+')] },
    },

    // preload
    {
      name: 'preload-is-only-the-bridge',
      severity: 'error',
      from: { path: own('preload'), pathNot: tests },
      to: {
        path: ['^src/', anyPackage],
        pathNot: [own('preload'), own('shared/contract'), packages('electron', 'node')],
      },
    },

    // renderer
    {
      name: 'renderer-knows-only-shared',
      severity: 'error',
      from: { path: own('renderer') },
      to: { path: '^src/', pathNot: [own('renderer'), own('shared'), '^src/preload/bridge\\.ts$'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: own('renderer'), pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-main-packages',
      severity: 'error',
      from: { path: own('renderer') },
      to: {
        path: packages('electron', 'electron-updater', 'electron-log', 'typeorm', 'sqlite3', 'commander'),
      },
    },
    {
      name: 'features-of-the-renderer-stay-apart',
      severity: 'error',
      from: { path: '^src/renderer/src/features/([^/]+)/' },
      to: { path: '^src/renderer/src/features/[^/]+/', pathNot: '^src/renderer/src/features/$1/' },
    },
    {
      name: 'only-app-puts-features-together',
      severity: 'error',
      from: {
        path: '^src/renderer/src/',
        pathNot: ['^src/renderer/src/(app|features)/', '^src/renderer/src/main\\.tsx$', tests],
      },
      to: { path: '^src/renderer/src/(app|features)/' },
    },
    {
      name: 'features-of-the-renderer-do-not-know-the-app',
      severity: 'error',
      from: { path: '^src/renderer/src/features/', pathNot: tests },
      to: { path: '^src/renderer/src/app/' },
    },
    {
      name: 'renderer-lib-is-the-bottom',
      severity: 'error',
      from: { path: '^src/renderer/src/lib/', pathNot: tests },
      to: { path: '^src/renderer/src/', pathNot: '^src/renderer/src/lib/' },
    },
    {
      name: 'components-know-only-lib',
      severity: 'error',
      from: { path: '^src/renderer/src/components/', pathNot: tests },
      to: { path: '^src/renderer/src/', pathNot: '^src/renderer/src/(components|lib)/' },
    },
    {
      name: 'leaflet-only-in-the-map',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/renderer/src/map/' },
      to: { path: packages('leaflet', 'protomaps-leaflet', 'supercluster') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|png|json)$' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
