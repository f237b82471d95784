import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Opening, OpeningStatus } from '../../../shared/contract/app';
import { PanelSkeleton } from '../components/skeletons';
import { StepProgress } from '../components/step-progress';
import { Dialog } from '../components/dialog';
import { keyOf, useCall } from '../lib/query';
import { useAfter, useEvent } from '../lib/use-event';

// Most data opens sooner than this, and words that flash by only disquiet.
const QUIET_MILLISECONDS = 300;

function useStanding(): OpeningStatus | undefined {
  const client = useQueryClient();
  const { data } = useCall('app.opening', {});
  useEvent('app.opening', (status) => {
    client.setQueryData(keyOf('app.opening', {}), status);
  });
  return data;
}

/** What the main process is opening at this moment; null when nothing is. */
const useOpening = (): Opening | null => useStanding()?.opening ?? null;

/** True while the file of what is open is not where it was. */
export const useFileGone = (): boolean => useStanding()?.isFileGone ?? false;

/** Stands in the window from its first moment until the data is open, and says what is being done. */
export function OpeningScreen() {
  const opening = useOpening();
  const isLong = useAfter(QUIET_MILLISECONDS);
  return (
    <Stack>
      {opening !== null && isLong && <OpeningProgress opening={opening} />}
      <PanelSkeleton />
    </Stack>
  );
}

/** The same in one line, for a screen that stands while something is opened. */
export function OpeningNote() {
  const opening = useOpening();
  return opening === null ? null : <OpeningProgress opening={opening} />;
}

/** Covers the window while other data is opened: what is on the screen is about to go. */
export function OpeningDialog() {
  const opening = useOpening();
  return opening === null ? null : <ProgressDialog opening={opening} />;
}

function ProgressDialog({ opening }: { opening: Opening }) {
  const { t } = useTranslation();
  const isLong = useAfter(QUIET_MILLISECONDS);
  return (
    <Dialog
      opened={isLong}
      onClose={() => undefined}
      title={t('app.opening.title')}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
    >
      <OpeningProgress opening={opening} />
    </Dialog>
  );
}

function OpeningProgress({ opening: { step, progress } }: { opening: Opening }) {
  const { t } = useTranslation();
  const words =
    progress === null ? null : t('app.opening.percent', { percent: String(Math.round(progress * 100)) });
  return <StepProgress step={t(`app.opening.${step}`)} words={words} part={progress} />;
}
