import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Fields } from '../../components/fields';
import { FormSection } from '../../components/form-section';
import { whyBeside, whyHeard } from '../../components/why';
import { useCan } from '../../lib/app-state';
import type { Draft } from '../../lib/use-draft';
import { useProblem } from '../../lib/use-problem';
import { PersonChoice } from '../../people/person-choice';
import type { RequestForm } from './request-form';

/** For whom the help is, and who rang when that is somebody else. */
export function RequestWho({ draft }: { draft: Draft<RequestForm> }) {
  const { t } = useTranslation();
  const problem = useProblem(draft);
  const mayWrite = useCan()('request.write');
  const { value, set, touch } = draft;
  return (
    <FormSection title={t('requests.section.who')}>
      <PersonChoice
        label={t('requests.requester')}
        why={t('requests.why.requesterId')}
        required
        startsFocused
        isFixed={!mayWrite}
        value={value.requesterId}
        error={problem('requesterId')}
        onBlur={() => {
          touch('requesterId');
        }}
        onChange={(requesterId) => {
          set({ requesterId });
        }}
      />
      <Fields need="request.write">
        <Checkbox
          label={t('requests.hasCaller')}
          {...whyHeard(t('requests.why.callerId'))}
          checked={value.hasCaller}
          onChange={(event) => {
            draft.set({ hasCaller: event.currentTarget.checked });
          }}
        />
        {value.hasCaller && (
          <>
            <PersonChoice
              label={t('requests.caller')}
              why={t('requests.why.callerId')}
              value={value.callerId}
              error={problem('callerId')}
              except={value.requesterId === null ? [] : [value.requesterId]}
              onChange={(callerId) => {
                set({ callerId });
              }}
            />
            <TextInput
              label={t('requests.callerRelation')}
              {...whyBeside(t('requests.why.callerRelation'))}
              placeholder={t('requests.callerRelationPlaceholder')}
              maxLength={60}
              value={value.callerRelation}
              onChange={(event) => {
                set({ callerRelation: event.currentTarget.value });
              }}
            />
          </>
        )}
      </Fields>
    </FormSection>
  );
}
