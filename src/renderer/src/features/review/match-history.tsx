import { Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchEvent } from '../../../../shared/domain/match';
import { useFormat } from '../../lib/format';
import { useTerms } from '../../lib/terms';

/** Who did what and when, the newest last. */
export function MatchHistory({ events }: { events: readonly MatchEvent[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const ordered = [...events].sort((a, b) => a.at - b.at);
  return (
    <Timeline bulletSize={12} lineWidth={2} active={ordered.length} aria-label={t('review.match.history')}>
      {ordered.map((event, at) => (
        <Timeline.Item
          key={at}
          title={
            <Text size="sm" fw={600} component="span">
              {t('review.match.event', { step: t(`common.matchStatus.${event.to}`), by: event.by })}
            </Text>
          }
        >
          <Text size="xs" c="dimmed">
            {format.moment(event.at)}
          </Text>
          {event.reason !== null && (
            <Text size="sm">{t('review.match.because', { reason: terms.label(event.reason) })}</Text>
          )}
          {event.note !== '' && <Text size="sm">{event.note}</Text>}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
