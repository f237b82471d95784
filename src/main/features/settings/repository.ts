import type { Reader, Writer } from '../../database/session';
import { settingEntity } from '../../database/entities/organisation.entity';

const NAME = 'app';

/** What was stored last, unchecked; undefined when nothing was. */
export async function readStored(reader: Reader): Promise<unknown> {
  return (await reader.find(settingEntity, { name: NAME }))?.value;
}

export async function store(writer: Writer, value: unknown): Promise<void> {
  await writer.run(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [NAME, JSON.stringify(value)],
  );
}
