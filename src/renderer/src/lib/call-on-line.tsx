import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { Direction } from '../../../shared/domain/call';
import type { CallId } from '../../../shared/domain/ids';

/** The call that whoever is here is in. */
export interface CallOnLine {
  readonly id: CallId;
  /** Who is on the line; empty while nobody knows. */
  readonly name: string;
  /** What is kept of it while it lasts. */
  readonly draftId: string;
  readonly direction: Direction;
}

interface Line {
  readonly current: CallOnLine | null;
  readonly set: (call: CallOnLine | null) => void;
}

const LineContext = createContext<Line>({ current: null, set: () => undefined });

/** Remembers the call on the line while other screens are shown, for as long as somebody is logged in and no longer. */
export function CallOnLineProvider({ children }: { children: ReactNode }) {
  const [current, set] = useState<CallOnLine | null>(null);
  const line = useMemo(() => ({ current, set }), [current]);
  return <LineContext value={line}>{children}</LineContext>;
}

export function useCallOnLine(): Line {
  return use(LineContext);
}
