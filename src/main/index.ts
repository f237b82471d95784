import 'reflect-metadata';
import { app, protocol } from 'electron';
import { APP_SCHEME } from './app/app-protocol';
import { hardenApp } from './app/security';
import { start } from './app/start';
import { TILE_SCHEME } from './maps/tile-protocol';

// The lock comes first: a second program on the same profile must never touch the database.
if (app.requestSingleInstanceLock()) {
  protocol.registerSchemesAsPrivileged([APP_SCHEME, TILE_SCHEME]);
  hardenApp();
  void app.whenReady().then(start);
} else {
  app.exit(0);
}
