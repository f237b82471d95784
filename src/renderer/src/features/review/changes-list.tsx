import { Loader, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SmallestChange } from '../../../../shared/contract/explanations';
import type { RequestId } from '../../../../shared/domain/ids';
import { changeWords } from '../../../../shared/words/reasons';
import { ErrorNotice } from '../../components/error-notice';
import { useCall } from '../../lib/query';
import classes from './review.module.css';
import { Unfold } from './unfold';
import { useNames } from '../../lib/use-names';

/** The rest unfolds. */
const SHOWN = 3;

/** What would bring the request a helper: each change was tried with the whole plan. */
export function ChangesList({ requestId }: { requestId: RequestId }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('review.changes', { requestId });
  return (
    <div aria-busy={data === undefined && error === null}>
      <Text component="h4" size="sm" fw={600} m={0}>
        {t('review.explain.changes')}
      </Text>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && (
        <Text size="sm" c="dimmed" role="status">
          <Loader size={12} mr={8} aria-hidden />
          {t('review.explain.looking')}
        </Text>
      )}
      {data?.length === 0 && <Text size="sm">{t('review.explain.noChange')}</Text>}
      {data !== undefined && data.length > 0 && (
        <>
          <ChangeItems changes={data.slice(0, SHOWN)} />
          {data.length > SHOWN && (
            <Unfold label={t('review.explain.moreChanges', { count: data.length - SHOWN })}>
              <ChangeItems changes={data.slice(SHOWN)} />
            </Unfold>
          )}
          <Text size="xs" c="dimmed">
            {t('review.explain.changesHint')}
          </Text>
        </>
      )}
    </div>
  );
}

function ChangeItems({ changes }: { changes: readonly SmallestChange[] }) {
  return (
    <ul className={classes['words']}>
      {changes.map((change) => (
        <ChangeItem key={JSON.stringify(change.parts)} change={change} />
      ))}
    </ul>
  );
}

function ChangeItem({ change: { parts, givenTo, losers } }: { change: SmallestChange }) {
  const { t } = useTranslation();
  const names = useNames();
  const [first = '', second] = changeWords(parts, names).map(({ key, params }) => t(key, params));
  return (
    <li>
      <IconCheck size={16} color="var(--mantine-color-teal-text)" aria-hidden />
      <div>
        <Text size="sm">
          {second === undefined
            ? t('review.explain.one', { first })
            : t('review.explain.both', { first, second })}
        </Text>
        {givenTo.length > 0 && (
          <Text size="xs" c="dimmed">
            {t('review.explain.then', { helpers: names.list(givenTo) })}
          </Text>
        )}
        {losers.length > 0 && (
          <Text size="xs">{t('review.explain.losers', { names: names.list(losers) })}</Text>
        )}
      </div>
    </li>
  );
}
