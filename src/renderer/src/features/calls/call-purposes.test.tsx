import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { en } from '../../../../shared/i18n/en';
import { withoutPurpose } from '../../testing/purposes';
import { renderScreen } from '../../testing/render';
import { CallScreen } from './call-screen';

/** These are for the operator: nobody on the line is asked for them. */
const TOOLS: readonly string[] = [
  ...Object.values(en.calls.direction),
  ...Object.values(en.scripts.situation),
  en.referrals.search,
];

it('says of each field of a call why it is asked for', async () => {
  const { user } = renderScreen(<CallScreen />);
  await user.click(await screen.findByLabelText(en.calls.who.forOther));
  await user.click(screen.getByLabelText(en.calls.offer.offers));
  const fields = withoutPurpose(screen.getByRole('form'));
  expect(fields.filter((name) => !TOOLS.includes(name))).toEqual([]);
});
