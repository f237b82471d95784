import { Button, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../components/key-hint';
import type { Undo } from './use-undo';

/** Says what undo would take back before it is clicked. */
export function UndoButton({ undo }: { undo: Undo }) {
  const { t } = useTranslation();
  const label = undo.last === null ? undo.words : t('app.undo.button', { what: undo.words });
  return (
    <Tooltip
      multiline
      maw={360}
      label={
        <>
          {label} <KeyHint keys="mod+Z" />
        </>
      }
    >
      <Button
        variant="default"
        miw={96}
        aria-label={label}
        aria-keyshortcuts="Control+Z"
        loading={undo.isBusy}
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        onClick={undo.run}
        {...(undo.last === null ? { c: 'dimmed', fw: 400 } : {})}
      >
        <Text span inherit truncate maw={220}>
          {undo.last === null ? t('common.action.undo') : label}
        </Text>
      </Button>
    </Tooltip>
  );
}
