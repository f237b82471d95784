import { CloseButton, Group, Paper, ScrollArea, Text, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './map.module.css';
import type { PointKind } from './map-types';
import type { SharedSpot } from './use-points';

interface SharedSpotListProps {
  readonly spot: SharedSpot;
  readonly onSelect: ((kind: PointKind, id: string) => void) | undefined;
  readonly onClose: () => void;
}

/** Everybody on one and the same spot, where zooming in cannot part them. */
export function SharedSpotList({ spot, onSelect, onClose }: SharedSpotListProps) {
  const { t } = useTranslation();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [spot]);
  const title = t(`map.list.${spot.kind}`);
  const hidden = spot.total - spot.points.length;
  return (
    <Paper
      component="section"
      aria-label={title}
      className={classes['spotList'] ?? ''}
      withBorder
      shadow="md"
      p="xs"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <CloseButton size="sm" aria-label={t('map.list.close')} onClick={onClose} />
      </Group>
      <ScrollArea.Autosize mah={220} type="auto">
        {spot.points.map((point, index) => (
          <UnstyledButton
            key={point.id}
            ref={index === 0 ? first : null}
            className={classes['spotItem'] ?? ''}
            onClick={() => {
              onClose();
              onSelect?.(spot.kind, point.id);
            }}
          >
            {point.label}
          </UnstyledButton>
        ))}
      </ScrollArea.Autosize>
      {hidden > 0 && (
        <Text size="xs" c="dimmed">
          {t('map.list.more', { count: hidden })}
        </Text>
      )}
    </Paper>
  );
}
