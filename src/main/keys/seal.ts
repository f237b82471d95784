import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(2 * bytes)}}$`));

/** Bytes that only a key opens, and that show when they were changed. */
export const sealedSchema = z.strictObject({
  iv: hexOf(IV_BYTES),
  /** The encrypted bytes, with the tag of 16 bytes behind them. */
  data: z
    .string()
    .max(20_000)
    .regex(/^(?:[0-9a-f]{2}){16,}$/),
});
export type Sealed = z.infer<typeof sealedSchema>;

/**
 * Encrypts by AES-256-GCM under a fresh nonce.
 * @param key 32 bytes
 * @param about what the bytes are; they open only where the same is said again, so that none can be put in another's place
 */
export function seal(key: Buffer, plain: Buffer, about: string): Sealed {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv);
  cipher.setAAD(Buffer.from(about, 'utf8'));
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { iv: iv.toString('hex'), data: data.toString('hex') };
}

/** What was sealed, or null when this key does not open it, or it was changed, or is about something else. */
export function unseal(key: Buffer, sealed: Sealed, about: string): Buffer | null {
  const data = Buffer.from(sealed.data, 'hex');
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(sealed.iv, 'hex'));
  decipher.setAAD(Buffer.from(about, 'utf8'));
  decipher.setAuthTag(data.subarray(data.length - TAG_BYTES));
  const start = decipher.update(data.subarray(0, data.length - TAG_BYTES));
  try {
    return Buffer.concat([start, decipher.final()]);
  } catch {
    return null; // the tag does not fit: that is the one way in which this fails
  }
}
