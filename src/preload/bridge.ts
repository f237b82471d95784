/** What a window finds as `window.kith`. Answers are envelopes; see `src/shared/contract/errors.ts`. */
export interface KithBridge {
  call: (name: string, input: unknown) => Promise<unknown>;
  subscribe: (listener: (name: string, payload: unknown) => void) => () => void;
}
