import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CheckInPlan } from '../../../../shared/domain/check-in';
import { useKeptForm } from '../../drafts/use-kept-form';
import { focusFirstProblem } from '../../lib/focus-problem';
import { useFormat } from '../../lib/format';
import { useLeaveGuard } from '../../lib/leave-guard';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { useAdoptNewest } from '../../lib/use-adopt-newest';
import { useDraft } from '../../lib/use-draft';
import { blankPlan, checkPlan, formOfPlan, planOfForm } from './plan-form';

/** A plan being typed: its draft, the version it started from, and the way to save it. */
export function usePlanEditor(plan: CheckInPlan | null, box: RefObject<HTMLFormElement | null>) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const [, navigate] = useLocation();
  const notify = useNotify();
  const [started, setStarted] = useState(plan);
  const start = plan === null ? blankPlan(today) : formOfPlan(plan);
  const draft = useDraft(start, checkPlan);
  const kept = useKeptForm(draft, started?.version ?? null);
  const release = useLeaveGuard(draft.isDirty, kept);
  const create = useCommand('checkIns.createPlan');
  const update = useCommand('checkIns.updatePlan');
  const isBusy = create.isPending || update.isPending;
  const takeNewest = () => {
    setStarted(plan);
    draft.reset(start);
    kept.forget();
    update.reset();
  };
  const isOvertaken = plan !== null && started !== null && plan.version !== started.version;
  useAdoptNewest(isOvertaken && !draft.isDirty && !isBusy, takeNewest);

  const save = (version: number) => {
    const form = draft.attempt();
    const input = form === null ? null : planOfForm(form);
    if (input === null) {
      focusFirstProblem(box.current);
      return;
    }
    const onSuccess = () => {
      kept.saved();
      release();
      notify.done(t(plan === null ? 'checkIns.plan.saved.new' : 'checkIns.plan.saved.edit'));
      navigate('/check-ins/plans');
    };
    const sent = { plan: input, draftId: kept.draftId };
    if (plan === null) create.mutate(sent, { onSuccess });
    else update.mutate({ id: plan.id, version, ...sent }, { onSuccess });
  };
  const saving = { isBusy, error: create.error ?? update.error };
  return { draft, kept, saving, save, takeNewest, startedVersion: started?.version ?? 0 };
}
