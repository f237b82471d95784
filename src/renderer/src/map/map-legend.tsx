import { Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { URGENCIES } from '../../../shared/domain/request';
import classes from './map.module.css';
import type { ColorScheme, LineStyle, PointKind } from './map-types';
import { CLUSTER_BOX, SYMBOL_BOX, clusterOutline, symbolOf } from './symbols';
import type { Urgency } from '../../../shared/domain/request';

interface MapLegendProps {
  readonly colorScheme: ColorScheme;
  /** Lines are explained only where the map draws some. */
  readonly hasLines?: boolean | undefined;
}

/** In a window narrower than this, in pixels, the open legend would hide the map. */
const ROOMY = 1000;

const LINES: readonly LineStyle[] = ['suggested', 'alternative', 'confirmed'];
const DASHES: Readonly<Record<LineStyle, string>> = { suggested: '8 5', alternative: '2 5', confirmed: '' };

/** What the signs on the map mean, drawn from the same shapes. It folds away where it would lie over the map. */
export function MapLegend({ colorScheme, hasLines = false }: MapLegendProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [isOpen, setOpen] = useState(() => window.innerWidth >= ROOMY);
  const Chevron = isOpen ? IconChevronDown : IconChevronUp;
  return (
    <Paper
      component="section"
      aria-label={t('map.legend.title')}
      className={classes['legend'] ?? ''}
      data-scheme={colorScheme}
      withBorder
      p="xs"
    >
      <UnstyledButton
        className={classes['legendTitle'] ?? ''}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {t('map.legend.title')}
        <Chevron size={16} aria-hidden />
      </UnstyledButton>
      <Stack gap={2} id={listId} mt={6} hidden={!isOpen} {...(isOpen ? {} : { display: 'none' })}>
        {URGENCIES.map((urgency) => (
          <Row
            key={urgency}
            sign={<PointSign kind="request" urgency={urgency} />}
            words={t(`map.legend.${urgency}`)}
          />
        ))}
        <Row sign={<PointSign kind="helper" />} words={t('map.legend.helper')} />
        <Row sign={<ClusterSign kind="request" />} words={t('map.legend.requestCluster')} />
        <Row sign={<ClusterSign kind="helper" />} words={t('map.legend.helperCluster')} />
        {hasLines &&
          LINES.map((style) => (
            <Row key={style} sign={<LineSign style={style} />} words={t(`map.legend.${style}`)} />
          ))}
      </Stack>
    </Paper>
  );
}

function Row({ sign, words }: { readonly sign: React.ReactNode; readonly words: string }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <span className={classes['sign']}>{sign}</span>
      <Text size="xs">{words}</Text>
    </Group>
  );
}

function PointSign({ kind, urgency }: { readonly kind: PointKind; readonly urgency?: Urgency }) {
  const { outline, mark } = symbolOf(kind, urgency);
  return (
    <span data-kind={kind} data-type="point">
      <svg
        viewBox={`0 0 ${SYMBOL_BOX} ${SYMBOL_BOX}`}
        width={20}
        height={20}
        aria-hidden
        data-urgency={urgency ?? 'none'}
      >
        <path d={outline} className={classes['outline']} />
        <path d={mark} className={classes['mark']} />
      </svg>
    </span>
  );
}

function ClusterSign({ kind }: { readonly kind: PointKind }) {
  return (
    <span data-kind={kind} data-type="cluster">
      <svg
        viewBox={`0 0 ${CLUSTER_BOX} ${CLUSTER_BOX}`}
        width={24}
        height={24}
        aria-hidden
        data-urgency="none"
      >
        <path d={clusterOutline(kind)} className={classes['outline']} />
        <text x="50%" y="50%" className={classes['count']}>
          12
        </text>
      </svg>
    </span>
  );
}

function LineSign({ style }: { readonly style: LineStyle }) {
  return (
    <svg viewBox="0 0 28 8" width={28} height={8} aria-hidden>
      <path
        d="M1 4 H27"
        className={classes['lineSign']}
        strokeDasharray={DASHES[style]}
        strokeWidth={style === 'alternative' ? 2 : 3}
      />
    </svg>
  );
}
