import { Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../components/key-hint';
import { SHORTCUT_GROUPS } from '../lib/shortcuts';

export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('app.shortcuts.title')} size="md">
      <Stack>
        {SHORTCUT_GROUPS.map((group) => (
          <section key={group.title}>
            <Title order={3} size="h5" mb={4}>
              {t(group.title)}
            </Title>
            <dl style={{ margin: 0 }}>
              {group.shortcuts.map(({ keys, label }) => (
                <Group key={keys} justify="space-between" py={2}>
                  <Text component="dt" size="sm">
                    {t(label)}
                  </Text>
                  <dd style={{ margin: 0 }}>
                    <KeyHint keys={keys} />
                    <span className="kith-unseen">{keys.replace('mod', 'Ctrl')}</span>
                  </dd>
                </Group>
              ))}
            </dl>
          </section>
        ))}
        <Text size="sm" c="dimmed">
          {t('app.shortcuts.hint')}
        </Text>
      </Stack>
    </Modal>
  );
}
