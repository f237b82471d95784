import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OthersPay } from '../../../../shared/contract/explanations';
import { othersPayWords, requestChangeWords } from '../../../../shared/words/reasons';
import { Unfold } from './unfold';
import { useNames } from '../../lib/use-names';

/** What a choice means for others: one line, and unfolded who would go where. */
export function PayWords({ pay }: { pay: OthersPay | null }) {
  const { t } = useTranslation();
  const names = useNames();
  const [first, ...more] = othersPayWords(pay, names);
  const moves = (pay?.requests ?? []).map((change) => requestChangeWords(change, names));
  const rest = [...more, ...moves];
  return (
    <>
      {first !== undefined && (
        <Text size="xs" mt={2}>
          {t(first.key, first.params)}
        </Text>
      )}
      {rest.length > 0 && (
        <Unfold label={t('review.explain.others')}>
          {rest.map((saying) => (
            <Text key={`${saying.key} ${String(saying.params['requester'])}`} size="xs">
              {t(saying.key, saying.params)}
            </Text>
          ))}
        </Unfold>
      )}
    </>
  );
}
