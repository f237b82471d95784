import { Paper, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOfRequest } from '../../../../shared/domain/request';
import type { ReviewDetail } from '../../../../shared/contract/matches';
import type { HelperId } from '../../../../shared/domain/ids';
import { useMapBase } from '../../lib/map-base';
import { KithMap } from '../../map/kith-map';
import { boundsOf, helperIdOf, helperKey, mapLayers, requestKey } from './map-layers';
import classes from './review.module.css';

interface ReviewMapProps {
  detail: ReviewDetail | undefined;
  helperId: HelperId | null;
  onPoint: (helperId: HelperId) => void;
}

/** The shown request with the helpers around it. Choosing a helper here points at them in the panel, and back. */
export function ReviewMap({ detail, helperId, onPoint }: ReviewMapProps) {
  const { t } = useTranslation();
  const base = useMapBase();
  const layers = useMemo(() => (detail === undefined ? undefined : mapLayers(detail, t)), [detail, t]);
  const bounds = useMemo(() => (layers === undefined ? null : boundsOf(layers)), [layers]);
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
        bounds={bounds}
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
}
