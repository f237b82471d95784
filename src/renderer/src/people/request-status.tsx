import { Button, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  REQUEST_STATUS_CHANGES,
  type HelpRequest,
  type RequestStatus,
  type SeriesScope,
} from '../../../shared/domain/request';
import { ReasonDialog, type ReasonAnswer } from '../drafts/reason-dialog';
import { useWantedDraft } from '../drafts/wanted-draft';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';
import { useTerms } from '../lib/terms';
import { ScopeChoice } from './scope-choice';

type StatusOf = Pick<HelpRequest, 'id' | 'version' | 'status' | 'seriesId'>;

const statusKeyOf = (status: RequestStatus, { id }: StatusOf) => `${status}:request:${String(id)}`;

/** Ends of a request, which need a reason. */
const WITH_REASON: readonly RequestStatus[] = ['closed', 'unmet', 'cancelled'];

interface RequestStatusMenuProps {
  request: StatusOf;
  /** Unsaved words would be overtaken by the change of status. */
  isDirty: boolean;
  /** Whose request it is, where there are several in sight. */
  of?: string;
  size?: 'xs' | 'sm';
}

/** Puts a request on hold, opens it again, or ends it with a reason. */
export function RequestStatusMenu({ request, isDirty, of, size = 'sm' }: RequestStatusMenuProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const setStatus = useCommand('requests.setStatus');
  const [asked, setAsked] = useState<RequestStatus | null>(null);
  const [scope, setScope] = useState<SeriesScope>('one');

  const change = (status: RequestStatus, answer: ReasonAnswer | { reason: null; note: '' }) => {
    const { id, version } = request;
    setStatus.mutate(
      { id, version, status, scope, ...answer },
      {
        onSuccess: () => {
          setAsked(null);
          notify.done(t(`requests.status.done.${status}`));
        },
        onError: notify.failed,
      },
    );
  };
  const keys = WITH_REASON.map((status) => statusKeyOf(status, request));
  useWantedDraft('reason', keys, (key) => {
    setAsked(WITH_REASON[keys.indexOf(key)] ?? null);
  });
  const choose = (status: RequestStatus) => {
    setScope('one');
    if (WITH_REASON.includes(status)) setAsked(status);
    else change(status, { reason: null, note: '' });
  };

  const label = t('requests.status.label', { status: t(`common.requestStatus.${request.status}`) });
  return (
    <>
      <Menu position="top-start">
        <Menu.Target>
          <Tooltip label={t('requests.status.saveFirst')} disabled={!isDirty}>
            <Button
              size={size}
              variant="default"
              {...(of === undefined
                ? {}
                : { 'aria-label': t('desk.statusOf', { status: label, requester: of }) })}
              rightSection={<IconChevronDown size={16} aria-hidden />}
              loading={setStatus.isPending}
            >
              {label}
            </Button>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          {isDirty && <Menu.Label>{t('requests.status.saveFirst')}</Menu.Label>}
          {REQUEST_STATUS_CHANGES[request.status].map((status) => (
            <Menu.Item
              key={status}
              disabled={isDirty}
              onClick={() => {
                choose(status);
              }}
            >
              {t(`requests.status.to.${status}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <StatusReason
        asked={asked}
        request={request}
        isBusy={setStatus.isPending}
        onClose={() => {
          setAsked(null);
        }}
        onSubmit={(answer) => {
          if (asked !== null) change(asked, answer);
        }}
      >
        {request.seriesId !== null && <ScopeChoice value={scope} onChange={setScope} />}
      </StatusReason>
    </>
  );
}

interface StatusReasonProps {
  asked: RequestStatus | null;
  request: StatusOf;
  isBusy: boolean;
  children: ReactNode;
  onSubmit: (answer: ReasonAnswer) => void;
  onClose: () => void;
}

/** Asks why a request ends. */
function StatusReason({ asked, request, ...rest }: StatusReasonProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const status = asked ?? 'closed';
  return (
    <ReasonDialog
      opened={asked !== null}
      draftKey={statusKeyOf(status, request)}
      title={t(`requests.status.to.${status}`)}
      intro={t(`requests.status.intro.${status}`)}
      reasons={terms.list('close')}
      confirmLabel={t(`requests.status.to.${status}`)}
      {...rest}
    />
  );
}
