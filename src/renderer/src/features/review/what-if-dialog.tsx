import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog';
import { ErrorNotice } from '../../components/error-notice';
import { useCall } from '../../lib/query';
import type { Asked, WhatIfDialogProps } from './what-if-asked';
import { WhatIfDoIt } from './what-if-do-it';
import { WhatIfForm } from './what-if-form';
import { WhatIfResult } from './what-if-result';

/** Asks what would change for everybody, and shows it, before anything is stored. */
export function WhatIfDialog(props: WhatIfDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      size="lg"
      opened={props.opened}
      onClose={props.onClose}
      title={t('review.whatIf.title', { requester: props.detail.requester.displayName })}
    >
      <WhatIf {...props} />
    </Dialog>
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
