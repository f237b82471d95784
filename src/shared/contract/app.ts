import { z } from 'zod';
import { callKeySchema } from '../domain/call';
import { savesDraft } from '../domain/draft';
import { organisationInputSchema, organisationSchema } from '../domain/organisation';
import { storableText } from '../domain/text';
import { defineCalls } from './define';
import { PERMISSIONS } from './permissions';
import { accountIdSchema, IDLE_MINUTES, roleSchema } from './session';

export const settingsSchema = z.strictObject({
  colorScheme: z.enum(['auto', 'light', 'dark']),
  /** Tiles from the network tell their server which streets are looked at, so they are off until an admin turns them on. */
  onlineTiles: z.strictObject({
    enabled: z.boolean(),
    urlTemplate: storableText(300),
    attribution: storableText(200),
  }),
  matchingAfterChanges: z.boolean(),
  /** Whether a helper who has another task at that time may be chosen all the same, by whoever was told of it. */
  doubleBooking: z.enum(['refuse', 'warn']),
  /** After so long without a key or a click, whoever is logged in is logged out. */
  idleMinutes: z.number().int().min(IDLE_MINUTES.least).max(IDLE_MINUTES.most),
});
export type Settings = z.infer<typeof settingsSchema>;

const streetMapSchema = z.strictObject({
  name: z.string(),
  urlTemplate: z.string(),
  minZoom: z.number(),
  maxZoom: z.number(),
  bounds: z.strictObject({ south: z.number(), west: z.number(), north: z.number(), east: z.number() }),
  attribution: z.string(),
});

/** How the key that opens the database is kept: wrapped by the passphrases of the accounts, or (in the sample) in a file beside the data. */
export const keyKeepingSchema = z.enum(['file', 'accounts']);

/** How far the opening of a record is. */
export const openingSchema = z.strictObject({
  /** `open`: reading and checking the file; `update`: bringing it to this version; `sample`: making the sample. */
  step: z.enum(['open', 'update', 'sample']),
  /** The part that is done, from 0 to 1; null where nobody can tell. */
  progress: z.number().min(0).max(1).nullable(),
});
export type Opening = z.infer<typeof openingSchema>;

/** How it stands with the file of the record: what is being opened, and whether what is open can be saved. */
export const openingStatusSchema = z.strictObject({
  /** Null when nothing is being opened. */
  opening: openingSchema.nullable(),
  /** True when the organisation's own record could not be opened, so that it has to be put back. */
  hasFailed: z.boolean(),
  /** True while the file of what is open is not where it was: until it is back, nothing is saved. */
  isFileGone: z.boolean(),
});
export type OpeningStatus = z.infer<typeof openingStatusSchema>;

export const appCalls = defineCalls({
  'app.opening': {
    kind: 'query',
    permission: 'anyone',
    beforeOpen: true,
    reads: [],
    input: z.strictObject({}),
    output: openingStatusSchema,
  },
  /** Tries again to open the record that could not be opened. */
  'app.openAgain': {
    kind: 'command',
    permission: 'app.use',
    beforeOpen: true,
    changes: [],
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  'app.state': {
    kind: 'query',
    permission: 'app.use',
    reads: ['organisation', 'settings', 'session'],
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      organisation: organisationSchema.nullable(),
      user: z.strictObject({
        /** Null in the sample, where there are no accounts. */
        id: accountIdSchema.nullable(),
        name: z.string(),
        role: roleSchema,
        permissions: z.array(z.enum(PERMISSIONS)),
      }),
      keyKeeping: keyKeepingSchema,
      dataFolder: z.string(),
      streetMap: streetMapSchema.nullable(),
      settings: settingsSchema,
      platform: z.enum(['linux', 'darwin', 'win32']),
      today: z.iso.date(),
      now: z.number().int(),
    }),
  },
  /** For anybody while there are no accounts yet, and then for admins. */
  'app.openSample': {
    kind: 'command',
    reachesOutside: true,
    permission: 'anyone',
    changes: ['organisation', 'session'],
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  'app.leaveSample': {
    kind: 'command',
    reachesOutside: true,
    permission: 'organisation.manage',
    changes: ['organisation', 'session'],
    input: z.strictObject({}),
    output: z.strictObject({}),
  },
  'organisation.setUp': {
    kind: 'command',
    permission: 'organisation.manage',
    changes: ['organisation', 'term'],
    input: organisationInputSchema,
    output: organisationSchema,
  },
  'organisation.update': {
    kind: 'command',
    permission: 'organisation.manage',
    changes: ['organisation', 'matching', 'draft'],
    input: organisationInputSchema.extend(savesDraft),
    output: organisationSchema,
  },
  'settings.update': {
    kind: 'command',
    permission: 'settings.manage',
    changes: ['settings', 'draft'],
    input: settingsSchema.extend(savesDraft),
    output: settingsSchema,
  },
  /** The key of this computer that opens the call screen from any program. */
  'app.callKey': {
    kind: 'query',
    permission: 'call.take',
    reads: ['settings'],
    input: z.strictObject({}),
    output: z.strictObject({
      key: callKeySchema.nullable(),
      /** `taken`: another program has it; `unsure`: the desktop decides and does not say how. */
      stand: z.enum(['off', 'works', 'unsure', 'taken']),
      /** What does the same, for a key that is set up in the desktop's own settings. */
      command: z.string(),
    }),
  },
  /** Fails with `not_possible` when the system does not give that key; then nothing changes. */
  'app.setCallKey': {
    kind: 'command',
    reachesOutside: true,
    permission: 'call.take',
    changes: ['settings'],
    input: z.strictObject({ key: callKeySchema.nullable() }),
    output: z.strictObject({}),
  },
  /** Opens the system's mail, phone or SMS program; nothing else can be opened. */
  'app.openContact': {
    kind: 'command',
    reachesOutside: true,
    permission: 'match.review',
    changes: [],
    input: z.discriminatedUnion('way', [
      z.strictObject({ way: z.literal('phone'), number: z.string().regex(/^\+?[0-9]{3,15}$/) }),
      z.strictObject({
        way: z.literal('sms'),
        number: z.string().regex(/^\+?[0-9]{3,15}$/),
        text: storableText(2000),
      }),
      z.strictObject({
        way: z.literal('email'),
        address: z.email().max(254),
        subject: storableText(200),
        text: storableText(4000),
      }),
    ]),
    output: z.strictObject({ opened: z.boolean() }),
  },
});
