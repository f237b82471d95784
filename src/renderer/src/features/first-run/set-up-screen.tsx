import { Box } from '@mantine/core';
import { SetUpForm } from './set-up-form';

/** The last step of a first run: somebody has an account, and there is no organisation yet. */
export function SetUpScreen() {
  return (
    <Box component="main" className="kith-main kith-first">
      <SetUpForm />
    </Box>
  );
}
