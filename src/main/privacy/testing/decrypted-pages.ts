import { createDecipheriv } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { DatabaseFile } from '../../database/data-source';

const PAGE = 4096;
const RESERVED = 80;
const IV = 16;

/** Every page of a record as it lies in the file, decrypted, also those that are free: what somebody with the key can read. */
export async function decryptedPages({ path, keyHex }: DatabaseFile): Promise<string> {
  const bytes = await readFile(path);
  const key = Buffer.from(keyHex, 'hex');
  let text = '';
  for (let at = 0; at < bytes.length; at += PAGE) {
    const page = bytes.subarray(at, at + PAGE);
    const iv = page.subarray(PAGE - RESERVED, PAGE - RESERVED + IV);
    // The first page begins with the salt.
    const content = page.subarray(at === 0 ? 16 : 0, PAGE - RESERVED);
    const cipher = createDecipheriv('aes-256-cbc', key, iv);
    cipher.setAutoPadding(false);
    text += Buffer.concat([cipher.update(content), cipher.final()]).toString('latin1');
  }
  return text;
}
