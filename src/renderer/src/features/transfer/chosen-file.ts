import type { OutputOf } from '../../../../shared/contract';

/** A file that was chosen: its headers and rows, the fields it may feed, and the mapping to start from. */
export type ChosenFile = NonNullable<OutputOf<'imports.chooseFile'>>;
