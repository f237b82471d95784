import { shell } from 'electron';
import type { OutputOf } from '../../shared/contract';
import type { AllHandlers } from '../ipc/dispatch';
import { KithError } from '../../shared/contract/errors';
import { can } from '../../shared/contract/permissions';
import { getOrganisation } from '../features/organisation/service';
import { getSettings } from '../features/settings/service';
import { localToday } from '../time/zones';
import { VERSION } from '../version';
import type { Accounts } from '../accounts/accounts';
import type { CallKey } from './call-key';
import { contactUrl, mayOpenOutside } from './contact-url';
import type { Workspace, WorkspaceKind } from './workspace';

type AppHandlers = Pick<
  AllHandlers,
  | 'app.opening'
  | 'app.openAgain'
  | 'app.state'
  | 'app.openSample'
  | 'app.leaveSample'
  | 'app.callKey'
  | 'app.setCallKey'
  | 'app.openContact'
>;

export interface AppHandlerOptions {
  readonly workspace: Workspace;
  readonly streetMap: () => OutputOf<'app.state'>['streetMap'];
  readonly dataFolder: string;
  /** Called with the kind that is to be open next; resolves once it is. */
  readonly switchTo: (kind: WorkspaceKind) => Promise<void>;
  /** Of the organisation. */
  readonly accounts: Pick<Accounts, 'exist'>;
  readonly callKey: Pick<CallKey, 'state' | 'set'>;
}

/** The state of the program and the sample organisation. */
export function createAppHandlers(options: AppHandlerOptions): AppHandlers {
  return {
    'app.opening': () => Promise.resolve(options.workspace.standing),
    'app.openAgain': async () => {
      await options.switchTo('own');
      return {};
    },
    'app.state': (_input, { user, read, now }) =>
      read(async (reader) => {
        const organisation = await getOrganisation(reader);
        const zone = organisation?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
        return {
          version: VERSION,
          organisation,
          user: { ...user, permissions: [...user.permissions] },
          keyKeeping: options.workspace.isSample ? ('file' as const) : ('accounts' as const),
          dataFolder: options.dataFolder,
          streetMap: options.streetMap(),
          settings: await getSettings(reader),
          platform:
            process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
          today: localToday(now, zone),
          now,
        };
      }),
    'app.openSample': async (_input, { user }) => {
      // Before there are accounts anybody may look at it; then only who may leave the organisation's own record.
      if (!can(user, 'organisation.manage') && (await options.accounts.exist())) {
        throw user.id === null
          ? new KithError('locked', 'Nobody is logged in. Please log in first.')
          : new KithError('not_allowed', 'Your role does not allow this action.');
      }
      await options.switchTo('sample');
      return {};
    },
    'app.leaveSample': async () => {
      await options.switchTo('own');
      return {};
    },
    'app.callKey': () => Promise.resolve(options.callKey.state),
    'app.setCallKey': ({ key }) => {
      options.callKey.set(key);
      return Promise.resolve({});
    },
    'app.openContact': async (input) => {
      const url = contactUrl(input);
      if (!mayOpenOutside(url)) return { opened: false };
      try {
        await shell.openExternal(url);
        return { opened: true };
      } catch {
        return { opened: false }; // no program for it is set up on this computer; the window offers to copy instead
      }
    },
  };
}
