import type { ReferralId } from '../../../shared/domain/ids';
import type { Referral, ReferralDraft } from '../../../shared/domain/referral';
import { referralEntity, type ReferralRow } from '../../database/entities/referral.entity';
import type { Reader, Writer } from '../../database/session';
import { foldName } from '../../maps/fold-name';
import { wordsFound } from '../../search/found';

const toReferral = ({ searchWords: _, ...row }: ReferralRow): Referral => ({
  ...row,
  id: row.id as ReferralId,
});

/** Every word stands behind a space, as {@link wordsFound} asks. */
const searchWordsOf = ({ name, whatFor, area, number }: ReferralDraft) =>
  ` ${foldName([name, whatFor, area, number].join(' '))}`;

/** Every referral by name. */
export async function readReferrals(reader: Reader): Promise<Referral[]> {
  const rows = await reader.findAll(referralEntity);
  return rows.map(toReferral).sort((a, b) => a.name.localeCompare(b.name));
}

/** Active ones that hold every word of the text; those whose name begins with it come first. */
export async function searchReferrals(reader: Reader, text: string, limit: number): Promise<Referral[]> {
  const folded = foldName(text);
  const found = wordsFound('search_words', text);
  const condition = folded === '' ? { sql: 'TRUE', parameters: [] } : found;
  const rows = await reader.sql<{ id: number }>(
    `SELECT id FROM referral WHERE is_active = 1 AND (${condition.sql})
     ORDER BY search_words LIKE ? DESC, name COLLATE NOCASE, id LIMIT ?`,
    [...condition.parameters, ` ${folded}%`, limit],
  );
  const all = new Map((await reader.findAll(referralEntity)).map((row) => [row.id, toReferral(row)]));
  return rows.flatMap(({ id }) => all.get(id) ?? []);
}

export async function findReferral(reader: Reader, id: ReferralId): Promise<Referral | null> {
  const row = await reader.find(referralEntity, { id });
  return row === null ? null : toReferral(row);
}

export async function insertReferral(writer: Writer, draft: ReferralDraft): Promise<ReferralId> {
  const id = await writer.nextId(referralEntity);
  const row = { ...draft, id, isActive: true, searchWords: searchWordsOf(draft), version: 1 };
  await writer.insert(referralEntity, [row]);
  return id as ReferralId;
}

/** @throws KithError `changed_meanwhile`, `not_found` */
export async function updateReferral(
  writer: Writer,
  {
    id,
    version,
    referral,
    isActive,
  }: Pick<Referral, 'id' | 'version' | 'isActive'> & { referral: ReferralDraft },
): Promise<void> {
  await writer.updateGuarded(referralEntity, id, version, {
    ...referral,
    isActive,
    searchWords: searchWordsOf(referral),
  });
}
