import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoNotMatch } from '../../../shared/contract/people';
import type { PersonId } from '../../../shared/domain/ids';
import { ErrorNotice } from '../components/error-notice';
import { PanelSkeleton } from '../components/skeletons';
import { DraftGate } from '../drafts/draft-gate';
import { DraftNotice } from '../drafts/draft-notice';
import { useKeptForm } from '../drafts/use-kept-form';
import { useWantedDraft } from '../drafts/wanted-draft';
import { useCan } from '../lib/app-state';
import { useCall, useCommand } from '../lib/query';
import { useTerms } from '../lib/terms';
import { PickedPerson } from './picked-person';
import { useDraft } from '../lib/use-draft';
import { PersonPicker } from './person-picker';
import { Dialog } from '../components/dialog';

interface DoNotMatchDialogProps {
  opened: boolean;
  personId: PersonId;
  onClose: () => void;
}

export function DoNotMatchDialog({ opened, personId, onClose }: DoNotMatchDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('people.doNotMatch.title')} size="lg">
      <DoNotMatchList personId={personId} />
    </Dialog>
  );
}

/** With whom this person is never matched. The rule holds in both directions, whoever it was entered for. */
export function DoNotMatchList({ personId }: { personId: PersonId }) {
  const { t } = useTranslation();
  const pairs = useCall('doNotMatch.list', { personId });
  const remove = useCommand('doNotMatch.remove');
  const mayChange = useCan()('match.review');
  const [isAdding, adding] = useDisclosure(false);
  useWantedDraft('do_not_match', [String(personId)], adding.open);
  if (pairs.error !== null) return <ErrorNotice error={pairs.error} onRetry={() => void pairs.refetch()} />;
  if (pairs.data === undefined) return <PanelSkeleton lines={2} />;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {pairs.data.length === 0 ? t('people.doNotMatch.none') : t('people.doNotMatch.hint')}
      </Text>
      {pairs.data.map((pair) => (
        <PairRow
          key={pair.otherId}
          pair={pair}
          onRemove={
            mayChange
              ? () => {
                  remove.mutate({ personId, otherId: pair.otherId });
                }
              : undefined
          }
        />
      ))}
      <ErrorNotice error={remove.error} />
      {isAdding ? (
        <DraftGate form="do_not_match" draftKey={String(personId)}>
          <AddPair personId={personId} taken={pairs.data.map((pair) => pair.otherId)} onDone={adding.close} />
        </DraftGate>
      ) : (
        mayChange && (
          <Button variant="default" size="sm" style={{ alignSelf: 'start' }} onClick={adding.open}>
            {t('people.doNotMatch.add')}
          </Button>
        )
      )}
    </Stack>
  );
}

function PairRow({ pair, onRemove }: { pair: DoNotMatch; onRemove: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { label } = useTerms();
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">
        <b>{pair.otherName}</b> · {label(pair.reason)}
        {pair.note === '' ? '' : ` · ${pair.note}`}
      </Text>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('people.doNotMatch.remove', { name: pair.otherName })}
          onClick={onRemove}
        >
          <IconX size={18} />
        </ActionIcon>
      )}
    </Group>
  );
}

interface PairWords {
  readonly otherId: PersonId | null;
  readonly reason: string | null;
  readonly note: string;
}
const NOTHING: PairWords = { otherId: null, reason: null, note: '' };
const noProblems = () => ({});

function AddPair({ personId, taken, onDone }: { personId: PersonId; taken: PersonId[]; onDone: () => void }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const add = useCommand('doNotMatch.add');
  const draft = useDraft(NOTHING, noProblems);
  const { otherId, reason, note } = draft.value;
  const kept = useKeptForm(draft, null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (otherId !== null && reason !== null) {
      const { draftId } = kept;
      const onSuccess = () => {
        kept.saved();
        onDone();
      };
      add.mutate({ personId, otherId, reason, note: note.trim(), draftId }, { onSuccess });
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <DraftNotice form="do_not_match" kept={kept} />
        {otherId === null ? (
          <PersonPicker
            label={t('people.doNotMatch.who')}
            except={[personId, ...taken]}
            onPick={(picked) => {
              draft.set({ otherId: picked });
            }}
          />
        ) : (
          <PickedPerson
            id={otherId}
            onClear={() => {
              draft.set({ otherId: null });
            }}
          />
        )}
        <Group grow align="start">
          <Select
            label={t('common.reason.label')}
            required
            data={terms.options('do_not_match')}
            value={reason}
            onChange={(chosen) => {
              draft.set({ reason: chosen });
            }}
          />
          <TextInput
            label={t('common.reason.note')}
            maxLength={1000}
            value={note}
            onChange={(event) => {
              draft.set({ note: event.currentTarget.value });
            }}
          />
        </Group>
        <ErrorNotice error={add.error} />
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              kept.discard();
              onDone();
            }}
          >
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={otherId === null || reason === null}>
            {t('people.doNotMatch.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
