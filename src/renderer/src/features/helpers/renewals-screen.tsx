import { Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { BackButton } from '../../components/back-button';
import { EmptyState } from '../../components/empty-state';
import { RecordList } from '../../components/record-list';
import { useCan } from '../../lib/app-state';
import { usePages } from '../../lib/use-pages';
import { useRenewalColumns } from './renewal-columns';

const NO_INPUT = {};

/** Checks of helpers that end soon or have ended. */
export function RenewalsScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const seesDetail = useCan()('vetting.read');
  const columns = useRenewalColumns(seesDetail);
  const pages = usePages('vetting.renewals', NO_INPUT);
  return (
    <RecordList
      title={t('helpers.renewals.title')}
      hint={t('helpers.renewals.keys')}
      countWords={(count) => t('helpers.renewals.count', { count })}
      actions={<BackButton href="/helpers">{t('helpers.backToList')}</BackButton>}
      filters={
        <Text size="sm" c="dimmed" maw={760}>
          {t(seesDetail ? 'helpers.renewals.hint' : 'helpers.renewals.hintHidden')}
        </Text>
      }
      columns={columns}
      pages={pages}
      resetKey="renewals"
      onOpen={(line) => {
        navigate(`/helpers/${line.helperId}`);
      }}
      empty={
        <EmptyState
          icon={<IconShieldCheck size={40} />}
          title={t('helpers.renewals.emptyTitle')}
          hint={t('helpers.renewals.emptyHint')}
        />
      }
    />
  );
}
