import { Badge, Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConcernStatus } from '../../../../shared/domain/concern';
import { ErrorNotice } from '../../components/error-notice';
import { Dialog } from '../../components/dialog';
import { useCall, useCommand } from '../../lib/query';
import type { ConcernPartProps } from './concern-part';

/** Where it stands, who has it, and the next step. */
export function ConcernStatusBar({ concern, onChange }: ConcernPartProps) {
  const { t } = useTranslation();
  const setStatus = useCommand('safeguarding.setStatus');
  const [isClosing, closing] = useDisclosure(false);
  const { id, status } = concern;
  const move = (next: ConcernStatus) => {
    setStatus.mutate({ id, status: next, words: '' }, { onSuccess: onChange });
  };
  return (
    <Stack gap="xs">
      <Group align="end" gap="sm">
        <Badge variant="light" size="lg">
          {t(`safeguarding.status.${status}`)}
        </Badge>
        <Assigned concern={concern} onChange={onChange} />
        {status === 'open' && (
          <Button loading={setStatus.isPending} onClick={() => move('in_hand')}>
            {t('safeguarding.detail.takeInHand')}
          </Button>
        )}
        {status === 'closed' ? (
          <Button variant="default" loading={setStatus.isPending} onClick={() => move('open')}>
            {t('safeguarding.detail.reopen')}
          </Button>
        ) : (
          <Button variant="default" onClick={closing.open}>
            {t('safeguarding.detail.close')}
          </Button>
        )}
      </Group>
      <ErrorNotice error={setStatus.error} />
      <CloseDialog concern={concern} onChange={onChange} opened={isClosing} onClose={closing.close} />
    </Stack>
  );
}

function Assigned({ concern, onChange }: ConcernPartProps) {
  const { t } = useTranslation();
  const readers = useCall('safeguarding.readers', { id: concern.id });
  const assign = useCommand('safeguarding.assign');
  const accounts = readers.data ?? [];
  // In the sample there are no accounts to give it to.
  if (accounts.length === 0) return null;
  return (
    <Select
      label={t('safeguarding.detail.assign')}
      placeholder={t('safeguarding.detail.assignNone')}
      w={200}
      data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      value={accounts.find(({ name }) => name === concern.assignedTo)?.id ?? null}
      disabled={assign.isPending}
      error={assign.error?.message}
      onChange={(accountId) => {
        if (accountId !== null) assign.mutate({ id: concern.id, accountId }, { onSuccess: onChange });
      }}
    />
  );
}

interface CloseDialogProps extends ConcernPartProps {
  opened: boolean;
  onClose: () => void;
}

function CloseDialog({ concern, onChange, opened, onClose }: CloseDialogProps) {
  const { t } = useTranslation();
  const close = useCommand('safeguarding.setStatus');
  const [words, setWords] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const onSuccess = (changed: typeof concern) => {
      onChange(changed);
      setWords('');
      onClose();
    };
    close.mutate({ id: concern.id, status: 'closed', words }, { onSuccess });
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('safeguarding.detail.closeTitle')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Textarea
            label={t('safeguarding.detail.closeWords')}
            description={t('safeguarding.detail.closeWordsHint')}
            required
            autosize
            minRows={3}
            maxLength={4000}
            value={words}
            data-autofocus
            onChange={(event) => {
              setWords(event.currentTarget.value);
            }}
          />
          <ErrorNotice error={close.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.action.cancel')}
            </Button>
            <Button type="submit" loading={close.isPending} disabled={words.trim() === ''}>
              {t('safeguarding.detail.closeDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
