import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seriesScopeSchema, type SeriesScope } from '../../../../shared/domain/request';
import { useStackId } from '../../components/use-stack-id';

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
  const stackId = useStackId();
  return (
    <Modal opened={opened} onClose={onClose} title={t('requests.series.title')} stackId={stackId}>
      <ScopeForm {...part} onClose={onClose} />
    </Modal>
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

interface ScopeChoiceProps {
  value: SeriesScope;
  onChange: (scope: SeriesScope) => void;
  without?: SeriesScope | null;
}

/** Only this one, this and later ones, or all. */
export function ScopeChoice({ value, onChange, without = null }: ScopeChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('requests.series.label')}
      value={value}
      onChange={(scope) => {
        onChange(scope);
      }}
    >
      <Stack gap="xs" mt="xs">
        {seriesScopeSchema.options
          .filter((scope) => scope !== without)
          .map((scope) => (
            <Radio key={scope} value={scope} label={t(`requests.series.scope.${scope}`)} />
          ))}
      </Stack>
    </Radio.Group>
  );
}
