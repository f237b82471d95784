import { join } from 'node:path';

/** Where things lie in the profile folder. File names carry nobody's name. */
export interface ProfilePaths {
  readonly own: string;
  readonly sample: string;
  readonly state: string;
  readonly logs: string;
}

/** @param profile the folder that Electron calls `userData` */
export function profilePaths(profile: string): ProfilePaths {
  return {
    own: join(profile, 'data', 'kith.db'),
    sample: join(profile, 'sample', 'sample.db'),
    state: join(profile, 'state.json'),
    logs: join(profile, 'logs', 'kith.log'),
  };
}

/** Files that travel with the program: beside the sources in development, beside the archive in an installed app. */
export function resourcePath(appPath: string, ...parts: string[]): string {
  const root = appPath.endsWith('.asar') ? join(appPath, '..') : appPath;
  return join(root, 'resources', ...parts);
}
