import { useTranslation } from 'react-i18next';
import type { RequestId } from '../../../../shared/domain/ids';
import type { HelpRequest } from '../../../../shared/domain/request';
import { BackButton } from '../../components/back-button';
import { ErrorNotice } from '../../components/error-notice';
import { PanelSkeleton } from '../../components/skeletons';
import { DraftGate } from '../../drafts/draft-gate';
import { useCall } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import { RequestEditor } from './request-editor';

/** A new request, or one to change. */
export function RequestFormScreen({ id }: { id: RequestId | null }) {
  const { isLoading } = useTerms();
  if (isLoading) return <PanelSkeleton />;
  return id === null ? (
    <DraftGate form="request" draftKey="new">
      <RequestEditor key="new" request={null} requester={null} />
    </DraftGate>
  ) : (
    <LoadedRequest key={id} id={id} />
  );
}

function LoadedRequest({ id }: { id: RequestId }) {
  const request = useCall('requests.get', { id });
  if (request.error !== null) {
    return (
      <ErrorNotice error={request.error} onRetry={() => void request.refetch()} actions={<BackToList />} />
    );
  }
  return request.data === undefined ? <PanelSkeleton lines={10} /> : <WithRequester request={request.data} />;
}

/** The requester is needed before the form: whether the place is their home decides what it shows. */
function WithRequester({ request }: { request: HelpRequest }) {
  const requester = useCall('people.get', { id: request.requesterId });
  if (requester.error !== null) {
    return (
      <ErrorNotice
        error={requester.error}
        onRetry={() => void requester.refetch()}
        actions={<BackToList />}
      />
    );
  }
  if (requester.data === undefined) return <PanelSkeleton lines={10} />;
  return (
    <DraftGate form="request" draftKey={String(request.id)}>
      <RequestEditor request={request} requester={requester.data} />
    </DraftGate>
  );
}

function BackToList() {
  const { t } = useTranslation();
  return (
    <BackButton href="/requests" size="xs">
      {t('requests.backToList')}
    </BackButton>
  );
}
