/** Columns of what belongs to the phone line, as the history names them. */
export const phoneFields = {
  referral: {
    id: 'number',
    name: 'name',
    what_for: 'what for',
    number: 'number to ring',
    hours: 'hours',
    area: 'area',
    languages: 'languages',
    checked_on: 'last checked',
    is_active: 'is read out',
  },
};
