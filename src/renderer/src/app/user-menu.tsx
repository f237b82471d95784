import { Button, Group, Menu, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconFlask, IconKey, IconLock, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ChangePassphraseDialog } from '../accounts/change-passphrase-dialog';
import { KeyHint } from '../components/key-hint';
import { useAppState } from '../lib/app-state';
import { KindnessDialog } from './kindness-dialog';
import { KindnessItems, useHeldWords } from './kindness-items';
import { PauseDialog } from './pause-dialog';
import { useClosesForCall } from './use-closes-for-call';

/** Who is logged in, always in sight, and the ways to end that. In the sample there is nobody to log out. */
export function UserMenu({ onLock }: { onLock: () => void }) {
  const { user } = useAppState();
  return user.id === null ? <SampleMark /> : <AccountMenu onLock={onLock} />;
}

function SampleMark() {
  const { t } = useTranslation();
  return (
    <Group gap={6} wrap="nowrap" c="dimmed">
      <IconFlask size={18} aria-hidden />
      <Text size="sm">{t('session.menu.sample')}</Text>
    </Group>
  );
}

function AccountMenu({ onLock }: { onLock: () => void }) {
  const { t } = useTranslation();
  const { user } = useAppState();
  const [isChanging, changing] = useDisclosure(false);
  const [isPausing, pause] = useDisclosure(false);
  const [isSetting, settings] = useDisclosure(false);
  const held = useHeldWords();
  const role = t(`accounts.role.name.${user.role}`);
  useClosesForCall(() => {
    for (const dialog of [pause, settings, changing]) dialog.close();
  });
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <Button
            variant="default"
            h={40}
            px="sm"
            style={{ flexShrink: 0 }}
            rightSection={<IconChevronDown size={16} aria-hidden />}
            aria-label={t('session.menu.label', { name: user.name, role })}
          >
            <span style={{ textAlign: 'start', lineHeight: 1.2 }}>
              <Text span size="sm" fw={600} truncate maw={120} display="block">
                {user.name}
              </Text>
              <Text span size="xs" c="dimmed" display="block">
                {held ?? role}
              </Text>
            </span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconLock size={18} aria-hidden />}
            rightSection={<KeyHint keys="mod+L" />}
            aria-keyshortcuts="Control+L"
            onClick={onLock}
          >
            {t('session.menu.lock')}
          </Menu.Item>
          <Menu.Item leftSection={<IconUsers size={18} aria-hidden />} onClick={onLock}>
            {t('session.menu.switch')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={18} aria-hidden />} onClick={changing.open}>
            {t('session.menu.passphrase')}
          </Menu.Item>
          <KindnessItems onHard={pause.open} onSettings={settings.open} />
        </Menu.Dropdown>
      </Menu>
      <PauseDialog opened={isPausing} onClose={pause.close} />
      <KindnessDialog opened={isSetting} onClose={settings.close} />
      <ChangePassphraseDialog opened={isChanging} onClose={changing.close} />
    </>
  );
}
