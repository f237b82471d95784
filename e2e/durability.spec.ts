import { expect, launch, test } from './fixtures';
import { logIn, Town } from './town';

const ROUNDS = 20;

test('twenty kills in the middle of writing lose no acknowledged write, and the app starts without a question', async ({
  profile,
}) => {
  test.setTimeout(600_000);
  const acknowledged: string[] = [];
  let seed = 7;
  for (let round = 0; round < ROUNDS; round++) {
    const kith = await launch(profile);
    const town = round === 0 ? await Town.found(kith) : await logIn(kith).then(() => null);
    expect(town !== null || (await kith.call('app.state', {})).organisation !== null).toBe(true);
    const before = acknowledged.length;
    // The window writes without pause and reports each answer the moment it has it.
    await kith.page.exposeFunction('acknowledge', (name: string) => acknowledged.push(name));
    void kith.page
      .evaluate(
        async (prefix) => {
          const bridge = window as unknown as {
            kith: { call: (n: string, i: unknown) => Promise<{ ok: boolean }> };
            acknowledge: (name: string) => void;
          };
          for (let n = 0; ; n++) {
            const displayName = `${prefix} ${String(n)}`;
            const rest = {
              isPseudonym: true,
              gender: null,
              phones: [],
              email: null,
              languages: [],
              contactWay: 'any',
              isOffMap: false,
            };
            const person = { displayName, ...rest, contactHours: '', needs: [], notes: '', places: [] };
            if ((await bridge.kith.call('people.create', person)).ok) bridge.acknowledge(displayName);
          }
        },
        `Round ${String(round)}`,
      )
      .catch(() => 'the window went down with its process, as it should');
    // However slow the computer is, something was acknowledged that must not be lost.
    await expect.poll(() => acknowledged.length).toBeGreaterThan(before);
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    await new Promise((resolve) => setTimeout(resolve, seed % 550));
    const gone = new Promise((resolve) => kith.app.process().once('exit', resolve));
    kith.app.process().kill('SIGKILL');
    await gone;
  }
  const kith = await launch(profile);
  await logIn(kith);
  const missing: string[] = [];
  for (const name of acknowledged) {
    const found = await kith.call('people.search', { text: name, limit: 100 });
    if (!found.some((person) => person.displayName === name)) missing.push(name);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
  expect(missing).toEqual([]);
  await kith.close();
});
