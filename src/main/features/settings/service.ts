import { settingsSchema, type Settings } from '../../../shared/contract/app';
import { IDLE_MINUTES } from '../../../shared/contract/session';
import { KithError } from '../../../shared/contract/errors';
import type { Reader, Writer } from '../../database/session';
import { readStored, store } from './repository';

const NAME = 'app';

/** How Kith behaves until somebody says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  colorScheme: 'auto',
  onlineTiles: {
    enabled: false,
    urlTemplate: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
    attribution: '© OpenStreetMap contributors',
  },
  matchingAfterChanges: true,
  doubleBooking: 'refuse',
  idleMinutes: IDLE_MINUTES.usual,
};

/** The settings as stored; what an older version did not know is as the defaults say. */
export async function getSettings(reader: Reader): Promise<Settings> {
  const found = (await readStored(reader, NAME)) as Partial<Settings> | undefined;
  const stored = settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...found });
  return stored.success ? stored.data : DEFAULT_SETTINGS;
}

/** @throws KithError `bad_input` when tiles are to come from anything but https with places for zoom, column and row */
export async function updateSettings(writer: Writer, settings: Settings): Promise<Settings> {
  const { enabled, urlTemplate } = settings.onlineTiles;
  if (enabled && !isTileTemplate(urlTemplate)) {
    throw new KithError('bad_input', 'An address such as https://example.org/{z}/{x}/{y}.png was expected.', {
      path: 'onlineTiles.urlTemplate',
    });
  }
  await store(writer, NAME, settings);
  return settings;
}

function isTileTemplate(url: string): boolean {
  return url.startsWith('https://') && ['{z}', '{x}', '{y}'].every((part) => url.includes(part));
}
