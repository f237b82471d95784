import { scripts } from '../../i18n/en/scripts';

/** Every text that is proposed to be said on the phone. */
export const DEFAULT_SCRIPT_TEXTS: readonly string[] = [
  ...Object.values(scripts.words),
  ...Object.values(scripts.ask),
];
