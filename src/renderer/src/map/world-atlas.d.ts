// Declared here because the compiler would take minutes to work out the type of the data itself.
declare module 'world-atlas/countries-50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const world: Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
  export { world as default };
}
