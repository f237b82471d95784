import type { Notice } from '../../../shared/domain/call';
import type { PersonId } from '../../../shared/domain/ids';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import { personNoticeEntity, type PersonNoticeRow } from '../../database/entities/call.entity';
import type { Reader, Writer } from '../../database/session';

const IN_FORCE = 'n.ended_at IS NULL AND (n.until IS NULL OR n.until >= ?)';

/** What is to be known of these people on that day, the latest first. */
export async function noticesInForce(
  reader: Reader,
  personIds: readonly number[],
  today: LocalDate,
): Promise<Map<number, Notice[]>> {
  const rows = await reader.sql<Notice & { personId: number }>(
    `SELECT n.id, n.person_id AS personId, n.words, n.until, n.created_at AS createdAt, n.created_by AS createdBy
     FROM person_notice n WHERE n.person_id IN (SELECT value FROM json_each(?)) AND ${IN_FORCE} ORDER BY n.id DESC`,
    [JSON.stringify(personIds), today],
  );
  const found = new Map<number, Notice[]>();
  for (const { personId, ...notice } of rows) found.set(personId, [...(found.get(personId) ?? []), notice]);
  return found;
}

export async function insertNotice(writer: Writer, row: Omit<PersonNoticeRow, 'id'>): Promise<void> {
  await writer.insert(personNoticeEntity, [{ ...row, id: await writer.nextId(personNoticeEntity) }]);
}

/** Takes a notice away; nothing happens to one that is gone already. */
export async function endNotice(
  writer: Writer,
  { personId, id }: { personId: PersonId; id: number },
  { by, now }: { by: string; now: Instant },
): Promise<void> {
  await writer.run(
    'UPDATE person_notice SET ended_by = ?, ended_at = ? WHERE id = ? AND person_id = ? AND ended_at IS NULL',
    [by, now, id, personId],
  );
}
