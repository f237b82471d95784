import { Box, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { UrgencyBadge } from '../../components/urgency-badge';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { VirtualList } from '../../components/virtual-list';
import classes from './map-screen.module.css';
import type { Spot } from './points';

const LINE_HEIGHT = 48;

interface SpotListProps {
  spots: readonly Spot[];
  /** What is said where the list is empty. */
  emptyWords: string;
  selected: string | null;
  onSelect: (key: string) => void;
}

/** The requests and helpers in view; choosing one chooses it on the map too. */
export function SpotList({ spots, emptyWords, selected, onSelect }: SpotListProps) {
  const { t } = useTranslation();
  return (
    <Box className={classes['list'] ?? ''}>
      {spots.length === 0 && (
        <Text size="sm" c="dimmed" p="sm" role="status">
          {emptyWords}
        </Text>
      )}
      <VirtualList
        label={t('requests.map.inView')}
        count={spots.length}
        rowHeight={LINE_HEIGHT}
        rowKey={(index) => spots[index]?.key ?? index}
        activeIndex={spots.findIndex((spot) => spot.key === selected)}
        onMove={(index) => {
          const spot = spots[index];
          if (spot !== undefined) onSelect(spot.key);
        }}
        renderRow={(index) => {
          const spot = spots[index];
          return spot === undefined ? null : (
            <SpotLine spot={spot} isSelected={spot.key === selected} onSelect={onSelect} />
          );
        }}
      />
    </Box>
  );
}

interface SpotLineProps {
  spot: Spot;
  isSelected: boolean;
  onSelect: (key: string) => void;
}

function SpotLine({ spot, isSelected, onSelect }: SpotLineProps) {
  const { t } = useTranslation();
  return (
    <UnstyledButton
      tabIndex={-1}
      className={classes['line'] ?? ''}
      data-selected={isSelected || undefined}
      onClick={() => {
        onSelect(spot.key);
      }}
    >
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Text size="sm" fw={600} truncate>
          {spot.name}
        </Text>
        {spot.kind === 'request' ? <UrgencyBadge urgency={spot.urgency} size="xs" /> : null}
      </Group>
      <Text size="xs" c="dimmed" truncate>
        {spot.kind === 'request' ? spot.words : t('requests.map.helper')}
      </Text>
    </UnstyledButton>
  );
}

interface SpotActionsProps {
  spot: Spot;
  /** How far a helper goes; null for a request. */
  metres: number | null;
  onShowReach: () => void;
}

/** Where the chosen one leads to, and how far a helper goes. */
export function SpotActions({ spot, metres, onShowReach }: SpotActionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useCan()('request.write');
  return (
    <Group gap="xs">
      {spot.kind === 'request' ? (
        <>
          <Button component={Link} href={`/review/${spot.id}`} size="xs">
            {t('requests.map.review')}
          </Button>
          {mayWrite && (
            <Button component={Link} href={`/requests/${spot.id}`} size="xs" variant="default">
              {t('requests.map.edit')}
            </Button>
          )}
        </>
      ) : (
        <>
          <Button component={Link} href={`/helpers/${spot.id}`} size="xs">
            {t('requests.map.openHelper')}
          </Button>
          {metres !== null && (
            <Button size="xs" variant="default" onClick={onShowReach}>
              {t('requests.map.showReach', { distance: format.distance(metres) })}
            </Button>
          )}
        </>
      )}
    </Group>
  );
}
