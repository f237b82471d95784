import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../components/key-hint';
import { Dialog } from '../components/dialog';
import { useOffers } from '../lib/app-state';
import { SHORTCUT_GROUPS } from '../lib/shortcuts';

type KeyGroup = (typeof SHORTCUT_GROUPS)[number];
/** All keys stand side by side, so that none is hidden below the edge of a small screen. */
const COLUMNS: readonly (readonly KeyGroup[])[] = [SHORTCUT_GROUPS.slice(0, 3), SHORTCUT_GROUPS.slice(3)];

export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('app.shortcuts.title')} size="xl">
      <SimpleGrid cols={2} spacing="xl">
        {COLUMNS.map((column) => (
          <Stack key={column[0]?.title}>
            {column.map((group) => (
              <GroupOfKeys key={group.title} group={group} />
            ))}
          </Stack>
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="md">
        {t('app.shortcuts.hint')}
      </Text>
    </Dialog>
  );
}

function GroupOfKeys({ group }: { group: KeyGroup }) {
  const { t } = useTranslation();
  const offers = useOffers();
  const shortcuts = group.shortcuts.filter(({ need }) => offers(need ?? null));
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {t(group.title)}
      </Title>
      <dl style={{ margin: 0 }}>
        {shortcuts.map(({ keys, label }) => (
          <Group key={keys} justify="space-between" wrap="nowrap" py={2}>
            <Text component="dt" size="sm">
              {t(label)}
            </Text>
            <dd style={{ margin: 0, flex: 'none' }}>
              <KeyHint keys={keys} />
              <span className="kith-unseen">{keys.replace('mod', 'Ctrl')}</span>
            </dd>
          </Group>
        ))}
      </dl>
    </section>
  );
}
