import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { CheckInPlan } from '../../../../shared/domain/check-in';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { WordsDialog } from './words-dialog';

const REASON_LENGTH = 400;

/** Ends a plan, with the reason. */
export function EndPlan({ plan: { id, version, personName } }: { plan: CheckInPlan }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [isOpen, dialog] = useDisclosure(false);
  const end = useCommand('checkIns.endPlan');
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t('checkIns.end.open')}
      </Button>
      <WordsDialog
        opened={isOpen}
        title={t('checkIns.end.dialog', { name: personName })}
        text={t('checkIns.end.text')}
        label={t('checkIns.end.reason')}
        maxLength={REASON_LENGTH}
        doLabel={t('checkIns.end.do')}
        isBusy={end.isPending}
        error={end.error}
        onClose={dialog.close}
        onSubmit={(reason) => {
          const onSuccess = () => {
            notify.done(t('checkIns.end.done'));
            dialog.close();
          };
          end.mutate({ id, version, reason }, { onSuccess });
        }}
      />
    </>
  );
}
