import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Unmatched } from '../../../../shared/contract/matches';
import type { RequestId } from '../../../../shared/domain/ids';
import { nearMissWords, refusedWords, TIME_IS_PAST } from '../../../../shared/words/reasons';
import { useCan } from '../../lib/app-state';
import { ChangesList } from './changes-list';
import classes from './review.module.css';
import { Sayings } from './sayings';
import { Unfold } from './unfold';
import { useNames } from '../../lib/use-names';

/** For a request without a suggestion: why, and which single change would make one possible. */
export function UnmatchedSection({ unmatched, requestId }: { unmatched: Unmatched; requestId: RequestId }) {
  const { t } = useTranslation();
  const names = useNames();
  const mayWrite = useCan()('request.write');
  const refused = unmatched.refusals
    .filter(({ code, helpers }) => helpers > 0 || code === TIME_IS_PAST)
    .map(refusedWords);
  const isPast = unmatched.refusals.some(({ code }) => code === TIME_IS_PAST);
  const possible = unmatched.nearMisses
    .filter(({ helpers }) => helpers > 0)
    .map((miss) => nearMissWords(miss, names));
  return (
    <section
      className={classes['card']}
      aria-label={t('review.unmatched.heading', { count: unmatched.missing })}
    >
      <Stack gap="xs">
        <Title order={3} size="h5">
          {t('review.unmatched.heading', { count: unmatched.missing })}
        </Title>
        {isPast ? <Text size="sm">{t('review.unmatched.past')}</Text> : <ChangesList requestId={requestId} />}
        {refused.length === 0 ? (
          <Text size="sm">{t('review.unmatched.noReasons')}</Text>
        ) : (
          <Sayings heading={t('review.unmatched.why')} sayings={refused} tone="neutral" />
        )}
        {possible.length > 0 && (
          <Unfold label={t('review.unmatched.possible')}>
            <Sayings sayings={possible} tone="neutral" />
          </Unfold>
        )}
        {mayWrite && (
          <Anchor component={Link} href={`/requests/${String(requestId)}`} size="sm">
            {t('review.unmatched.edit')}
          </Anchor>
        )}
      </Stack>
    </section>
  );
}
