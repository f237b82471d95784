import type { MatchingWeights, WeightsPreview } from '../../../shared/contract/settings';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import { getMoneyRules, saveMoneyRules } from './money-service';
import { updateSettings } from './service';
import { DEFAULT_WEIGHTS, getWeights, saveWeights } from './weights-service';

type SettingsHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `settings.${string}`>>;

interface SettingsParts {
  /** Works out what other weights would change, without storing anything. */
  readonly previewWeights: (weights: MatchingWeights) => Promise<WeightsPreview>;
}

export function createSettingsHandlers({ previewWeights }: SettingsParts): SettingsHandlers {
  return {
    'settings.update': ({ draftId, ...input }, context) =>
      saveForm(context, { draftId, input, save: (writer) => updateSettings(writer, input) }),
    'settings.money': (_input, { read }) => read(getMoneyRules),
    'settings.saveMoney': ({ rules }, { write }) => write((writer) => saveMoneyRules(writer, rules)),
    'settings.weights': async (_input, { read }) => ({
      weights: await read(getWeights),
      defaults: DEFAULT_WEIGHTS,
    }),
    'settings.previewWeights': ({ weights }) => previewWeights(weights),
    'settings.saveWeights': ({ draftId, weights }, context) =>
      saveForm(context, { draftId, input: weights, save: (writer) => saveWeights(writer, weights) }),
  };
}
