import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { helperStatusSchema } from '../../../../shared/domain/helper';
import { Fields } from '../../components/fields';
import { FormSection } from '../../components/form-section';
import { TypedMultiSelect } from '../../components/typed-select';
import { useTerms } from '../../lib/terms';
import type { Draft } from '../../lib/use-draft';
import { useProblem } from '../../lib/use-problem';
import { PersonChoice } from '../../people/person-choice';
import type { HelperForm } from './helper-form';

interface HelperWhoProps {
  draft: Draft<HelperForm>;
  /** A stored helper stays the same person. */
  isFixed: boolean;
  /** An empty field would look as if nothing were noted. */
  areNotesWithheld: boolean;
}

/** Who helps, with what, and whether they are there for it now. */
export function HelperWho({ draft, isFixed, areNotesWithheld }: HelperWhoProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const problem = useProblem(draft);
  const { value, set, touch } = draft;
  const placeholderFor = (chosen: readonly string[]) =>
    chosen.length > 0 ? undefined : t('helpers.choosePlaceholder');
  return (
    <FormSection title={t('helpers.section.who')}>
      <PersonChoice
        label={t('helpers.person')}
        required
        startsFocused
        isFixed={isFixed}
        value={value.personId}
        error={problem('personId')}
        onBlur={() => {
          touch('personId');
        }}
        onChange={(personId) => {
          set({ personId });
        }}
      />
      <Fields need="helper.write">
        <TypedMultiSelect
          label={t('helpers.categories')}
          required
          placeholder={placeholderFor(value.categories)}
          data={terms.options('category', value.categories)}
          value={value.categories}
          error={problem('categories')}
          onBlur={() => {
            touch('categories');
          }}
          onChange={(categories) => {
            set({ categories });
          }}
        />
        <TypedMultiSelect
          label={t('helpers.skills')}
          placeholder={placeholderFor(value.skills)}
          data={terms.options('skill', value.skills)}
          value={value.skills}
          onChange={(skills) => {
            set({ skills });
          }}
        />
        <Select
          label={t('helpers.status')}
          description={t(`helpers.statusHint.${value.status}`)}
          w={280}
          allowDeselect={false}
          data={helperStatusSchema.options.map((status) => ({
            value: status,
            label: t(`common.helperStatus.${status}`),
          }))}
          value={value.status}
          onChange={(status) => {
            if (status !== null) set({ status });
          }}
        />
        {!areNotesWithheld && (
          <Textarea
            label={t('helpers.notes')}
            autosize
            minRows={2}
            maxRows={8}
            value={value.notes}
            error={problem('notes')}
            onChange={(event) => {
              set({ notes: event.currentTarget.value });
            }}
          />
        )}
      </Fields>
    </FormSection>
  );
}
