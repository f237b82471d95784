import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Situation } from '../../../../shared/domain/script';
import { tellsOfDistress } from '../../../../shared/notes/upset';
import { FormSection } from '../../components/form-section';
import { useAppState, useOrganisation } from '../../lib/app-state';
import { useTerms } from '../../lib/terms';
import { isWished } from './call-form';
import { ScriptPanel } from './script-panel';
import { situationOf } from './situation';
import type { CallEditor } from './use-call';
import { useWaiting } from './use-waiting';

interface CallScriptProps {
  editor: CallEditor;
  situation: Situation;
  onChoose: (situation: Situation) => void;
}

/** What the call seems to have come to. */
export function proposedIn({ draft: { value }, known }: CallEditor): Situation {
  const wish = value.wishes.findLast(isWished);
  const category = wish?.category ?? null;
  return situationOf({
    isCallerKnown: (known?.displayName ?? value.name).trim() !== '',
    category,
    isUpset: tellsOfDistress(value.notes),
    isComplete: wish !== undefined && category !== null && wish.date !== null && wish.fromMinute !== null,
  });
}

/** The words for this moment of this call. */
export function CallScript({ editor, situation, onChoose }: CallScriptProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const { user } = useAppState();
  const { name: organisation } = useOrganisation();
  const { value } = editor.draft;
  const category = value.wishes.findLast(isWished)?.category ?? null;
  const { words: wait, isLong } = useWaiting(category);
  return (
    <FormSection title={t('scripts.title')}>
      <ScriptPanel
        situation={situation}
        // Nobody should hang up and wait for what takes long without having been told.
        first={situation === 'closing' && isLong ? 'long_wait' : null}
        onSituation={onChoose}
        category={category}
        values={{
          ...{ operator: user.name, organisation, referral: value.referralWords },
          caller: editor.known?.displayName ?? value.name,
          category: category === null ? '' : terms.label(category),
          wait,
        }}
      />
      {wait !== '' && (
        <Text size="sm">
          {t('scripts.wait.title')}: {wait}
        </Text>
      )}
    </FormSection>
  );
}
