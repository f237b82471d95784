import { NoteChips } from '../../notes/note-chips';
import { factsOf, fillFromNote, withFacts } from './fill-from-note';
import type { CallEditor } from './use-call';

/** What the notes of the call propose to fill in. */
export function CallNotes({ editor: { draft } }: { editor: CallEditor }) {
  const { value, set } = draft;
  const facts = factsOf(value);
  if (facts === null) return null;
  return (
    <NoteChips
      target={{
        text: value.notes,
        value: facts,
        set: (patch) => {
          set(withFacts(value, patch));
        },
        fill: fillFromNote,
      }}
    />
  );
}
