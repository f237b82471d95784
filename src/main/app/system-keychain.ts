import { safeStorage } from 'electron';
import type { Keychain } from '../accounts/keychain-door';

/** On Linux without a keyring service, Electron falls back to a password that everybody knows. */
const HIDES_NOTHING: readonly string[] = ['basic_text', 'unknown'];

/** The keychain of the system: Keychain on macOS, DPAPI on Windows, a keyring service on Linux. */
export const systemKeychain: Keychain = {
  isReal: async () =>
    (await safeStorage.isAsyncEncryptionAvailable()) &&
    (process.platform !== 'linux' || !HIDES_NOTHING.includes(safeStorage.getSelectedStorageBackend())),
  seal: (text) => safeStorage.encryptStringAsync(text),
  open: async (sealed) => (await safeStorage.decryptStringAsync(sealed)).result,
};
