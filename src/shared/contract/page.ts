import { z } from 'zod';

/** Which slice of a long list is wanted. */
export const pageInput = {
  offset: z.number().int().min(0).max(10_000_000),
  limit: z.number().int().min(1).max(500),
};

/** A slice with the number of all rows that fit. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), total: z.number().int() });
}
