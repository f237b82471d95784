import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HelperId } from '../../../../shared/domain/ids';
import { useCan } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

/** A helper by name; a press saves the sheet of their tasks of today, the button beside it prints it. */
export function TaskSheetButton({ helper }: { helper: { id: HelperId; name: string } }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('desk.saveTaskSheet');
  const print = useCommand('desk.printTaskSheet');
  const maySave = useCan()('match.review');
  if (!maySave) return <Text size="sm">{helper.name}</Text>;
  const telling = (words: 'desk.taskSheetSaved' | 'desk.taskPrinted') => ({
    onSuccess: (answer: { tasks: number } | null) => {
      if (answer !== null) notify.done(t(words, { count: answer.tasks }));
    },
    onError: notify.failed,
  });
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        size="compact-xs"
        variant="light"
        leftSection={<IconFileDownload size={14} aria-hidden />}
        aria-label={t('desk.taskSheet', { name: helper.name })}
        title={t('desk.taskSheet', { name: helper.name })}
        loading={save.isPending}
        onClick={() => {
          save.mutate({ helperId: helper.id }, telling('desk.taskSheetSaved'));
        }}
      >
        {helper.name}
      </Button>
      <ActionIcon
        size={24}
        variant="light"
        aria-label={t('desk.printTask', { name: helper.name })}
        title={t('desk.printTask', { name: helper.name })}
        loading={print.isPending}
        onClick={() => {
          print.mutate({ helperId: helper.id }, telling('desk.taskPrinted'));
        }}
      >
        <IconPrinter size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
