import { Alert, Anchor, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import {
  CALL_NOTES,
  DISPOSITIONS,
  type Call,
  type CallParty,
  type Disposition,
} from '../../../../shared/domain/call';
import type { CallId } from '../../../../shared/domain/ids';
import { DialogFoot } from '../../components/dialog-foot';
import { ErrorNotice } from '../../components/error-notice';
import { PanelSkeleton } from '../../components/skeletons';
import { Dialog } from '../../components/dialog';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { useKeptForm } from '../../drafts/use-kept-form';
import { useFormat } from '../../lib/format';
import { RaiseConcern } from '../../people/raise-concern';
import { useCall, useCommand } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import { useDraft } from '../../lib/use-draft';

interface CallDialogProps {
  id: CallId | null;
  onClose: () => void;
}

/** A call of the record: what was noted, what came of it, and a place to correct or finish it. */
export function CallDialog({ id, onClose }: CallDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={id !== null} onClose={onClose} title={t('calls.dialog.title')} size="lg">
      {id !== null && <Loaded key={id} id={id} onClose={onClose} />}
    </Dialog>
  );
}

function Loaded({ id, onClose }: { id: CallId; onClose: () => void }) {
  const { data, error } = useCall('calls.get', { id });
  if (error !== null) return <ErrorNotice error={error} />;
  return data === undefined ? <PanelSkeleton /> : <Details call={data} onClose={onClose} />;
}

function Details({ call, onClose }: { call: Call; onClose: () => void }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const format = useFormat();
  const labels = [...call.information, ...call.referrals, ...call.services].map(terms.label);
  return (
    <Stack gap="sm">
      <Text size="sm">
        {[format.moment(call.startedAt), call.operator, t(`calls.direction.${call.direction}`)].join(' · ')}
      </Text>
      <Text size="sm" fw={600}>
        {[call.caller.name === '' ? t('calls.nobody') : call.caller.name, call.number]
          .filter(Boolean)
          .join(', ')}
      </Text>
      {call.dangerAt !== null && (
        <Alert p="xs" color="red" icon={<IconAlertTriangle size={18} aria-hidden />}>
          <Text size="sm">
            {t('calls.danger.at', { time: format.moment(call.dangerAt), operator: call.operator })}
          </Text>
        </Alert>
      )}
      {call.helpFor !== null && (
        <Text size="sm">
          {t(call.relation === '' ? 'calls.dialog.helpForName' : 'calls.dialog.helpFor', {
            name: call.helpFor.name === '' ? t('calls.nobody') : call.helpFor.name,
            relation: call.relation,
          })}
        </Text>
      )}
      {labels.length > 0 && <Text size="sm">{labels.join(', ')}</Text>}
      {call.referralWords !== '' && <Text size="sm">{call.referralWords}</Text>}
      {call.requests.map((request) => (
        <Anchor key={request.id} component={Link} href={`/review/${String(request.id)}`} size="sm">
          {request.returnOf === null
            ? request.summary
            : t('calls.dialog.wayBack', { summary: request.summary })}
        </Anchor>
      ))}
      <Group>
        <RaiseConcern
          look="small"
          subject={{
            personId: call.caller.id,
            name: call.caller.name || t('safeguarding.raise.rang'),
            source: { kind: 'call', id: call.id },
          }}
        />
      </Group>
      {call.isWithheld ? (
        <Text size="sm" fs="italic">
          <IconEyeOff size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {t('calls.dialog.withheld')}
        </Text>
      ) : (
        <DraftGate form="call_correction" draftKey={String(call.id)} screen="/phone">
          <Correct call={call} onClose={onClose} />
        </DraftGate>
      )}
    </Stack>
  );
}

interface Correction {
  readonly words: string;
  readonly disposition: Disposition | null;
}
const noProblems = () => ({});

/** What was typed here is let go of by "Cancel" alone. */
function Correct({ call, onClose }: { call: Call; onClose: () => void }) {
  const { t } = useTranslation();
  const update = useCommand('calls.update');
  // As it was when it was opened: what somebody else noted since is not overwritten unseen.
  const [began] = useState(call);
  const draft = useDraft<Correction>({ words: began.notes, disposition: began.disposition }, noProblems);
  const kept = useKeptForm(draft, began.version);
  const { words, disposition } = draft.value;
  const save = () => {
    if (disposition === null) return;
    const { id, version } = began;
    const onSuccess = () => {
      kept.saved();
      onClose();
    };
    update.mutate(
      { id, version, call: { ...inputOf(began), notes: words }, disposition, draftId: kept.draftId },
      { onSuccess },
    );
  };
  return (
    <>
      <DraftNotice form="call_correction" kept={kept} />
      <Textarea
        label={t('calls.notes.title')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={CALL_NOTES}
        value={words}
        onChange={(event) => {
          draft.set({ words: event.currentTarget.value });
        }}
      />
      <Select
        label={t('calls.end.title')}
        allowDeselect={false}
        data={DISPOSITIONS.map((value) => ({ value, label: t(`calls.disposition.${value}`) }))}
        value={disposition}
        onChange={(value) => {
          draft.set({ disposition: value });
        }}
      />
      <ErrorNotice error={update.error} />
      <DialogFoot
        confirm={t(call.endedAt === null ? 'calls.dialog.finish' : 'calls.dialog.save')}
        isBusy={update.isPending}
        disabled={disposition === null}
        onConfirm={save}
        onCancel={() => {
          kept.discard();
          onClose();
        }}
      />
    </>
  );
}

function inputOf(call: Call) {
  const { direction, relation, language, heard, information, referrals, services, referralWords } = call;
  return {
    ...{ direction, relation, language, heard, information, referrals, services, referralWords },
    ...{ number: call.numberTyped, caller: partyOf(call.caller) },
    helpFor: call.helpFor === null ? null : partyOf(call.helpFor),
  };
}

function partyOf({ id, name, isPseudonym }: Call['caller']): CallParty {
  if (id !== null) return { kind: 'known', id };
  return name === '' ? { kind: 'unknown' } : { kind: 'named', name, isPseudonym };
}
