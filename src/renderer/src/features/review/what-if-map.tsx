import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestChange } from '../../../../shared/contract/explanations';
import { useMapBase } from '../../lib/map-base';
import { KithMap } from '../../map/kith-map';
import { boundsOf } from './map-layers';
import { changeLayers } from './what-if-layers';
import classes from './review.module.css';

/** The requests that change, each joined to whoever would come. */
export function WhatIfMap({ changes }: { changes: readonly RequestChange[] }) {
  const { t } = useTranslation();
  const base = useMapBase();
  const layers = useMemo(() => changeLayers(changes, t), [changes, t]);
  const bounds = useMemo(() => boundsOf(layers), [layers]);
  if (bounds === null) return null;
  return (
    <div className={classes['changeMap']}>
      <KithMap {...base} ariaLabel={t('review.whatIf.map')} layers={layers} bounds={bounds} />
    </div>
  );
}
