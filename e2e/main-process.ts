/*
 * The driver can lose the answer of a function that ran in the main process: V8 holds the promise of a remote call
 * weakly and now and then collects it (microsoft/playwright#33737). The function itself has run by then.
 */
const LOST_ANSWER = 'promise was garbage collected';

const isLost = (error: unknown): boolean => error instanceof Error && error.message.includes(LOST_ANSWER);

/** Does something in the main process; what comes of it is for the test to see. */
export async function tellMain(evaluate: () => Promise<unknown>): Promise<void> {
  try {
    await evaluate();
  } catch (error) {
    if (!isLost(error)) throw error;
  }
}

/** Asks the main process for what it may be asked twice. */
export async function askMain<R>(evaluate: () => Promise<R>): Promise<R> {
  for (;;) {
    try {
      return await evaluate();
    } catch (error) {
      if (!isLost(error)) throw error;
    }
  }
}
