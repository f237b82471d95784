import { expect, it } from 'vitest';
import { savesDraft } from '../domain/draft';
import { contract } from './index';

it('tells of a draft wherever one may go with what is saved, so that no list offers it any more', () => {
  const silent = Object.entries(contract).flatMap(([name, call]) => {
    const shape = 'shape' in call.input ? (call.input.shape as Record<string, unknown>) : {};
    if (call.kind !== 'command' || shape['draftId'] !== savesDraft.draftId) return [];
    return (call.changes as readonly string[]).includes('draft') ? [] : [name];
  });
  expect(silent).toEqual([]);
});
