import { Input, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../../shared/domain/time';
import { URGENCIES, type Urgency } from '../../../../shared/domain/request';
import { FormSection } from '../../components/form-section';
import { TypedSelect } from '../../components/typed-select';
import { whyBeside } from '../../components/why';
import { useTerms } from '../../lib/terms';
import { NoteChips } from '../../notes/note-chips';
import { fillFromNote } from './fill-from-note';
import type { Draft } from '../../lib/use-draft';
import { useProblem } from '../../lib/use-problem';
import { SpendingFields } from './spending-fields';
import { withCategory, type RequestForm } from './request-form';

interface RequestWhatProps {
  draft: Draft<RequestForm>;
  /**
   * What is typed is read as notes, typed at that moment, or now. Null for a stored request: its "tomorrow" is long over.
   */
  notes: { readonly typedAt: Instant | null } | null;
}

/** What is asked for, in one line and in detail, and how urgent it is. */
export function RequestWhat({ draft, notes }: RequestWhatProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const problem = useProblem(draft);
  const { value, set, touch } = draft;
  const detailOf = (code: string | null) => (code === null ? null : terms.category(code));
  return (
    <FormSection title={t('requests.section.what')}>
      <TypedSelect
        label={t('requests.category')}
        {...whyBeside(t('requests.why.category'))}
        required
        allowDeselect={false}
        placeholder={t('requests.categoryPlaceholder')}
        nothingFoundMessage={t('requests.categoryNone')}
        data={terms.options('category', value.category === null ? [] : [value.category])}
        value={value.category}
        error={problem('category')}
        onBlur={() => {
          touch('category');
        }}
        onChange={(category) => {
          set(withCategory(value, category, detailOf(value.category), detailOf(category)));
        }}
      />
      <TextInput
        label={t('requests.summary')}
        {...whyBeside(t('requests.why.summary'))}
        placeholder={t('requests.summaryPlaceholder')}
        required
        maxLength={160}
        value={value.summary}
        error={problem('summary')}
        onBlur={() => {
          touch('summary');
        }}
        onChange={(event) => {
          set({ summary: event.currentTarget.value });
        }}
      />
      <Textarea
        label={t('requests.details')}
        {...whyBeside(t('requests.why.details'))}
        autosize
        minRows={2}
        maxRows={8}
        value={value.details}
        error={problem('details')}
        onChange={(event) => {
          set({ details: event.currentTarget.value });
        }}
      />
      {notes !== null && (
        <NoteChips
          target={{
            text: `${value.summary}\n${value.details}`,
            ...(notes.typedAt === null ? {} : { typedAt: notes.typedAt }),
            ...{ value, set },
            fill: (meaning, form) => fillFromNote(meaning, form, { t, terms }),
          }}
        />
      )}
      <SpendingFields draft={draft} />
      <UrgencyField
        value={value.urgency}
        onChange={(urgency) => {
          set({ urgency });
        }}
      />
    </FormSection>
  );
}

function UrgencyField({ value, onChange }: { value: Urgency; onChange: (urgency: Urgency) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <Input.Label id={id} labelElement="div">
        {t('common.urgency.label')}
      </Input.Label>
      <Input.Description id={`${id}-why`} className="kith-why">
        {t('requests.why.urgency')}
      </Input.Description>
      <SegmentedControl
        aria-labelledby={id}
        aria-describedby={`${id}-why ${id}-hint`}
        fullWidth
        data={URGENCIES.map((urgency) => ({ value: urgency, label: t(`common.urgency.${urgency}`) }))}
        value={value}
        onChange={(urgency) => {
          onChange(urgency);
        }}
      />
      <Input.Description id={`${id}-hint`} mt={4} aria-live="polite">
        {t(`requests.urgencyHint.${value}`)}
      </Input.Description>
    </div>
  );
}
