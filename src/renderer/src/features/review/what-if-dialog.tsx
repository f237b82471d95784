import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hypothesis } from '../../../../shared/contract/explanations';
import type { ReviewDetail } from '../../../../shared/contract/matches';
import type { HelperId } from '../../../../shared/domain/ids';
import { useStackId } from '../../components/use-stack-id';
import { ErrorNotice } from '../../components/error-notice';
import { useCall } from '../../lib/query';
import { WhatIfDoIt } from './what-if-do-it';
import { WhatIfForm } from './what-if-form';
import { WhatIfResult } from './what-if-result';

export interface WhatIfDialogProps {
  opened: boolean;
  detail: ReviewDetail;
  /** The suggestion that the questions are about, where there is one. */
  suggested: { helperId: HelperId; name: string } | null;
  isBusy: boolean;
  onChoose: (helper: { helperId: HelperId; name: string }) => void;
  onTurnDown: () => void;
  onClose: () => void;
}

/** What was asked, with the name of the helper it is about. */
export interface Asked {
  readonly change: Hypothesis;
  readonly helperName: string;
}

/** Asks what would change for everybody, and shows it, before anything is stored. */
export function WhatIfDialog(props: WhatIfDialogProps) {
  const { t } = useTranslation();
  const stackId = useStackId();
  return (
    <Modal
      size="lg"
      stackId={stackId}
      opened={props.opened}
      onClose={props.onClose}
      title={t('review.whatIf.title', { requester: props.detail.requester.displayName })}
    >
      <WhatIf {...props} />
    </Modal>
  );
}

function WhatIf(props: WhatIfDialogProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data, error, isFetching, refetch } = useCall(
    'review.whatIf',
    { changes: asked === null ? [] : [asked.change] },
    { enabled: asked !== null },
  );
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('review.whatIf.intro')}
      </Text>
      <WhatIfForm
        detail={props.detail}
        suggested={props.suggested}
        isBusy={isFetching}
        onEdit={() => {
          setAsked(null);
        }}
        onAsk={setAsked}
      />
      <ErrorNotice error={asked === null ? null : error} onRetry={() => void refetch()} />
      {isFetching && (
        <Text size="sm" role="status">
          {t('review.whatIf.working')}
        </Text>
      )}
      {asked !== null && data !== undefined && !isFetching && (
        <>
          <WhatIfResult found={data} />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('common.action.close')}
            </Button>
            {data.isPossible && <WhatIfDoIt asked={asked} {...props} />}
          </Group>
        </>
      )}
    </Stack>
  );
}
