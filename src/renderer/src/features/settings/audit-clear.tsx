import { Button, Group, NumberInput, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIT_MONTHS } from '../../../../shared/contract/audit';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ErrorNotice } from '../../components/error-notice';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { Part } from './part';

const MOST_MONTHS = 600;

/** Lets old entries go, after saying how many that would be. */
export function AuditClear() {
  const { t } = useTranslation();
  const [months, setMonths] = useState(AUDIT_MONTHS);
  const [isAsking, asking] = useDisclosure(false);
  const { data, error } = useCall('audit.countBefore', { months }, { keepPrevious: true });
  const count = data?.entries ?? 0;
  return (
    <Part title={t('audit.clear.title')} hint={t('audit.clear.hint')}>
      <NumberInput
        label={t('audit.clear.months')}
        description={t('audit.clear.monthsHint')}
        w={200}
        min={AUDIT_MONTHS}
        max={MOST_MONTHS}
        allowDecimal={false}
        clampBehavior="blur"
        value={months}
        onChange={(value) => {
          const given = Number(value);
          if (Number.isInteger(given) && given >= AUDIT_MONTHS && given <= MOST_MONTHS) setMonths(given);
        }}
      />
      <ErrorNotice error={error} />
      <Group>
        <Text size="sm" role="status">
          {count === 0 ? t('audit.clear.none') : t('audit.clear.count', { count })}
        </Text>
        {count > 0 && (
          <Button variant="default" onClick={asking.open}>
            {t('audit.clear.run')}
          </Button>
        )}
      </Group>
      <ClearDialog opened={isAsking} months={months} count={count} onClose={asking.close} />
    </Part>
  );
}

interface ClearDialogProps {
  opened: boolean;
  months: number;
  count: number;
  onClose: () => void;
}

function ClearDialog({ opened, months, count, onClose }: ClearDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const clear = useCommand('audit.clearBefore');
  const run = () => {
    clear.mutate(
      { months },
      {
        onSuccess: () => {
          notify.done(t('audit.clear.done'));
          onClose();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t('audit.clear.confirmTitle')}
      confirmLabel={t('audit.clear.confirm')}
      isBusy={clear.isPending}
      onConfirm={run}
      onClose={() => {
        clear.reset();
        onClose();
      }}
    >
      <Text mb="sm">{t('audit.clear.confirmText', { count })}</Text>
      <ErrorNotice error={clear.error} />
    </ConfirmDialog>
  );
}
