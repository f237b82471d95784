/** The worker as the test set-up bundled it, so that tests run the real thread. */
export function workerPath(): string {
  const path = process.env['KITH_WORKER_PATH'];
  if (path === undefined) throw new Error('The test set-up did not build the matching worker.');
  return path;
}
