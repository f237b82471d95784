/** Readable values of somebody were erased; its own values name the entries. */
export const ERASED = 'erased';
/** Old entries were taken away, up to the one that its row key names. */
export const TAKEN_AWAY = 'taken_away';
