import { useState } from 'react';
import type { MatchId } from '../../../../shared/domain/ids';
import type { ToTell } from './tell-them';

/** The matches that somebody must still be told of, the newest first. */
export function useToTell() {
  const [matches, setMatches] = useState<readonly ToTell[]>([]);
  return {
    matches,
    /** Puts matches in front, each once. */
    add: (added: readonly ToTell[]) => {
      const ids = new Set(added.map(({ matchId }) => matchId));
      if (ids.size > 0)
        setMatches((before) => [...added, ...before.filter(({ matchId }) => !ids.has(matchId))]);
    },
    drop: (gone: MatchId) => {
      setMatches((before) => before.filter(({ matchId }) => matchId !== gone));
    },
    clear: () => {
      setMatches([]);
    },
  };
}
