import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import type { QueueItemId } from '../../../../shared/domain/ids';
import type { QueueItem } from '../../../../shared/domain/queue';
import { ErrorNotice } from '../../components/error-notice';
import { useShortcuts } from '../../lib/shortcuts';
import { CallAnswers } from './call-answers';
import { CallCard } from './call-card';
import { moveFocus, QueueList, type Filter } from './queue-list';
import { useOpenCall } from './use-open-call';
import classes from './queue.module.css';

type OpenCall = ReturnType<typeof useOpenCall>;

interface CallsPartProps {
  opened: OpenCall;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** Whether a call that was looked at can be taken by now. */
const isFree = ({ state, reserved }: QueueItem) =>
  reserved === null && (state === 'open' || state === 'stuck');

/** The list of calls, and beside it the one that is open. */
export function CallsPart({ opened, filter, onFilter }: CallsPartProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { item } = opened;
  useShortcuts({
    G: () => opened.openNext(filter.kind),
    J: () => moveFocus(1),
    K: () => moveFocus(-1),
    Escape: () => opened.leave(),
  });
  const lineOf = (id: QueueItemId) =>
    client
      .getQueriesData<OutputOf<'queue.list'>>({ queryKey: ['queue.list'] })
      .flatMap(([, page]) => page?.items ?? [])
      .find((line) => line.id === id);
  return (
    <div className={classes['screen']}>
      <QueueList
        filter={filter}
        onFilter={onFilter}
        openId={item?.id ?? null}
        onOpen={(id) => opened.open(lineOf(id) ?? { id })}
      />
      <Stack gap="sm" className={classes['call'] ?? ''}>
        <ErrorNotice error={opened.error} />
        {item === null ? (
          <Text c="dimmed" ta="center" py={48}>
            {t('queue.choose')}
          </Text>
        ) : (
          <CallCard item={item}>
            {opened.isMine && <CallAnswers key={item.id} item={item} onLeave={() => opened.leave()} />}
            {!opened.isMine && isFree(item) && (
              <Button style={{ alignSelf: 'start' }} onClick={() => opened.open(item)}>
                {t('queue.take')}
              </Button>
            )}
          </CallCard>
        )}
      </Stack>
    </div>
  );
}
