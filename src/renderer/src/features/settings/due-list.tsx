import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../shared/contract';
import type { DueGroup } from '../../../../shared/contract/retention';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { DueGroupList, keyOf, mayGo } from './due-group';
import { Part } from './part';

type Items = InputOf<'retention.approve'>['items'];

/** What is due today: looked through, kept with a reason, or let go of. */
export function DueList() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('retention.due', {});
  const groups = (data ?? []).filter(({ total }) => total > 0);
  return (
    <Part title={t('care.retention.due.title')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <ListSkeleton rows={3} />}
      {data !== undefined && groups.length === 0 && <Text>{t('care.retention.due.none')}</Text>}
      {groups.length > 0 && <Groups groups={groups} />}
    </Part>
  );
}

function Groups({ groups }: { groups: readonly DueGroup[] }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, asking] = useDisclosure(false);
  const chosen: Items = groups.flatMap(({ kind, items }) =>
    items.filter((item) => mayGo(item) && !left.has(keyOf(kind, item))).map(({ id }) => ({ kind, id })),
  );
  const toggle = (key: string, isChosen: boolean) => {
    setLeft(isChosen ? new Set([...left].filter((one) => one !== key)) : new Set([...left, key]));
  };
  return (
    <>
      {groups.map((group) => (
        <DueGroupList key={group.kind} group={group} left={left} onToggle={toggle} />
      ))}
      <Group>
        <Button disabled={chosen.length === 0} onClick={asking.open}>
          {t('care.retention.due.approve', { count: chosen.length })}
        </Button>
      </Group>
      <ApproveDialog opened={isAsking} items={chosen} onClose={asking.close} />
    </>
  );
}

function ApproveDialog({ opened, items, onClose }: { opened: boolean; items: Items; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const approve = useCommand('retention.approve');
  const close = () => {
    approve.reset();
    onClose();
  };
  const run = () => {
    approve.mutate(
      { items },
      {
        onSuccess: ({ done, stayed }) => {
          const words = [t('care.retention.due.done', { count: done })];
          if (stayed > 0) words.push(t('care.retention.due.stayed', { count: stayed }));
          notify.done(words.join(' '));
          close();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t('care.retention.due.confirmTitle')}
      confirmLabel={t('care.retention.due.confirm')}
      isDangerous
      isBusy={approve.isPending}
      onConfirm={run}
      onClose={close}
    >
      <Text mb="sm">{t('care.retention.due.confirmText', { count: items.length })}</Text>
      <ErrorNotice error={approve.error} />
    </ConfirmDialog>
  );
}
