export const helpers = {} as const;
