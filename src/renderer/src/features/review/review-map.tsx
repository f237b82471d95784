import { Paper, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOfRequest } from '../../../../shared/domain/request';
import type { ReviewDetail } from '../../../../shared/contract/matches';
import type { HelperId } from '../../../../shared/domain/ids';
import { useMapBase } from '../../lib/map-base';
import { useTravelLimit } from '../../lib/use-travel-limit';
import { KithMap } from '../../map/kith-map';
import {
  helperIdOf,
  helperKey,
  mapLayers,
  nextView,
  requestKey,
  withTravelLimit,
  type PointsAndLines,
  type View,
} from './map-layers';
import classes from './review.module.css';

/** Moving the map draws the ground anew; somebody who passes requests by quickly does not wait for each of them. */
const REST_MILLISECONDS = 150;

interface ReviewMapProps {
  /** Its place and helpers are drawn once it has stayed for a moment. */
  detail: ReviewDetail | undefined;
  helperId: HelperId | null;
  onPoint: (helperId: HelperId) => void;
}

/** The shown request with the helpers around it. Choosing a helper here points at them in the panel, and back. */
export const ReviewMap = memo(function ReviewMap({ helperId, onPoint, ...props }: ReviewMapProps) {
  const { t } = useTranslation();
  const [detail] = useDebouncedValue(props.detail, REST_MILLISECONDS);
  const base = useMapBase();
  const points = useMemo(() => (detail === undefined ? undefined : mapLayers(detail, t)), [detail, t]);
  const view = useView(detail?.request.id, points);
  const metres = useTravelLimit(helperId);
  const layers = useMemo(
    () => (points === undefined ? undefined : withTravelLimit(points, helperId, metres)),
    [points, helperId, metres],
  );
  const selectedIds = useMemo(
    () =>
      detail === undefined
        ? []
        : [requestKey(detail.request.id), ...(helperId === null ? [] : [helperKey(helperId)])],
    [detail, helperId],
  );
  const highlightedIds = useMemo(
    () => detail?.suggestions.map((one) => helperKey(one.helperId)) ?? [],
    [detail?.suggestions],
  );
  const hasNoPlace =
    detail !== undefined && (placeOfRequest(detail.request, detail.requester)?.point ?? null) === null;
  return (
    <div className={classes['map']}>
      <KithMap
        {...base}
        ariaLabel={t('review.map.label', { name: detail?.requester.displayName ?? '' })}
        bounds={view?.bounds ?? null}
        layers={layers}
        selectedIds={selectedIds}
        highlightedIds={highlightedIds}
        onSelect={(kind, id) => {
          if (kind === 'helper') onPoint(helperIdOf(id) as HelperId);
        }}
      />
      {hasNoPlace && (
        <Paper withBorder p={6} className={classes['mapNote'] ?? ''}>
          <Text size="sm" ta="center">
            {t('review.map.noPlace')}
          </Text>
        </Paper>
      )}
    </div>
  );
});

/** What the map shows of the request; see `nextView`. */
function useView(requestId: number | undefined, points: PointsAndLines | undefined): View | null {
  const [view, setView] = useState<View | null>(null);
  if (requestId === undefined || points === undefined) return null;
  const next = nextView(view, requestId, points);
  if (next !== view) setView(next);
  return next;
}
