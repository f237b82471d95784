import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PersonId } from '../../../shared/domain/ids';
import type { Person } from '../../../shared/domain/person';
import { ChangedNotice } from '../components/changed-notice';
import { ErrorNotice } from '../components/error-notice';
import { FormSection } from '../components/form-section';
import { LeaveDialog } from '../components/leave-dialog';
import { PanelSkeleton } from '../components/skeletons';
import { DraftGate } from '../drafts/draft-gate';
import { DraftNotice } from '../drafts/draft-notice';
import { discardDraft } from '../drafts/open-drafts';
import { useKeptForm } from '../drafts/use-kept-form';
import { HistorySection } from '../history/history-section';
import { useCan } from '../lib/app-state';
import { useFormat } from '../lib/format';
import { useNotify } from '../lib/notify';
import { useCall, useCommand } from '../lib/query';
import { useDraft } from '../lib/use-draft';
import { ConsentList } from './consent-list';
import { LikePeople } from './like-people';
import { NoticesList } from './notices-list';
import { PersonFields } from './person-fields';
import { blankPerson, checkPerson, formOfPerson, personOfForm, type PersonForm } from './person-form';
import { useLikePeople } from './use-like-people';
import { Dialog } from '../components/dialog';

interface PersonDialogProps {
  opened: boolean;
  /** Null for somebody new. */
  id: PersonId | null;
  /** What was typed in the search, for somebody new. */
  name?: string;
  onSaved: (person: Person) => void;
  /** Takes somebody who is there already, instead of adding them once more. */
  onUse?: (id: PersonId) => void;
  onClose: () => void;
}

/** Adds somebody new or changes a person's details. Words that are not saved are not lost by a slip. */
export function PersonDialog({ opened, id, name, onSaved, onUse, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const [isDirty, setDirty] = useState(false);
  const [isAsking, asking] = useDisclosure(false);
  const key = id === null ? 'new' : String(id);
  const notify = useNotify();
  const leave = () => {
    if (isDirty) discardDraft({ form: 'person', key }).catch(notify.failed);
    asking.close();
    setDirty(false);
    onClose();
  };
  const use =
    onUse === undefined
      ? null
      : (known: PersonId) => {
          leave();
          onUse(known);
        };
  const part = { onSaved, onDirty: setDirty, onClose: isDirty ? asking.open : leave };
  return (
    <>
      <Dialog
        opened={opened}
        onClose={part.onClose}
        title={t(id === null ? 'people.dialog.new' : 'people.dialog.edit')}
        size="xl"
        closeOnClickOutside={false}
      >
        {id === null ? (
          <DraftGate form="person" draftKey={key}>
            <NewPerson name={name ?? ''} onUse={use} {...part} />
          </DraftGate>
        ) : (
          <LoadedPerson id={id} {...part} />
        )}
      </Dialog>
      <LeaveDialog question={{ isOpen: isAsking, leave, stay: asking.close }} />
    </>
  );
}

interface PartProps extends Pick<PersonDialogProps, 'onSaved' | 'onClose'> {
  /** Tells whether there are words that are not saved. */
  onDirty: (isDirty: boolean) => void;
}

function useTellDirty(isDirty: boolean, onDirty: (isDirty: boolean) => void): void {
  useEffect(() => {
    onDirty(isDirty);
  }, [isDirty, onDirty]);
}

interface NewPersonProps extends PartProps {
  name: string;
  onUse: ((id: PersonId) => void) | null;
}

function NewPerson({ name, onSaved, onUse, onDirty, onClose }: NewPersonProps) {
  const draft = useDraft(blankPerson(name), checkPerson);
  useTellDirty(draft.isDirty, onDirty);
  const kept = useKeptForm(draft, null);
  const create = useCommand('people.create');
  const likes = useLikePeople(draft.value);
  const notify = useNotify();
  const [isLooking, setLooking] = useState(false);
  const submit = (event: SubmitEvent) => {
    stopHere(event);
    const form = draft.attempt();
    if (form === null || isLooking) return;
    setLooking(true);
    likes
      .mustLook(form)
      .then((mustDecide) => {
        if (!mustDecide) save(form);
      })
      .catch(notify.failed)
      .finally(() => {
        setLooking(false);
      });
  };
  const save = (form: PersonForm) => {
    const onSuccess = (person: Person) => {
      kept.saved();
      onSaved(person);
    };
    const { draftId } = kept;
    create.mutate({ ...personOfForm(form), notSame: [...likes.others], draftId }, { onSuccess });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <DraftNotice form="person" kept={kept} />
        <PersonFields draft={draft} />
        <LikePeople asked={likes} onUse={onUse} />
        <ErrorNotice error={create.error} />
        <Buttons isBusy={create.isPending || isLooking} onClose={onClose} />
      </Stack>
    </form>
  );
}

function LoadedPerson({ id, ...part }: PartProps & { id: PersonId }) {
  const person = useCall('people.get', { id });
  if (person.error !== null)
    return <ErrorNotice error={person.error} onRetry={() => void person.refetch()} />;
  if (person.data === undefined) return <PanelSkeleton />;
  return (
    <DraftGate form="person" draftKey={String(id)}>
      <EditPerson newest={person.data} {...part} />
    </DraftGate>
  );
}

function EditPerson({ newest, onSaved, onDirty, onClose }: PartProps & { newest: Person }) {
  const { t } = useTranslation();
  const [started, setStarted] = useState(newest);
  const draft = useDraft(formOfPerson(started), checkPerson);
  useTellDirty(draft.isDirty, onDirty);
  const kept = useKeptForm(draft, started.version);
  const format = useFormat();
  const update = useCommand('people.update');
  const seesDetails = useCan()('person.details');
  const mayAnswer = useCan()('privacy.answer');
  const save = (version: number) => {
    const form = draft.attempt();
    if (form === null) return;
    const { draftId } = kept;
    const onSuccess = (person: Person) => {
      kept.saved();
      onSaved(person);
    };
    update.mutate({ id: newest.id, version, person: personOfForm(form), draftId }, { onSuccess });
  };
  const isChanged = update.error?.code === 'changed_meanwhile';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        stopHere(event);
        save(started.version);
      }}
    >
      <Stack>
        <DraftNotice form="person" kept={kept} />
        <PersonFields draft={draft} startsWide />
        <FormSection title={t('consent.title')}>
          <ConsentList personId={newest.id} name={newest.displayName} />
        </FormSection>
        {seesDetails && (
          <FormSection title={t('people.notices.title')}>
            <NoticesList personId={newest.id} />
          </FormSection>
        )}
        <HistorySection subject={{ call: 'audit.ofPerson', id: newest.id }} />
        {mayAnswer && !draft.isDirty && (
          <Anchor
            component={Link}
            href={`/settings?part=privacy&person=${String(newest.id)}`}
            size="sm"
            style={{ alignSelf: 'start' }}
            onClick={onClose}
          >
            {t('privacy.link')}
          </Anchor>
        )}
        {isChanged ? (
          <ChangedNotice
            by={null}
            ago={format.ago(newest.updatedAt)}
            onKeepMine={() => {
              save(newest.version);
            }}
            onReload={() => {
              setStarted(newest);
              draft.reset(formOfPerson(newest));
              kept.forget();
              update.reset();
            }}
          />
        ) : (
          <ErrorNotice error={update.error} />
        )}
        <Buttons isBusy={update.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}

/** The dialog is drawn inside the form that opened it, whose own saving must not start. */
function stopHere(event: SubmitEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function Buttons({ isBusy, onClose }: { isBusy: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" py="sm" pos="sticky" bottom={0} bg="var(--mantine-color-body)">
      <Button variant="default" onClick={onClose}>
        {t('common.action.cancel')}
      </Button>
      <Button type="submit" loading={isBusy}>
        {t('people.dialog.save')}
      </Button>
    </Group>
  );
}
