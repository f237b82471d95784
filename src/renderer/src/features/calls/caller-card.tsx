import { Alert, Anchor, Checkbox, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownCaller } from '../../../../shared/contract/calls';
import type { RequestId } from '../../../../shared/domain/ids';
import { useFormat } from '../../lib/format';
import { useTerms } from '../../lib/terms';
import { ThereLine } from '../../people/there-line';
import { CallCheckIn } from './call-check-in';
import { useHistoryWords } from './caller-hits';
import { RequestDialog } from './request-dialog';
import type { CallEditor } from './use-call';

/** What whoever talks to this caller should know, what is open of theirs, and when they rang. */
export function CallerCard({ editor, known }: { editor: CallEditor; known: KnownCaller }) {
  const { t } = useTranslation();
  const format = useFormat();
  const historyWords = useHistoryWords();
  return (
    <Stack gap={6} component="section" aria-label={t('calls.who.known', { name: known.displayName })}>
      <Text fw={700}>{known.displayName}</Text>
      <Text size="xs" c="dimmed">
        {[known.locality, historyWords(known.calls)].filter(Boolean).join(' · ')}
      </Text>
      <ThereLine personId={known.id} number={known.phone ?? ''} />
      {known.notices.map((notice) => (
        <Alert key={notice.id} p="xs" color="yellow" icon={<IconAlertCircle size={18} aria-hidden />}>
          <Text size="sm" fw={600}>
            {notice.words}
          </Text>
        </Alert>
      ))}
      <CallCheckIn personId={known.id} direction={editor.draft.value.direction} />
      <OpenRequests editor={editor} requests={known.requests} />
      {known.calls.last.map((one) => (
        <Text key={one.id} size="xs" lineClamp={2}>
          {format.daySince(one.startedAt)}:{' '}
          {one.disposition === null ? '' : t(`calls.disposition.${one.disposition}`)}
          {one.dangerAt === null ? '' : `, ${t('calls.danger.before')}`}
          {one.notes === '' ? '' : `, ${one.notes}`}
        </Text>
      ))}
    </Stack>
  );
}

interface OpenRequestsProps {
  editor: CallEditor;
  requests: KnownCaller['requests'];
}

/** What is open of theirs: each can be read during the call, and ticked as what it is about. */
function OpenRequests({ editor: { draft }, requests }: OpenRequestsProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const format = useFormat();
  const { about } = draft.value;
  const [shown, setShown] = useState<RequestId | null>(null);
  if (requests.length === 0) return null;
  return (
    <>
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <Text component="legend" size="xs" fw={600}>
          {t('calls.who.open')}
        </Text>
        {requests.map((request) => (
          <div key={request.id} style={{ marginTop: 4 }}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="start"
              aria-label={t('calls.request.show', { summary: request.summary })}
              onClick={() => {
                setShown(request.id);
              }}
            >
              {request.summary}
            </Anchor>
            <Text size="xs" c="dimmed">
              {[
                terms.label(request.category),
                format.when(request.when),
                ...(request.status === 'open' ? [] : [t(`common.requestStatus.${request.status}`)]),
              ].join(' · ')}
            </Text>
            <Checkbox
              mt={2}
              size="xs"
              label={t('calls.request.about')}
              aria-label={t('calls.request.aboutOf', { summary: request.summary })}
              checked={about.includes(request.id)}
              onChange={(event) => {
                const isAbout = event.currentTarget.checked;
                draft.set({
                  about: isAbout ? [...about, request.id] : about.filter((id) => id !== request.id),
                });
              }}
            />
          </div>
        ))}
      </fieldset>
      <RequestDialog
        id={shown}
        onClose={() => {
          setShown(null);
        }}
      />
    </>
  );
}
