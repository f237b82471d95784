/**
 * Why a field is asked for, on the line of its label: a form gets no longer by it. For fields that are wide enough.
 */
export const whyBeside = (words: string) => ({ description: words, classNames: { description: 'kith-why' } });

/** Why a narrow field is asked for: read out with the field, and in sight in the line of its section. */
export const whyHeard = (words: string) => ({
  description: words,
  classNames: { description: 'kith-why-heard' },
});
