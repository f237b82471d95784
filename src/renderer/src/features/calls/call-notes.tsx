import { useTerms } from '../../lib/terms';
import { NoteChips } from '../../notes/note-chips';
import { homeOf } from './call-form';
import { factsOf, fillFromNote, withFacts } from './fill-from-note';
import type { CallEditor } from './use-call';

/** What the notes of the call propose to fill in. */
export function CallNotes({ editor: { draft, home } }: { editor: CallEditor }) {
  const { value, set } = draft;
  const terms = useTerms();
  const facts = factsOf(value);
  if (facts === null) return null;
  return (
    <NoteChips
      target={{
        text: value.notes,
        leadsSomewhere: facts.category !== null && terms.category(facts.category)?.hasDestination === true,
        value: facts,
        set: (patch) => {
          set(withFacts(value, patch, homeOf(value, home)));
        },
        fill: fillFromNote,
      }}
    />
  );
}
