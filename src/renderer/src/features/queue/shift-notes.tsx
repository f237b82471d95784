import { Badge, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftNote } from '../../../../shared/domain/queue';
import { ErrorNotice } from '../../components/error-notice';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { useKeptForm } from '../../drafts/use-kept-form';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { useDraft } from '../../lib/use-draft';
import classes from './queue.module.css';

const PAGE = 20;
const NEXT_PAGE = 100;

/** What shifts tell each other, and who has read it. Nothing of it goes away. */
export function ShiftNotes() {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(PAGE);
  const { data, error, refetch } = useCall('shift.notes', { offset: 0, limit }, { keepPrevious: true });
  return (
    <Stack component="section" gap="md" className="kith-card" p="md" aria-label={t('queue.shift.notes')}>
      <Title order={2} size="h4">
        {t('queue.shift.notes')}
      </Title>
      <DraftGate form="shift_note" draftKey="new" screen="/queue?part=shift">
        <WriteNote />
      </DraftGate>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data?.total === 0 && (
        <Text size="sm" c="dimmed">
          {t('queue.shift.notesNone')}
        </Text>
      )}
      <Stack component="ol" gap="md" className={classes['list'] ?? ''}>
        {data?.items.map((note) => (
          <li key={note.id}>
            <NoteLine note={note} />
          </li>
        ))}
      </Stack>
      {data !== undefined && data.total > data.items.length && limit < NEXT_PAGE && (
        <Button variant="default" onClick={() => setLimit(NEXT_PAGE)}>
          {t('queue.shift.more')}
        </Button>
      )}
    </Stack>
  );
}

const NOTHING = { words: '' };
const noProblems = () => ({});

function WriteNote() {
  const { t } = useTranslation();
  const notify = useNotify();
  const write = useCommand('shift.write');
  const draft = useDraft(NOTHING, noProblems);
  const kept = useKeptForm(draft, null);
  const { words } = draft.value;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      kept.saved();
      draft.reset(NOTHING);
      notify.done(t('queue.shift.sent'));
    };
    if (words.trim() !== '') write.mutate({ words, draftId: kept.draftId }, { onSuccess });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <DraftNotice form="shift_note" kept={kept} />
        <Textarea
          label={t('queue.shift.write')}
          description={t('queue.shift.writeHint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={words}
          onChange={(event) => {
            draft.set({ words: event.currentTarget.value });
          }}
        />
        <ErrorNotice error={write.error} />
        <Button
          type="submit"
          style={{ alignSelf: 'start' }}
          loading={write.isPending}
          disabled={words.trim() === ''}
        >
          {t('queue.shift.send')}
        </Button>
      </Stack>
    </form>
  );
}

function NoteLine({ note: { id, at, by, words, readBy, isRead } }: { note: ShiftNote }) {
  const { t } = useTranslation();
  const format = useFormat();
  const read = useCommand('shift.markRead');
  const when = format.moment(at);
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {t('queue.item.from', { who: by, when })}
        </Text>
        {!isRead && <Badge size="sm">{t('queue.shift.unread')}</Badge>}
      </Group>
      <blockquote className={classes['words']}>{words}</blockquote>
      <Group gap="sm">
        <Text size="xs" c="dimmed">
          {readBy.length === 0
            ? t('queue.shift.readByNone')
            : t('queue.shift.readBy', { names: format.list(readBy) })}
        </Text>
        {!isRead && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCheck size={14} aria-hidden />}
            aria-label={t('queue.shift.markReadLabel', { name: by, when })}
            loading={read.isPending}
            onClick={() => read.mutate({ id })}
          >
            {t('queue.shift.markRead')}
          </Button>
        )}
      </Group>
      <ErrorNotice error={read.error} />
    </Stack>
  );
}
