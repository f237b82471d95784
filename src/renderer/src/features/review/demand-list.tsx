import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { demandWords } from '../../../../shared/words/reasons';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useCall } from '../../lib/query';
import classes from './review.module.css';
import { Unfold } from './unfold';
import { useNames } from '../../lib/use-names';

/** Helpers without whom the week would be hardest, unfolded only when somebody wants to know. */
export function DemandList() {
  const { t } = useTranslation();
  return (
    <Unfold label={t('review.explain.demand')}>
      <Demands />
    </Unfold>
  );
}

function Demands() {
  const { t } = useTranslation();
  const names = useNames();
  const { data, error, refetch } = useCall('review.demand', { helperIds: [] });
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ListSkeleton rows={3} />;
  const listed = data.list
    .map((demand) => ({ demand, sayings: demandWords(demand, names) }))
    .filter(({ sayings }) => sayings.length > 0);
  if (listed.length === 0) return <Text size="sm">{t('review.explain.noDemand')}</Text>;
  return (
    <ul className={classes['words']} aria-label={t('review.explain.demand')}>
      {listed.map(({ demand, sayings }, at) => (
        <li key={demand.helperId}>
          <div>
            <Group gap={6}>
              <Text size="sm" fw={600}>
                {demand.name}
              </Text>
              {at === 0 && data.isAll && demand.missingWithout > 0 && (
                <Badge size="sm" variant="light">
                  {t('review.explain.hardest')}
                </Badge>
              )}
            </Group>
            {sayings.map((saying) => (
              <Text key={saying.key} size="xs" c="dimmed">
                {t(saying.key, saying.params)}
              </Text>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
