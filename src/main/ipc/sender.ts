/** Where our own pages come from; nothing else may call. */
export const APP_ORIGIN = 'app://kith';

export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** True for the main frame of one of our windows at our own origin. */
export function isOurFrame(frame: SenderFrame | null | undefined): boolean {
  if (!frame || frame.parent !== null) return false;
  return frame.url === APP_ORIGIN || frame.url.startsWith(`${APP_ORIGIN}/`);
}
