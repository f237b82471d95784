import { Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WORDS_LENGTH } from '../../../../shared/domain/check-in';
import { DayField } from '../../components/day-field';
import { FormSection } from '../../components/form-section';
import { RepeatFields } from '../../components/repeat-fields';
import { TimeField } from '../../components/time-field';
import { TypedSelect } from '../../components/typed-select';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import type { Draft } from '../../lib/use-draft';
import { useProblem } from '../../lib/use-problem';
import { useLanguageOptions } from '../../people/language-field';
import { PersonChoice } from '../../people/person-choice';
import { ContactFields } from './contact-fields';
import type { PlanForm } from './plan-form';

interface PartProps {
  draft: Draft<PlanForm>;
}

/** Whom to call and what to know, and when. */
export function WhoAndWhen({ draft, isNew }: PartProps & { isNew: boolean }) {
  const { t } = useTranslation();
  const problem = useProblem(draft);
  const { value, set } = draft;
  return (
    <Stack gap="sm">
      <FormSection title={t('checkIns.plan.section.who')}>
        <PersonChoice
          label={t('checkIns.plan.person')}
          required
          startsFocused={isNew}
          isFixed={!isNew}
          value={value.personId}
          error={problem('personId')}
          onChange={(personId) => {
            set({ personId });
          }}
        />
        <Textarea
          label={t('checkIns.plan.notes')}
          description={t('checkIns.plan.notesHint')}
          autosize
          minRows={2}
          maxLength={WORDS_LENGTH}
          value={value.notes}
          error={problem('notes')}
          onChange={(event) => {
            set({ notes: event.currentTarget.value });
          }}
        />
      </FormSection>
      <WhenPart draft={draft} />
    </Stack>
  );
}

/** Who calls, in which language, and whom to ring when nobody answers. */
export function CallerAndContacts({ draft, knownCaller }: PartProps & { knownCaller: string | null }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <CallerPart draft={draft} knownCaller={knownCaller} />
      <FormSection title={t('checkIns.plan.section.contacts')}>
        <Text size="sm" c="dimmed">
          {t('checkIns.plan.contactsHint')}
        </Text>
        <ContactFields draft={draft} which="first" />
        <ContactFields draft={draft} which="second" />
        <Text size="sm" c="dimmed">
          {t('checkIns.plan.emergencyHint')}
        </Text>
      </FormSection>
    </Stack>
  );
}

function WhenPart({ draft }: PartProps) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const problem = useProblem(draft);
  const { value, set } = draft;
  return (
    <FormSection title={t('checkIns.plan.section.when')}>
      <Group align="start" gap="sm">
        <DayField
          label={t('checkIns.plan.firstDay')}
          isRequired
          today={today}
          value={value.startDate}
          error={problem('startDate')}
          onChange={(startDate) => {
            set({ startDate });
          }}
        />
        <TimeField
          label={t('checkIns.plan.from')}
          value={value.fromMinute}
          onChange={(fromMinute) => {
            set({ fromMinute, toMinute: value.toMinute });
          }}
        />
        <TimeField
          label={t('checkIns.plan.to')}
          value={value.toMinute}
          error={problem('toMinute')}
          onChange={(toMinute) => {
            set({ toMinute });
          }}
        />
      </Group>
      {value.startDate !== null && (
        <RepeatFields
          repeat={value.repeat}
          firstDay={value.startDate}
          problem={problem('repeat')}
          isAlways
          onChange={(repeat) => {
            set({ repeat });
          }}
        />
      )}
    </FormSection>
  );
}

const ANYBODY = '';

/** @param knownCaller who calls as it is stored; they may have left since */
function CallerPart({ draft, knownCaller }: PartProps & { knownCaller: string | null }) {
  const { t } = useTranslation();
  const { value, set } = draft;
  const { data } = useCall('checkIns.callers', {}, { enabled: useCan()('checkin.plan') });
  const languages = useLanguageOptions(value.language === null ? [] : [value.language]);
  const accounts = (data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const isListed = accounts.some((account) => account.value === value.callerId);
  const stored =
    value.callerId === null || isListed ? [] : [{ value: value.callerId, label: knownCaller ?? '' }];
  return (
    <FormSection title={t('checkIns.plan.section.caller')}>
      <Group grow align="start" gap="sm">
        <Select
          label={t('checkIns.plan.caller')}
          allowDeselect={false}
          data={[{ value: ANYBODY, label: t('checkIns.plan.anybody') }, ...stored, ...accounts]}
          value={value.callerId ?? ANYBODY}
          onChange={(callerId) => {
            set({ callerId: callerId === ANYBODY ? null : callerId });
          }}
        />
        <TypedSelect
          label={t('checkIns.plan.language')}
          clearable
          placeholder={t('checkIns.plan.anyLanguage')}
          data={languages}
          value={value.language}
          onChange={(language) => {
            set({ language });
          }}
        />
      </Group>
    </FormSection>
  );
}
