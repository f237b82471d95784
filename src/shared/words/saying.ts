/** Whether a sentence speaks for a helper, against, or only tells something. */
export type Tone = 'for' | 'against' | 'neutral';

/** One sentence: its key in the catalogue and what fills it. */
export interface Saying {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly tone: Tone;
}

export function say(tone: Tone, key: string, params: Saying['params'] = {}): Saying {
  return { key: `reasons.${key}`, params, tone };
}
