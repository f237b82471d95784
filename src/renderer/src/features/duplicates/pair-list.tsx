import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '../../../../shared/contract/duplicates';
import type { DuplicateKind } from '../../../../shared/domain/duplicate';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { WhyList } from '../../people/why-list';
import { TwoLine, TwoLines } from './two-lines';

interface PairListProps {
  kind: DuplicateKind;
  onCompare: (pair: DuplicatePair) => void;
}

/** The likeliest pairs first, each with why and the two answers. */
export function PairList({ kind, onCompare }: PairListProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('duplicates.list', { kind });
  return (
    <>
      <TwoLines
        label={t('duplicates.list.label')}
        asked={{ data: data?.pairs, error, refetch }}
        none={{ title: t('duplicates.list.none'), hint: t('duplicates.list.noneHint') }}
        keyOf={(pair) => `${String(pair.one.id)}-${String(pair.other.id)}`}
      >
        {(pair) => <PairLine pair={pair} onCompare={onCompare} />}
      </TwoLines>
      {data?.isMore === true && <Text size="sm">{t('duplicates.list.more')}</Text>}
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
    <TwoLine
      actions={
        <>
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
        </>
      }
    >
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
    </TwoLine>
  );
}
