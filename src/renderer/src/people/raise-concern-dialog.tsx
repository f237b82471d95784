import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CONCERN_URGENCIES, type ConcernUrgency, type NamedAccount } from '../../../shared/domain/concern';
import { ErrorNotice } from '../components/error-notice';
import { Dialog } from '../components/dialog';
import { useFormat } from '../lib/format';
import { useNotify } from '../lib/notify';
import { useCall, useCommand } from '../lib/query';
import { EmergencyNotice } from './emergency-notice';
import { HideFrom } from './hide-from';
import { aboutWhom, type ConcernSubject } from './concern-subject';

interface DialogProps {
  subject: ConcernSubject;
  opened: boolean;
  onClose: () => void;
}

export function RaiseConcernDialog({ subject, opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('safeguarding.raise.title', { name: subject.name })}
      size="lg"
      closeOnClickOutside={false}
    >
      <RaiseForm subject={subject} onClose={onClose} />
    </Dialog>
  );
}

/** Every field is optional: Enter sends it as it is. */
function RaiseForm({ subject, onClose }: Omit<DialogProps, 'opened'>) {
  const { t } = useTranslation();
  const notify = useNotify();
  const form = useCall('safeguarding.form', {});
  const raise = useCommand('safeguarding.raise');
  const [urgency, setUrgency] = useState<ConcernUrgency>('look');
  const [words, setWords] = useState('');
  const [hiddenFrom, setHiddenFrom] = useState<string[]>([]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const { personId, source } = subject;
    if (raise.isPending) return;
    raise.mutate(
      { personId, source, urgency, words, hiddenFrom },
      {
        onSuccess: () => {
          notify.done(t('safeguarding.raise.done'));
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <UrgencyChoice value={urgency} onChange={setUrgency} />
        {urgency === 'now' && form.data !== undefined && <EmergencyNotice emergency={form.data.emergency} />}
        <Textarea
          label={t('safeguarding.raise.words')}
          description={t('safeguarding.raise.wordsHint')}
          autosize
          minRows={4}
          maxRows={10}
          maxLength={4000}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <ErrorNotice error={form.error} />
        {form.data !== undefined && (
          <>
            <SeenBy readers={form.data.readers} hiddenFrom={hiddenFrom} about={subject.name} />
            <HideFrom readers={form.data.readers} value={hiddenFrom} onChange={setHiddenFrom} />
          </>
        )}
        <ErrorNotice error={raise.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={raise.isPending}>
            {t('safeguarding.raise.send')}
          </Button>
        </Group>
        <Mine />
      </Stack>
    </form>
  );
}

function UrgencyChoice({
  value,
  onChange,
}: {
  value: ConcernUrgency;
  onChange: (urgency: ConcernUrgency) => void;
}) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('safeguarding.raise.urgency')}
      value={value}
      onChange={(chosen) => {
        onChange(CONCERN_URGENCIES.find((one) => one === chosen) ?? 'look');
      }}
    >
      <Group gap="lg" mt={6}>
        {CONCERN_URGENCIES.map((one) => (
          <Radio
            key={one}
            value={one}
            label={t(`safeguarding.raise.${one}`)}
            {...(one === value ? { 'data-autofocus': true } : {})}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}

interface SeenByProps {
  readers: readonly NamedAccount[];
  hiddenFrom: readonly string[];
  about: string;
}

function SeenBy({ readers, hiddenFrom, about }: SeenByProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = readers.filter(({ id }) => !hiddenFrom.includes(id)).map(({ name }) => name);
  const words =
    readers.length === 0
      ? t('safeguarding.raise.seenByNone')
      : t('safeguarding.raise.seenBy', { names: format.list(names), about });
  return (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  );
}

/** That it was received, and nothing of what came of it. */
function Mine() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data = [] } = useCall('safeguarding.mine', {});
  if (data.length === 0) return null;
  const lines = data.slice(0, 3).map(({ personId, personName, raisedAt }) =>
    t('safeguarding.raise.mineLine', {
      name: aboutWhom(t, { personId, personName }),
      when: format.moment(raisedAt),
    }),
  );
  return (
    <Text size="xs" c="dimmed">
      {t('safeguarding.raise.mine')}: {lines.join(' · ')}
    </Text>
  );
}
