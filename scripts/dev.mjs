import { electronArguments, onSomeDisplay } from './lib/display.mjs';
import { inRoot } from './lib/paths.mjs';
import { main, show } from './lib/run.mjs';

await main(async () => {
  const { default: electron } = await import('electron');
  const vite = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const sandbox = electronArguments().length > 0 ? ['--noSandbox'] : [];
  const { command, args } = onSomeDisplay(process.execPath, [vite, 'dev', '--watch', ...sandbox]);
  return show(command, args, { env: { ELECTRON_EXEC_PATH: String(electron) } });
});
