#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const commandLine = join(__dirname, '..', 'out', 'main', 'cli.js');

if (existsSync(commandLine)) {
  require(commandLine);
} else {
  console.error(
    'kith: the command line is not built yet. Run "npm run build" in this folder, then try again.',
  );
  process.exitCode = 1;
}
