/** What a text or a record is looked at for. What each means in words stands in the catalogue under `screening.rule`. */
export const TEXT_RULES = ['money', 'gift_card', 'secrets', 'link', 'hurry', 'elsewhere', 'alone'] as const;
export const RECORD_RULES = ['same_text', 'same_contact', 'many_requests', 'turned_down'] as const;
export const SCREENING_RULES = [...TEXT_RULES, ...RECORD_RULES] as const;

export type TextRule = (typeof TEXT_RULES)[number];
export type ScreeningRule = (typeof SCREENING_RULES)[number];

/** Whose words they are: somebody asks for help, or offers it. */
export type Speech = 'request' | 'offer';

/** A shape that was found, and where: UTF-16 positions in the text as it was given. */
export interface Found {
  readonly rule: TextRule;
  readonly from: number;
  readonly to: number;
}
