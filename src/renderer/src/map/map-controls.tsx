import { ActionIcon, Button } from '@mantine/core';
import { IconArrowsMaximize, IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import type * as L from 'leaflet';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prefersReducedMotion, rounded } from './create-map';
import classes from './map.module.css';
import type { KithMapProps, MapPoint } from './map-types';

interface MapControlsProps {
  readonly map: L.Map;
  readonly points: readonly MapPoint[];
  readonly onPick: KithMapProps['onPick'];
}

/** Buttons over the map. They stand outside Leaflet's element, so the map never sees their clicks and keys. */
export function MapControls({ map, points, onPick }: MapControlsProps) {
  const { t } = useTranslation();
  const zoom = useZoom(map);
  const animate = !prefersReducedMotion();
  return (
    <>
      <ActionIcon.Group orientation="vertical" className={classes['controls'] ?? ''}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('map.zoomIn')}
          disabled={zoom >= map.getMaxZoom()}
          onClick={() => map.zoomIn(1, { animate })}
        >
          <IconPlus size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('map.zoomOut')}
          disabled={zoom <= map.getMinZoom()}
          onClick={() => map.zoomOut(1, { animate })}
        >
          <IconMinus size={18} aria-hidden />
        </ActionIcon>
        {points.length > 0 && (
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('map.showAll')}
            onClick={() =>
              map.fitBounds(
                points.map(({ lat, lng }): [number, number] => [lat, lng]),
                { padding: [36, 36], maxZoom: 16, animate },
              )
            }
          >
            <IconArrowsMaximize size={18} aria-hidden />
          </ActionIcon>
        )}
      </ActionIcon.Group>
      {onPick !== undefined && (
        <Button
          className={classes['pickButton'] ?? ''}
          size="xs"
          leftSection={<IconFocusCentered size={16} aria-hidden />}
          onClick={() => {
            onPick(rounded(map.getCenter()));
          }}
        >
          {t('map.useCentre')}
        </Button>
      )}
    </>
  );
}

function useZoom(map: L.Map): number {
  const [zoom, setZoom] = useState(() => map.getZoom());
  useEffect(() => {
    const update = () => {
      setZoom(map.getZoom());
    };
    map.on('zoomend', update);
    return () => {
      map.off('zoomend', update);
    };
  }, [map]);
  return zoom;
}
