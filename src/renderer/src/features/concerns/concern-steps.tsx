import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConcernStep } from '../../../../shared/domain/concern';
import { ErrorNotice } from '../../components/error-notice';
import { useFormat } from '../../lib/format';
import { useCommand } from '../../lib/query';
import type { ConcernPartProps } from './concern-part';
import classes from './concerns.module.css';

/** Everything that was written or decided, which nobody can change, and the next note. */
export function ConcernSteps({ concern, onChange }: ConcernPartProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('safeguarding.detail.steps')}
      </Title>
      {concern.steps.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('safeguarding.detail.noSteps')}
        </Text>
      )}
      <Stack component="ol" gap="xs" className={classes['list'] ?? ''}>
        {concern.steps.map((step, index) => (
          <li key={index}>
            <StepLine step={step} />
          </li>
        ))}
      </Stack>
      <AddNote concern={concern} onChange={onChange} />
    </Stack>
  );
}

function StepLine({ step: { at, by, kind, words, status, who } }: { step: ConcernStep }) {
  const { t } = useTranslation();
  const format = useFormat();
  const what = {
    note: '',
    status: t('safeguarding.detail.statusStep', {
      status: status === null ? '' : t(`safeguarding.status.${status}`).toLowerCase(),
    }),
    assigned: t('safeguarding.detail.assignedStep', { who }),
  }[kind];
  return (
    <div>
      <Text size="xs" c="dimmed">
        {by}, {format.moment(at)}
        {what === '' ? '' : ` · ${what}`}
      </Text>
      {words !== '' && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {words}
        </Text>
      )}
    </div>
  );
}

function AddNote({ concern, onChange }: ConcernPartProps) {
  const { t } = useTranslation();
  const add = useCommand('safeguarding.addNote');
  const [words, setWords] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const onSuccess = (changed: typeof concern) => {
      onChange(changed);
      setWords('');
    };
    add.mutate({ id: concern.id, words }, { onSuccess });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Textarea
          label={t('safeguarding.detail.note')}
          description={t('safeguarding.detail.noteHint')}
          autosize
          minRows={2}
          maxLength={4000}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <ErrorNotice error={add.error} />
        <Button
          type="submit"
          variant="default"
          style={{ alignSelf: 'start' }}
          loading={add.isPending}
          disabled={words.trim() === ''}
        >
          {t('safeguarding.detail.addNote')}
        </Button>
      </Stack>
    </form>
  );
}
