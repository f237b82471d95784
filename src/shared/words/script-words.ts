import { SCRIPT_FIELDS, type ScriptField } from '../domain/script';

const FIELD = /\{([^{}]*)\}/g;
const isField = (name: string): name is ScriptField => (SCRIPT_FIELDS as readonly string[]).includes(name);

/** Names in braces that nothing is filled in for, each once, as they are written. */
export function unknownFields(words: string): string[] {
  const names = [...words.matchAll(FIELD)].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !isField(name)))];
}

/**
 * The words as they are said. Where a field is empty, the comma or space before it goes too, so that no hole is left,
 * and a value that ends its own sentence is not ended twice; braces that name no field stay as they are written.
 */
export function scriptWords(words: string, values: Readonly<Record<ScriptField, string>>): string {
  const filled = words.replace(
    /(,?[ ]?)\{([^{}]*)\}(\.?)/g,
    (whole, before: string, name: string, stop: string) => {
      if (!isField(name)) return whole;
      const value = values[name].trim();
      if (value === '') return stop;
      return before + value + (/[.!?]$/.test(value) ? '' : stop);
    },
  );
  return filled.trim();
}
