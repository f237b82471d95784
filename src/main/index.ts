import 'reflect-metadata';
import { app, protocol } from 'electron';
import { APP_SCHEME } from './app/app-protocol';
import { debugSwitches, refusalOf } from './app/debug-switches';
import { hardenApp } from './app/security';
import { start } from './app/start';
import { TILE_SCHEME } from './maps/tile-protocol';
import { tellCompiler } from './workers/compiler';

const REFUSED_EXIT_CODE = 2;

tellCompiler();

// Only an installed program refuses them: tests and development drive the window through these very switches.
const refused = app.isPackaged ? debugSwitches(process.argv) : [];
if (refused.length > 0) {
  process.stderr.write(`${refusalOf(refused)}\n`);
  // `app.exit` waits for the loop to turn, and the port would be open by then.
  process.exit(REFUSED_EXIT_CODE);
}

// The lock comes before all else: a second program on the same profile must never touch the database.
if (app.requestSingleInstanceLock()) {
  protocol.registerSchemesAsPrivileged([APP_SCHEME, TILE_SCHEME]);
  hardenApp();
  void app.whenReady().then(start);
} else {
  app.exit(0);
}
