import { fileURLToPath } from 'node:url';

/** The bundled files, which the tests read as they are shipped. */
export const SAMPLE_MAP = fileURLToPath(
  new URL('../../../resources/maps/liechtenstein-2013.mbtiles', import.meta.url),
);
export const TOWN_FILE = fileURLToPath(new URL('../../../resources/places/places.tsv.gz', import.meta.url));
