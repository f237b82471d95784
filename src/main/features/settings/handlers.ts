import type { AllHandlers } from '../../ipc/dispatch';
import { updateSettings } from './service';

export function createSettingsHandlers(): Pick<AllHandlers, 'settings.update'> {
  return {
    'settings.update': (input, context) => context.write((writer) => updateSettings(writer, input)),
  };
}
