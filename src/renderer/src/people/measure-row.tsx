import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appeal, Measure } from '../../../shared/domain/measure';
import { useFormat } from '../lib/format';
import { useTerms } from '../lib/terms';
import { MeasureDialogs, type MeasureStep } from './measure-dialogs';

const COLORS = { in_force: 'orange', expired: 'gray', lifted: 'gray' } as const;

/** One measure: what, why, until when, who decided, and who appealed. */
export function MeasureRow({ measure }: { measure: Measure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const [step, setStep] = useState<MeasureStep | null>(null);
  const { createdBy, createdAt, reason, note, state } = measure;
  const what = t('moderation.line', {
    kind: t(`moderation.kind.${measure.kind}`),
    side: t(`moderation.sideShort.${measure.side}`),
  });
  return (
    <Stack gap={4} className="kith-card" p="sm" role="group" aria-label={what}>
      <Group gap="xs">
        <Text fw={600} size="sm">
          {what}
        </Text>
        <Badge size="sm" variant="light" color={COLORS[state]}>
          {t(`moderation.state.${state}`)}
        </Badge>
        <EndWords measure={measure} />
      </Group>
      <Text size="sm">
        {terms.label(reason)}
        {note === '' ? '' : ` · ${note}`}
      </Text>
      <Text size="xs" c="dimmed">
        {t('moderation.by', { by: createdBy, when: format.moment(createdAt) })}
      </Text>
      {measure.appeals.map((appeal) => (
        <AppealLine key={appeal.id} appeal={appeal} onDecide={() => setStep({ kind: 'decide', appeal })} />
      ))}
      {state === 'in_force' && (
        <Group gap={6}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('moderation.liftLabel', { what })}
            onClick={() => setStep({ kind: 'lift' })}
          >
            {t('moderation.lift')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('moderation.appealLabel', { what })}
            onClick={() => setStep({ kind: 'appeal' })}
          >
            {t('moderation.appeal')}
          </Button>
        </Group>
      )}
      <MeasureDialogs measure={measure} step={step} onClose={() => setStep(null)} />
    </Stack>
  );
}

function EndWords({ measure: { state, until, liftedBy, liftedAt, liftedNote } }: { measure: Measure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = () => {
    if (state === 'lifted') {
      const line = t('moderation.liftedLine', { by: liftedBy, when: format.moment(liftedAt ?? 0) });
      return liftedNote === '' ? line : `${line} · ${liftedNote}`;
    }
    if (until === null) return t('moderation.inForce');
    const day = format.day(until);
    return t(state === 'expired' ? 'moderation.expiredLine' : 'moderation.inForceUntil', { day });
  };
  return (
    <Text size="xs" c="dimmed">
      {words()}
    </Text>
  );
}

function AppealLine({ appeal, onDecide }: { appeal: Appeal; onDecide: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { who, words, notedBy, notedAt, outcome, outcomeWords, decidedBy } = appeal;
  return (
    <Stack gap={2} pl="sm" style={{ borderInlineStart: '2px solid var(--kith-line)' }}>
      <Text size="xs" c="dimmed">
        {t('moderation.appealLine', { who, by: notedBy, when: format.moment(notedAt) })}
      </Text>
      {words !== '' && <Text size="sm">{words}</Text>}
      {outcome === null ? (
        <Button
          size="compact-sm"
          variant="light"
          style={{ alignSelf: 'start' }}
          aria-label={t('moderation.decideLabel', { who })}
          onClick={onDecide}
        >
          {t('moderation.decide')}
        </Button>
      ) : (
        <Text size="sm">
          {t(outcome === 'kept' ? 'moderation.appealKept' : 'moderation.appealLifted', { by: decidedBy })}
          {outcomeWords === '' ? '' : ` ${outcomeWords}`}
        </Text>
      )}
    </Stack>
  );
}
