import { z } from 'zod';
import { savesDraft } from '../domain/draft';
import { moneyRulesSchema } from '../domain/money';
import { defineCalls } from './define';

/**
 * The weights of the engine that an admin may set, in the order in which they are shown: how many metres further a
 * helper would be let travel to avoid the one thing. `most` keeps every weight within reason.
 */
export const WEIGHTS = {
  recentTaskMetres: { group: 'spread', most: 2_000, step: 50 },
  recentHourMetres: { group: 'spread', most: 1_000, step: 25 },
  weekRunningMetres: { group: 'spread', most: 3_000, step: 100 },
  repeatTaskMetres: { group: 'spread', most: 10_000, step: 250 },
  languageMetres: { group: 'wishes', most: 20_000, step: 500 },
  continuityMetres: { group: 'wishes', most: 20_000, step: 500 },
  preferenceMetres: { group: 'wishes', most: 20_000, step: 500 },
  accessMetres: { group: 'wishes', most: 20_000, step: 500 },
  inexperienceMetres: { group: 'wishes', most: 20_000, step: 500 },
  missedTaskMetres: { group: 'other', most: 1_000, step: 50 },
  spareSkillMetres: { group: 'other', most: 500, step: 10 },
  waitingDayMetres: { group: 'other', most: 2_000, step: 50 },
} as const;
export type WeightName = keyof typeof WEIGHTS;
export const WEIGHT_NAMES = Object.keys(WEIGHTS) as WeightName[];

const weight = (name: WeightName) => z.number().int().min(0).max(WEIGHTS[name].most);
export const weightsSchema = z.strictObject({
  recentTaskMetres: weight('recentTaskMetres'),
  recentHourMetres: weight('recentHourMetres'),
  weekRunningMetres: weight('weekRunningMetres'),
  repeatTaskMetres: weight('repeatTaskMetres'),
  languageMetres: weight('languageMetres'),
  continuityMetres: weight('continuityMetres'),
  preferenceMetres: weight('preferenceMetres'),
  accessMetres: weight('accessMetres'),
  inexperienceMetres: weight('inexperienceMetres'),
  missedTaskMetres: weight('missedTaskMetres'),
  spareSkillMetres: weight('spareSkillMetres'),
  waitingDayMetres: weight('waitingDayMetres'),
} satisfies Record<WeightName, z.ZodType>);
export type MatchingWeights = z.infer<typeof weightsSchema>;

/** What a plan comes to, in figures that people can weigh. */
const measuresSchema = z.strictObject({
  suggestions: z.number().int(),
  /** Of all suggestions together, home to place; whoever has no place counts nothing. */
  metres: z.number().int(),
  /** Helpers who would be asked for more than one request. */
  askedAgain: z.number().int(),
  /** Wishes of the requests that have a suggestion, and how many of them are met. */
  wishes: z.number().int(),
  wishesMet: z.number().int(),
  /** The part of all work that the busiest tenth of the helpers does, 0 to 1. */
  busiestShare: z.number().min(0).max(1),
});
export type PlanMeasures = z.infer<typeof measuresSchema>;

/** The plan by the saved weights beside the plan by others. */
export const weightsPreviewSchema = z.strictObject({
  before: measuresSchema,
  after: measuresSchema,
  /** Suggestions of the second plan that the first does not have. */
  changed: z.number().int(),
});
export type WeightsPreview = z.infer<typeof weightsPreviewSchema>;

export const settingsCalls = defineCalls({
  'settings.money': {
    kind: 'query',
    permission: 'app.use',
    reads: ['settings', 'organisation'],
    input: z.strictObject({}),
    output: moneyRulesSchema,
  },
  'settings.saveMoney': {
    kind: 'command',
    permission: 'settings.manage',
    changes: ['settings', 'match'],
    input: z.strictObject({ rules: moneyRulesSchema }),
    output: moneyRulesSchema,
  },
  'settings.weights': {
    kind: 'query',
    permission: 'app.use',
    reads: ['settings'],
    input: z.strictObject({}),
    output: z.strictObject({ weights: weightsSchema, defaults: weightsSchema }),
  },
  /** Works the plan out anew by these weights, and stores nothing. A newer preview ends the one under way. */
  'settings.previewWeights': {
    kind: 'query',
    permission: 'settings.manage',
    reads: ['request', 'helper', 'match', 'settings'],
    input: z.strictObject({ weights: weightsSchema }),
    output: weightsPreviewSchema,
  },
  'settings.saveWeights': {
    kind: 'command',
    permission: 'settings.manage',
    changes: ['settings', 'matching', 'draft'],
    input: z.strictObject({ weights: weightsSchema, ...savesDraft }),
    output: weightsSchema,
  },
});
