// A spreadsheet runs what starts like a formula, in plain or full-width signs, also behind blanks it ignores.
const RISKY = /^'*(?:[\s\0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\0])/u;

/**
 * Text that no spreadsheet takes for a formula: an apostrophe stands before anything that could be one.
 * `unguard` gives the original back, whatever it was.
 */
export function guardFormula(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that `guardFormula` put before a text. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text;
}
