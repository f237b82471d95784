import { useDisclosure } from '@mantine/hooks';
import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../components/banner';
import { ConfirmDialog } from '../components/confirm-dialog';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';

/** Says that everybody here is invented, and the way out. */
export function SampleBanner() {
  const { t } = useTranslation();
  const notify = useNotify();
  const [isAsking, ask] = useDisclosure(false);
  const leave = useCommand('app.leaveSample');
  return (
    <>
      <Banner
        icon={IconFlask}
        label={t('app.sample.label')}
        text={t('app.sample.text')}
        action={{ label: t('app.sample.leave'), onClick: ask.open }}
      />
      <ConfirmDialog
        opened={isAsking}
        title={t('app.sample.leave')}
        confirmLabel={t('app.sample.leave')}
        isBusy={leave.isPending}
        onClose={ask.close}
        onConfirm={() => leave.mutate({}, { onSuccess: ask.close, onError: notify.failed })}
      >
        {t('app.sample.leaveHint')}
      </ConfirmDialog>
    </>
  );
}
