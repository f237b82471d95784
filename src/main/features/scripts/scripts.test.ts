import { afterEach, beforeEach, expect, it } from 'vitest';
import { contextFor } from '../../ipc/testing';
import { openTestRecord } from '../organisation/testing';
import { store } from '../settings/repository';
import { createScriptHandlers } from './handlers';

const handlers = createScriptHandlers();
let opened: Awaited<ReturnType<typeof openTestRecord>>;
beforeEach(async () => {
  opened = await openTestRecord();
});
afterEach(() => opened.dispose());

const context = () => contextFor(opened.database, 0);
const scripts = () => handlers['scripts.get']({}, context());

it('keeps the words that an organisation changed, and lets emptied ones go', async () => {
  await handlers['scripts.save'](
    {
      scripts: {
        situations: { closing: 'Ring us again, any time.', opening: '  ' },
        categories: { 'category:ride': 'From where, and where to?', 'category:visit': '' },
      },
    },
    context(),
  );
  expect(await scripts()).toEqual({
    situations: { closing: 'Ring us again, any time.' },
    categories: { 'category:ride': 'From where, and where to?' },
  });
});

it('has none of its own where what is stored cannot be read', async () => {
  await opened.database.write('test', (writer) => store(writer, 'scripts', { situations: 7 }));
  expect(await scripts()).toEqual({ situations: {}, categories: {} });
});
