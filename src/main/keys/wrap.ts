import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { hexOf, seal, sealedSchema, unseal } from './seal';

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

/** How costly it is to try a secret (RFC 7914): `n` is a power of two; memory is 128 n r bytes. */
export interface Cost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** What OWASP's Password Storage Cheat Sheet advises: 32 MiB, and about a third of a second on a modern machine. */
export const COST: Cost = { n: 2 ** 15, r: 8, p: 3 };

/** Eight times what is needed today; a file that was changed, or is of somebody else, takes no more than that. */
const MOST_MEMORY_BYTES = 2 ** 28;
const memoryOf = ({ n, r }: Omit<Cost, 'p'>) => 128 * n * r;

/** A key that a secret opens. The limits keep a changed file from taking all of the memory. */
export const wrapSchema = z
  .strictObject({
    salt: hexOf(SALT_BYTES),
    n: z
      .number()
      .int()
      .min(2)
      .max(2 ** 20)
      .refine((n) => Number.isInteger(Math.log2(n))),
    r: z.number().int().min(1).max(32),
    p: z.number().int().min(1).max(16),
    key: sealedSchema,
  })
  .refine((wrap) => memoryOf(wrap) <= MOST_MEMORY_BYTES);
export type Wrap = z.infer<typeof wrapSchema>;

/** The same letters however they were typed: composed or not, wide or narrow (Unicode NFKC). */
async function keyFrom(secret: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
  const maxmem = 2 * memoryOf({ n, r }) + 128 * r * p;
  return await derive(secret.normalize('NFKC'), salt, KEY_BYTES, { N: n, r, p, maxmem });
}

/** Wraps a key by a secret. @param about whose secret it is */
export async function wrapKey(key: Buffer, secret: string, about: string, cost: Cost): Promise<Wrap> {
  const salt = randomBytes(SALT_BYTES);
  const own = await keyFrom(secret, salt, cost);
  return { salt: salt.toString('hex'), ...cost, key: seal(own, key, about) };
}

/** The wrapped key, or null when the secret is another one. */
export async function unwrapKey(wrap: Wrap, secret: string, about: string): Promise<Buffer | null> {
  return unseal(await keyFrom(secret, Buffer.from(wrap.salt, 'hex'), wrap), wrap.key, about);
}

/** Takes as long as trying a secret takes, so that nobody learns from the time that there is nothing to try. */
export async function tryNothing(secret: string, cost: Cost): Promise<void> {
  await keyFrom(secret, Buffer.alloc(SALT_BYTES), cost);
}

/**
 * The same for somebody with an account: where their wrap is from a time when it cost less, what is missing to the
 * cost of today is spent beside, so that it takes no shorter than where there is no account.
 */
export async function tryKey(wrap: Wrap, secret: string, about: string, cost: Cost): Promise<Buffer | null> {
  const key = await unwrapKey(wrap, secret, about);
  for (const part of missingCost(wrap, cost)) await tryNothing(secret, part);
  return key;
}

/** What a wrap costs less than one made today, in powers of two; scrypt takes as long as `n r p` is large. */
function missingCost(wrap: Wrap, { n, r, p }: Cost): Cost[] {
  let left = n * p - Math.ceil((wrap.n * wrap.r * wrap.p) / r);
  const parts: Cost[] = [];
  for (let part = n; part >= 2 && left > 0; part /= 2) {
    const times = Math.floor(left / part);
    if (times === 0) continue;
    parts.push({ n: part, r, p: times });
    left -= times * part;
  }
  return parts;
}

/** True when a wrap costs less to try than one made today. */
export function isCheap(wrap: Wrap, cost: Cost): boolean {
  return wrap.n * wrap.r * wrap.p < cost.n * cost.r * cost.p;
}
