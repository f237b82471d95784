/** What the DOM of the tests lacks and the components need. */
export function completeDom(): void {
  const define = (target: object, name: string, value: unknown) => {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  };
  define(
    window,
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  define(HTMLElement.prototype, 'scrollIntoView', () => undefined);
  define(document, 'fonts', new EventTarget());
  // The map paints into nothing.
  const paper = new Proxy({}, { get: () => () => undefined, set: () => true });
  define(HTMLCanvasElement.prototype, 'getContext', () => paper);
  // Virtual lists draw nothing in a box without a size.
  for (const [name, pixels] of Object.entries(SIZES)) {
    Object.defineProperty(HTMLElement.prototype, name, { get: () => pixels, configurable: true });
  }
}

const SIZES = { offsetHeight: 600, offsetWidth: 800, clientHeight: 600, clientWidth: 800 };
