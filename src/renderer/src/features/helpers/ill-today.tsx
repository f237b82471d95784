import { Button, Stack, Text, Tooltip } from '@mantine/core';
import { IconBed } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Helper } from '../../../../shared/domain/helper';
import type { UndoId } from '../../../../shared/domain/ids';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { hideUndoToast, showUndoToast } from '../../components/undo-toast';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { TasksToday } from './tasks-today';

const REASON = 'cancel:helper_unwell';

/**
 * Takes back what a helper was to do today and has the day planned anew. Not while words are unsaved: the record of the
 * helper changes with it.
 */
export function IllToday({ helper, isDirty }: { helper: Helper; isDirty: boolean }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { mark, isBusy } = useIllToday(helper);
  const name = helper.person.displayName;
  const close = () => {
    setAsking(false);
  };
  return (
    <>
      <Tooltip label={t('helpers.ill.saveFirst')} disabled={!isDirty}>
        <Button
          variant="default"
          leftSection={<IconBed size={16} aria-hidden />}
          aria-disabled={isDirty}
          data-disabled={isDirty}
          onClick={() => {
            if (!isDirty) setAsking(true);
          }}
        >
          {t('helpers.ill.button')}
        </Button>
      </Tooltip>
      <ConfirmDialog
        opened={isAsking}
        title={t('helpers.ill.title', { name })}
        confirmLabel={t('helpers.ill.confirm')}
        isBusy={isBusy}
        onClose={close}
        onConfirm={() => {
          mark(close);
        }}
      >
        <Stack gap="xs">
          <TasksToday id={helper.id} />
          <Text size="sm">{t('helpers.ill.rest')}</Text>
        </Stack>
      </ConfirmDialog>
    </>
  );
}

function useIllToday(helper: Helper) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [, navigate] = useLocation();
  const ill = useCommand('helpers.illToday');
  const undo = useCommand('undo.run');
  const takeBack = (id: UndoId) => {
    hideUndoToast();
    undo.mutate({ id }, { onSuccess: () => notify.done(t('helpers.ill.undone')), onError: notify.failed });
  };
  const mark = (onEnd: () => void) => {
    ill.mutate(
      { id: helper.id, reason: REASON },
      {
        onSettled: onEnd,
        onError: notify.failed,
        onSuccess: ({ matchIds, requestIds, undoId }) => {
          const words = t('helpers.ill.done', { name: helper.person.displayName, count: matchIds.length });
          const onUndo = () => {
            takeBack(undoId);
          };
          // What is open again needs somebody now, and that is decided in Review.
          const [first] = requestIds;
          if (first !== undefined) navigate(`/review/${String(first)}`);
          // Behind the change of screen, with which it would go.
          showUndoToast({ words, undoId, onUndo });
        },
      },
    );
  };
  return { mark, isBusy: ill.isPending };
}
