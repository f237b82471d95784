import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import type { RequestChanged } from '../../../../shared/contract/days';
import type { RequestId } from '../../../../shared/domain/ids';
import { refusalWords } from '../../../../shared/words/reasons';
import classes from './review.module.css';
import { useNames } from '../../lib/use-names';

interface ChangedListProps {
  changed: OutputOf<'review.changed'>;
  onGo: (id: RequestId) => void;
}

/** What changed of which requests: who is not coming after all and why, who is no longer suggested and why, and who came. */
export function ChangedList({ changed, onGo }: ChangedListProps) {
  const { t } = useTranslation();
  const more = changed.total - changed.requests.length;
  return (
    <Stack gap={4}>
      <ul className={classes['words']} aria-label={t('review.changed.title')}>
        {changed.requests.map((request) => (
          <li key={request.requestId}>
            <div>
              <Anchor
                component="button"
                type="button"
                size="sm"
                fw={600}
                ta="start"
                onClick={() => {
                  onGo(request.requestId);
                }}
              >
                {t('review.changed.request', { name: request.requesterName, summary: request.summary })}
              </Anchor>
              <Changes request={request} />
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size="sm" c="dimmed">
          {t('review.changed.more', { count: more })}
        </Text>
      )}
    </Stack>
  );
}

function Changes({ request: { ended, came, went, isNobodySuggested } }: { request: RequestChanged }) {
  const { t } = useTranslation();
  const names = useNames();
  const endWords = ({ name, status, side, reason }: RequestChanged['ended'][number]) => {
    // Called off by the other side or by us, it is not they who cannot come.
    const how = status === 'cancelled' && side === 'helper' ? 'cannot_come' : status;
    if (reason === null) return t(`review.changed.ended.${how}`, { name });
    return t(`review.changed.endedBecause.${how}`, { name, reason: names.label(reason) });
  };
  const whyWords = ({ name, why, refusal }: RequestChanged['went'][number]) => {
    if (refusal === null) return t(`review.changed.went.${why}`, { name });
    const { key, params } = refusalWords(refusal, names);
    return t('review.changed.wentBecause', { name, reason: t(key, params) });
  };
  return (
    <>
      {ended.map((one) => (
        <Text key={`ended ${String(one.helperId)}`} size="sm">
          {endWords(one)}
        </Text>
      ))}
      {went.map((one) => (
        <Text key={`went ${String(one.helperId)}`} size="sm">
          {whyWords(one)}
        </Text>
      ))}
      {came.map(({ helperId, name }) => (
        <Text key={`came ${String(helperId)}`} size="sm">
          {t('review.changed.came', { name })}
        </Text>
      ))}
      {isNobodySuggested && <Text size="sm">{t('review.changed.nobody')}</Text>}
    </>
  );
}
