import { buildWhenStale } from './lib/build.mjs';
import { onSomeDisplay } from './lib/display.mjs';
import { inRoot } from './lib/paths.mjs';
import { main, show } from './lib/run.mjs';

await main(async () => {
  await buildWhenStale();
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const { command, args } = onSomeDisplay(process.execPath, [cli, 'test', ...process.argv.slice(2)]);
  return show(command, args);
});
