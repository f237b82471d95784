import { useTranslation } from 'react-i18next';
import { RaiseConcern } from '../../people/raise-concern';
import type { CallEditor } from './use-call';

interface CallConcernProps {
  editor: Pick<CallEditor, 'known' | 'callId'> & {
    readonly draft: { readonly value: Pick<CallEditor['draft']['value'], 'callerId' | 'name'> };
  };
}

/** A worry about whoever is on the line; while it is not known who that is, about the call itself. */
export function CallConcern({ editor: { known, callId, draft } }: CallConcernProps) {
  const { t } = useTranslation();
  const { callerId, name } = draft.value;
  // Chosen, and on the way: a moment later it is known whom it is about.
  if (callId === null || (callerId !== null && known === null)) return null;
  const about =
    known === null
      ? { personId: null, name: name.trim() || t('safeguarding.raise.onLine') }
      : { personId: known.id, name: known.displayName };
  return <RaiseConcern look="small" hasKey subject={{ ...about, source: { kind: 'call', id: callId } }} />;
}
