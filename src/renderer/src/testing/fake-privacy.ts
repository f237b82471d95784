import type { ErasurePreview, PersonFile } from '../../../shared/contract/privacy';
import type { PersonId } from '../../../shared/domain/ids';

const TEXT = 'Ruth Beispiel looks in, 555 44 33.';

export const FAKE_FILE: PersonFile = {
  personId: 1 as PersonId,
  parts: [
    {
      kind: 'rows',
      table: 'person',
      count: 1,
      items: [
        {
          facts: [
            {
              name: 'notes',
              value: TEXT,
              text: TEXT,
              marks: [
                { id: 'person:1:notes@0', start: 0, end: 13, kind: 'other' },
                { id: 'person:1:notes@24', start: 24, end: 33, kind: 'other' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

export const FAKE_ERASURE: Omit<ErasurePreview, 'displayName'> = {
  erasedAt: null,
  obstacles: [],
  holds: [],
  goes: [{ table: 'person_phone', rows: 1 }],
  stays: [{ table: 'request', rows: 2 }],
  mentions: [
    {
      id: 'request:9:details',
      table: 'request',
      column: 'details',
      text: 'Ask the neighbour first',
      passages: [{ start: 8, end: 17 }],
      isSure: true,
    },
    {
      id: 'request:8:details',
      table: 'request',
      column: 'details',
      text: 'Perhaps the same',
      passages: [{ start: 12, end: 16 }],
      isSure: false,
    },
  ],
};
