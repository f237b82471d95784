import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesScope } from '../../../../shared/domain/request';
import { Dialog } from '../../components/dialog';
import { ScopeChoice } from '../../people/scope-choice';

interface SeriesDialogProps {
  opened: boolean;
  /** A new rhythm cannot be for a single day. */
  isRhythmChanged: boolean;
  onChoose: (scope: SeriesScope) => void;
  onClose: () => void;
}

/** A change to one day of a series: for which days is it meant? */
export function SeriesDialog({ opened, onClose, ...part }: SeriesDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('requests.series.title')}>
      <ScopeForm {...part} onClose={onClose} />
    </Dialog>
  );
}

function ScopeForm({ isRhythmChanged, onChoose, onClose }: Omit<SeriesDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [scope, setScope] = useState<SeriesScope>(isRhythmChanged ? 'following' : 'one');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onChoose(scope);
      }}
    >
      <Stack>
        {isRhythmChanged && <Text size="sm">{t('requests.series.rhythm')}</Text>}
        <ScopeChoice value={scope} onChange={setScope} without={isRhythmChanged ? 'one' : null} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit">{t('requests.series.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
