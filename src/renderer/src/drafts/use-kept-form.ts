import { use, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Instant } from '../../../shared/domain/time';
import { call } from '../lib/api';
import type { Draft } from '../lib/use-draft';
import { bodyOf, bringBack, type BroughtBack, type DraftBody } from './bring-back';
import { FoundDraftContext, type FoundDraft } from './draft-gate';
import { DraftKeeper } from './draft-keeper';
import { openDraft } from './open-drafts';

/** A form that can be kept: what useDraft gives, or the same of another one. */
export type KeepableForm<T extends object> = Pick<
  Draft<T>,
  'value' | 'start' | 'isDirty' | 'bring' | 'reset'
>;

export interface KeptForm<T extends object = object> {
  /** Travels with the save, which lets go of the draft; undefined where nothing is kept. */
  readonly draftId: string | undefined;
  /** What was brought back, for as long as that is to be said. */
  readonly back: (BroughtBack<T> & { readonly keptAt: Instant }) | null;
  /** The words that were put away to start afresh, for as long as they can be had back. */
  readonly putAway: T | null;
  readonly startAfresh: () => void;
  readonly bringAgain: () => void;
  /** Whether the words come back when the form is opened again. */
  readonly isKept: boolean;
  /** Why words are not kept at the moment; null when they are. */
  readonly problem: unknown;
  /** To be called once the form was saved. */
  readonly saved: () => void;
  /** Lets go of the words on purpose. */
  readonly discard: () => void;
  /** The record as it is now was taken over; what was brought back is gone. */
  readonly forget: () => void;
}

/**
 * Keeps the words of a form while they are typed, and brings back those that were kept before. What is kept belongs to the
 * nearest DraftGate. `version` is the one that the form builds on; null for something new.
 */
export function useKeptForm<T extends object>(form: KeepableForm<T>, version: number | null): KeptForm<T> {
  const found = use(FoundDraftContext);
  const [draftId, setDraftId] = useState(() => found?.kept?.id ?? crypto.randomUUID());
  const [problem, setProblem] = useState<unknown>(found?.error ?? null);
  const [putAway, setPutAway] = useState<T | null>(null);
  const { back, forget } = useBroughtBack(found, form);
  const keeper = useKeeper(found, draftId, setProblem);
  const words = useUnsavedWords(form);
  useKeeping(keeper, words, version);

  const saved = () => {
    keeper?.end();
    words.markSaved();
    forget();
    setPutAway(null);
    setProblem(null);
    setDraftId(crypto.randomUUID());
  };
  return {
    draftId: found === null ? undefined : draftId,
    isKept: found !== null && problem === null,
    ...{ back: form.isDirty ? back : null, putAway, problem, saved, forget },
    discard: useCallback(() => void keeper?.drop(), [keeper]),
    startAfresh: () => {
      setPutAway(form.value);
      void keeper?.drop();
      form.reset(form.start);
    },
    bringAgain: () => {
      if (putAway === null) return;
      // What was typed since is put away in turn: no words are lost by going back and forth.
      setPutAway(form.isDirty ? form.value : null);
      form.bring(putAway);
    },
  };
}

function useBroughtBack<T extends object>(found: FoundDraft | null, form: KeepableForm<T>) {
  const kept = found?.kept ?? null;
  const [back, setBack] = useState(() => {
    const brought = kept === null ? null : bringBack(kept, form.start);
    return brought === null || kept === null ? null : { ...brought, keptAt: kept.keptAt };
  });
  const bring = useEffectEvent(() => {
    if (back !== null) form.bring(back.value);
  });
  useEffect(() => {
    bring();
  }, []);
  const forget = useCallback(() => {
    setBack(null);
  }, []);
  return { back, forget };
}

type Keeper = DraftKeeper<{ readonly body: string; readonly version: number | null }>;

/** The keeper of one draft. It keeps what is waiting when the window is left, and when the form goes without being let go of. */
function useKeeper(found: FoundDraft | null, id: string, onProblem: (error: unknown) => void): Keeper | null {
  const [path] = useLocation();
  const [typedOn] = useState(found?.screen ?? path);
  const keeper = useMemo<Keeper | null>(() => {
    if (found === null) return null;
    const { address } = found;
    const lacks = found.kept?.lacks ?? null;
    return new DraftKeeper({
      keep: (words) => call('drafts.keep', { ...address, id, lacks, screen: typedOn, ...words }),
      drop: () => call('drafts.drop', address),
      takeBack: () => call('drafts.drop', { ...address, lacks, leavesUnseen: true }),
      onProblem,
    });
  }, [found, id, typedOn, onProblem]);
  useEffect(() => {
    if (keeper === null || found === null) return undefined;
    const flush = () => void keeper.flush();
    const close = openDraft({
      address: found.address,
      flush: () => keeper.flush(),
      drop: () => keeper.drop(),
    });
    window.addEventListener('blur', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('blur', flush);
      document.removeEventListener('visibilitychange', flush);
      close();
      flush();
    };
  }, [keeper, found]);
  return keeper;
}

/** The words that are to be kept; null while there are none. A form that was saved may stand there for a moment yet. */
function useUnsavedWords<T extends object>({ value, start, isDirty }: KeepableForm<T>) {
  const [savedBody, setSavedBody] = useState<string | null>(null);
  const body = isDirty ? bodyOf({ value, start } satisfies DraftBody<T>) : null;
  if (body === null && savedBody !== null) setSavedBody(null);
  const markSaved = () => {
    setSavedBody(body);
  };
  return { body: body === savedBody ? null : body, isSaved: savedBody !== null, markSaved };
}

/** Words as they were loaded or saved need no draft. */
function useKeeping(
  keeper: Keeper | null,
  { body, isSaved }: { readonly body: string | null; readonly isSaved: boolean },
  version: number | null,
): void {
  const wasDirty = useRef(false);
  useEffect(() => {
    if (body !== null) keeper?.put({ body, version });
    else if (wasDirty.current && !isSaved) void keeper?.takeBack();
    wasDirty.current = body !== null;
  }, [keeper, body, isSaved, version]);
}
