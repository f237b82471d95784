import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Envelope } from '../../shared/contract/errors';
import { isOurFrame } from './sender';

export type Dispatch = (name: unknown, input: unknown) => Promise<Envelope>;

const FOREIGN_SENDER: Envelope = {
  ok: false,
  error: {
    code: 'bad_sender',
    message: 'Only the window of Kith may ask for this.',
    details: {},
    logId: null,
  },
};

/** Answers a call when it comes from one of our windows, and says so when it does not. */
export async function answerCall(
  event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>,
  isOurWindow: (webContentsId: number) => boolean,
  dispatch: Dispatch,
  args: readonly unknown[],
): Promise<Envelope> {
  if (!isOurFrame(event.senderFrame) || !isOurWindow(event.sender.id)) return FOREIGN_SENDER;
  return await dispatch(args[0], args[1]);
}

/** Listens on the one channel that the preload script knows. */
export function registerCalls(isOurWindow: (webContentsId: number) => boolean, dispatch: Dispatch): void {
  ipcMain.handle('kith:call', (event, ...args: unknown[]) => answerCall(event, isOurWindow, dispatch, args));
}
