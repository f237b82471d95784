import { Button, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchWithHelper, ReviewDetail } from '../../../../shared/contract/matches';
import type { HelperId } from '../../../../shared/domain/ids';
import { MatchCard } from './match-card';
import { nextSteps, type Step } from './use-match-steps';

interface MatchSectionProps {
  detail: ReviewDetail;
  activeId: HelperId | null;
  onTell: (match: MatchWithHelper) => void;
  onRecorded: (match: MatchWithHelper, step: Step) => void;
}

/** The decided matches of a request: those that go on, and the earlier ones behind a button. */
export function MatchSection({ detail, activeId, onTell, onRecorded }: MatchSectionProps) {
  const { t } = useTranslation();
  const [showsEarlier, setShowsEarlier] = useState(false);
  const { matches, requester } = detail;
  if (matches.length === 0) return null;
  const goingOn = matches.filter((match) => nextSteps(match).length > 0);
  const earlier = matches.filter((match) => nextSteps(match).length === 0);
  const card = (match: MatchWithHelper) => (
    <MatchCard
      key={match.id}
      match={match}
      requesterName={requester.displayName}
      isActive={match.helperId === activeId}
      onTell={() => {
        onTell(match);
      }}
      onRecorded={(step) => {
        onRecorded(match, step);
      }}
    />
  );
  return (
    <Stack gap="xs" component="section" aria-label={t('review.match.heading')}>
      <Title order={3} size="h5">
        {t('review.match.heading')}
      </Title>
      {goingOn.map(card)}
      {earlier.length > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={showsEarlier}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => {
            setShowsEarlier(!showsEarlier);
          }}
        >
          {t('review.match.earlier', { count: earlier.length })}
        </Button>
      )}
      {showsEarlier && earlier.map(card)}
    </Stack>
  );
}
