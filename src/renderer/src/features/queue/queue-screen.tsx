import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconNotes, IconPhoneCall, IconPhonePlus, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { KeyHint } from '../../components/key-hint';
import { PageHeader } from '../../components/page-header';
import { useWantedDraft } from '../../drafts/wanted-draft';
import { useCan } from '../../lib/app-state';
import { useShortcuts } from '../../lib/shortcuts';
import { useCall } from '../../lib/query';
import { AddCallDialog } from '../../people/add-call-dialog';
import { keyOfCall } from '../../people/call-subject';
import { CallsPart } from './calls-part';
import type { Filter } from './queue-list';
import { RoundDialog } from './round-dialog';
import { ShiftPart } from './shift-part';
import { useOpenCall } from './use-open-call';

type Tab = 'calls' | 'shift';
const TABS: readonly Tab[] = ['calls', 'shift'];

/** Everybody who waits to hear from us, and the shift of whoever makes the calls. */
export function QueueScreen() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const tab: Tab = search.get('part') === 'shift' ? 'shift' : 'calls';
  const [filter, setFilter] = useState<Filter>({ show: 'due', kind: null });
  const opened = useOpenCall();
  const show = (next: Tab) => {
    setSearch(next === 'shift' ? { part: 'shift' } : {});
  };
  useShortcuts({ S: () => show(tab === 'calls' ? 'shift' : 'calls') });
  return (
    <>
      <PageHeader
        title={t('queue.title')}
        description={t('queue.hint')}
        actions={
          <Actions
            onNext={() => {
              show('calls');
              opened.openNext(filter.kind);
            }}
          />
        }
      />
      <Stack gap="md">
        <Group gap="md">
          <SegmentedControl
            aria-label={t('queue.tab.label')}
            value={tab}
            onChange={(value) => {
              show(TABS.find((one) => one === value) ?? 'calls');
            }}
            data={TABS.map((value) => ({ value, label: t(`queue.tab.${value}`) }))}
          />
          {tab === 'calls' && <UnreadNotes onRead={() => show('shift')} />}
        </Group>
        {tab === 'calls' ? <CallsPart opened={opened} filter={filter} onFilter={setFilter} /> : <ShiftPart />}
      </Stack>
    </>
  );
}

function Actions({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation();
  const mayPlan = useCan()('queue.plan');
  const [isAdding, adding] = useDisclosure(false);
  const [isPlanning, planning] = useDisclosure(false);
  useWantedDraft('queue_item', [keyOfCall(null)], adding.open);
  useWantedDraft('queue_round', ['new'], planning.open);
  return (
    <>
      {mayPlan && (
        <Button
          variant="default"
          style={{ flexShrink: 0 }}
          leftSection={<IconRepeat size={16} aria-hidden />}
          onClick={planning.open}
        >
          {t('queue.round.open')}
        </Button>
      )}
      <Button
        variant="default"
        style={{ flexShrink: 0 }}
        leftSection={<IconPhonePlus size={16} aria-hidden />}
        onClick={adding.open}
      >
        {t('queue.add')}
      </Button>
      <Button
        style={{ flexShrink: 0 }}
        leftSection={<IconPhoneCall size={16} aria-hidden />}
        rightSection={<KeyHint keys="G" />}
        aria-keyshortcuts="G"
        onClick={onNext}
      >
        {t('queue.next')}
      </Button>
      <AddCallDialog subject={null} opened={isAdding} onClose={adding.close} />
      {mayPlan && <RoundDialog opened={isPlanning} onClose={planning.close} />}
    </>
  );
}

/** Beside the parts of the screen, so that it takes nothing of the height that a call needs. */
function UnreadNotes({ onRead }: { onRead: () => void }) {
  const { t } = useTranslation();
  const { data } = useCall('queue.state', {});
  const count = data?.unread ?? 0;
  if (count === 0) return null;
  return (
    <Alert variant="light" icon={<IconNotes aria-hidden />} py={4} px="sm">
      <Group gap="sm">
        <Text size="sm" fw={600}>
          {t('queue.shift.unreadTitle', { count })}
        </Text>
        <Button size="compact-sm" variant="default" onClick={onRead}>
          {t('queue.shift.toNotes', { count })}
        </Button>
      </Group>
    </Alert>
  );
}
