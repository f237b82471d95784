import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Situation } from '../../../../shared/domain/script';
import { FormSection } from '../../components/form-section';
import { useAppState, useOrganisation } from '../../lib/app-state';
import { useTerms } from '../../lib/terms';
import { isWished } from './call-form';
import { ScriptPanel } from './script-panel';
import { situationOf } from './situation';
import type { CallEditor } from './use-call';
import { useWaitingWords } from './use-waiting';

interface CallScriptProps {
  editor: CallEditor;
  /** What the operator chose; null: what the call seems to have come to. */
  situation: Situation | null;
  onSituation: (situation: Situation) => void;
}

/** The words for this moment of this call. */
export function CallScript({ editor: { draft, known }, situation, onSituation }: CallScriptProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const { user } = useAppState();
  const { name: organisation } = useOrganisation();
  const { value } = draft;
  const wish = value.wishes.findLast(isWished);
  const category = wish?.category ?? null;
  const wait = useWaitingWords(category);
  const caller = known?.displayName ?? value.name;
  const proposed = situationOf({
    isCallerKnown: caller.trim() !== '',
    category,
    isComplete: wish !== undefined && category !== null && wish.date !== null && wish.fromMinute !== null,
  });
  return (
    <FormSection title={t('scripts.title')}>
      <ScriptPanel
        situation={situation ?? proposed}
        onSituation={onSituation}
        category={category}
        values={{
          ...{ operator: user.name, organisation, caller, referral: value.referralWords },
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
