import type { TFunction } from 'i18next';
import { z } from 'zod';
import { consentSettingsSchema, type ConsentSettings } from '../../../shared/contract/consent';
import { CONSENT_SCOPES, type ConsentScope } from '../../../shared/domain/consent';
import type { Reader, Writer } from '../../database/session';
import { readStored, store } from '../settings/repository';

const NAME = 'consent';

export type VersionedSettings = ConsentSettings & { readonly version: number };

/** What Kith proposes to read out. Nothing is shared of people who were not asked, until an admin says otherwise. */
function usual(t: TFunction): VersionedSettings {
  const words = Object.fromEntries(CONSENT_SCOPES.map((scope) => [scope, t(`consent.words.${scope}`)]));
  return { words: words as Record<ConsentScope, string>, whenUnrecorded: 'withhold', version: 0 };
}

/** As saved; where what is stored cannot be read, as Kith proposes it. */
export async function consentSettings(reader: Reader, t: TFunction): Promise<VersionedSettings> {
  const stored = consentSettingsSchema
    .extend({ version: z.number().int() })
    .safeParse(await readStored(reader, NAME));
  return stored.success ? stored.data : usual(t);
}

/** A new version where the words differ from those that were read out until now. */
export async function saveConsentSettings(
  writer: Writer,
  settings: ConsentSettings,
  t: TFunction,
): Promise<VersionedSettings> {
  const before = await consentSettings(writer, t);
  const isSame = CONSENT_SCOPES.every((scope) => before.words[scope] === settings.words[scope]);
  const saved = { ...settings, version: before.version + (isSame ? 0 : 1) };
  await store(writer, NAME, saved);
  return saved;
}
