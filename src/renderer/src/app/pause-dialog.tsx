import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog';
import { useKindness } from '../lib/kindness';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';

const PAUSE_SECONDS = 60;
/** From so many on, talking it over is thought of. */
const MANY = 2;

/** After a hard call: a minute is offered, and never forced. */
export function PauseDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('kindness.pause.title')}>
      <Pause onClose={onClose} />
    </Dialog>
  );
}

function Pause({ onClose }: { onClose: () => void }) {
  const [isTaken, setTaken] = useState(false);
  return isTaken ? (
    <Minute onClose={onClose} />
  ) : (
    <Offer
      onTake={() => {
        setTaken(true);
      }}
      onClose={onClose}
    />
  );
}

function Offer({ onTake, onClose }: { onTake: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const count = useKindness()?.hardInRow ?? 0;
  return (
    <Stack>
      <Text>{t('kindness.pause.offer')}</Text>
      {count >= MANY && <Text size="sm">{t('kindness.pause.inRow', { count })}</Text>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('kindness.pause.goOn')}
        </Button>
        <Button onClick={onTake} data-autofocus>
          {t('kindness.pause.take')}
        </Button>
      </Group>
    </Stack>
  );
}

function Minute({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { mutate } = useCommand('kindness.rest');
  const [left, setLeft] = useState(PAUSE_SECONDS);
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => {
      setLeft((seconds) => Math.max(0, seconds - 1));
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [isOver]);
  const rest = useEffectEvent(() => {
    mutate({}, { onError: notify.failed });
  });
  useEffect(() => {
    if (isOver) rest();
  }, [isOver]);
  return (
    <Stack>
      <Text>{t('kindness.pause.breathe')}</Text>
      <Progress value={(100 * (PAUSE_SECONDS - left)) / PAUSE_SECONDS} aria-hidden />
      <Group justify="space-between">
        <Text role="timer" size="sm" c="dimmed">
          {isOver ? '' : t('kindness.pause.left', { seconds: left })}
        </Text>
        <Text role="status" size="sm">
          {isOver ? t('kindness.pause.over') : ''}
        </Text>
        <Button variant={isOver ? 'filled' : 'default'} onClick={onClose}>
          {t('kindness.pause.leave')}
        </Button>
      </Group>
    </Stack>
  );
}
