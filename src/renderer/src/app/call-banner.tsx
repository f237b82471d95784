import { useHotkeys } from '@mantine/hooks';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CallId } from '../../../shared/domain/ids';
import { Banner } from '../components/banner';
import { CALL_PATH } from '../features/calls/call-path';
import { DangerDialog } from '../features/calls/danger-dialog';
import { useDanger } from '../features/calls/use-danger';
import { useCallOnLine, type CallOnLine } from '../lib/call-on-line';
import { useCall } from '../lib/query';

/** Stands in for the id while there is no call; it is not asked for then. */
const NONE = 1 as CallId;

/** The call that is on the line while another screen is shown; null on its own screen, and once it was ended elsewhere. */
export function useCallLeft(): CallOnLine | null {
  const [path] = useLocation();
  const { current } = useCallOnLine();
  const { data } = useCall('calls.get', { id: current?.id ?? NONE }, { enabled: current !== null });
  return path !== CALL_PATH && data?.endedAt === null ? current : null;
}

/** The way back to whoever is on the line; danger is one key away here, too. */
export function CallBanner({ call }: { call: CallOnLine }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const danger = useDanger(call);
  const { name } = call;
  useHotkeys([['F9', danger.open]], []);
  return (
    <>
      <Banner
        icon={IconPhoneCall}
        label={t('calls.banner.label')}
        text={name === '' ? t('calls.banner.nobody') : t('calls.banner.text', { name })}
        action={{
          label: t('calls.banner.back'),
          keys: 'F2',
          onClick: () => {
            navigate(CALL_PATH);
          },
        }}
        urgent={{ label: t('scripts.danger.open'), keys: 'F9', onClick: danger.open }}
      />
      <DangerDialog opened={danger.isOpen} onClose={danger.close} />
    </>
  );
}
