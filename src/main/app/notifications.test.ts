import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** A word of ours from the catalogue, chosen by a code, with nothing filled in. */
const PLAIN_WORDS = /^(?:'[^']*'|t\((?:'[^'$]+'|`[^`]+`)\))$/;
const SAID = ['title', 'body', 'subtitle', 'replyPlaceholder'];

/** What a native notification says that is not plain words of ours, by each `new Notification({ … })` of a text. */
function saidBy(source: string): string[] {
  return source
    .split('new Notification(')
    .slice(1)
    .flatMap((rest) => {
      const given = rest.slice(0, rest.indexOf('})') + 1);
      const fields = [...given.matchAll(/(\w+):\s*(.+?),?\s*(?=\n|\s\w+:|\}$)/g)];
      if (!given.startsWith('{') || fields.length === 0 || given.includes('...')) return [`unread: ${given}`];
      return fields
        .filter(([, name = '', value = '']) => SAID.includes(name) && !PLAIN_WORDS.test(value.trim()))
        .map(([text]) => text);
    });
}

describe('a native notification', () => {
  it('is read by this test: whatever is filled in is noticed', () => {
    const say = (body: string) =>
      saidBy(`shown = new Notification({\n  title: 'Kith',\n  body: ${body},\n});`);
    expect(say('t(`checkIns.notice.${notice}`)')).toEqual([]);
    expect(say(`t('checkIns.due')`)).toEqual([]);
    expect(say(`t('checkIns.due', { name: person.displayName })`)).toHaveLength(1);
    expect(say('person.displayName')).toHaveLength(1);
    expect(say('`${name} is due`')).toHaveLength(1);
    expect(saidBy('new Notification(options)')).toHaveLength(1);
    expect(saidBy('new Notification({ ...options })')).toHaveLength(1);
  });

  it('says only plain words of ours, wherever one is made', async () => {
    const names = await readdir(ROOT, { recursive: true });
    const sources = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
    expect(sources.length).toBeGreaterThan(500);
    const found: string[] = [];
    for (const name of sources) {
      const said = saidBy(await readFile(join(ROOT, name), 'utf8'));
      found.push(...said.map((words) => `${name}: ${words}`));
    }
    expect(found).toEqual([]);
  });
});
