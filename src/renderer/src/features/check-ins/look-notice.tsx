import { Alert, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrendingDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WORDS_LENGTH, type CheckInPlan } from '../../../../shared/domain/check-in';
import { useCan } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { WordsDialog } from './words-dialog';

/** Three check-ins in a row were worse: asks for a second look, until somebody has written what came of it. */
export function LookNotice({ plan: { id, personName } }: { plan: CheckInPlan }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [isOpen, dialog] = useDisclosure(false);
  const look = useCommand('checkIns.look');
  const mayPlan = useCan()('checkin.plan');
  const text = t('checkIns.look.text', { name: personName });
  return (
    <Alert
      color="orange"
      variant="light"
      mb="sm"
      icon={<IconTrendingDown aria-hidden />}
      title={t('checkIns.look.title')}
    >
      <Text size="sm">{text}</Text>
      {mayPlan && (
        <Button mt="sm" size="xs" variant="default" onClick={dialog.open}>
          {t('checkIns.look.do')}
        </Button>
      )}
      <WordsDialog
        opened={isOpen}
        title={t('checkIns.look.title')}
        text={text}
        label={t('checkIns.look.words')}
        maxLength={WORDS_LENGTH}
        doLabel={t('checkIns.look.do')}
        isBusy={look.isPending}
        error={look.error}
        onClose={dialog.close}
        onSubmit={(words) => {
          const onSuccess = () => {
            notify.done(t('checkIns.look.done'));
            dialog.close();
          };
          look.mutate({ planId: id, words }, { onSuccess });
        }}
      />
    </Alert>
  );
}
