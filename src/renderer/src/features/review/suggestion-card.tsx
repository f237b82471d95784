import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../../../shared/contract/matches';
import { demandWords, termWords } from '../../../../shared/words/reasons';
import type { Saying } from '../../../../shared/words/saying';
import type { RequestId } from '../../../../shared/domain/ids';
import { useCan } from '../../lib/app-state';
import { PRESSED_ONCE } from '../../lib/pressed-once';
import { useCall } from '../../lib/query';
import { DayOfMatch } from './day-of-match';
import classes from './review.module.css';
import { Sayings } from './sayings';
import { useNames } from '../../lib/use-names';

interface SuggestionCardProps {
  candidate: Candidate;
  requestId: RequestId;
  /** One of several suggestions carries its own buttons. */
  isOneOfMany: boolean;
  isActive: boolean;
  /** Chosen on the map or here, so it is brought into sight. */
  isPointedAt: boolean;
  isBusy: boolean;
  onPoint: () => void;
  onConfirm: () => void;
  onTurnDown: () => void;
}

/** A suggested helper: why, and what speaks against. */
export function SuggestionCard({
  candidate,
  requestId,
  isOneOfMany,
  isActive,
  isPointedAt,
  ...rest
}: SuggestionCardProps) {
  const { t } = useTranslation();
  const names = useNames();
  const mayDecide = useCan()('match.review');
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isPointedAt) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isPointedAt]);
  const { name } = candidate;
  const sayings = candidate.terms.flatMap((term) => termWords(term, names));
  const demand = useDemandWords(candidate);
  const of = (tone: string) => sayings.filter((saying) => saying.tone === tone);
  return (
    <section
      ref={box}
      className={classes['card']}
      data-active={isActive}
      aria-label={t('review.suggestion.heading', { name })}
      onClick={rest.onPoint}
    >
      <Stack gap={6}>
        <Title order={3} size="h5">
          {t('review.suggestion.heading', { name })}
        </Title>
        <Sayings heading={t('review.suggestion.why', { name })} sayings={of('for')} />
        <Sayings heading={t('review.suggestion.against')} sayings={of('against')} />
        {of('against').length === 0 && (
          <Text size="sm" c="dimmed">
            {t('review.suggestion.nothingAgainst')}
          </Text>
        )}
        <Sayings heading={t('review.suggestion.also')} sayings={[...of('neutral'), ...demand]} />
        <DayOfMatch helperId={candidate.helperId} name={name} requestId={requestId} />
        {isOneOfMany && mayDecide && (
          <Group gap="xs" {...PRESSED_ONCE}>
            <Button
              size="xs"
              disabled={rest.isBusy}
              aria-label={t('review.suggestion.confirmName', { name })}
              onClick={rest.onConfirm}
            >
              {t('review.action.confirm')}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={rest.isBusy}
              aria-label={t('review.suggestion.turnDownName', { name })}
              onClick={rest.onTurnDown}
            >
              {t('review.action.turnDown')}
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  );
}

/** How much else depends on the helper, once it has been worked out. */
function useDemandWords({ helperId }: Candidate): readonly Saying[] {
  const names = useNames();
  const { data } = useCall('review.demand', { helperIds: [helperId] });
  const demand = data?.list.find((one) => one.helperId === helperId);
  // Almost everybody is missed a little; only what others go without, or ask for, is worth a line here.
  const isWanted = demand !== undefined && (demand.wantedBy > 0 || demand.missingWithout > 0);
  return isWanted ? demandWords(demand, names) : [];
}
