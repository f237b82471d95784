import type { GlobalShortcut } from 'electron';
import type { TFunction } from 'i18next';
import type { OutputOf } from '../../shared/contract';
import { KithError } from '../../shared/contract/errors';
import type { CallKeyName } from '../../shared/domain/call';
import type { ProfileMemory } from './profile-state';

/** Tells the Kith that runs already that somebody answers a call: for keys that the desktop itself binds. */
export const ANSWER_CALL = '--answer-call';

interface CallKeyParts {
  readonly memory: Pick<ProfileMemory, 'state' | 'remember'>;
  readonly registry: Pick<GlobalShortcut, 'register' | 'unregister'>;
  /** On Wayland the desktop decides, and does not say how. */
  readonly isWayland: boolean;
  /** What a desktop runs for a key that it binds itself. */
  readonly command: string;
  readonly onPress: () => void;
  readonly t: TFunction;
}

/** The key that opens the call screen from any program of this computer, for as long as Kith runs. */
export class CallKey {
  /** The one that the system gave us. */
  private held: CallKeyName | null = null;

  constructor(private readonly parts: CallKeyParts) {}

  /** Takes the key that was chosen before. Where another program has it now, the settings say so. */
  start(): void {
    const { callKey } = this.parts.memory.state;
    if (callKey !== null) this.take(callKey);
  }

  get state(): OutputOf<'app.callKey'> {
    const { memory, command } = this.parts;
    const { callKey } = memory.state;
    return { key: callKey, stand: this.stand(callKey), command };
  }

  /** @throws KithError `not_possible` when the system does not give that key; then the one before stays */
  set(key: CallKeyName | null): void {
    const before = this.held;
    if (key !== null && key === before) return;
    this.letGo();
    if (key !== null && !this.take(key)) {
      if (before !== null) this.take(before);
      throw new KithError('not_possible', this.parts.t('calls.key.notPossible', { key }));
    }
    this.parts.memory.remember({ callKey: key });
  }

  private stand(key: CallKeyName | null): OutputOf<'app.callKey'>['stand'] {
    if (key === null) return 'off';
    if (this.held !== key) return 'taken';
    return this.parts.isWayland ? 'unsure' : 'works';
  }

  private take(key: CallKeyName): boolean {
    if (!this.parts.registry.register(key, this.parts.onPress)) return false;
    this.held = key;
    return true;
  }

  private letGo(): void {
    if (this.held !== null) this.parts.registry.unregister(this.held);
    this.held = null;
  }
}

/** Whether this is a session in which programs cannot take keys of others by themselves. */
export const isWaylandSession = (environment: NodeJS.ProcessEnv): boolean =>
  environment['XDG_SESSION_TYPE'] === 'wayland' || environment['WAYLAND_DISPLAY'] !== undefined;
