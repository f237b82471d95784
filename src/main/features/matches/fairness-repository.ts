import type { Reader } from '../../database/session';
import type { Shown } from '../moderation/in-force-repository';
import { HOME } from './snapshot-repository';

export interface CarrierRow {
  readonly helperId: number;
  readonly personId: number;
  readonly name: string;
  readonly isActive: 0 | 1;
  readonly lat: number | null;
  readonly lng: number | null;
}

/** Helpers who have not left, with their home. */
export function carriers(reader: Reader, shown: Shown): Promise<CarrierRow[]> {
  return reader.sql<CarrierRow>(
    `SELECT h.id AS helperId, h.person_id AS personId, p.display_name AS name, h.status = 'active' AS isActive,
       ${HOME('h.person_id', 'lat')} AS lat, ${HOME('h.person_id', 'lng')} AS lng
     FROM helper h JOIN person p ON p.id = h.person_id WHERE h.status <> 'left' AND ${shown('h.person_id', 'helper')?.sql ?? 'TRUE'}`,
  );
}
