import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** For Electron's `protocol.registerSchemesAsPrivileged`, before the app is ready. */
export const APP_SCHEME = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface AppProtocolOptions {
  /** The folder with the built pages. */
  readonly root: string;
  /** Origins of online tiles that an admin turned on; empty by default. */
  readonly tileOrigins: () => readonly string[];
}

/** Mantine sets styles inline; scripts come from our own origin alone. */
export function contentSecurityPolicy(tileOrigins: readonly string[]): string {
  const tiles = tileOrigins.map((origin) => ` ${origin}`).join('');
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `font-src 'self' data:`,
    `img-src 'self' data:${tiles}`,
    `connect-src 'self' tiles:`,
    // A worker out of a blob would be a script out of text.
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

function fileFor(root: string, url: string): string | null {
  const { host, pathname } = new URL(url);
  if (host !== 'kith') return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null; // a malformed escape names no file of ours
  }
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.includes('%')) return null;
  const path = normalize(join(root, decoded === '/' ? '/index.html' : decoded));
  return path.startsWith(root + sep) ? path : null;
}

/** Answers `app://kith/…` with files below the root, never with anything else. */
export function createAppHandler({ root, tileOrigins }: AppProtocolOptions) {
  return async (request: Request): Promise<Response> => {
    const path = fileFor(root, request.url);
    const type = TYPES[extname(path ?? '')];
    if (path === null || type === undefined) return new Response(null, { status: 404 });
    try {
      const body = await readFile(path);
      return new Response(Uint8Array.from(body), {
        headers: {
          'content-type': type,
          'content-security-policy': contentSecurityPolicy(tileOrigins()),
          'x-content-type-options': 'nosniff',
        },
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Response(null, { status: 404 });
      throw error;
    }
  };
}
