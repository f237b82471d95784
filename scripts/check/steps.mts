import { expect } from '@playwright/test';
import type { CheckStep } from './runner.mjs';

/** The main job on the sample organisation, as a person at the front desk does it. */
export const steps: readonly CheckStep[] = [
  {
    name: 'the app opens',
    run: async ({ page, shot }) => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 });
      await shot('opened');
    },
  },
];
