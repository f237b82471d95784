import { RaiseConcern } from '../../people/raise-concern';
import type { CallEditor } from './use-call';

/** A worry about whoever is on the line, once it is known who that is; before that there is nobody to keep it with. */
export function CallConcern({ editor: { known, callId } }: { editor: Pick<CallEditor, 'known' | 'callId'> }) {
  if (known === null || callId === null) return null;
  const { id: personId, displayName: name } = known;
  return (
    <RaiseConcern look="small" hasKey subject={{ personId, name, source: { kind: 'call', id: callId } }} />
  );
}
