/* global MessageChannel, MutationObserver, document, performance, requestAnimationFrame, window */
// Notes when J was pressed, when a row was painted as the selected one and when the panel showed another request.
(() => {
  /** @type {{ keys: number[], rows: [number, number][], panels: [string, number][] }} */
  const seen = { keys: [], rows: [], panels: [] };
  /** @param {(at: number) => void} note */
  const afterPaint = (note) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => note(performance.now());
      channel.port2.postMessage(null);
    });
  };
  window.addEventListener('keydown', ({ key, timeStamp }) => {
    if (key === 'j') seen.keys.push(timeStamp);
  });
  let row = 0;
  let name = '';
  new MutationObserver(() => {
    const selected = document.querySelector('[role="option"][aria-selected="true"]');
    const position = Number(selected?.getAttribute('aria-posinset') ?? row);
    const heading = document.querySelector('section h2')?.textContent ?? '';
    if (position !== row) afterPaint((at) => seen.rows.push([position, at]));
    if (heading !== name) afterPaint((at) => seen.panels.push([heading, at]));
    row = position;
    name = heading;
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  Object.assign(window, { seen });
})();
