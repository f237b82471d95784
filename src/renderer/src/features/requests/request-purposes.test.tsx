import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { requestInputSchema } from '../../../../shared/domain/request';
import { en } from '../../../../shared/i18n/en';
import { withoutPurpose } from '../../testing/purposes';
import { renderScreen } from '../../testing/render';
import { RequestFormScreen } from './request-form-screen';

/** How strongly something is wished belongs to what is wished; the zone is the organisation's. */
const NOT_ASKED = ['timeZone', 'languageStrength', 'genderStrength', 'accessStrength'];

it('has a purpose for each field of a request', () => {
  const asked = Object.keys(requestInputSchema.shape).filter((field) => !NOT_ASKED.includes(field));
  expect(Object.keys(en.requests.why).sort()).toEqual(asked.sort());
});

it('says of each field of the form why it is asked for', async () => {
  const { user } = renderScreen(<RequestFormScreen id={null} />);
  await user.click(await screen.findByLabelText(en.requests.hasCaller));
  await user.click(screen.getByLabelText(en.requests.when.between));
  await user.click(screen.getByLabelText(en.requests.where.elsewhere));
  await user.click(screen.getByRole('button', { name: en.requests.where.addDestination }));
  for (const part of ['skills', 'access', 'helper', 'source'] as const) {
    await user.click(screen.getByRole('button', { name: new RegExp(en.requests.wishes[part]) }));
  }
  expect(withoutPurpose(screen.getByRole('form'))).toEqual([
    en.people.strength.wish,
    en.people.strength.must,
  ]);
});
