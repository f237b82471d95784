import type { Reader, Writer } from '../../database/session';
import { settingEntity } from '../../database/entities/organisation.entity';

/** What was stored last under a name, unchecked; undefined when nothing was. */
export async function readStored(reader: Reader, name: string): Promise<unknown> {
  return (await reader.find(settingEntity, { name }))?.value;
}

export async function store(writer: Writer, name: string, value: unknown): Promise<void> {
  await writer.run(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, JSON.stringify(value)],
  );
}
