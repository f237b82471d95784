import { QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { createQueryClient, invalidateTopics, keyOf } from './query';

it('a first answer that was on its way when the data changed is asked for anew', async () => {
  const client = createQueryClient();
  const waiting: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: keyOf('app.state', {}),
    queryFn: () => new Promise<string>((answer) => waiting.push(answer)),
  });
  const stop = observer.subscribe(() => undefined);
  const changed = invalidateTopics(client, ['organisation']);
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.('new');
  waiting[0]?.('old');
  await changed;
  expect(observer.getCurrentResult().data).toBe('new');
  stop();
});
