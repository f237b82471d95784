import { Box, Button, Group, Stack, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LatLng } from '../../../shared/domain/geo';
import type { PlaceInput } from '../../../shared/domain/place';
import { useMapBase } from '../lib/map-base';
import { useCall } from '../lib/query';
import { KithMap } from '../map/kith-map';
import { withSpot } from './place-form';
import { Dialog } from '../components/dialog';

interface SpotDialogProps {
  opened: boolean;
  place: PlaceInput;
  onPicked: (place: PlaceInput) => void;
  onClose: () => void;
}

/** Gives a place its spot by a click on the map, or by the cross in the middle and Enter. */
export function SpotDialog({ opened, place, onPicked, onClose }: SpotDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('people.spot.title')} size="xl">
      <SpotPicker place={place} onPicked={onPicked} onClose={onClose} />
    </Dialog>
  );
}

const STREET_ZOOM = 16;

function SpotPicker({ place, onPicked, onClose }: Omit<SpotDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const base = useMapBase();
  const [spot, setSpot] = useState<LatLng | null>(place.point);
  const { data: nearest } = useCall('places.nearest', spot ?? { lat: 0, lng: 0 }, { enabled: spot !== null });
  // The map flies when its centre changes, so it keeps the one it started from.
  const [start] = useState(() => (place.point === null ? base : { center: place.point, zoom: STREET_ZOOM }));
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('people.spot.how')}
      </Text>
      <Box h={420}>
        <KithMap
          {...base}
          center={start.center}
          zoom={start.zoom}
          ariaLabel={t('people.spot.map')}
          picked={spot}
          onPick={setSpot}
        />
      </Box>
      <Group justify="space-between">
        <Text size="sm" aria-live="polite">
          {spotWords(spot !== null, nearest?.label, t)}
        </Text>
        <Group>
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button
            disabled={spot === null}
            onClick={() => {
              if (spot !== null) onPicked(withSpot(place, spot, nearest ?? null));
            }}
          >
            {t('people.spot.use')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

function spotWords(isChosen: boolean, near: string | undefined, t: TFunction): string {
  if (!isChosen) return t('people.spot.none');
  return near === undefined ? t('people.spot.chosen') : t('people.spot.near', { place: near });
}
