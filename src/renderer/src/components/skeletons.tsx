import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Stands for a list while it loads. */
export function ListSkeleton({ rows = 8, height = 44 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="status">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}

/** Stands for a panel of text while it loads. */
export function PanelSkeleton({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      <Skeleton height={24} width="45%" />
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={14} width={`${String(92 - ((line * 13) % 40))}%`} />
      ))}
    </Stack>
  );
}
