import { version } from '../../package.json';

/** The version of this program, for the window, the command line and the manifests of backups alike. */
export const VERSION: string = version;
