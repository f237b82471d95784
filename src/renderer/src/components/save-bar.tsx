import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from './key-hint';

interface SaveBarProps {
  saveLabel: string;
  /** The form that is saved, where the foot stands outside of it. */
  formId?: string;
  isBusy: boolean;
  isDirty: boolean;
  /** How many fields still need a look; shown once there was an attempt to save. */
  problemCount: number;
  onCancel: () => void;
  /** Further steps, on the left. */
  children?: ReactNode;
}

/** The foot of a long form, always in sight: what is missing, leave, save. */
export function SaveBar({
  saveLabel,
  formId,
  isBusy,
  isDirty,
  problemCount,
  onCancel,
  children,
}: SaveBarProps) {
  const { t } = useTranslation();
  return (
    <div className="kith-save-bar">
      <Group justify="space-between">
        <Group gap="xs">{children}</Group>
        <Group gap="sm">
          <Text size="sm" role="status" c={problemCount > 0 ? 'var(--mantine-color-error)' : 'dimmed'}>
            {problemCount > 0
              ? t('people.save.problems', { count: problemCount })
              : isDirty
                ? t('people.save.unsaved')
                : ''}
          </Text>
          <Button variant="default" onClick={onCancel}>
            {t('common.action.cancel')}
          </Button>
          <Button
            type="submit"
            {...(formId === undefined ? {} : { form: formId })}
            loading={isBusy}
            aria-keyshortcuts="Control+S"
            rightSection={<KeyHint keys="mod+S" />}
          >
            {saveLabel}
          </Button>
        </Group>
      </Group>
    </div>
  );
}
