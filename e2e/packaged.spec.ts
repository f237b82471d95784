import { rmSync, existsSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  endProgram,
  fuseFileOf,
  homeIn,
  packageProgram,
  readFuses,
  seccompOfRenderers,
  startAsOrdinaryUser,
} from './packaged-program';

let packaged: { readonly folder: string; readonly program: string };
test.beforeAll(() => {
  test.setTimeout(300_000);
  packaged = packageProgram();
});
test.afterAll(() => {
  rmSync(packaged.folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

/** Starts it, knocks at the port until it ends, and tells how it ended. */
async function outcomeOf(args: readonly string[], port: number, env: Record<string, string> = {}) {
  const started = startAsOrdinaryUser(packaged.program, homeIn(packaged.folder), args, env);
  let said = '';
  const listen = (part: Buffer) => (said += part.toString());
  started.stdout?.on('data', listen);
  started.stderr?.on('data', listen);
  let ended: { readonly code: number | null } | null = null;
  started.once('close', (code) => (ended = { code }));
  let knocks = 0;
  try {
    await expect(async () => {
      if (await answers(port)) knocks++;
      expect(ended).not.toBeNull();
    }).toPass({ intervals: [20], timeout: 60_000 });
  } finally {
    endProgram(started);
  }
  return { code: (ended as { code: number | null } | null)?.code, answered: knocks, said };
}

test('the program file has every door for other programs shut', () => {
  const [runAsNode, cookies, nodeOptions, inspect, integrity, asarOnly, , fileRights] = readFuses(
    fuseFileOf(packaged.program),
  );
  expect({ runAsNode, cookies, nodeOptions, inspect, integrity, asarOnly, fileRights }).toEqual({
    runAsNode: '0',
    cookies: '0',
    nodeOptions: '0',
    inspect: '0',
    integrity: '1',
    asarOnly: '1',
    fileRights: '0',
  });
});

const SWITCHES: readonly ((port: number) => string)[] = [
  (port) => `--remote-debugging-port=${String(port)}`,
  () => '--remote-debugging-pipe',
  (port) => `--inspect=127.0.0.1:${String(port)}`,
  (port) => `--inspect-brk=127.0.0.1:${String(port)}`,
  (port) => `--inspect-port=127.0.0.1:${String(port)}`,
];
for (const switchFor of SWITCHES) {
  test(`it does not start with ${switchFor(0).split('=')[0] ?? ''}, says why, and nothing listens`, async () => {
    const port = await freePort();
    const { code, answered, said } = await outcomeOf([switchFor(port)], port);
    expect(code).toBe(2);
    expect(answered).toBe(0);
    expect(said).toContain('Kith does not start with --');
  });
}

test('it runs no code of others, neither as Node nor by NODE_OPTIONS', async () => {
  const trace = join(packaged.folder, 'trace');
  const script = join(packaged.folder, 'script.js');
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`);
  const port = await freePort();
  const stop = `--remote-debugging-port=${String(port)}`;
  for (const env of [{ ELECTRON_RUN_AS_NODE: '1' }, { NODE_OPTIONS: `--require ${script}` }]) {
    // Where it listened to either, the script would have run before the switch is refused.
    expect((await outcomeOf([script, stop], port, env)).said).toContain('Kith does not start with');
  }
  expect(existsSync(trace)).toBe(false);
});

if (process.platform === 'linux') {
  test('an ordinary user has its window behind the sandbox of the kernel', async () => {
    const started = startAsOrdinaryUser(packaged.program, homeIn(packaged.folder), []);
    try {
      await expect.poll(() => seccompOfRenderers(packaged.program), { timeout: 60_000 }).toEqual(['2']); // 2: a filter of system calls is in force, see proc(5)
    } finally {
      endProgram(started);
    }
  });
}
