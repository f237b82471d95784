import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConcernAction } from '../../../../shared/domain/concern';
import { DayField } from '../../components/day-field';
import { ErrorNotice } from '../../components/error-notice';
import { useAppState } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useCommand } from '../../lib/query';
import type { ConcernPartProps } from './concern-part';
import classes from './concerns.module.css';

/** What is to be done, by whom and by when; what is done stays below. */
export function ConcernActions({ concern, onChange }: ConcernPartProps) {
  const { t } = useTranslation();
  const finish = useCommand('safeguarding.finishAction');
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('safeguarding.detail.actions')}
      </Title>
      {concern.actions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('safeguarding.detail.noActions')}
        </Text>
      )}
      <Stack component="ul" gap={6} className={classes['list'] ?? ''}>
        {concern.actions.map((action) => (
          <li key={action.id}>
            <ActionLine
              action={action}
              isBusy={finish.isPending}
              onDone={() => {
                finish.mutate({ id: concern.id, actionId: action.id, words: '' }, { onSuccess: onChange });
              }}
            />
          </li>
        ))}
      </Stack>
      <ErrorNotice error={finish.error} />
      {concern.status !== 'closed' && <AddAction concern={concern} onChange={onChange} />}
    </Stack>
  );
}

interface ActionLineProps {
  action: ConcernAction;
  isBusy: boolean;
  onDone: () => void;
}

function ActionLine({ action, isBusy, onDone }: ActionLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useAppState();
  const { words, who, dueOn, done } = action;
  const isOverdue = done === null && dueOn < today;
  const line = t('safeguarding.detail.actionLine', {
    who: who === '' ? t('safeguarding.detail.nobody') : who,
    day: format.day(dueOn),
  });
  return (
    <Group justify="space-between" wrap="nowrap" align="start">
      <div>
        <Text size="sm" td={done === null ? undefined : 'line-through'}>
          {words}
        </Text>
        <Text size="xs" c={isOverdue ? 'red' : 'dimmed'} fw={isOverdue ? 700 : 400}>
          {isOverdue ? `${t('safeguarding.detail.overdue')} · ` : ''}
          {done === null
            ? line
            : t('safeguarding.detail.doneLine', { by: done.by, when: format.moment(done.at) })}
        </Text>
      </div>
      {done === null && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ flexShrink: 0 }}
          leftSection={<IconCheck size={16} aria-hidden />}
          aria-label={t('safeguarding.detail.doneLabel', { words })}
          disabled={isBusy}
          onClick={onDone}
        >
          {t('safeguarding.detail.done')}
        </Button>
      )}
    </Group>
  );
}

function AddAction({ concern, onChange }: ConcernPartProps) {
  const { t } = useTranslation();
  const { today } = useAppState();
  const add = useCommand('safeguarding.addAction');
  const [words, setWords] = useState('');
  const [who, setWho] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(today);
  const isReady = words.trim() !== '' && dueOn !== null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (dueOn === null || !isReady) return;
    const onSuccess = (changed: typeof concern) => {
      onChange(changed);
      setWords('');
    };
    add.mutate({ id: concern.id, words, who, dueOn }, { onSuccess });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Group align="end" gap="xs" wrap="wrap">
        <TextInput
          label={t('safeguarding.detail.actionWords')}
          maxLength={4000}
          style={{ flex: '1 1 180px' }}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('safeguarding.detail.actionWho')}
          maxLength={120}
          w={140}
          value={who}
          onChange={(event) => {
            setWho(event.currentTarget.value);
          }}
        />
        <DayField
          label={t('safeguarding.detail.actionDue')}
          value={dueOn}
          today={today}
          onChange={setDueOn}
        />
        <Button type="submit" variant="default" loading={add.isPending} disabled={!isReady}>
          {t('safeguarding.detail.addAction')}
        </Button>
      </Group>
      <ErrorNotice error={add.error} />
    </form>
  );
}
