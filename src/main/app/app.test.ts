import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Opening } from '../../shared/contract/app';
import type { Writer } from '../database/session';
import { contentSecurityPolicy, createAppHandler } from './app-protocol';
import { contactUrl, mayOpenOutside } from './contact-url';
import { profilePaths } from './paths';
import { ProfileMemory, readProfileState, writeProfileState } from './profile-state';
import { visibleBounds } from './window-bounds';
import { Workspace, type WorkspaceOptions } from './workspace';

let around: string;
let folder: string;
beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), 'kith-app-'));
  folder = join(around, 'app');
  await mkdir(folder);
});
afterEach(async () => {
  await rm(around, { recursive: true, force: true });
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
    expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe-eval|blob:/);
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
    'app://kith/%2f%2fetc/passwd.html',
    'app://kith/..%2F..%2F..%2F..%2Fetc%2Fpasswd.html',
    'app://kith/....//....//secret.html',
    'app://kith/%5c%5chost%5cshare.html',
    'app://kith/\\\\host\\share.html',
    'app://kith/%c0%ae%c0%ae/secret.html',
    'app://kith/%uff0e%uff0e/secret.html',
    'app://kith/..;/secret.html',
    'app://kith/%00index.html',
    'app://kith.example.org/index.html',
    'app:///etc/passwd.html',
  ])('never leaves its folder: %s', async (url) => {
    expect((await open(url)).status).toBe(404);
  });

  it.each(['..%2f', '%2e%2e%2f', '..%2F..%2F%NAME%2F..%2F', 'x%2f..%2f..%2f', '..%5c', '%2f..%2f'])(
    'never reads a file that is there, beside its folder: %s',
    async (way) => {
      const url = `app://kith/${way.replace('%NAME', basename(folder))}${basename(folder)}-secret.html`;
      expect((await open(url)).status).toBe(404);
    },
  );

  it('lets images come from online tiles only when an admin turned them on', () => {
    expect(contentSecurityPolicy([])).not.toContain('https:');
    expect(contentSecurityPolicy(['https://tiles.example.org'])).toContain('data: https://tiles.example.org');
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

describe('what may be opened outside', () => {
  it.each(['mailto:a@example.org?subject=x', 'tel:+4235550100', 'sms:+4235550100?body=a%20b'])(
    'is %s',
    (url) => {
      expect(mayOpenOutside(url)).toBe(true);
    },
  );

  it.each([
    ...['file:///etc/passwd', 'smb://host/share', '\\\\host\\share', '//host/share', 'javascript:alert(1)'],
    ...[
      'data:text/html,x',
      'blob:app://kith/1',
      'http://example.org/',
      'https://example.org/',
      'ftp://example.org/',
    ],
    ...[
      'ms-msdt:/id',
      'ms-officecmd:x',
      'search-ms:query=x',
      'vbscript:x',
      'shell:startup',
      'app://kith/index.html',
    ],
    ...[
      'jar:file:///x',
      'ssh://-oProxyCommand=x',
      'mailto:a@example.org\n--attach=/etc/passwd',
      'tel:\0',
      ' tel:1',
    ],
    ...[
      '',
      'mailto:',
      'mailtox:a',
      'xmailto:a@example.org',
      'mailto:a b',
      'mailto:\u202Ea',
      'chrome://settings',
    ],
  ])('is never %j', (url) => {
    expect(mayOpenOutside(url)).toBe(false);
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
      desk: 'desk 01ab23',
      nextCheckInAt: 1_767_600_000_000,
      background: 'yes',
      saidStays: true,
      callKey: 'F13',
    } as const;
    writeProfileState(state, kept);
    expect(readProfileState(state)).toEqual(kept);
    await writeFile(state, '{half');
    expect(readProfileState(state)).toEqual({
      workspace: 'own',
      bounds: null,
      isMaximized: false,
      desk: null,
      nextCheckInAt: null,
      background: 'unasked',
      saidStays: false,
      callKey: null,
    });
  });

  it('gives the computer a name by chance, and keeps it', () => {
    const { state } = profilePaths(folder);
    const fail = (error: unknown) => {
      throw error;
    };
    const { desk } = new ProfileMemory(state, fail);
    expect(desk).toMatch(/^desk [0-9a-f]{6}$/);
    expect(new ProfileMemory(state, fail).desk).toBe(desk);
  });

  it('is remembered while the program runs even where the file cannot be written', async () => {
    const inTheWay = join(folder, 'in-the-way');
    await writeFile(inTheWay, '');
    const failures: unknown[] = [];
    const memory = new ProfileMemory(join(inTheWay, 'state.json'), (error) => failures.push(error));
    memory.remember({ workspace: 'sample' });
    expect(memory.state.workspace).toBe('sample');
    expect(failures).toHaveLength(1);
  });
});

function workspaceIn(profile: string, options: Partial<WorkspaceOptions> = {}): Workspace {
  return new Workspace({
    paths: profilePaths(profile),
    onSlow: () => undefined,
    fillSample: () => Promise.resolve(),
    isSampleStale: () => Promise.resolve(false),
    onStanding: () => undefined,
    master: () => null,
    ...options,
  });
}

describe('the workspace', () => {
  it('tells how far it is while the sample is made, and ends with nothing under way', async () => {
    const told: (Opening | null)[] = [];
    const workspace = workspaceIn(folder, {
      isSampleStale: () => Promise.resolve(true),
      fillSample: (_database, onProgress) => {
        onProgress(0.5);
        return Promise.resolve();
      },
      onStanding: ({ opening }) => told.push(opening),
    });
    await workspace.open('sample');
    await workspace.close();
    expect(told).toEqual([
      { step: 'open', progress: null },
      { step: 'sample', progress: 0 },
      { step: 'sample', progress: 0.5 },
      null,
    ]);
    expect(workspace.standing.opening).toBeNull();
  });

  it('tells once that the file of what is open is gone from its place, and once that it is back', async () => {
    const told: boolean[] = [];
    const workspace = workspaceIn(folder, { onStanding: ({ isFileGone }) => told.push(isFileGone) });
    await workspace.open('sample');
    told.length = 0;
    await workspace.lookForFile();
    expect(told).toEqual([]);
    const { sample } = profilePaths(folder);
    await rename(sample, `${sample}.moved`);
    await workspace.lookForFile();
    await workspace.lookForFile();
    expect(workspace.standing).toEqual({ opening: null, hasFailed: false, isFileGone: true });
    await rename(`${sample}.moved`, sample);
    await workspace.lookForFile();
    expect(told).toEqual([true, false]);
    await workspace.close();
  });

  it('makes a sample that is not there without opening an empty record to ask how old it is', async () => {
    let asked = 0;
    const workspace = workspaceIn(folder, {
      isSampleStale: () => Promise.resolve(++asked > 0),
    });
    await workspace.open('sample');
    await workspace.close();
    expect(asked).toBe(0);
  });

  it('makes the sample once when it is asked for twice at the same moment', async () => {
    let filled = 0;
    const workspace = workspaceIn(folder, {
      isSampleStale: () => Promise.resolve(true),
      fillSample: async (database) => {
        filled++;
        await database.write('fill', (w) => w.run(`INSERT INTO setting (name, value) VALUES ('made', '1')`));
      },
    });
    await Promise.all([workspace.open('sample'), workspace.open('sample')]);
    const found = await workspace.database.read((r) => r.sql('SELECT name FROM setting'));
    await workspace.close();
    expect(filled).toBe(1);
    expect(found).toEqual([{ name: 'made' }]);
  });

  it('closes soon while the sample is made, and leaves nothing of it', async () => {
    let written = 0;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const workspace = workspaceIn(folder, {
      isSampleStale: () => Promise.resolve(true),
      fillSample: async (database, _onProgress, signal) => {
        const fill = async (w: Writer): Promise<void> => {
          for (; written < 5_000; written++) {
            await w.run('INSERT INTO setting (name, value) VALUES (?, 1)', [String(written)]);
            if (written === 3) begin();
          }
        };
        await database.write('sample', fill, undefined, signal);
      },
    });
    const opening = workspace.open('sample').catch((error: unknown) => error);
    await begun;
    await workspace.close();
    expect(await opening).toMatchObject({ code: 'cancelled' });
    expect(written).toBeLessThan(5_000);
    expect(await readdir(dirname(profilePaths(folder).sample))).toEqual([]);
  });

  it('keeps what was open when the sample cannot be made, and says so to whoever asked', async () => {
    const planned = new Error('planned');
    const workspace = workspaceIn(folder, {
      isSampleStale: () => Promise.resolve(true),
      fillSample: () => Promise.reject(planned),
    });
    await workspace.open('own');
    const own = workspace.database;
    await expect(workspace.open('sample')).rejects.toBe(planned);
    expect(workspace.database).toBe(own);
    expect(await own.read((r) => r.sql('SELECT name FROM setting'))).toEqual([]);
    await workspace.close();
  });

  it('opens nothing at all when the own record is damaged, says why, and goes on once it is put back', async () => {
    const workspace = workspaceIn(folder);
    await workspace.open('own');
    await workspace.open('sample');
    const { own } = profilePaths(folder);
    const whole = await readFile(own);
    await writeFile(own, 'x'.repeat(8192));
    await expect(workspace.open('own')).rejects.toMatchObject({ code: 'storage_failed' });
    expect(workspace.isOpen).toBe(false);
    await expect(workspace.ready()).rejects.toBe(workspace.failure);
    await workspace.whileClosed(() => writeFile(own, whole));
    expect(workspace.failure).toBeNull();
    expect(workspace.own).toBe(await workspace.ready());
    await workspace.close();
  });

  it('opens the old record again when putting another one in its place fails', async () => {
    const workspace = workspaceIn(folder);
    await workspace.open('own');
    const planned = new Error('planned');
    await expect(workspace.whileClosed(() => Promise.reject(planned))).rejects.toBe(planned);
    expect(await workspace.database.read((r) => r.sql('SELECT name FROM setting'))).toEqual([]);
    await workspace.close();
  });

  it('ends a step that began before other data was opened with a code, not with a bug', async () => {
    const workspace = workspaceIn(folder);
    await workspace.open('own');
    const own = workspace.database;
    await workspace.open('sample');
    await expect(own.read(() => Promise.resolve())).rejects.toMatchObject({ code: 'cancelled' });
    await workspace.close();
  });

  it('keeps the sample in a file of its own and makes it anew when its days are over', async () => {
    let filled = 0;
    let isStale = true;
    const workspace = workspaceIn(folder, {
      fillSample: () => {
        filled++;
        return Promise.resolve();
      },
      isSampleStale: () => Promise.resolve(isStale),
    });
    await workspace.open('own');
    await workspace.database.write('own', (w) =>
      w.run(`INSERT INTO setting (name, value) VALUES ('own', '1')`),
    );
    await workspace.open('sample');
    const inSample = await workspace.database.read((r) => r.sql('SELECT name FROM setting'));
    isStale = false;
    await workspace.open('own');
    await workspace.open('sample');
    await workspace.open('own');
    const inOwn = await workspace.database.read((r) => r.sql('SELECT name FROM setting'));
    await workspace.close();
    expect(inSample).toEqual([]);
    expect(inOwn).toEqual([{ name: 'own' }]);
    expect(filled).toBe(1);
  });
});
