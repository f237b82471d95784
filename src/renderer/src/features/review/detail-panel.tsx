import { Button, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchWithHelper, ReviewDetail } from '../../../../shared/contract/matches';
import type { HelperId } from '../../../../shared/domain/ids';
import { useCan, useNow } from '../../lib/app-state';
import { FlagNotes } from '../../flags/flag-notes';
import { HistorySection } from '../../history/history-section';
import { DecisionProblem } from './decision-problem';
import { DemandList } from './demand-list';
import { MatchSection } from './match-section';
import { OthersList } from './others-list';
import { RequestHead } from './request-head';
import classes from './review.module.css';
import { SuggestionCard } from './suggestion-card';
import { suggestionsOf, type Suggestion } from './suggestions';
import { UnmatchedSection } from './unmatched-section';
import type { Decisions } from './use-decisions';
import type { Step } from './use-match-steps';

interface DetailPanelProps {
  detail: ReviewDetail;
  helperId: HelperId | null;
  decisions: Decisions;
  onPoint: (helperId: HelperId) => void;
  onConfirm: (suggestion: Suggestion) => void;
  onTurnDown: (suggestion: Suggestion) => void;
  onChooseAnother: () => void;
  onLookAgain: () => void;
  onTell: (match: MatchWithHelper) => void;
  onRecorded: (match: MatchWithHelper, step: Step) => void;
}

/** Right: the request, why this helper, what speaks against, and who else could help. */
export function DetailPanel({ detail, helperId, decisions, ...on }: DetailPanelProps) {
  const { t } = useTranslation();
  const suggestions = suggestionsOf(detail);
  const activeId = helperId ?? suggestions[0]?.helperId ?? null;
  const { helpersTaken, request } = detail;
  const isOpen = helpersTaken < request.helpersNeeded;
  return (
    <Stack gap="md" className={classes['panelBody'] ?? ''}>
      <DecisionProblem
        problem={decisions.problem}
        onLookAgain={on.onLookAgain}
        onChoose={on.onChooseAnother}
      />
      <RequestHead detail={detail} />
      <FlagNotes requestId={request.id} helperIds={suggestions.map((one) => one.helperId)} />
      <BringBack detail={detail} decisions={decisions} />
      {suggestions.length > 1 && (
        <Title order={3} size="h5">
          {t('review.suggestion.headingMany', {
            count: suggestions.length,
            taken: helpersTaken,
            needed: request.helpersNeeded,
          })}
        </Title>
      )}
      {suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.matchId}
          candidate={suggestion}
          requestId={request.id}
          isOneOfMany={suggestions.length > 1}
          isActive={suggestion.helperId === activeId}
          isPointedAt={suggestion.helperId === helperId}
          isBusy={decisions.isBusy}
          onPoint={() => {
            on.onPoint(suggestion.helperId);
          }}
          onConfirm={() => {
            on.onConfirm(suggestion);
          }}
          onTurnDown={() => {
            on.onTurnDown(suggestion);
          }}
        />
      ))}
      {/* What is still to be decided stands above what is decided already. */}
      <MatchSection detail={detail} activeId={activeId} onTell={on.onTell} onRecorded={on.onRecorded} />
      {isOpen && detail.unmatched !== null && detail.unmatched.missing > 0 && (
        <UnmatchedSection unmatched={detail.unmatched} requestId={request.id} />
      )}
      <OthersList
        requestId={request.id}
        others={isOpen ? detail.alternatives : []}
        activeId={activeId}
        isBusy={decisions.isBusy}
        onPoint={on.onPoint}
        onChoose={(candidate) => void decisions.choose(candidate)}
      />
      {isOpen && <DemandList />}
      <HistorySection subject={{ call: 'audit.ofRequest', id: request.id }} />
    </Stack>
  );
}

function BringBack({ detail, decisions }: Pick<DetailPanelProps, 'detail' | 'decisions'>) {
  const { t } = useTranslation();
  const now = useNow();
  const mayDecide = useCan()('match.review');
  const { postponedUntil } = detail.request;
  if (!mayDecide || postponedUntil === null || postponedUntil <= now) return null;
  return (
    <Button variant="light" disabled={decisions.isBusy} onClick={() => void decisions.bringBack()}>
      {t('review.unmatched.bringBack')}
    </Button>
  );
}
