import { Badge, SimpleGrid, Stack, Text } from '@mantine/core';
import { useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CheckInPlan } from '../../../../shared/domain/check-in';
import { ChangedNotice } from '../../components/changed-notice';
import { ErrorNotice } from '../../components/error-notice';
import { Fields } from '../../components/fields';
import { PageHeader } from '../../components/page-header';
import { ReadingOnly } from '../../components/reading-only';
import { SaveBar } from '../../components/save-bar';
import { DraftNotice } from '../../drafts/draft-notice';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useSaveKey } from '../../lib/use-save-key';
import { BackToPlans } from './back-to-plans';
import { EndPlan } from './end-plan';
import { LookNotice } from './look-notice';
import { CallerAndContacts, WhoAndWhen } from './plan-fields';
import { PlanPast } from './plan-past';
import { PlanPauses } from './plan-pauses';
import { usePlanEditor } from './use-plan-editor';

/** The form of a plan, with its pauses and how the person was. */
export function PlanEditor({ plan }: { plan: CheckInPlan | null }) {
  const { t } = useTranslation();
  const box = useRef<HTMLFormElement>(null);
  const mayPlan = useCan()('checkin.plan') && plan?.state !== 'ended';
  useSaveKey(box);
  return (
    <>
      <PageHeader
        title={
          plan === null
            ? t('checkIns.plan.title.new')
            : t('checkIns.plan.title.edit', { name: plan.personName })
        }
        description={plan === null ? undefined : <StateWords plan={plan} />}
        actions={<BackToPlans />}
      />
      <ReadingOnly need="checkin.plan" />
      {plan?.needsLook === true && <LookNotice plan={plan} />}
      <PlanFormBox plan={plan} box={box} mayPlan={mayPlan} />
    </>
  );
}

function StateWords({ plan: { state, nextDate, endedOn, endedReason, look } }: { plan: CheckInPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words =
    endedOn !== null
      ? t('checkIns.plan.ended', { day: format.day(endedOn), reason: endedReason })
      : nextDate === null
        ? ''
        : t('checkIns.plan.next', { day: format.day(nextDate) });
  return (
    <>
      <Badge variant="light" mr="xs">
        {t(`checkIns.plan.state.${state}`)}
      </Badge>
      {words}
      {look !== null && (
        <Text size="sm">
          {t('checkIns.look.last', { by: look.by, when: format.moment(look.at), words: look.words })}
        </Text>
      )}
    </>
  );
}

interface PlanFormBoxProps {
  plan: CheckInPlan | null;
  box: RefObject<HTMLFormElement | null>;
  mayPlan: boolean;
}

function PlanFormBox({ plan, box, mayPlan }: PlanFormBoxProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const editor = usePlanEditor(plan, box);
  const { draft, kept, saving, save } = editor;
  // Beside the rest where there is no past to show yet.
  const callerAndContacts = (
    <Fields need="checkin.plan">
      <CallerAndContacts draft={draft} knownCaller={plan?.callerName ?? null} />
    </Fields>
  );
  return (
    <form
      ref={box}
      noValidate
      aria-label={t('checkIns.plan.list')}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayPlan) save(editor.startedVersion);
      }}
    >
      <DraftNotice form="check_in_plan" kept={kept} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
        <Stack gap="sm">
          <Fields need="checkin.plan">
            <WhoAndWhen draft={draft} isNew={plan === null} />
          </Fields>
          {plan !== null && callerAndContacts}
        </Stack>
        {plan === null ? (
          callerAndContacts
        ) : (
          <Stack gap="sm">
            <PlanPauses plan={plan} />
            <PlanPast plan={plan} />
          </Stack>
        )}
      </SimpleGrid>
      {plan !== null && saving.error?.code === 'changed_meanwhile' ? (
        <ChangedNotice
          by={null}
          ago={null}
          onReload={editor.takeNewest}
          onKeepMine={() => {
            save(plan.version);
          }}
        />
      ) : (
        <ErrorNotice isAnswer error={saving.error} />
      )}
      {mayPlan && (
        <SaveBar
          saveLabel={t('checkIns.plan.save')}
          isBusy={saving.isBusy}
          isDirty={draft.isDirty}
          problemCount={draft.shownProblems}
          onCancel={() => {
            navigate('/check-ins/plans');
          }}
        >
          {plan !== null && <EndPlan plan={plan} />}
        </SaveBar>
      )}
    </form>
  );
}
