import type { DraftForm } from '../../../shared/domain/draft';
import { call } from '../lib/api';

/** Which form, and what is filled in with it. */
export interface DraftAddress {
  readonly form: DraftForm;
  readonly key: string;
}

interface OpenDraft {
  readonly address: DraftAddress;
  readonly flush: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** The forms that are on the screen and keep their words. Nothing of what they hold is in here. */
const opened = new Set<OpenDraft>();

/** Names a form that keeps its words for as long as it is on the screen. Returns the way to end that. */
export function openDraft(draft: OpenDraft): () => void {
  opened.add(draft);
  return () => {
    opened.delete(draft);
  };
}

/** Keeps every word that is on the screen, now. Resolves also where one could not be kept: its form says so. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...opened].map(({ flush }) => flush()));
}

/** Somebody let go of a form on purpose: its words are not kept any longer. */
export async function discardDraft({ form, key }: DraftAddress): Promise<void> {
  const here = [...opened].find(({ address }) => address.form === form && address.key === key);
  if (here !== undefined) await here.drop();
  else await call('drafts.drop', { form, key });
}
