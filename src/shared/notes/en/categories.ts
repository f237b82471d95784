import type { NoteWords } from '../note-words';
import { CARE_AND_LEARNING } from './care-and-learning';
import { COMPANY } from './company';
import { ERRANDS } from './errands';
import { HOME } from './home';
import { HOUSING_AND_FORMS } from './housing-and-forms';
import { RIDES } from './rides';
import { THINGS } from './things';

/** How operators name the default categories in English. */
export const CATEGORIES: NoteWords['categories'] = {
  ...RIDES,
  ...HOME,
  ...THINGS,
  ...HOUSING_AND_FORMS,
  ...CARE_AND_LEARNING,
  ...ERRANDS,
  ...COMPANY,
};
