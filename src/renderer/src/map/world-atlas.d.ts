// Declared here because the compiler would take minutes to work out the type of the data itself.
declare module 'world-atlas/countries-50m.json?raw' {
  const text: string;
  export { text as default };
}
