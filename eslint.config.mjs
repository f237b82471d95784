import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { kith } from './scripts/lint-rules/index.mjs';

const pure = ['src/shared/**', 'src/matching/**'];
const tests = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/*.test.mts',
  'e2e/**',
  '**/testing/**',
  '**/testing.ts',
  '**/*-fixture.ts',
];
const outsideTheApp = ['scripts/**', 'bench/**', 'bin/**'];

const noDialogOutsideTheStack = [
  {
    selector: 'JSXOpeningElement[name.name="Modal"]',
    message:
      'Escape at a dialog above it would close it too, and one that comes at once is lost. Use Dialog.',
  },
];

/** Syntax that is refused everywhere; `no-restricted-syntax` does not add up, so each list repeats it. */
const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export: one name for one thing.' },
];

const noMarkupFromText = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Markup made of text can run what a stranger typed. Render elements.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Markup made of text can run what a stranger typed. Use textContent or elements.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/]',
    message: 'Markup made of text can run what a stranger typed. Use append() with elements.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(bind|set)(Popup|Tooltip)(Content)?$/] > :matches(Literal, TemplateLiteral, BinaryExpression).arguments:first-child',
    message: 'Leaflet treats a string as markup. Give it an element.',
  },
  {
    selector:
      'CallExpression[callee.property.name="divIcon"] Property[key.name="html"] > TemplateLiteral[expressions.length>0]',
    message: 'Leaflet treats a string as markup. Give it an element.',
  },
];

const noListThatLosesKeys = [
  {
    selector: 'JSXAttribute[name.name="searchable"]',
    message: 'Keys that come quickly are lost in it. Use TypedSelect or TypedMultiSelect.',
  },
  {
    selector: 'JSXOpeningElement[name.name="MultiSelect"]',
    message: 'Keys that come quickly are lost in it. Use TypedMultiSelect.',
  },
];

const noClockNoChance = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Pass the time in.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Pass the time in.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Pass the time in.' },
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: 'Pass the time in.' },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Pass a seeded generator in.',
  },
];

const noRawMain = {
  name: 'electron',
  importNames: ['ipcMain'],
  message:
    'Declare a call in src/shared/contract and handle it: src/main/ipc checks sender, input and permission.',
};
const noRawRenderer = {
  name: 'electron',
  importNames: ['ipcRenderer'],
  message: 'Use the typed client; only src/preload speaks to the main process.',
};

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'dist', 'coverage', 'test-results', 'playwright-report', 'resources'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { plugins: { kith }, rules: { 'kith/kebab-case-file': 'error', 'kith/explained-disable': 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A function that must return a promise to fit its interface may be async without waiting for anything.
      '@typescript-eslint/require-await': 'off',
      // TypeORM declares the shapes of its options as classes, and means object literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 80],
      'no-restricted-syntax': ['error', ...everywhere, ...noMarkupFromText],
      'no-restricted-imports': ['error', { paths: [noRawMain, noRawRenderer] }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['src/main/ipc/**'], rules: { 'no-restricted-imports': ['error', { paths: [noRawRenderer] }] } },
  { files: ['src/preload/**'], rules: { 'no-restricted-imports': ['error', { paths: [noRawMain] }] } },
  {
    files: pure,
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...noMarkupFromText, ...noClockNoChance] },
  },
  { files: ['src/main/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/renderer/**/*.tsx'],
    ignores: ['src/renderer/src/components/typed-select.tsx', 'src/renderer/src/components/dialog.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...everywhere,
        ...noMarkupFromText,
        ...noListThatLosesKeys,
        ...noDialogOutsideTheStack,
      ],
    },
  },
  {
    files: ['src/renderer/**/*.ts', 'src/renderer/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    // It warns where React's compiler leaves a component as it is, which is right for the long lists.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: outsideTheApp,
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        AbortSignal: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        console: 'readonly',
        process: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
      },
    },
  },
  { files: ['*.config.ts', '*.config.mts', '*.config.mjs'], rules: { 'no-restricted-syntax': 'off' } },
);
