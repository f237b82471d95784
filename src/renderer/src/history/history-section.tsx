import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelperId, MatchId, PersonId, RequestId } from '../../../shared/domain/ids';
import { ErrorNotice } from '../components/error-notice';
import { ListSkeleton } from '../components/skeletons';
import { useCall } from '../lib/query';
import { HistoryList } from './history-list';
import classes from './history.module.css';

/** Which record a history is of. */
export type Subject =
  | { readonly call: 'audit.ofPerson'; readonly id: PersonId }
  | { readonly call: 'audit.ofHelper'; readonly id: HelperId }
  | { readonly call: 'audit.ofRequest'; readonly id: RequestId }
  | { readonly call: 'audit.ofMatch'; readonly id: MatchId };

const STEP = 20;
const MOST = 500;

/** Who did what to one record, behind a line that opens. It is asked for once it was opened. */
export function HistorySection({ subject, label }: { subject: Subject; label?: string }) {
  const { t } = useTranslation();
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className={classes['unfold']}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>{label ?? t('audit.history.title')}</summary>
      {wasOpened && <Entries subject={subject} />}
    </details>
  );
}

function Entries({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(STEP);
  const input = { id: subject.id, offset: 0, limit } as never;
  const { data, error, refetch } = useCall(subject.call, input, { keepPrevious: true });
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ListSkeleton rows={2} />;
  if (data.items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('audit.history.none')}
      </Text>
    );
  }
  return (
    <Stack gap="xs" align="flex-start" mt="xs">
      <HistoryList entries={data.items} />
      {data.items.length < data.total && limit < MOST && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            setLimit(Math.min(MOST, limit * 3));
          }}
        >
          {t('audit.history.more')}
        </Button>
      )}
    </Stack>
  );
}
