import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { genderSchema } from '../../../../shared/domain/person';
import { URGENCIES } from '../../../../shared/domain/request';
import type { TermList } from '../../../../shared/domain/term';
import { useFormat } from '../../lib/format';
import { useTerms } from '../../lib/terms';
import { LANGUAGE_TAGS } from '../../people/language-tags';

export interface MeaningOption {
  readonly value: string;
  readonly label: string;
}

const LISTS: Readonly<Partial<Record<string, TermList>>> = {
  category: 'category',
  categories: 'category',
  skills: 'skill',
  vetting: 'vetting',
  source: 'source',
};

/** What the values of a field can mean. */
export function useMeaningOptions(): (field: string) => MeaningOption[] {
  const { t } = useTranslation();
  const { language } = useFormat();
  const terms = useTerms();
  return useCallback(
    (field) => {
      const list = LISTS[field];
      if (list !== undefined) return terms.options(list);
      if (field === 'urgency')
        return URGENCIES.map((value) => ({ value, label: t(`common.urgency.${value}`) }));
      if (field === 'gender')
        return genderSchema.options.map((value) => ({ value, label: t(`people.genders.${value}`) }));
      if (field === 'languages')
        return LANGUAGE_TAGS.map((value) => ({ value, label: language(value) })).sort((a, b) =>
          a.label.localeCompare(b.label),
        );
      return (['yes', 'no'] as const).map((value) => ({ value, label: t(`transfer.values.${value}`) }));
    },
    [t, language, terms],
  );
}
