import { Box, Button, SimpleGrid, Stack } from '@mantine/core';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Person } from '../../../../shared/domain/person';
import type { HelpRequest } from '../../../../shared/domain/request';
import { ChangedNotice } from '../../components/changed-notice';
import { ErrorNotice } from '../../components/error-notice';
import { Fields } from '../../components/fields';
import { ReadingOnly } from '../../components/reading-only';
import { SaveBar } from '../../components/save-bar';
import { DraftNotice } from '../../drafts/draft-notice';
import { useCan } from '../../lib/app-state';
import { FlagNotes } from '../../flags/flag-notes';
import { WordsNoticed } from '../../flags/words-noticed';
import { HistorySection } from '../../history/history-section';
import { useFormat } from '../../lib/format';
import { MeasuresSection } from '../../people/measures-section';
import { useSaveKey } from '../../lib/use-save-key';
import { LikeRequests } from './like-requests';
import type { RequestForm } from './request-form';
import { RequestHead } from './request-head';
import { RequestStatusMenu } from '../../people/request-status';
import { RequestWhat } from './request-what';
import { RequestWhen } from './request-when';
import { RequestWhere } from './request-where';
import { RequestWho } from './request-who';
import { RequestWishes } from './request-wishes';
import { SeriesDialog } from './series-dialog';
import { useRequestEditor } from './use-request-editor';

interface RequestEditorProps {
  /** The newest version of the request; null for a new one. */
  request: HelpRequest | null;
  requester: Person | null;
}
type Editor = ReturnType<typeof useRequestEditor>;
interface PartProps {
  request: HelpRequest | null;
  editor: Editor;
}

/** The form of a request. What was typed stays until it is saved or let go on purpose. */
export function RequestEditor({ request, requester }: RequestEditorProps) {
  const { t } = useTranslation();
  const formId = useId();
  const formBox = useRef<HTMLFormElement>(null);
  const editor = useRequestEditor(request, requester, formBox);
  const { saving } = editor;
  const mayWrite = useCan()('request.write');
  useSaveKey(formBox);
  return (
    <div className="kith-form">
      <form
        ref={formBox}
        id={formId}
        noValidate
        aria-label={t(request === null ? 'requests.title.new' : 'requests.title.edit')}
        onSubmit={(event) => {
          event.preventDefault();
          // The key that saves is there for everybody.
          if (mayWrite) editor.save(editor.startedVersion);
        }}
      >
        <RequestHead request={request} requester={requester} />
        <ReadingOnly need="request.write" />
        <DraftNotice form="request" kept={editor.kept} />
        {request !== null && (
          <Box mb="sm">
            <FlagNotes requestId={request.id} helperIds={[]} />
          </Box>
        )}
        <Sections editor={editor} requester={requester} isNew={request === null} />
        <SavingProblem request={request} editor={editor} />
        {request !== null && <HistorySection subject={{ call: 'audit.ofRequest', id: request.id }} />}
      </form>
      <SeriesDialog
        opened={saving.isAsking}
        isRhythmChanged={saving.isRhythmChanged}
        onChoose={saving.answer}
        onClose={() => {
          saving.answer(null);
        }}
      />
      {mayWrite && <Foot formId={formId} request={request} editor={editor} />}
    </div>
  );
}

/** Whether nothing was typed since the words were brought back. */
function hasSameWords(one: RequestForm, other: RequestForm): boolean {
  return one.summary === other.summary && one.details === other.details;
}

function Sections({
  editor: { draft, kept, likes, home },
  requester,
  isNew,
}: {
  editor: Editor;
  requester: Person | null;
  isNew: boolean;
}) {
  const typedAt = kept.back !== null && hasSameWords(kept.back.value, draft.value) ? kept.back.keptAt : null;
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
      <Stack gap="sm">
        <RequestWho draft={draft} />
        <Fields need="request.write">
          <RequestWhat draft={draft} notes={isNew ? { typedAt } : null} />
        </Fields>
        {draft.isDirty && (
          <WordsNoticed texts={[draft.value.summary, draft.value.details]} speech="request" />
        )}
      </Stack>
      <Stack gap="sm">
        <LikeRequests asked={likes} />
        <Fields need="request.write">
          <RequestWhen draft={draft} />
          <RequestWhere draft={draft} home={home} />
        </Fields>
        <RequestWishes draft={draft} />
        {requester !== null && <MeasuresSection personId={requester.id} name={requester.displayName} />}
      </Stack>
    </SimpleGrid>
  );
}

function SavingProblem({ request, editor: { saving, save, takeNewest } }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (saving.saveMeant !== null) {
    const actions = (
      <Button size="xs" variant="default" onClick={saving.saveMeant}>
        {t('requests.bookTwice')}
      </Button>
    );
    return <ErrorNotice isAnswer error={saving.error} actions={actions} />;
  }
  if (request === null || saving.error?.code !== 'changed_meanwhile') {
    return <ErrorNotice isAnswer error={saving.error} />;
  }
  return (
    <ChangedNotice
      by={request.updatedBy}
      ago={format.ago(request.updatedAt)}
      onReload={takeNewest}
      onKeepMine={() => {
        save(request.version);
      }}
    />
  );
}

/** Outside of the form: a change of status asks its reason in a form of its own. */
function Foot({ formId, request, editor: { draft, saving, save } }: PartProps & { formId: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <SaveBar
      formId={formId}
      saveLabel={t('requests.save')}
      isBusy={saving.isBusy}
      isDirty={draft.isDirty}
      problemCount={draft.shownProblems}
      onCancel={() => {
        navigate('/requests');
      }}
    >
      {request === null ? (
        <Button
          variant="default"
          disabled={saving.isBusy}
          onClick={() => {
            save(0, true);
          }}
        >
          {t('requests.saveAndNew')}
        </Button>
      ) : (
        <RequestStatusMenu request={request} isDirty={draft.isDirty} />
      )}
    </SaveBar>
  );
}
