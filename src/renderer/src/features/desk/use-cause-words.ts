import { useTranslation } from 'react-i18next';
import { useTerms } from '../../lib/terms';

/** Why something was not met: a rule of the engine in a few words, or the reason that staff chose. */
export function useCauseWords(): (cause: string) => string {
  const { t } = useTranslation();
  const terms = useTerms();
  return (cause) => (cause.includes(':') ? terms.label(cause) : t(`desk.cause.${cause}`));
}
