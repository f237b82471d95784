import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanComparison, RequestChange } from '../../../../shared/contract/explanations';
import { requestChangeWords, totalsWords } from '../../../../shared/words/reasons';
import { Sayings } from './sayings';
import { useNames } from '../../lib/use-names';
import { WhatIfMap } from './what-if-map';

/** What would change: in all, request by request, and on the map. */
export function WhatIfResult({ found }: { found: PlanComparison }) {
  const { t } = useTranslation();
  const names = useNames();
  if (!found.isPossible) return <Text role="status">{t('review.whatIf.impossible')}</Text>;
  if (found.requests.length === 0) return <Text role="status">{t('review.whatIf.nothing')}</Text>;
  const order = (change: RequestChange) => Math.sign(change.after.length - change.before.length);
  const sorted = [...found.requests].sort((a, b) => order(a) - order(b));
  return (
    <section aria-label={t('review.whatIf.result')}>
      <Stack gap="sm" role="status">
        <Sayings
          heading={t('review.whatIf.result')}
          sayings={[
            ...totalsWords(found.before, found.after, names),
            ...sorted.map((change) => requestChangeWords(change, names)),
          ]}
        />
        {!found.isExact && (
          <Text size="sm" c="dimmed">
            {t('review.whatIf.notExact')}
          </Text>
        )}
      </Stack>
      <WhatIfMap changes={found.requests} />
    </section>
  );
}
