import { Button, Collapse, Group, Stack, Title } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchWithHelper } from '../../../../shared/contract/matches';
import { HistorySection } from '../../history/history-section';
import { StatusBadge } from '../../components/status-badge';
import { useCan } from '../../lib/app-state';
import { CallLater } from '../../people/call-later';
import { RaiseConcern } from '../../people/raise-concern';
import { MatchHistory } from './match-history';
import { MatchSteps } from './match-steps';
import classes from './review.module.css';
import { nextSteps, type Step } from './use-match-steps';

interface MatchCardProps {
  match: MatchWithHelper;
  requesterName: string;
  isActive: boolean;
  onTell: () => void;
  onRecorded: (step: Step) => void;
}

/** One decided match: where it stands, what may happen next, who did what. */
export function MatchCard({ match, requesterName, isActive, onTell, onRecorded }: MatchCardProps) {
  const { t } = useTranslation();
  const historyId = useId();
  const mayDecide = useCan()('match.review');
  const [isOpen, setOpen] = useState(false);
  const isGoingOn = nextSteps(match).length > 0;
  return (
    <section className={classes['card']} data-active={isActive} aria-label={match.helperName}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Title order={3} size="h5">
            {match.helperName}
          </Title>
          <StatusBadge kind="match" status={match.status} />
        </Group>
        {mayDecide && <MatchSteps match={match} requesterName={requesterName} onRecorded={onRecorded} />}
        <Group gap={6}>
          {isGoingOn && mayDecide && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconMessage size={16} aria-hidden />}
              onClick={onTell}
            >
              {t('review.match.tell')}
            </Button>
          )}
          <CallLater
            look="small"
            subject={{
              personId: match.helperPersonId,
              name: match.helperName,
              requestId: match.requestId,
              matchId: match.id,
              reason: 'match',
            }}
          />
          <RaiseConcern
            look="small"
            subject={{
              personId: match.helperPersonId,
              name: match.helperName,
              source: { kind: 'match', id: match.id },
            }}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            aria-controls={historyId}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {t('review.match.history')}
          </Button>
        </Group>
        <Collapse id={historyId} expanded={isOpen}>
          <MatchHistory events={match.events} />
          <HistorySection subject={{ call: 'audit.ofMatch', id: match.id }} label={t('audit.history.all')} />
        </Collapse>
      </Stack>
    </section>
  );
}
