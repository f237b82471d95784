import { scriptsSchema, type Scripts } from '../../../shared/domain/script';
import type { Reader, Writer } from '../../database/session';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import { readStored, store } from '../settings/repository';

const NAME = 'scripts';

/** As saved; nothing of its own where nothing was, or where what is stored cannot be read. */
export async function getScripts(reader: Reader): Promise<Scripts> {
  const stored = scriptsSchema.safeParse(await readStored(reader, NAME));
  return stored.success ? stored.data : { situations: {}, categories: {} };
}

async function saveScripts(writer: Writer, scripts: Scripts): Promise<Scripts> {
  await store(writer, NAME, withoutEmpty(scripts));
  return await getScripts(writer);
}

/** Words that were emptied are those that Kith proposes again. */
function withoutEmpty({ situations, categories }: Scripts): Scripts {
  const kept = (words: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(Object.entries(words).filter(([, text]) => text !== undefined && text.trim() !== ''));
  return { situations: kept(situations), categories: kept(categories) as Scripts['categories'] };
}

/** What an organisation says on the phone, in its own words. */
export function createScriptHandlers(): Pick<AllHandlers, 'scripts.get' | 'scripts.save'> {
  return {
    'scripts.get': (_input, { read }) => read(getScripts),
    'scripts.save': ({ draftId, ...input }, context) =>
      saveForm(context, { ...{ draftId, input }, save: (writer) => saveScripts(writer, input.scripts) }),
  };
}
