import type { Facts } from '../domain/match';

/** Reads single facts. A missing or ill-shaped fact gives the harmless value, so that a sentence can still be said. */
export const number = (facts: Facts, name: string): number | null => {
  const value = facts[name];
  return typeof value === 'number' ? value : null;
};
export const count = (facts: Facts, name: string): number => number(facts, name) ?? 0;
export const text = (facts: Facts, name: string): string => {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
};
export const flag = (facts: Facts, name: string): boolean => facts[name] === true;
export const words = (facts: Facts, name: string): readonly string[] => {
  const value = facts[name];
  return Array.isArray(value) ? value : [];
};

/**
 * The facts of an engine's reason as they are stored and sent: lists of numbers become lists of text,
 * whatever is neither a plain value nor a list is left out.
 */
export function factsOf(reason: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(
    Object.entries(reason).flatMap(([name, value]): [string, Facts[string]][] => {
      if (Array.isArray(value)) return [[name, value.map(String)]];
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return [[name, value]];
      return typeof value === 'number' && Number.isFinite(value) ? [[name, value]] : [];
    }),
  );
}
