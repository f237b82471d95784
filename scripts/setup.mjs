import { main, say } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

await main(async () => {
  await setUp();
  say('ready. Next: npm start (or scripts/start --demo to look around first)');
});
