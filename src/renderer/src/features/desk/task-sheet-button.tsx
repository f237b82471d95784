import { Button, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HelperId } from '../../../../shared/domain/ids';
import { useCan } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

/** A helper by name; a press saves the sheet of their tasks of today. */
export function TaskSheetButton({ helper }: { helper: { id: HelperId; name: string } }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useCommand('desk.saveTaskSheet');
  const maySave = useCan()('match.review');
  if (!maySave) return <Text size="sm">{helper.name}</Text>;
  return (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<IconPrinter size={14} aria-hidden />}
      aria-label={t('desk.taskSheet', { name: helper.name })}
      title={t('desk.taskSheet', { name: helper.name })}
      loading={save.isPending}
      onClick={() => {
        save.mutate(
          { helperId: helper.id },
          {
            onSuccess: (answer) => {
              if (answer !== null) notify.done(t('desk.taskSheetSaved', { count: answer.tasks }));
            },
            onError: notify.failed,
          },
        );
      }}
    >
      {helper.name}
    </Button>
  );
}
