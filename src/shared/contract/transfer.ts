import { z } from 'zod';
import { TEXT_RULES } from '../screening/rules';
import { whySchema } from '../domain/duplicate';
import { batchIdSchema, personIdSchema } from '../domain/ids';
import { smallRecord, storableText } from '../domain/text';
import { instantSchema } from '../domain/time';
import { defineCalls } from './define';

export const importKindSchema = z.enum(['requests', 'helpers']);
export type ImportKind = z.infer<typeof importKindSchema>;

/** Which column feeds which field, and how cells are read. Also the form of a `--mapping` file. */
export const importMappingSchema = z.strictObject({
  /** field name -> header of the column; several headers are joined by a blank line. */
  columns: smallRecord(
    storableText(60),
    z.union([storableText(200), z.array(storableText(200)).max(10)]),
    100,
  ),
  dateOrder: z.enum(['DMY', 'MDY', 'YMD']),
  /** Separates several values in one cell, such as categories. */
  listSeparator: storableText(3, 1),
  /** cell value (any case) -> term code, for categories, skills, urgency and such, per field. */
  values: smallRecord(storableText(60), smallRecord(storableText(200), storableText(120), 2_000), 100),
  /** field -> value for every row where the column is absent or the cell is empty. */
  defaults: smallRecord(storableText(60), storableText(400), 100),
  /** Rows whose point lies farther than this from the organisation's centre are rejected. */
  maxKilometres: z.number().positive().max(20_050).nullable(),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

export const importFieldSchema = z.strictObject({
  field: z.string(),
  isRequired: z.boolean(),
  isList: z.boolean(),
});

export const rowProblemSchema = z.strictObject({
  /** Row in the file, the header being row 1. */
  row: z.number().int(),
  column: z.string(),
  message: z.string(),
});

const fileToken = storableText(64);

/** What the person importing says of a row that looks like somebody: leave it out, or it is that person. */
export const rowDecisionSchema = z.strictObject({
  row: z.number().int(),
  as: z.union([z.literal('skip'), personIdSchema]),
});
export type RowDecision = z.infer<typeof rowDecisionSchema>;

/** Most problems that a preview spells out. */
export const MAX_PROBLEMS = 500;
/** Most values that a preview asks the meaning of. */
export const MAX_UNKNOWN_VALUES = 200;

/** Most rows with somebody who looks like a person of the record that a preview asks about. */
export const MAX_ALIKE = 200;

/** A cell's value that names none of the words which its field may have. */
export const unknownValueSchema = z.strictObject({
  field: z.string(),
  value: z.string(),
  /** In how many rejected rows it stands. */
  rows: z.number().int(),
});
export type UnknownValue = z.infer<typeof unknownValueSchema>;

const previewSchema = z.strictObject({
  rows: z.number().int(),
  importable: z.number().int(),
  rejected: z.number().int(),
  skipped: z.number().int(),
  problems: z.array(rowProblemSchema).max(MAX_PROBLEMS),
  /** The most frequent first. What they mean goes into `values` of the mapping. */
  unknownValues: z.array(unknownValueSchema).max(MAX_UNKNOWN_VALUES),
  /** Rows whose words screening noticed, the first of them; `noticedRows` counts all. */
  noticed: z.array(z.strictObject({ row: z.number().int(), rules: z.array(z.enum(TEXT_RULES)) })),
  noticedRows: z.number().int(),
  /** Rows that would add somebody who looks like a person of the record, the first of them; `alikeRows` counts all. */
  alike: z
    .array(
      z.strictObject({
        row: z.number().int(),
        name: z.string(),
        personId: personIdSchema,
        personName: z.string(),
        whys: z.array(whySchema),
      }),
    )
    .max(MAX_ALIKE),
  alikeRows: z.number().int(),
  sample: z.array(z.strictObject({ row: z.number().int(), cells: z.record(z.string(), z.string()) })),
});
export type ImportPreview = z.infer<typeof previewSchema>;

/** How far a preview or a run is. The steps come in this order; a preview ends after `compare`. */
export const importProgressSchema = z.strictObject({
  token: fileToken,
  step: z.enum(['read', 'compare', 'write']),
  /** Rows that are done, of those that the step has before it. */
  done: z.number().int(),
  total: z.number().int(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

export const batchSchema = z.strictObject({
  id: batchIdSchema,
  kind: importKindSchema,
  at: instantSchema,
  by: z.string(),
  rows: z.number().int(),
  imported: z.number().int(),
  rejected: z.number().int(),
  skipped: z.number().int(),
  undoneAt: instantSchema.nullable(),
});
export type ImportBatch = z.infer<typeof batchSchema>;

export const transferCalls = defineCalls({
  /** Asks for a file; null when the person closed the dialog. The path stays in the main process behind a token. */
  'imports.chooseFile': {
    kind: 'command',
    reachesOutside: true,
    permission: 'data.import',
    changes: [],
    input: z.strictObject({ kind: importKindSchema }),
    output: z
      .strictObject({
        token: fileToken,
        fileName: z.string(),
        headers: z.array(z.string()),
        rows: z.number().int(),
        fields: z.array(importFieldSchema),
        mapping: importMappingSchema,
        /** True when the mapping was remembered for these very headers. */
        isRemembered: z.boolean(),
      })
      .nullable(),
  },
  'imports.preview': {
    kind: 'query',
    permission: 'data.import',
    reads: ['import'],
    input: z.strictObject({ token: fileToken, mapping: importMappingSchema }),
    output: previewSchema,
  },
  'imports.run': {
    kind: 'command',
    permission: 'data.import',
    changes: ['import', 'person', 'request', 'helper', 'matching', 'flag'],
    input: z.strictObject({
      token: fileToken,
      mapping: importMappingSchema,
      decided: z.array(rowDecisionSchema).max(MAX_ALIKE).optional(),
    }),
    output: batchSchema,
  },
  /** Saves the rejected rows with a column that says why; null when the dialog was closed. */
  'imports.saveRejected': {
    kind: 'command',
    reachesOutside: true,
    permission: 'data.import',
    changes: [],
    input: z.strictObject({ token: fileToken }),
    output: z.strictObject({ rows: z.number().int() }).nullable(),
  },
  'imports.list': {
    kind: 'query',
    permission: 'data.import',
    reads: ['import'],
    input: z.strictObject({}),
    output: z.array(batchSchema),
  },
  'imports.undo': {
    kind: 'command',
    permission: 'data.import',
    changes: ['import', 'person', 'request', 'helper', 'match', 'matching', 'flag'],
    input: z.strictObject({ id: batchIdSchema }),
    output: batchSchema,
  },
  'exports.save': {
    kind: 'command',
    reachesOutside: true,
    permission: 'data.export',
    changes: ['audit'],
    input: z.strictObject({ kind: z.enum(['requests', 'helpers', 'matches']) }),
    output: z.strictObject({ rows: z.number().int() }).nullable(),
  },
});
