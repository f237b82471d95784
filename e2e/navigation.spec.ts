import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Envelope } from '../src/shared/contract/errors';
import { expect, test, type Kith } from './fixtures';
import { askMain, tellMain } from './main-process';

const PRELOAD = resolve(__dirname, '../out/preload/index.js');

let server: Server;
let foreign: string;
let visits: string[];
test.beforeAll(async () => {
  server = createServer((request, answer) => {
    visits.push(request.url ?? '');
    if (request.url === '/redirect') answer.writeHead(302, { location: '/landed' });
    answer.end('<h1>Elsewhere</h1>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  foreign = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
test.beforeEach(() => {
  visits = [];
});
test.afterAll(() => {
  server.close();
});

/** What a hostile page may try in order to leave, each run inside the page; `foreign` is an address of somebody else. */
const TRICKS: Readonly<Record<string, (foreign: string) => unknown>> = {
  location: (to) => (location.href = to),
  'location to a redirect': (to) => {
    location.replace(`${to}/redirect`);
  },
  form: (to) => {
    const form = Object.assign(document.createElement('form'), { action: to, method: 'post' });
    document.body.append(form);
    form.submit();
  },
  'meta refresh': (to) => {
    document.head.append(
      Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${to}` }),
    );
  },
  link: (to) => {
    const link = Object.assign(document.createElement('a'), { href: to });
    document.body.append(link);
    link.click();
  },
  'link to a new window': (to) => {
    const link = Object.assign(document.createElement('a'), { href: to, target: '_blank' });
    document.body.append(link);
    link.click();
  },
  'window.open': (to) => window.open(to),
  'javascript:': () => (location.href = 'javascript:document.title="left"'),
  'data:': () => (location.href = 'data:text/html,left'),
  'blob:': () => (location.href = URL.createObjectURL(new Blob(['left'], { type: 'text/html' }))),
  'file:': () => (location.href = 'file:///etc/passwd'),
  'a frame': (to) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: to }));
  },
  'an own page in a frame': () => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'app://kith/index.html' }));
  },
};

async function dropFile(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
}

async function windowsOf(kith: Kith): Promise<number> {
  return await askMain(() => kith.app.evaluate(({ webContents }) => webContents.getAllWebContents().length));
}

test('no trick leads the window away, opens another, or loads a page of somebody else', async ({ fresh }) => {
  const { page } = fresh;
  const before = page.url();
  const moves: string[] = [];
  page.on('framenavigated', (frame) => moves.push(frame.url()));
  const windows = await windowsOf(fresh);
  for (const [name, trick] of Object.entries(TRICKS)) {
    await page.evaluate(trick, foreign).catch((error: unknown) => moves.push(`${name}: ${String(error)}`));
    await page.waitForTimeout(150); // nothing is to happen, so there is nothing to wait for
    expect(page.url(), name).toBe(before);
  }
  await dropFile(page);
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  // A frame that may not load shows Chromium's own error page.
  expect(moves.filter((url) => !url.startsWith('chrome-error:'))).toEqual([]);
  expect(visits).toEqual([]);
  expect(await windowsOf(fresh)).toBe(windows);
  // The driver itself would wait for the last navigation to end, which never began.
  expect(await page.evaluate(() => document.querySelector('h1') !== null)).toBe(true);
});

const ask = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { kith: { call: (n: string, i: unknown) => Promise<unknown> } }).kith.call(
      'session.state',
      {},
    ),
  ) as Promise<Envelope>;

test('calls from a second window and from a page of somebody else are refused', async ({ fresh }) => {
  const { app, page } = fresh;
  expect((await ask(page)).ok).toBe(true);
  const second = app.waitForEvent('window');
  await tellMain(() =>
    app.evaluate(({ BrowserWindow }, preload) => {
      void new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } }).loadURL(
        'app://kith/index.html',
      );
    }, PRELOAD),
  );
  const other = await second;
  await expect.poll(() => other.evaluate(() => 'kith' in window)).toBe(true);
  expect(await ask(other)).toMatchObject({ ok: false, error: { code: 'bad_sender' } });
  // Only the program itself can open the way out and lead its window there; even then that page gets no answer.
  await tellMain(() =>
    app.evaluate(({ BrowserWindow, session }, to) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
      void session.defaultSession.setProxy({ mode: 'direct' }).then(() => window?.loadURL(to));
    }, foreign),
  );
  await page.waitForURL(`${foreign}/`);
  expect(await ask(page)).toMatchObject({ ok: false, error: { code: 'bad_sender' } });
});

test('every kind of permission is refused, whether it is asked for or looked up', async ({ fresh }) => {
  const outcome = await fresh.page.evaluate(async () => {
    const kinds = [
      ...[
        'geolocation',
        'notifications',
        'clipboard-read',
        'camera',
        'microphone',
        'midi',
        'persistent-storage',
      ],
      ...[
        'accelerometer',
        'gyroscope',
        'magnetometer',
        'background-sync',
        'storage-access',
        'window-management',
      ],
    ];
    const lookedUp: Record<string, string> = {};
    for (const name of kinds) {
      lookedUp[name] = await navigator.permissions
        .query({ name: name as PermissionName })
        .then(({ state }) => state)
        .catch(() => 'unknown here');
    }
    const asked = async (work: () => Promise<unknown>) => {
      try {
        return (await work()) === 'denied' ? 'refused' : 'granted';
      } catch {
        return 'refused';
      }
    };
    return {
      lookedUp: Object.entries(lookedUp).filter(
        ([, state]) => state !== 'denied' && state !== 'unknown here',
      ),
      geolocation: await asked(
        () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      notifications: await asked(() => Notification.requestPermission()),
      clipboard: await asked(() => navigator.clipboard.readText()),
      camera: await asked(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await asked(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await asked(() => navigator.mediaDevices.getDisplayMedia()),
      midi: await asked(() => navigator.requestMIDIAccess({ sysex: true })),
    };
  });
  expect(outcome).toEqual({
    lookedUp: [],
    ...{ geolocation: 'refused', notifications: 'refused', clipboard: 'refused', camera: 'refused' },
    ...{ microphone: 'refused', screen: 'refused', midi: 'refused' },
  });
});

test('the content policy stops what would run or carry away words', async ({ fresh }) => {
  const outcome = await fresh.page.evaluate(async (to) => {
    const stopped: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.wasRun = true');
    image.src = 'data:,';
    document.body.append(image, Object.assign(document.createElement('img'), { src: `${to}/image` }));
    document.body.append(Object.assign(document.createElement('script'), { src: `${to}/script.js` }));
    document.body.append(
      Object.assign(document.createElement('script'), { textContent: 'window.wasRun = true' }),
    );
    document.head.append(Object.assign(document.createElement('base'), { href: to }));
    navigator.sendBeacon(`${to}/beacon`, 'words');
    await fetch(`${to}/fetch`).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { wasRun: 'wasRun' in window, stopped: [...new Set(stopped)].sort() };
  }, foreign);
  expect(outcome.wasRun).toBe(false);
  expect(outcome.stopped).toEqual(
    expect.arrayContaining(['base-uri', 'connect-src', 'img-src', 'script-src-attr', 'script-src-elem']),
  );
  expect(visits).toEqual([]);
});

test('nothing gets out by a call of WebRTC, a download or a script out of text', async ({ fresh }) => {
  const packets: string[] = [];
  const ear = createSocket('udp4').on('message', () => packets.push('udp'));
  await new Promise<void>((done) => ear.bind(0, '127.0.0.1', done));
  const line = createTcpServer(() => packets.push('tcp'));
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  const ports = { udp: ear.address().port, tcp: (line.address() as AddressInfo).port };
  await tellMain(() =>
    fresh.app.evaluate(({ session }) => {
      const told: boolean[] = [];
      Object.assign(globalThis, { downloads: told });
      session.defaultSession.on('will-download', (event) => told.push(event.defaultPrevented));
    }),
  );
  const outcome = await fresh.page.evaluate(async ({ udp, tcp }) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['words']));
    link.download = 'words.txt';
    link.click();
    const code = URL.createObjectURL(new Blob(['postMessage("ran")'], { type: 'text/javascript' }));
    const worker = await new Promise<string>((resolve) => {
      const made = new Worker(code);
      made.onmessage = () => {
        resolve('ran');
      };
      made.onerror = () => {
        resolve('stopped');
      };
    }).catch(() => 'stopped');
    const iceServers = [
      { urls: `stun:127.0.0.1:${String(udp)}` },
      { urls: `turn:127.0.0.1:${String(tcp)}?transport=tcp`, username: 'words', credential: 'words' },
    ];
    try {
      const call = new RTCPeerConnection({ iceServers });
      call.createDataChannel('words');
      await call.setLocalDescription(await call.createOffer());
    } catch {
      // refused at once, which is as well
    }
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // nothing is to come, so there is nothing to wait for
    return worker;
  }, ports);
  const downloads = await askMain(() =>
    fresh.app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads),
  );
  ear.close();
  line.close();
  expect([outcome, packets, downloads]).toEqual(['stopped', [], [true]]);
});
