import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { desktopEntry, setDesktopEntry } from './autostart';

it('quotes the way to the program as the specification asks, whatever stands in it', () => {
  const entry = desktopEntry(['/opt/My "Kith" $1/100%', '--in-tray']);
  expect(entry).toContain('Exec="/opt/My \\\\"Kith\\\\" \\\\$1/100%%" "--in-tray"\n');
});

it('puts the entry where desktops look for it, and takes it away again', async () => {
  const home = await mkdtemp(join(tmpdir(), 'kith-autostart-'));
  const path = join(home, 'autostart', 'kith.desktop');
  await setDesktopEntry(home, ['/opt/kith']);
  expect(await readFile(path, 'utf8')).toBe(desktopEntry(['/opt/kith']));
  await setDesktopEntry(home, null);
  await setDesktopEntry(home, null);
  await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
  await rm(home, { recursive: true, force: true });
});
