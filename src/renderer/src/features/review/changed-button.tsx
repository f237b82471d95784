import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import type { RequestId } from '../../../../shared/domain/ids';
import { Dialog } from '../../components/dialog';
import { useCan } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { ChangedList } from './changed-list';

/** More would not be read. */
const LISTED = 50;

/**
 * How many requests have other suggestions than when somebody last looked, or a helper less who was confirmed, and behind
 * it what changed. It stands beside the title, so that the list under a reviewer's eyes never moves by it.
 */
export function ChangedButton({ onGo }: { onGo: (id: RequestId) => void }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { data } = useCall('review.changed', { limit: isOpen ? LISTED : 0 }, { keepPrevious: true });
  if (data === undefined || (data.total === 0 && !isOpen)) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('review.changed.button', { count: data.total })}
      </Button>
      <ChangedDialog
        changed={data}
        opened={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        onGo={(id) => {
          setOpen(false);
          onGo(id);
        }}
      />
    </>
  );
}

interface ChangedDialogProps {
  changed: OutputOf<'review.changed'>;
  opened: boolean;
  onClose: () => void;
  onGo: (id: RequestId) => void;
}

function ChangedDialog({ changed, opened, onClose, onGo }: ChangedDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const see = useCommand('review.seeChanged');
  const mayDecide = useCan()('match.review');
  return (
    <Dialog size="lg" opened={opened} onClose={onClose} title={t('review.changed.title')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('review.changed.intro')}
        </Text>
        <ChangedList changed={changed} onGo={onGo} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.close')}
          </Button>
          {mayDecide && (
            <Button
              loading={see.isPending}
              onClick={() => {
                see.mutate({ upTo: changed.upTo }, { onSuccess: onClose, onError: notify.failed });
              }}
            >
              {t('review.changed.seen')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
