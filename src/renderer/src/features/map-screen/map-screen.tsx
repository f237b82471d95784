import { Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFilter } from '../../../../shared/contract/map';
import type { Bounds } from '../../../../shared/domain/geo';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useMapBase } from '../../lib/map-base';
import { useCall } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import { useTravelLimit } from '../../lib/use-travel-limit';
import { boundsOfCircle } from '../../map/circle-bounds';
import { KithMap } from '../../map/kith-map';
import { MapLegend } from '../../map/map-legend';
import type { MapCircle } from '../../map/map-types';
import { MapFilters } from './map-filters';
import classes from './map-screen.module.css';
import { layersOf, spotsInView, spotsOf, type Spot } from './points';
import { SpotActions, SpotList } from './spot-list';

const OPEN: MapFilter = {
  categories: [],
  urgencies: [],
  statuses: ['waiting', 'suggested'],
  freeToday: false,
  showRequests: true,
  showHelpers: true,
};
const NONE: readonly Spot[] = [];

/** Where help is asked for and offered: the map, what it shows, and the list of what is in view. */
export function MapScreen() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(OPEN);
  const [view, setView] = useState<Bounds | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const points = useSpots(filter);
  const inView = useMemo(() => spotsInView(points.spots, view), [points.spots, view]);
  const listed = useMemo(() => spotsInView(points.spots, view, selected), [points.spots, view, selected]);
  const chosen = points.spots.find((spot) => spot.key === selected);
  const reach = useReach(chosen);
  const [whole, setWhole] = useState<Bounds | null>(null);
  return (
    <div className={classes['screen']}>
      <div className={classes['side']}>
        <Title order={1} size="h2">
          {t('requests.map.title')}
        </Title>
        <MapFilters filter={filter} onChange={setFilter} />
        <Text size="sm" role="status">
          {points.isPending
            ? ''
            : t('requests.map.count', { inView: inView.length, all: points.spots.length })}
        </Text>
        <BlurNote />
        <ErrorNotice error={points.error} onRetry={points.retry} />
        {points.isPending ? (
          <ListSkeleton rows={6} />
        ) : (
          <SpotList
            spots={listed}
            emptyWords={t(
              points.spots.length === 0 ? 'requests.map.nobodyFits' : 'requests.map.nobodyInView',
            )}
            selected={selected}
            onSelect={setSelected}
          />
        )}
        {chosen !== undefined && (
          <SpotActions
            spot={chosen}
            metres={reach?.metres ?? null}
            onShowReach={() => {
              if (reach !== null) setWhole(boundsOfCircle(reach));
            }}
          />
        )}
      </div>
      <MapPane
        spots={points.spots}
        selected={selected}
        reach={reach}
        whole={whole}
        onSelect={setSelected}
        onView={setView}
      />
    </div>
  );
}

/** Whoever needs no door number is told that the points are not the doors. */
function BlurNote() {
  const { t } = useTranslation();
  const can = useCan();
  if (can('helper.details')) return null;
  return (
    <Text size="sm" c="dimmed">
      {t(can('person.details') ? 'map.blurredHelpers' : 'map.blurred')}
    </Text>
  );
}

function useSpots(filter: MapFilter) {
  const { label } = useTerms();
  const { when } = useFormat();
  const points = useCall('map.points', filter, { keepPrevious: true });
  const spots = useMemo(
    () => (points.data === undefined ? NONE : spotsOf(points.data, { label, when })),
    [points.data, label, when],
  );
  return { spots, isPending: points.isPending, error: points.error, retry: () => void points.refetch() };
}

/** How far the chosen helper goes; null for a request, and while it is not known. */
function useReach(chosen: Spot | undefined): MapCircle | null {
  const metres = useTravelLimit(chosen?.kind === 'helper' ? chosen.id : null);
  return useMemo(
    () =>
      chosen === undefined || metres === null
        ? null
        : { id: chosen.key, lat: chosen.lat, lng: chosen.lng, metres },
    [chosen, metres],
  );
}

interface MapPaneProps {
  spots: readonly Spot[];
  selected: string | null;
  reach: MapCircle | null;
  /** A part of the map to show whole, once somebody asks for it. */
  whole: Bounds | null;
  onSelect: (key: string) => void;
  onView: (bounds: Bounds) => void;
}

function MapPane({ spots, selected, reach, whole, onSelect, onView }: MapPaneProps) {
  const { t } = useTranslation();
  const base = useMapBase();
  const points = useMemo(() => layersOf(spots), [spots]);
  const layers = useMemo(() => (reach === null ? points : { ...points, circles: [reach] }), [points, reach]);
  const selectedIds = useMemo(() => (selected === null ? [] : [selected]), [selected]);
  return (
    <div className={classes['map']}>
      <KithMap
        {...base}
        ariaLabel={t('requests.map.label')}
        layers={layers}
        bounds={whole}
        selectedIds={selectedIds}
        onSelect={(_kind, id) => {
          onSelect(id);
        }}
        onViewChange={(next) => {
          onView(next.bounds);
        }}
      />
      <div className={classes['legend']}>
        <MapLegend colorScheme={base.colorScheme} />
      </div>
    </div>
  );
}
