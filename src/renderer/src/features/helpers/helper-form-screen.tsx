import { useTranslation } from 'react-i18next';
import type { HelperId } from '../../../../shared/domain/ids';
import { BackButton } from '../../components/back-button';
import { ErrorNotice } from '../../components/error-notice';
import { PanelSkeleton } from '../../components/skeletons';
import { DraftGate } from '../../drafts/draft-gate';
import { useCall } from '../../lib/query';
import { HelperEditor } from './helper-editor';

/** A new helper, or one to change. */
export function HelperFormScreen({ id }: { id: HelperId | null }) {
  return id === null ? (
    <DraftGate form="helper" draftKey="new">
      <HelperEditor key="new" helper={null} />
    </DraftGate>
  ) : (
    <LoadedHelper key={id} id={id} />
  );
}

function LoadedHelper({ id }: { id: HelperId }) {
  const { t } = useTranslation();
  const helper = useCall('helpers.get', { id });
  if (helper.error !== null) {
    return (
      <ErrorNotice
        error={helper.error}
        onRetry={() => void helper.refetch()}
        actions={
          <BackButton href="/helpers" size="xs">
            {t('helpers.backToList')}
          </BackButton>
        }
      />
    );
  }
  if (helper.data === undefined) return <PanelSkeleton lines={10} />;
  return (
    <DraftGate form="helper" draftKey={String(id)}>
      <HelperEditor helper={helper.data} />
    </DraftGate>
  );
}
