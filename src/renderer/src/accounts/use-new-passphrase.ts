import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PASSPHRASE_LENGTH,
  PASSPHRASE_PROBLEMS,
  type PassphraseProblem,
} from '../../../shared/contract/session';
import { ApiError } from '../lib/api';

export interface NewPassphrase {
  readonly first: string;
  readonly again: string;
  readonly setFirst: (text: string) => void;
  readonly setAgain: (text: string) => void;
  readonly firstProblem: string | null;
  readonly againProblem: string | null;
  /** How many characters are missing, or that it is long enough; empty before anything is typed. */
  readonly progress: string;
  /** The passphrase when nothing is known to be wrong with it; otherwise null, and the problems show. */
  readonly attempt: () => string | null;
}

/** Characters as people count them; composed, so that the same letters count the same on every keyboard. */
function lengthOf(text: string): number {
  return Array.from(text.normalize('NFKC')).length;
}

function lengthProblem(text: string): PassphraseProblem | null {
  const length = lengthOf(text);
  if (length < PASSPHRASE_LENGTH.least) return 'too_short';
  return length > PASSPHRASE_LENGTH.most ? 'too_long' : null;
}

/** What the main process has against a passphrase, or null when the error is about something else. */
function refusalIn(error: ApiError | null): PassphraseProblem | null {
  if (error?.code !== 'weak_passphrase') return null;
  return PASSPHRASE_PROBLEMS.find((one) => one === error.details['problem']) ?? 'common';
}

/**
 * A passphrase typed twice. `error` is what the last attempt to store it came back with: a refusal stands at the field
 * until other words are typed.
 */
export function useNewPassphrase(error: ApiError | null): NewPassphrase {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({
    first: '',
    again: '',
    isAttempted: false,
    sent: null as string | null,
  });
  const { first, again, isAttempted, sent } = typed;
  const missing = PASSPHRASE_LENGTH.least - lengthOf(first);
  const problem = (first === sent ? refusalIn(error) : null) ?? lengthProblem(first);
  const isDifferent = first !== again;
  return {
    first,
    again,
    setFirst: (text) => setTyped((old) => ({ ...old, first: text })),
    setAgain: (text) => setTyped((old) => ({ ...old, again: text })),
    firstProblem: !isAttempted || problem === null ? null : t(wordsOf(first, problem)),
    againProblem: isAttempted && isDifferent ? t('session.passphrase.different') : null,
    progress:
      first === ''
        ? ''
        : missing > 0
          ? t('session.passphrase.more', { count: missing })
          : t('session.passphrase.fine'),
    attempt: () => {
      const isFine = lengthProblem(first) === null && !isDifferent;
      setTyped((old) => ({ ...old, isAttempted: true, sent: isFine ? first : old.sent }));
      return isFine ? first : null;
    },
  };
}

function wordsOf(first: string, problem: PassphraseProblem): string {
  return first === '' ? 'session.passphrase.missing' : `session.passphrase.problem.${problem}`;
}
