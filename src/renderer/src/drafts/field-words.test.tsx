import { expect, it } from 'vitest';
import { screen } from '@testing-library/react';
import { blankHelper } from '../features/helpers/helper-form';
import { blankRequest } from '../features/requests/request-form';
import { draftOf as termDraft } from '../features/settings/term-form';
import { draftFromComputer } from '../organisation/organisation-form';
import { blankPerson } from '../people/person-form';
import { createFakeWorld } from '../testing/fake-world';
import { renderScreen } from '../testing/render';
import { useFieldWords } from './field-words';

const { weights, state } = createFakeWorld();
const FORMS = [
  ['request', blankRequest()],
  ['helper', blankHelper()],
  ['person', blankPerson()],
  ['do_not_match', { otherId: null, reason: null, note: '' }],
  ['organisation', draftFromComputer('de-LI', 'Europe/Vaduz')],
  ['online_tiles', state.settings.onlineTiles],
  ['weights', weights],
  ['term', termDraft(null)],
  ['call_correction', { words: '', disposition: null }],
  ['queue_item', { who: null, reason: null, when: null, words: '' }],
  ['queue_round', { filter: null, words: '' }],
] as const;

function Words({ form, fields }: { form: (typeof FORMS)[number][0]; fields: readonly string[] }) {
  const nameOf = useFieldWords(form);
  return <p data-testid="words">{fields.map(nameOf).join('|')}</p>;
}

it.each(FORMS)('every field of the form "%s" has a name to be told by', async (form, blank) => {
  renderScreen(<Words form={form} fields={Object.keys(blank)} />);
  const words = (await screen.findByTestId('words')).textContent.split('|');
  expect(words.filter((word) => word === '' || /^[a-z]+\./.test(word))).toEqual([]);
});
