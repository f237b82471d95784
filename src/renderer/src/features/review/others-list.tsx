import { Button, Group, Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../../../shared/contract/matches';
import type { HelperId, RequestId } from '../../../../shared/domain/ids';
import { afterWords, termWords } from '../../../../shared/words/reasons';
import { useCan } from '../../lib/app-state';
import { PRESSED_ONCE } from '../../lib/pressed-once';
import { useCall } from '../../lib/query';
import { PayWords } from './pay-words';
import classes from './review.module.css';
import { useNames } from '../../lib/use-names';

interface OthersListProps {
  requestId: RequestId;
  others: readonly Candidate[];
  activeId: HelperId | null;
  isBusy: boolean;
  onPoint: (helperId: HelperId) => void;
  onChoose: (candidate: Candidate) => void;
}

/** The next best helpers: how far, and why they came after. */
export function OthersList({ requestId, others, activeId, isBusy, onPoint, onChoose }: OthersListProps) {
  const { t } = useTranslation();
  const payOf = usePays(requestId, others);
  const mayDecide = useCan()('match.review');
  if (others.length === 0) return null;
  return (
    <section aria-label={t('review.suggestion.others')} {...PRESSED_ONCE}>
      <Title order={3} size="h5" mb={4}>
        {t('review.suggestion.others')}
      </Title>
      {others.map((candidate) => (
        <Group
          key={candidate.helperId}
          className={classes['card'] ?? ''}
          data-active={candidate.helperId === activeId}
          justify="space-between"
          wrap="nowrap"
          mb={6}
        >
          <div style={{ minWidth: 0, flex: 1 }}>
            <UnstyledButton
              aria-label={t('review.suggestion.showOnMap', { name: candidate.name })}
              onClick={() => {
                onPoint(candidate.helperId);
              }}
            >
              <OtherWords candidate={candidate} />
            </UnstyledButton>
            <PayWords pay={payOf(candidate)} />
          </div>
          {mayDecide && (
            <Button
              size="xs"
              variant="default"
              disabled={isBusy}
              aria-label={t('review.suggestion.chooseName', { name: candidate.name })}
              onClick={() => {
                onChoose(candidate);
              }}
            >
              {t('review.suggestion.choose')}
            </Button>
          )}
        </Group>
      ))}
    </section>
  );
}

/** What the plan says of each choice; where it could not, the answer of a plan made again, once it is there. */
function usePays(requestId: RequestId, others: readonly Candidate[]) {
  const helperIds = others.filter(({ othersPay }) => othersPay === null).map(({ helperId }) => helperId);
  const { data = [] } = useCall('review.pays', { requestId, helperIds }, { enabled: helperIds.length > 0 });
  return ({ helperId, othersPay }: Candidate) =>
    othersPay ?? data.find((one) => one.helperId === helperId)?.othersPay ?? null;
}

function OtherWords({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const names = useNames();
  const way = candidate.terms
    .filter(({ term }) => term === 'distance')
    .flatMap((term) => termWords(term, names));
  const after = candidate.after === null ? [] : [afterWords(candidate.after, names)];
  return (
    <>
      <Text size="sm" fw={600}>
        {candidate.name}
      </Text>
      {[...way, ...after].map((saying) => (
        <Text key={saying.key} size="xs" c="dimmed">
          {t(saying.key, saying.params)}
        </Text>
      ))}
    </>
  );
}
