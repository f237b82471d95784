import * as L from 'leaflet';

/** A Leaflet icon that is an element of our own, so that no image address and no HTML text is needed. */
export class ElementIcon extends L.Icon {
  constructor(private readonly element: HTMLElement) {
    super({ iconUrl: '' });
  }

  override createIcon(): HTMLElement {
    this.element.classList.add('leaflet-marker-icon');
    return this.element;
  }

  override createShadow(): HTMLElement {
    // Leaflet's types promise an element, but its code takes null as "no shadow".
    return null as unknown as HTMLElement;
  }
}
