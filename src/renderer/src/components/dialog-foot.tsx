import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface DialogFootProps {
  /** What the step does, as its button says. */
  confirm: string;
  isBusy?: boolean;
  disabled?: boolean;
  /** Red where it cannot be taken back. */
  color?: string;
  /** Left out in a form, which is sent. */
  onConfirm?: () => void;
  onCancel: () => void;
  /** Where the way out is called something else. */
  cancel?: string;
}

/** The foot of a dialog: out of it, or the step itself, in this order everywhere. */
export function DialogFoot({
  confirm,
  isBusy = false,
  disabled = false,
  color,
  onConfirm,
  onCancel,
  cancel,
}: DialogFootProps) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {cancel ?? t('common.action.cancel')}
      </Button>
      <Button
        loading={isBusy}
        disabled={disabled}
        {...(color === undefined ? {} : { color })}
        {...(onConfirm === undefined ? { type: 'submit' } : { onClick: onConfirm })}
      >
        {confirm}
      </Button>
    </Group>
  );
}
