import { createContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { GivenDraft } from '../../../shared/contract/drafts';
import type { DraftForm } from '../../../shared/domain/draft';
import { call } from '../lib/api';
import { LEFT_FREELY } from '../lib/words-in-dialogs';
import type { DraftAddress } from './open-drafts';

interface Looked {
  /** What was kept of this form; null where there is nothing, or it could not be read. */
  readonly kept: GivenDraft | null;
  readonly error: unknown;
}
export interface FoundDraft extends Looked {
  readonly address: DraftAddress;
  /** Where it is gone on with, where that is not the path of the screen. */
  readonly screen: string | undefined;
}

/** What the nearest gate found. Null outside of one: a form alone keeps nothing. */
export const FoundDraftContext = createContext<FoundDraft | null>(null);

interface DraftGateProps {
  form: DraftForm;
  /** What is filled in: `new`, or what names the record or the step. */
  draftKey: string;
  /** Where it is gone on with, where the path of the screen does not lead there. */
  screen?: string;
  children: ReactNode;
}

/**
 * Looks for words that were typed into this form and not saved, and shows the form once it knows, so that nothing can be
 * typed that would have to give way. What keeps it from knowing keeps nobody from the form.
 */
export function DraftGate(props: DraftGateProps) {
  return <Gate key={`${props.form} ${props.draftKey}`} {...props} />;
}

function Gate({ form, draftKey, screen, children }: DraftGateProps) {
  const looked = useLook(form, draftKey);
  const found = useMemo(
    () => (looked === null ? null : { address: { form, key: draftKey }, screen, ...looked }),
    [form, draftKey, screen, looked],
  );
  if (found === null) return null;
  return (
    <FoundDraftContext value={found}>
      <FirstField>{children}</FirstField>
    </FoundDraftContext>
  );
}

/** A dialog puts the focus where its form asks for it when it opens, which is a moment before the form is there. */
function FirstField({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current?.closest('[role="dialog"]') === null) return;
    box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  return (
    <div ref={box} className="kith-draft-gate" {...LEFT_FREELY}>
      {children}
    </div>
  );
}

function useLook(form: DraftForm, key: string): Looked | null {
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    let isGone = false;
    const see = (next: Looked) => {
      if (!isGone) setLooked(next);
    };
    call('drafts.get', { form, key }).then(
      (kept) => {
        see({ kept, error: null });
      },
      (error: unknown) => {
        see({ kept: null, error });
      },
    );
    return () => {
      isGone = true;
    };
  }, [form, key]);
  return looked;
}
