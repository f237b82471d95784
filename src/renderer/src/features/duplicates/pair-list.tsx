import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '../../../../shared/contract/duplicates';
import type { DuplicateKind } from '../../../../shared/domain/duplicate';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { WhyList } from '../../people/why-list';

interface PairListProps {
  kind: DuplicateKind;
  onCompare: (pair: DuplicatePair) => void;
}

/** The likeliest pairs first, each with why and the two answers. */
export function PairList({ kind, onCompare }: PairListProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('duplicates.list', { kind });
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ListSkeleton rows={4} />;
  if (data.pairs.length === 0)
    return <EmptyState title={t('duplicates.list.none')} hint={t('duplicates.list.noneHint')} />;
  return (
    <>
      <Stack
        component="ul"
        gap="xs"
        m={0}
        p={0}
        aria-label={t('duplicates.list.label')}
        style={{ listStyle: 'none' }}
      >
        {data.pairs.map((pair) => (
          <li key={`${pair.one.id}-${pair.other.id}`}>
            <PairLine pair={pair} onCompare={onCompare} />
          </li>
        ))}
      </Stack>
      {data.isMore && <Text size="sm">{t('duplicates.list.more')}</Text>}
    </>
  );
}

function PairLine({ pair, onCompare }: { pair: DuplicatePair; onCompare: (pair: DuplicatePair) => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const notSame = useCommand('duplicates.notSame');
  const names = { one: pair.one.name, other: pair.other.name };
  const say = () => {
    const onSuccess = () => {
      notify.done(t('duplicates.list.saidNotSame'));
    };
    const ids = { oneId: pair.one.id, otherId: pair.other.id };
    notSame.mutate({ kind: pair.kind, ...ids }, { onSuccess, onError: notify.failed });
  };
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          {[pair.one, pair.other].map(({ id, name, detail }) => (
            <Text key={id}>
              <Text span fw={600}>
                {name}
              </Text>{' '}
              <Text span size="sm" c="dimmed">
                {detail}
              </Text>
            </Text>
          ))}
          <WhyList whys={pair.whys} />
        </div>
        <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
          <Button
            size="sm"
            aria-label={t('duplicates.list.compareName', names)}
            onClick={() => {
              onCompare(pair);
            }}
          >
            {t('duplicates.list.compare')}
          </Button>
          <Button
            size="sm"
            variant="default"
            loading={notSame.isPending}
            aria-label={t('duplicates.list.notSameName', names)}
            onClick={say}
          >
            {t('duplicates.list.notSame')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
