import * as L from 'leaflet';

interface Drawn {
  readonly _ctx?: unknown;
}
interface Redraws {
  readonly _redraw: (this: Drawn) => void;
}

// Leaflet 1.9 may redraw a canvas in the frame after its map was removed, when there is nothing to draw on any more.
const redraw = (L.Canvas.prototype as unknown as Redraws)._redraw;

L.Canvas.include({
  _redraw(this: Drawn): void {
    if (this._ctx !== undefined) redraw.call(this);
  },
});
