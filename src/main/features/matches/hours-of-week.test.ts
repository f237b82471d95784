import { expect, it } from 'vitest';
import * as decisions from './decisions';
import { reviewDetail } from './review';
import { DECIDER, NOW, openPlannedTown, suggestionOf } from './testing';

it('counts what a confirmed task takes against the hours a week, also when somebody is chosen by hand', async () => {
  const town = await openPlannedTown();
  const near = await town.addHelper('Nora Near', { minutesPerWeek: 90 }, 500);
  const first = await town.addRequest(await town.addPerson('Rita Request'), {});
  await town.run();
  const matchId = await suggestionOf(town.database, first);
  await town.write('confirm', (w) => decisions.confirmMatch(w, { matchId, version: null }, DECIDER));
  const later = { kind: 'between', date: '2026-01-08', fromMinute: 600, toMinute: 720 } as const;
  const second = await town.addRequest(await town.addPerson('Otto Other'), {
    when: later,
    durationMinutes: 60,
  });
  await town.run();
  const detail = await town.database.read((r) => reviewDetail(r, second, NOW));
  expect(detail.unmatched?.refusals).toEqual([{ code: 'hours', helpers: 1 }]);
  expect(detail.unmatched?.nearMisses).toMatchObject([{ code: 'hours', helpers: 1 }]);
  const choice = town.write('choose', (w) =>
    decisions.chooseHelper(w, { requestId: second, helperId: near }, DECIDER),
  );
  await expect(choice).rejects.toMatchObject({
    code: 'not_eligible',
    details: { refusal: 'hours', minutesThatWeek: 60, minutesPerWeek: 90, durationMinutes: 60 },
  });
  await town.dispose();
});
