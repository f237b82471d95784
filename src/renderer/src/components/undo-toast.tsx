import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { UndoId } from '../../../shared/domain/ids';
import { useCall } from '../lib/query';

const TOAST = 'last-decision';
const MILLISECONDS = 12_000;
const PIXELS = 404;

interface UndoToastProps {
  readonly words: string;
  readonly undoId: UndoId;
  readonly onUndo: () => void;
}

/**
 * Says what was decided, with the way back. There is one at a time, because only the last decision can be taken back.
 * @param label of the region, where the screen itself says the words to screen readers, so that they are not said twice
 */
export function showUndoToast(toast: UndoToastProps, label?: string): void {
  notifications.hide(TOAST);
  notifications.show({
    id: TOAST,
    // Not at the right, where it would lie over the next decision.
    position: 'bottom-left',
    style: { maxWidth: PIXELS },
    ...(label === undefined ? {} : { role: 'region', 'aria-label': label }),
    withBorder: true,
    color: 'teal',
    autoClose: MILLISECONDS,
    message: <UndoToast {...toast} />,
  });
}

export function hideUndoToast(): void {
  notifications.hide(TOAST);
}

function UndoToast({ words, undoId, onUndo }: UndoToastProps) {
  const { t } = useTranslation();
  useEndWith(undoId);
  useEndWithScreen();
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm">{words}</Text>
      <Button
        size="compact-sm"
        style={{ flex: 'none' }}
        variant="default"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={onUndo}
      >
        {t('common.action.undo')}
      </Button>
    </Group>
  );
}

/** It goes once its decision is taken back or another one is the last: it must not offer what would be refused. */
function useEndWith(undoId: UndoId): void {
  const wasLast = useRef(false);
  const last = useCall('undo.peek', {}).data;
  useEffect(() => {
    if (last === undefined) return;
    if (last?.id === undoId) wasLast.current = true;
    else if (wasLast.current) hideUndoToast();
  }, [last, undoId]);
}

/** On another screen it would lie over what is done there; the undo of the header is the same and stays. */
function useEndWithScreen(): void {
  const [path] = useLocation();
  const [, screen] = path.split('/');
  const decidedAt = useRef(screen);
  useEffect(() => {
    if (screen !== decidedAt.current) hideUndoToast();
  }, [screen]);
}
