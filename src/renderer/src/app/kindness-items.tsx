import { Menu } from '@mantine/core';
import { IconBellOff, IconCoffee, IconHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../lib/app-state';
import { useFormat } from '../lib/format';
import { useKindness, useNoticesHeld } from '../lib/kindness';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';

const HELD_MINUTES = [30, 60, 240] as const;

interface KindnessItemsProps {
  /** A call was marked as hard: a pause is offered. */
  onHard: () => void;
  onSettings: () => void;
}

/** What somebody may ask for themselves, under their name. */
export function KindnessItems({ onHard, onSettings }: KindnessItemsProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const kindness = useKindness();
  const markHard = useCommand('kindness.markHard');
  const count = kindness?.hardInRow ?? 0;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('kindness.menu.title')}</Menu.Label>
      {count > 0 && <Menu.Label fw={400}>{t('kindness.menu.inRow', { count })}</Menu.Label>}
      <Menu.Item
        leftSection={<IconHeart size={18} aria-hidden />}
        onClick={() => {
          // The menu is closed by then, and with it goes what is told to a component.
          markHard.mutateAsync({}).then(onHard, notify.failed);
        }}
      >
        {t('kindness.menu.hard')}
      </Menu.Item>
      <HoldItems heldUntil={kindness?.heldUntil ?? null} />
      <Menu.Item leftSection={<IconCoffee size={18} aria-hidden />} onClick={onSettings}>
        {t('kindness.menu.settings')}
      </Menu.Item>
    </>
  );
}

function HoldItems({ heldUntil }: { heldUntil: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const isHeld = useNoticesHeld();
  const hold = useCommand('kindness.hold');
  const set = (minutes: number) => () => {
    hold.mutateAsync({ minutes }).then(({ heldUntil: until }) => {
      notify.done(
        until === null ? t('kindness.hold.over') : t('kindness.hold.done', { time: format.clock(until) }),
      );
    }, notify.failed);
  };
  if (isHeld && heldUntil !== null) {
    return (
      <Menu.Item leftSection={<IconBellOff size={18} aria-hidden />} onClick={set(0)}>
        {t('kindness.menu.letThrough')}
      </Menu.Item>
    );
  }
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconBellOff size={18} aria-hidden />}>
          {t('kindness.menu.hold')}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {HELD_MINUTES.map((minutes) => (
          <Menu.Item key={minutes} onClick={set(minutes)}>
            {t(`kindness.menu.for${String(minutes)}`)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

/** That notices wait, and until when; null while they do not. */
export function useHeldWords(): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const kindness = useKindness();
  const now = useNow();
  const isHeld = useNoticesHeld();
  if (!isHeld || kindness === null) return null;
  const { heldUntil } = kindness;
  return heldUntil !== null && heldUntil > now
    ? t('kindness.menu.held', { time: format.clock(heldUntil) })
    : t('kindness.menu.quiet');
}
