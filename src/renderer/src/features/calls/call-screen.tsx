import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconPhoneEnd } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DIRECTIONS } from '../../../../shared/domain/call';
import { ErrorNotice } from '../../components/error-notice';
import { KeyHint } from '../../components/key-hint';
import { PageHeader } from '../../components/page-header';
import { PanelSkeleton } from '../../components/skeletons';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { isDialogOpen } from '../../lib/shortcuts';
import { useTerms } from '../../lib/terms';
import { CallConcern } from './call-concern';
import { CallSide } from './call-side';
import { CallTimer } from './call-timer';
import { CallWho } from './call-who';
import { CallWishes, useMore } from './call-wishes';
import classes from './calls.module.css';
import { DangerDialog } from './danger-dialog';
import { EndDialog } from './end-dialog';
import { proposedEnd } from './call-form';
import { useCallEditor, type CallEditor } from './use-call';
import { useDanger } from './use-danger';

/** The call that is on the line now. One operator has one at a time. */
export function CallScreen() {
  const { isLoading } = useTerms();
  if (isLoading) return <PanelSkeleton />;
  return (
    <DraftGate form="call" draftKey="now">
      <CallOnLine />
    </DraftGate>
  );
}

function CallOnLine() {
  const { t } = useTranslation();
  const editor = useCallEditor();
  const { draft, kept, end, error, problem } = editor;
  const [isEnding, ending] = useDisclosure(false);
  const danger = useDanger({ draftId: kept.draftId, direction: draft.value.direction });
  const box = useRef<HTMLFormElement>(null);
  const more = useMore(editor);
  const unlessDialog = (run: () => void) => () => {
    if (!isDialogOpen()) run();
  };
  // Danger waits for no dialog. Letters that would end the call rest meanwhile.
  const inDanger = () => {
    ending.close();
    danger.open();
  };
  useHotkeys(
    [
      ['F6', unlessDialog(more.another)],
      ['F7', unlessDialog(more.wayBack)],
      ['F8', unlessDialog(ending.open)],
      ['F9', inDanger],
      ['mod+Enter', unlessDialog(ending.open)],
    ],
    [],
  );
  return (
    <form
      ref={box}
      className={classes.call}
      noValidate
      aria-label={t('calls.title')}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div className={classes.head}>
        <CallHeader editor={editor} onDanger={danger.open} onEnd={ending.open} />
      </div>
      <DraftNotice form="call" kept={kept} />
      <ErrorNotice error={error ?? problem} />
      <div className={classes.screen}>
        <div className={classes.column}>
          <CallWho
            editor={editor}
            onKnown={() => {
              box.current?.querySelector<HTMLElement>('[data-wish="0"][data-field="category"]')?.focus();
            }}
          />
        </div>
        <div className={classes.column}>
          <CallWishes editor={editor} />
        </div>
        <div className={classes.column}>
          <CallSide editor={editor} />
        </div>
      </div>
      <DangerDialog opened={danger.isOpen} onClose={danger.close} />
      <EndDialog
        opened={isEnding}
        proposed={proposedEnd(draft.value)}
        onClose={ending.close}
        onEnd={(disposition) => {
          ending.close();
          end(disposition);
        }}
      />
    </form>
  );
}

interface CallHeaderProps {
  editor: CallEditor;
  onDanger: () => void;
  onEnd: () => void;
}

function CallHeader({ editor, onDanger, onEnd }: CallHeaderProps) {
  const { t } = useTranslation();
  const { draft, begun, isBusy } = editor;
  return (
    <PageHeader
      title={t('calls.title')}
      actions={
        <>
          <CallTimer begun={begun} />
          <CallConcern editor={editor} />
          <Button
            size="compact-md"
            color="red"
            variant="light"
            rightSection={<KeyHint keys="F9" />}
            aria-keyshortcuts="F9"
            onClick={onDanger}
          >
            {t('scripts.danger.open')}
          </Button>
          <SegmentedControl
            size="xs"
            aria-label={t('calls.direction.label')}
            data={DIRECTIONS.map((value) => ({ value, label: t(`calls.direction.${value}`) }))}
            value={draft.value.direction}
            onChange={(direction) => {
              draft.set({ direction: direction });
            }}
          />
          <Button
            loading={isBusy}
            leftSection={<IconPhoneEnd size={18} aria-hidden />}
            rightSection={<KeyHint keys="F8" />}
            aria-keyshortcuts="F8"
            onClick={onEnd}
          >
            {t('calls.end.open')}
          </Button>
        </>
      }
    />
  );
}
