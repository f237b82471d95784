import { Button, Group, Radio, Select, Stack, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/domain/ids';
import {
  MEASURE_KINDS,
  MEASURE_SIDES,
  type MeasureKind,
  type MeasureSide,
} from '../../../shared/domain/measure';
import type { LocalDate } from '../../../shared/domain/time';
import { DayField } from '../components/day-field';
import { ErrorNotice } from '../components/error-notice';
import { Dialog } from '../components/dialog';
import { useAppState } from '../lib/app-state';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';
import { useTerms } from '../lib/terms';

interface AddMeasureDialogProps {
  personId: PersonId;
  name: string;
  opened: boolean;
  onClose: () => void;
}

export function AddMeasureDialog({ personId, name, opened, onClose }: AddMeasureDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('moderation.addTitle', { name })} size="lg">
      <AddForm personId={personId} onClose={onClose} />
    </Dialog>
  );
}

interface Draft {
  readonly kind: MeasureKind;
  readonly side: MeasureSide;
  readonly reason: string | null;
  readonly note: string;
  readonly until: LocalDate | null;
}
const BLANK: Draft = { kind: 'hold', side: 'both', reason: null, note: '', until: null };

interface FieldProps {
  draft: Draft;
  set: (changes: Partial<Draft>) => void;
}

function AddForm({ personId, onClose }: { personId: PersonId; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const add = useCommand('measures.add');
  const [draft, setDraft] = useState(BLANK);
  const set = (changes: Partial<Draft>) => {
    setDraft({ ...draft, ...changes });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const { reason, note, ...rest } = draft;
    if (reason === null) return;
    const onSuccess = () => {
      notify.done(t('moderation.added'));
      onClose();
    };
    add.mutate({ personId, reason, note: note.trim(), ...rest }, { onSuccess });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <KindField draft={draft} set={set} />
        <SideField draft={draft} set={set} />
        <WhyFields draft={draft} set={set} />
        <ErrorNotice error={add.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={draft.reason === null}>
            {t('moderation.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function KindField({ draft, set }: FieldProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('moderation.kind.label')}
      value={draft.kind}
      onChange={(chosen) => {
        set({ kind: MEASURE_KINDS.find((one) => one === chosen) ?? 'hold' });
      }}
    >
      <Stack gap={8} mt={6}>
        {MEASURE_KINDS.map((one) => (
          <Radio
            key={one}
            value={one}
            label={t(`moderation.kind.${one}`)}
            description={t(`moderation.kindHint.${one}`)}
            {...(one === draft.kind ? { 'data-autofocus': true } : {})}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function SideField({ draft, set }: FieldProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('moderation.side.label')}
      value={draft.side}
      onChange={(chosen) => {
        set({ side: MEASURE_SIDES.find((one) => one === chosen) ?? 'both' });
      }}
    >
      <Group gap="lg" mt={6}>
        {MEASURE_SIDES.map((one) => (
          <Radio key={one} value={one} label={t(`moderation.side.${one}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}

function WhyFields({ draft, set }: FieldProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const { today } = useAppState();
  return (
    <>
      <Group align="start" grow>
        <Select
          label={t('moderation.reason')}
          required
          data={terms.options('measure')}
          value={draft.reason}
          onChange={(reason) => {
            set({ reason });
          }}
        />
        <DayField
          label={t('moderation.until')}
          description={t('moderation.untilHint')}
          value={draft.until}
          today={today}
          minDate={today}
          isClearable
          width="100%"
          onChange={(until) => {
            set({ until });
          }}
        />
      </Group>
      <Textarea
        label={t('moderation.note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={draft.note}
        onChange={(event) => {
          set({ note: event.currentTarget.value });
        }}
      />
    </>
  );
}
