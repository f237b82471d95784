import { Alert, Button, Group, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan, useOrganisation } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';

/** Asked once: whether Kith goes on running. Whoever may not decide is told that somebody can. */
export function BackgroundQuestion() {
  const { t } = useTranslation();
  const notify = useNotify();
  const { isSample } = useOrganisation();
  const mayDecide = useCan()('settings.manage');
  const plans = useCall('checkIns.plans', { show: 'running' });
  const { data } = useCall('checkIns.background', {});
  const set = useCommand('checkIns.setBackground');
  // Nobody has to be watched over in the sample.
  if (isSample || data?.choice !== 'unasked' || (plans.data ?? []).length === 0) return null;
  const answer = (isOn: boolean) => {
    const onSuccess = () => {
      notify.done(t(isOn ? 'checkIns.background.saved.on' : 'checkIns.background.saved.off'));
    };
    set.mutate({ isOn }, { onSuccess, onError: notify.failed });
  };
  return (
    <Alert variant="light" icon={<IconEye aria-hidden />} title={t('checkIns.background.title')}>
      <Text size="sm">{t(mayDecide ? 'checkIns.background.ask' : 'checkIns.background.askAdmin')}</Text>
      {mayDecide && (
        <>
          <Text size="sm">
            {!data.hasTray && `${t('checkIns.background.noTray')} `}
            {t('checkIns.background.later')}
          </Text>
          <Group gap="sm" mt="sm">
            <Button
              loading={set.isPending}
              onClick={() => {
                answer(true);
              }}
            >
              {t('checkIns.background.yes')}
            </Button>
            <Button
              variant="default"
              disabled={set.isPending}
              onClick={() => {
                answer(false);
              }}
            >
              {t('checkIns.background.no')}
            </Button>
          </Group>
        </>
      )}
    </Alert>
  );
}
