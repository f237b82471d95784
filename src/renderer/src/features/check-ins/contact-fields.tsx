import { Group, Input, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../lib/use-draft';
import { useProblem } from '../../lib/use-problem';
import { PersonChoice } from '../../people/person-choice';
import { NO_CONTACT, type ContactForm, type PlanForm } from './plan-form';

interface ContactFieldsProps {
  draft: Draft<PlanForm>;
  which: 'first' | 'second';
}
const KINDS = ['none', 'person', 'other'] as const;

/** Somebody to ring when nobody answers: from the record, or by name and number. */
export function ContactFields({ draft, which }: ContactFieldsProps) {
  const { t } = useTranslation();
  const problem = useProblem(draft)(which);
  const contact = draft.value[which];
  const set = (changes: Partial<ContactForm>) => {
    draft.set({ [which]: { ...contact, ...changes } });
  };
  const label = t(`checkIns.plan.${which}`);
  return (
    <div role="group" aria-label={label}>
      <Group align="start" gap="sm">
        <Select
          label={label}
          w={210}
          allowDeselect={false}
          data={KINDS.map((kind) => ({ value: kind, label: t(`checkIns.plan.contact.${kind}`) }))}
          value={contact.kind}
          onChange={(kind) => {
            draft.set({ [which]: { ...NO_CONTACT, kind: kind ?? 'none' } });
          }}
        />
        {contact.kind === 'other' && <NameAndPhone contact={contact} problem={problem} onChange={set} />}
        {contact.kind === 'person' && (
          <div style={{ flex: 1, minWidth: 240 }}>
            <PersonChoice
              label={t('checkIns.plan.contactName')}
              required
              value={contact.personId}
              error={problem}
              onChange={(personId) => {
                set({ personId });
              }}
            />
            {contact.personId !== null && problem !== undefined && (
              <Input.Error role="alert">{problem}</Input.Error>
            )}
          </div>
        )}
      </Group>
    </div>
  );
}

interface NameAndPhoneProps {
  contact: ContactForm;
  problem: string | undefined;
  onChange: (changes: Partial<ContactForm>) => void;
}

function NameAndPhone({ contact, problem, onChange }: NameAndPhoneProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('checkIns.plan.contactName')}
        required
        maxLength={120}
        style={{ flex: 1, minWidth: 140 }}
        value={contact.name}
        error={problem}
        onChange={(event) => {
          onChange({ name: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t('checkIns.plan.contactPhone')}
        required
        type="tel"
        maxLength={60}
        w={150}
        value={contact.phone}
        error={problem !== undefined && contact.phone.trim() === ''}
        onChange={(event) => {
          onChange({ phone: event.currentTarget.value });
        }}
      />
    </>
  );
}
