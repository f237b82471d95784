import { VisuallyHidden } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { creditsOf } from './credit';
import { MapControls } from './map-controls';
import classes from './map.module.css';
import type { KithMapProps } from './map-types';
import { SharedSpotList } from './shared-spot-list';
import { useBaseLayers } from './use-base-layers';
import { useMap } from './use-map';
import { usePicking } from './use-picking';
import { usePoints, type SharedSpot } from './use-points';
import { useReveal } from './use-reveal';

/** The map of requests and helpers. It fills its parent, which must have a height. */
export function KithMap(props: KithMapProps) {
  const { t } = useTranslation();
  const helpId = useId();
  const [spot, setSpot] = useState<SharedSpot | null>(null);
  const { containerRef, map } = useMap(props);
  useBaseLayers(map, props);
  usePoints(map, props, setSpot);
  usePicking(map, props);
  useReveal(map, props);
  const { layers, onPick } = props;
  const points = useMemo(
    () => [...(layers?.requests ?? []), ...(layers?.helpers ?? [])],
    [layers?.requests, layers?.helpers],
  );
  const closeList = () => {
    setSpot(null);
    containerRef.current?.focus({ preventScroll: true });
  };
  return (
    <section className={classes['frame']} data-scheme={props.colorScheme} aria-label={props.ariaLabel}>
      <div
        ref={containerRef}
        className={classes['map']}
        role="application"
        aria-label={props.ariaLabel}
        aria-describedby={helpId}
        data-picking={onPick === undefined ? undefined : true}
      />
      <VisuallyHidden id={helpId}>
        {t(onPick === undefined ? 'map.keyboardHelp' : 'map.keyboardHelpPick')}
      </VisuallyHidden>
      {onPick !== undefined && <div className={classes['cross']} aria-hidden />}
      {map !== null && <MapControls map={map} points={points} onPick={onPick} />}
      {spot !== null && <SharedSpotList spot={spot} onSelect={props.onSelect} onClose={closeList} />}
      <p className={classes['credit']} aria-label={t('map.credit.label')}>
        {creditsOf(props, { world: t('map.credit.world'), towns: t('map.credit.towns') }).join(' · ')}
      </p>
    </section>
  );
}
