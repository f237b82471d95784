import { createDecipheriv } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { DatabaseFile } from '../../database/data-source';

const PAGE = 4096;
const RESERVED = 80;
const IV = 16;
const LOG_HEAD = 32;
const FRAME_HEAD = 24;

/** Every page of a record as it lies in the file, decrypted, also those that are free: what somebody with the key can read. */
export async function decryptedPages({ path, keyHex }: DatabaseFile): Promise<string> {
  const bytes = await readFile(path);
  let text = '';
  for (let at = 0; at < bytes.length; at += PAGE)
    text += decrypted(bytes.subarray(at, at + PAGE), at === 0, keyHex);
  return text;
}

/** Every frame of the write-ahead log, decrypted, also those that are over. Throws where there is no log, so that none is not taken for a clean one. */
export async function decryptedLog({ path, keyHex }: DatabaseFile): Promise<string> {
  const bytes = await readFile(`${path}-wal`);
  let text = '';
  for (let at = LOG_HEAD; at + FRAME_HEAD + PAGE <= bytes.length; at += FRAME_HEAD + PAGE) {
    const page = bytes.subarray(at + FRAME_HEAD, at + FRAME_HEAD + PAGE);
    text += decrypted(page, bytes.readUInt32BE(at) === 1, keyHex);
  }
  return text;
}

function decrypted(page: Buffer, isFirst: boolean, keyHex: string): string {
  const iv = page.subarray(PAGE - RESERVED, PAGE - RESERVED + IV);
  // The first page begins with the salt.
  const content = page.subarray(isFirst ? 16 : 0, PAGE - RESERVED);
  const cipher = createDecipheriv('aes-256-cbc', Buffer.from(keyHex, 'hex'), iv);
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(content), cipher.final()]).toString('latin1');
}
