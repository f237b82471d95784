import { Box, SimpleGrid, Stack } from '@mantine/core';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Helper } from '../../../../shared/domain/helper';
import type { HelperId, PersonId } from '../../../../shared/domain/ids';
import { ChangedNotice } from '../../components/changed-notice';
import { ErrorNotice } from '../../components/error-notice';
import { Fields } from '../../components/fields';
import { FormSection } from '../../components/form-section';
import { PageHeader } from '../../components/page-header';
import { ReadingOnly } from '../../components/reading-only';
import { SaveBar } from '../../components/save-bar';
import { StatusBadge } from '../../components/status-badge';
import { DraftNotice } from '../../drafts/draft-notice';
import { useKeptForm } from '../../drafts/use-kept-form';
import { useCan } from '../../lib/app-state';
import { MeasuresSection } from '../../people/measures-section';
import { CallLater } from '../../people/call-later';
import { RaiseConcern } from '../../people/raise-concern';
import { FlagNotes } from '../../flags/flag-notes';
import { WordsNoticed } from '../../flags/words-noticed';
import { HistorySection } from '../../history/history-section';
import { focusFirstProblem } from '../../lib/focus-problem';
import { useFormat } from '../../lib/format';
import { useLeaveGuard } from '../../lib/leave-guard';
import { useCall } from '../../lib/query';
import { useAdoptNewest } from '../../lib/use-adopt-newest';
import { useDraft, type Draft } from '../../lib/use-draft';
import { useProblem } from '../../lib/use-problem';
import { useSaveKey } from '../../lib/use-save-key';
import { ExceptionsEditor } from './exceptions-editor';
import { ChecksWithheld } from './checks-withheld';
import { blankHelper, checkHelper, formOfHelper, type HelperForm } from './helper-form';
import { HelperDays } from './helper-days';
import { HelperLimits } from './helper-limits';
import { HelperTravel } from './helper-travel';
import { HelperWho } from './helper-who';
import { IllToday } from './ill-today';
import { useHelperSaving } from './use-helper-saving';
import { VettingEditor } from './vetting-editor';
import { WeekEditor } from './week-editor';

/** The form of a helper; `helper` is its newest version, or null for a new one. */
export function HelperEditor({ helper }: { helper: Helper | null }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const can = useCan();
  const mayWrite = can('helper.write');
  const formBox = useRef<HTMLFormElement>(null);
  const [started, setStarted] = useState(helper);
  const start = helper === null ? blankHelper(can('vetting.read')) : formOfHelper(helper);
  const draft = useDraft(start, checkHelper);
  const kept = useKeptForm(draft, started?.version ?? null);
  const release = useLeaveGuard(draft.isDirty, kept);
  const saving = useHelperSaving(started, kept.draftId, () => {
    kept.saved();
    release();
  });
  const takeNewest = () => {
    setStarted(helper);
    draft.reset(start);
    kept.forget();
    saving.forget();
  };
  const isOvertaken = helper !== null && started !== null && helper.version !== started.version;
  useAdoptNewest(isOvertaken && !draft.isDirty && !saving.isBusy, takeNewest);
  useSaveKey(formBox);

  const save = (version: number) => {
    const form = draft.attempt();
    if (form === null) focusFirstProblem(formBox.current);
    else saving.save(form, version);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // The key that saves is there for everybody.
    if (mayWrite) save(started?.version ?? 0);
  };

  return (
    <form
      ref={formBox}
      onSubmit={submit}
      noValidate
      aria-label={t(helper === null ? 'helpers.title.new' : 'helpers.title.edit')}
    >
      <Head helper={helper} isDirty={draft.isDirty} />
      <ReadingOnly need="helper.write" />
      <DraftNotice form="helper" kept={kept} />
      {helper !== null && (
        <Box mb="sm">
          <FlagNotes requestId={null} helperIds={[helper.id]} />
        </Box>
      )}
      <Sections draft={draft} id={helper?.id ?? null} uncovered={helper?.uncovered ?? null} />
      {draft.isDirty && <WordsNoticed texts={[draft.value.notes]} speech="offer" />}
      <SavingProblem helper={helper} error={saving.error} onReload={takeNewest} onKeepMine={save} />
      {helper !== null && <HistorySection subject={{ call: 'audit.ofHelper', id: helper.id }} />}
      {mayWrite && (
        <SaveBar
          saveLabel={t('helpers.save')}
          isBusy={saving.isBusy}
          isDirty={draft.isDirty}
          problemCount={draft.shownProblems}
          onCancel={() => {
            navigate('/helpers');
          }}
        />
      )}
    </form>
  );
}

function Head({ helper, isDirty }: { helper: Helper | null; isDirty: boolean }) {
  const { t } = useTranslation();
  const mayDecide = useCan()('match.review');
  if (helper === null)
    return <PageHeader title={t('helpers.title.new')} description={t('helpers.title.newHint')} />;
  return (
    <PageHeader
      title={helper.person.displayName}
      actions={
        <>
          <CallLater
            look="button"
            hasKey
            subject={{ personId: helper.personId, name: helper.person.displayName }}
          />
          <RaiseConcern
            look="button"
            hasKey
            subject={{
              personId: helper.personId,
              name: helper.person.displayName,
              source: { kind: 'helper', id: helper.id },
            }}
          />
          {helper.status === 'active' && mayDecide && <IllToday helper={helper} isDirty={isDirty} />}
          <StatusBadge kind="helper" status={helper.status} />
        </>
      }
    />
  );
}

interface SavingProblemProps {
  helper: Helper | null;
  error: ReturnType<typeof useHelperSaving>['error'];
  onReload: () => void;
  onKeepMine: (version: number) => void;
}

function SavingProblem({ helper, error, onReload, onKeepMine }: SavingProblemProps) {
  const format = useFormat();
  if (helper === null || error?.code !== 'changed_meanwhile') return <ErrorNotice isAnswer error={error} />;
  return (
    <ChangedNotice
      by={null}
      ago={format.ago(helper.updatedAt)}
      onReload={onReload}
      onKeepMine={() => {
        onKeepMine(helper.version);
      }}
    />
  );
}

interface SectionsProps {
  draft: Draft<HelperForm>;
  id: HelperId | null;
  /** Categories whose checks are not all valid; null for a helper who is not stored yet. */
  uncovered: readonly string[] | null;
}

function Sections({ draft, id, uncovered }: SectionsProps) {
  const { t } = useTranslation();
  const problem = useProblem(draft);
  const person = usePerson(draft.value.personId);
  const { value, set } = draft;
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
      <Stack gap="sm">
        <HelperWho
          draft={draft}
          isFixed={id !== null}
          areNotesWithheld={id !== null && person?.isWithheld === true}
        />
        {id !== null && <HelperDays id={id} />}
        <Fields need="helper.write">
          <HelperTravel draft={draft} person={person} />
        </Fields>
        {id !== null && person !== null && <MeasuresSection personId={person.id} name={person.displayName} />}
      </Stack>
      <Stack gap="sm">
        <Fields need="helper.write">
          <FormSection title={t('helpers.section.week')}>
            <WeekEditor
              value={value.availability}
              error={problem('availability')}
              onChange={(availability) => {
                set({ availability });
              }}
            />
          </FormSection>
          <FormSection title={t('helpers.section.exceptions')}>
            <ExceptionsEditor
              value={value.exceptions}
              error={problem('exceptions')}
              onChange={(exceptions) => {
                set({ exceptions });
              }}
            />
          </FormSection>
          <HelperLimits draft={draft} />
          <FormSection title={t('helpers.section.vetting')}>
            {value.vetting === null ? (
              <ChecksWithheld uncovered={uncovered} />
            ) : (
              <VettingEditor
                value={value.vetting}
                error={problem('vetting')}
                onChange={(vetting) => {
                  set({ vetting });
                }}
              />
            )}
          </FormSection>
        </Fields>
      </Stack>
    </SimpleGrid>
  );
}

/** Stands in for the id while nobody is chosen; the call is not made then. */
const NOBODY = 1 as PersonId;

function usePerson(id: PersonId | null) {
  const { data } = useCall('people.get', { id: id ?? NOBODY }, { enabled: id !== null });
  return id === null ? null : (data ?? null);
}
