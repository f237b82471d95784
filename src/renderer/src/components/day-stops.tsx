import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HelperDay } from '../../../shared/contract/days';
import type { RequestId } from '../../../shared/domain/ids';
import { useFormat } from '../lib/format';
import classes from './day-stops.module.css';

interface DayStopsProps {
  day: HelperDay;
  /** The stop that this is about, marked among the others. */
  current?: RequestId;
}

/** A helper's day as a way from home and back, stop by stop. */
export function DayStops({ day, current }: DayStopsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap={4}>
      <ol className={classes['stops']} aria-label={t('common.day.label', { day: format.day(day.date) })}>
        {day.stops.map((stop) => (
          <Stop
            key={stop.startsAt}
            stop={stop}
            isCurrent={current !== undefined && stop.requestId === current}
          />
        ))}
      </ol>
      <Text size="xs" c="dimmed">
        {t('common.day.sum', { distance: format.distance(day.metres) })}
        {day.waitingMinutes > 0 &&
          ` ${t('common.day.waiting', { span: format.duration(day.waitingMinutes) })}`}
        {!day.isShortest && ` ${t('common.day.notShortest')}`}
      </Text>
    </Stack>
  );
}

function Stop({ stop, isCurrent }: { stop: HelperDay['stops'][number]; isCurrent: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isKnown = stop.requesterName !== '';
  const distance = format.distance(stop.metresTo);
  return (
    <li className={classes['stop']} data-kind={stop.kind} {...(isCurrent ? { 'aria-current': 'true' } : {})}>
      <Text size="xs" c="dimmed">
        {t(stop.isFromHome ? 'common.day.fromHome' : 'common.day.onward', { distance })}
        {stop.waitingMinutes > 0 &&
          ` ${t('common.day.waits', { span: format.duration(stop.waitingMinutes) })}`}
      </Text>
      <Group gap={6} wrap="nowrap" align="baseline">
        <Text size="sm" fw={600} style={{ flex: 'none', fontVariantNumeric: 'tabular-nums' }}>
          {t('common.day.span', { from: format.clock(stop.startsAt), to: format.clock(stop.endsAt) })}
        </Text>
        <Text size="sm" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {isKnown
            ? t('common.day.stop', { name: stop.requesterName, summary: stop.summary })
            : t('common.day.busy')}
        </Text>
        <Badge
          size="sm"
          variant={stop.kind === 'confirmed' ? 'filled' : 'outline'}
          style={{ flex: 'none', marginInlineStart: 'auto' }}
        >
          {t(stop.isReturn ? 'common.day.return' : `common.day.kind.${stop.kind}`)}
        </Badge>
      </Group>
    </li>
  );
}
