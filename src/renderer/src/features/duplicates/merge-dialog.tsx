import { Button, Group, Stack, Text } from '@mantine/core';
import { IconSwitchVertical } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair, MergePreview } from '../../../../shared/contract/duplicates';
import type { FieldChoice } from '../../../../shared/domain/duplicate';
import { ErrorNotice } from '../../components/error-notice';
import { focusOnceShown } from '../../components/focus-once-shown';
import { PanelSkeleton } from '../../components/skeletons';
import { Dialog } from '../../components/dialog';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { FieldChoices } from './field-choices';
import { MergeWarnings, WhatMoves } from './merge-facts';

interface MergeDialogProps {
  /** Null while nothing is compared. */
  pair: DuplicatePair | null;
  onClose: () => void;
}

/** What becomes of two records that are one: shown before it is done. */
export function MergeDialog({ pair, onClose }: MergeDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={pair !== null} onClose={onClose} size="xl" title={t('duplicates.merge.title')}>
      {pair !== null && (
        <Compared key={`${pair.kind}${pair.one.id}-${pair.other.id}`} pair={pair} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Compared({ pair, onClose }: { pair: DuplicatePair; onClose: () => void }) {
  const [isSwapped, setSwapped] = useState(false);
  const [keptId, goneId] = isSwapped ? [pair.other.id, pair.one.id] : [pair.one.id, pair.other.id];
  const asked = { kind: pair.kind, keptId, goneId };
  const { data, error, refetch } = useCall('duplicates.preview', asked);
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PanelSkeleton />;
  return (
    <MergeForm
      key={`${String(keptId)}:${data.stamp}`}
      preview={data}
      onSwap={() => {
        setSwapped(!isSwapped);
      }}
      onClose={onClose}
    />
  );
}

interface MergeFormProps {
  preview: MergePreview;
  onSwap: () => void;
  onClose: () => void;
}

function MergeForm({ preview, onSwap, onClose }: MergeFormProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const merge = useCommand('duplicates.merge');
  const [choices, setChoices] = useState<Record<string, FieldChoice>>({});
  const { kind, kept, gone, stamp, obstacles } = preview;
  const run = () => {
    const onSuccess = () => {
      notify.done(t('duplicates.merge.done', { gone: gone.name, kept: kept.name }));
      onClose();
    };
    merge.mutate({ kind, keptId: kept.id, goneId: gone.id, stamp, choices }, { onSuccess });
  };
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <div>
          <Text fw={600}>{t('duplicates.merge.stays', { name: kept.name })}</Text>
          <Text size="sm" c="dimmed">
            {kept.detail}
          </Text>
          <Text fw={600} mt="xs">
            {t('duplicates.merge.goes', { name: gone.name })}
          </Text>
          <Text size="sm" c="dimmed">
            {gone.detail}
          </Text>
        </div>
        <Button
          ref={focusOnceShown}
          data-autofocus
          variant="default"
          size="xs"
          leftSection={<IconSwitchVertical size={16} aria-hidden />}
          onClick={onSwap}
        >
          {t('duplicates.merge.swap')}
        </Button>
      </Group>
      <MergeWarnings preview={preview} />
      <FieldChoices
        fields={preview.fields}
        choices={choices}
        onChoose={(field, choice) => {
          setChoices({ ...choices, [field]: choice });
        }}
      />
      <WhatMoves preview={preview} />
      <ErrorNotice error={merge.error} />
      <Group justify="flex-end" py="sm" pos="sticky" bottom={0} bg="var(--mantine-color-body)">
        <Button variant="default" onClick={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button disabled={obstacles.length > 0} loading={merge.isPending} onClick={run}>
          {t('duplicates.merge.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}
