import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint';
import { useCan } from '../../lib/app-state';
import { PRESSED_ONCE } from '../../lib/pressed-once';
import classes from './review.module.css';

interface DecisionBarProps {
  canConfirm: boolean;
  /** Suggestions that may be confirmed together; null when there is at most one. */
  all: number | null;
  isBusy: boolean;
  onConfirm: () => void;
  onConfirmAll: () => void;
  onChoose: () => void;
  onWhatIf: () => void;
  onTurnDown: () => void;
  onPostpone: () => void;
}

/** The decisions on the shown request with their keys. */
export function DecisionBar({ canConfirm, all, isBusy, ...on }: DecisionBarProps) {
  const { t } = useTranslation();
  const mayDecide = useCan()('match.review');
  // What would change is for everybody to look at; nothing is stored by it.
  const whatIf = (
    <DecisionButton
      label={t('review.whatIf.open')}
      keys="W"
      isBusy={isBusy}
      isTall={canConfirm && mayDecide}
      onClick={on.onWhatIf}
    />
  );
  if (!mayDecide) return <div className={classes['panelActions']}>{whatIf}</div>;
  return (
    <div
      className={classes['panelActions']}
      role="group"
      aria-label={t('review.action.label')}
      {...PRESSED_ONCE}
    >
      {canConfirm && (
        <Group gap="xs" mb="xs">
          <Button
            px={8}
            flex={1}
            disabled={isBusy}
            rightSection={<KeyHint keys="enter" />}
            aria-keyshortcuts="Enter C"
            onClick={on.onConfirm}
          >
            {t('review.action.confirm')}
          </Button>
          {whatIf}
          {all !== null && (
            <Button px={8} variant="light" disabled={isBusy} onClick={on.onConfirmAll}>
              {t('review.suggestion.confirmAll', { count: all })}
            </Button>
          )}
        </Group>
      )}
      <Group gap={6} className={classes['decisions'] ?? ''}>
        <DecisionButton
          label={t(canConfirm ? 'review.action.choose' : 'review.action.chooseSomebody')}
          keys="O"
          isBusy={isBusy}
          onClick={on.onChoose}
        />
        {!canConfirm && whatIf}
        {canConfirm && (
          <DecisionButton
            label={t('review.action.turnDown')}
            keys="T"
            isBusy={isBusy}
            onClick={on.onTurnDown}
          />
        )}
        <DecisionButton
          label={t('review.action.postpone')}
          keys="P"
          isBusy={isBusy}
          onClick={on.onPostpone}
        />
      </Group>
    </div>
  );
}

interface DecisionButtonProps {
  label: string;
  keys: string;
  isBusy: boolean;
  /** As high as what stands beside it. */
  isTall?: boolean;
  onClick: () => void;
}

function DecisionButton({ label, keys, isBusy, isTall = false, onClick }: DecisionButtonProps) {
  return (
    <Button
      variant="default"
      size={isTall ? 'sm' : 'xs'}
      px={8}
      disabled={isBusy}
      rightSection={<KeyHint keys={keys} />}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
