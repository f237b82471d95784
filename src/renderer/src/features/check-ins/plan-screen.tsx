import type { CheckInPlanId } from '../../../../shared/domain/ids';
import { ErrorNotice } from '../../components/error-notice';
import { PanelSkeleton } from '../../components/skeletons';
import { DraftGate } from '../../drafts/draft-gate';
import { useCall } from '../../lib/query';
import { BackToPlans } from './back-to-plans';
import { PlanEditor } from './plan-editor';

/** A new plan, or one to look at and change. */
export function PlanScreen({ id }: { id: CheckInPlanId | null }) {
  if (id !== null) return <LoadedPlan id={id} />;
  return (
    <DraftGate form="check_in_plan" draftKey="new">
      <PlanEditor plan={null} />
    </DraftGate>
  );
}

function LoadedPlan({ id }: { id: CheckInPlanId }) {
  const { data, error, refetch } = useCall('checkIns.plan', { id });
  if (error !== null)
    return <ErrorNotice error={error} onRetry={() => void refetch()} actions={<BackToPlans />} />;
  if (data === undefined) return <PanelSkeleton lines={10} />;
  return (
    <DraftGate form="check_in_plan" draftKey={String(id)}>
      <PlanEditor plan={data} />
    </DraftGate>
  );
}
