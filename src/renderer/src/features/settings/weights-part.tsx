import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WEIGHT_NAMES, WEIGHTS } from '../../../../shared/contract/settings';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { useCall } from '../../lib/query';
import { Part } from './part';
import { useWeights, type StoredWeights, type WeightsState } from './use-weights';
import { WeightSlider } from './weight-slider';
import { WeightsOutcome } from './weights-outcome';
import classes from './weights.module.css';

const GROUPS = ['spread', 'wishes', 'other'] as const;

/** What counts in matching, and how much: a slider for each, and what moving it would change. */
export function WeightsPart() {
  const stored = useCall('settings.weights', {});
  if (stored.data === undefined)
    return stored.error === null ? (
      <ListSkeleton />
    ) : (
      <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />
    );
  return (
    <DraftGate form="weights" draftKey="own" screen="/settings?part=weights">
      <Weights stored={stored.data} />
    </DraftGate>
  );
}

function Weights({ stored }: { stored: StoredWeights }) {
  const state = useWeights(stored);
  const { t } = useTranslation();
  return (
    <>
      <Part title={t('weights.title')} hint={t('weights.hint')}>
        <DraftNotice form="weights" kept={state.kept} />
        {!state.isAllowed && <Text size="sm">{t('settings.notAllowed')}</Text>}
        {GROUPS.map((group) => (
          <Sliders key={group} group={group} state={state} />
        ))}
      </Part>
      {state.isAllowed && <Foot state={state} />}
    </>
  );
}

function Sliders({ group, state }: { group: (typeof GROUPS)[number]; state: WeightsState }) {
  const { t } = useTranslation();
  return (
    <Stack component="section" gap={0}>
      <Title order={3} size="h5" mb={4}>
        {t(`weights.group.${group}`)}
      </Title>
      {WEIGHT_NAMES.filter((name) => WEIGHTS[name].group === group).map((name) => (
        <WeightSlider
          key={name}
          name={name}
          value={state.weights[name]}
          usual={state.defaults[name]}
          isDisabled={!state.isAllowed}
          onChange={(metres) => {
            state.set(name, metres);
          }}
        />
      ))}
    </Stack>
  );
}

/** Always in sight: what would change, and the way to keep it or not. */
function Foot({ state }: { state: WeightsState }) {
  const { t } = useTranslation();
  return (
    <section className={classes['foot']} aria-label={t('weights.outcome.label')}>
      <WeightsOutcome state={state} />
      <ErrorNotice error={state.error} onRetry={state.retry} />
      <Group justify="space-between" mt="xs">
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconRestore size={16} aria-hidden />}
          disabled={state.isUsual}
          onClick={state.reset}
        >
          {t('weights.resetAll')}
        </Button>
        <Group gap="sm">
          <Button variant="default" disabled={!state.isDirty} onClick={state.discard}>
            {t('weights.discard')}
          </Button>
          <Button disabled={!state.isDirty} loading={state.isSaving} onClick={state.save}>
            {t('weights.save')}
          </Button>
        </Group>
      </Group>
    </section>
  );
}
