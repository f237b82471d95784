import { useEffect } from 'react';

/** Takes over a newer version at once where nothing was typed, so that nobody edits old words. */
export function useAdoptNewest(isDue: boolean, adopt: () => void): void {
  useEffect(() => {
    if (isDue) adopt();
  });
}
