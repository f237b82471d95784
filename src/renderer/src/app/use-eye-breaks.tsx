import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKindness, useNoticesHeld } from '../lib/kindness';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';

const MINUTE = 60_000;
/** After so many minutes of use it is time to look up. */
const USE_MINUTES = 20;
/** Whoever touched nothing for that long has looked elsewhere already. */
const AWAY_MS = 5 * MINUTE;
const SHOWN_MS = 25_000;
const ID = 'eye-break';

/** Every twenty minutes of use, a word to look into the distance; off with one click, for that person, for good. */
export function useEyeBreaks(): void {
  const { t } = useTranslation();
  const kindness = useKindness();
  const isHeld = useNoticesHeld();
  const notify = useNotify();
  const save = useCommand('kindness.save');
  const isOn = kindness?.eyeBreaks === true;
  const turnOff = () => {
    notifications.hide(ID);
    save.mutate(
      { eyeBreaks: false, quietHours: kindness?.quietHours ?? null },
      {
        onSuccess: () => {
          notify.done(t('kindness.eyes.isOff'));
        },
        onError: notify.failed,
      },
    );
  };
  const remind = useEffectEvent(() => {
    if (isHeld) return;
    notifications.show({
      id: ID,
      title: t('kindness.eyes.title'),
      message: (
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('kindness.eyes.text')}</Text>
          <Button size="compact-sm" variant="default" onClick={turnOff}>
            {t('kindness.eyes.off')}
          </Button>
        </Stack>
      ),
      color: 'kith',
      withBorder: true,
      autoClose: SHOWN_MS,
    });
  });
  useEffect(() => {
    if (isOn)
      return countUse(() => {
        remind();
      });
    return undefined;
  }, [isOn]);
}

/** Calls `onLong` after each twenty minutes in which somebody was at work. Returns how to stop that. */
function countUse(onLong: () => void): () => void {
  let used = 0;
  let touchedAt = Date.now();
  const touch = () => {
    touchedAt = Date.now();
  };
  const timer = setInterval(() => {
    used = Date.now() - touchedAt > AWAY_MS ? 0 : used + 1;
    if (used < USE_MINUTES) return;
    used = 0;
    onLong();
  }, MINUTE);
  for (const kind of ['keydown', 'pointerdown'] as const) window.addEventListener(kind, touch, true);
  return () => {
    clearInterval(timer);
    for (const kind of ['keydown', 'pointerdown'] as const) window.removeEventListener(kind, touch, true);
  };
}
