import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, createAppHandler } from './app-protocol';
import { contactUrl } from './contact-url';
import { profilePaths } from './paths';
import { readProfileState, writeProfileState } from './profile-state';
import { visibleBounds } from './window-bounds';
import { Workspace } from './workspace';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-app-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('app://kith', () => {
  const open = async (url: string) => {
    await writeFile(join(folder, 'index.html'), '<h1>Kith</h1>');
    await writeFile(`${folder}-secret.html`, 'secret');
    return await createAppHandler({ root: folder, tileOrigins: () => [] })(new Request(url));
  };

  it('serves its own pages with the content policy in the header', async () => {
    const answer = await open('app://kith/index.html');
    expect(await answer.text()).toBe('<h1>Kith</h1>');
    expect(answer.headers.get('content-security-policy')).toContain(`script-src 'self';`);
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-eval');
  });

  it.each([
    'app://kith/../etc/passwd',
    'app://kith/..%2f..%2fetc/passwd.html',
    'app://kith/%2e%2e/%2e%2e/etc/passwd.html',
    'app://kith/..%5c..%5cwindows.html',
    'app://kith/%252e%252e/secret.html',
    'app://kith/index.html%00.png',
    'app://kith//etc/passwd',
    'app://kith/C:/windows/win.html',
    'app://kith/%E0%A4%A',
    'app://other/index.html',
    'app://kith/missing.html',
    'app://kith/index.exe',
  ])('never leaves its folder: %s', async (url) => {
    expect((await open(url)).status).toBe(404);
  });

  it('lets images come from online tiles only when an admin turned them on', () => {
    expect(contentSecurityPolicy([])).not.toContain('https:');
    expect(contentSecurityPolicy(['https://tiles.example.org'])).toContain('blob: https://tiles.example.org');
  });
});

describe('addresses for other programs', () => {
  it('are mail, phone and text messages, with every word escaped', () => {
    expect(contactUrl({ way: 'phone', number: '+4235550100' })).toBe('tel:+4235550100');
    expect(contactUrl({ way: 'sms', number: '+4235550100', text: 'a&b=c' })).toBe(
      'sms:+4235550100?body=a%26b%3Dc',
    );
    const mail = {
      way: 'email',
      address: 'a@example.org',
      subject: 'x&cc=evil@example.org',
      text: 'line\nline',
    } as const;
    expect(contactUrl(mail)).toBe(
      'mailto:a@example.org?subject=x%26cc%3Devil%40example.org&body=line%0Aline',
    );
  });
});

describe('the window', () => {
  const screens = [{ x: 0, y: 0, width: 1280, height: 800 }];

  it('comes back where it was', () => {
    const wanted = { x: 100, y: 50, width: 900, height: 600 };
    expect(visibleBounds(wanted, screens)).toEqual(wanted);
  });

  it('never comes back where no screen is any more', () => {
    const gone = { x: 3000, y: 50, width: 900, height: 600 };
    expect(visibleBounds(gone, screens)).toEqual({ width: 900, height: 600 });
  });
});

describe('the state of the profile', () => {
  it('survives a round trip, and damage counts as a first start', async () => {
    const { state } = profilePaths(folder);
    const kept = {
      workspace: 'sample',
      bounds: { x: 1, y: 2, width: 3, height: 4 },
      isMaximized: true,
    } as const;
    writeProfileState(state, kept);
    expect(readProfileState(state)).toEqual(kept);
    await writeFile(state, '{half');
    expect(readProfileState(state)).toEqual({ workspace: 'own', bounds: null, isMaximized: false });
  });
});

describe('the workspace', () => {
  it('keeps the sample in a file of its own and makes it anew when its days are over', async () => {
    let filled = 0;
    let isStale = true;
    const workspace = await Workspace.start('own', {
      paths: profilePaths(folder),
      onSlow: () => undefined,
      fillSample: () => {
        filled++;
        return Promise.resolve();
      },
      isSampleStale: () => Promise.resolve(isStale),
    });
    await workspace.database.write('own', (w) =>
      w.run(`INSERT INTO setting (name, value) VALUES ('own', '1')`),
    );
    await workspace.switchTo('sample');
    const inSample = await workspace.database.read((r) => r.sql('SELECT name FROM setting'));
    isStale = false;
    await workspace.switchTo('own');
    await workspace.switchTo('sample');
    await workspace.switchTo('own');
    const inOwn = await workspace.database.read((r) => r.sql('SELECT name FROM setting'));
    await workspace.close();
    expect(inSample).toEqual([]);
    expect(inOwn).toEqual([{ name: 'own' }]);
    expect(filled).toBe(1);
  });
});
