import { useMemo } from 'react';
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

/** What the values of a field can mean; made once for however many values are asked about. */
export function useMeaningOptions(): (field: string) => readonly MeaningOption[] {
  const { t, i18n } = useTranslation();
  const { language } = useFormat();
  const terms = useTerms();
  const languages = useMemo(
    () =>
      LANGUAGE_TAGS.map((value) => ({ value, label: language(value) })).sort((a, b) =>
        a.label.localeCompare(b.label),
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- names follow the window's language; formats are new each minute
    [i18n.language],
  );
  return useMemo(() => {
    const fixed: Readonly<Partial<Record<string, readonly MeaningOption[]>>> = {
      urgency: URGENCIES.map((value) => ({ value, label: t(`common.urgency.${value}`) })),
      gender: genderSchema.options.map((value) => ({ value, label: t(`people.genders.${value}`) })),
      languages,
    };
    const flags = (['yes', 'no'] as const).map((value) => ({ value, label: t(`transfer.values.${value}`) }));
    return (field) => {
      const list = LISTS[field];
      return list === undefined ? (fixed[field] ?? flags) : terms.options(list);
    };
  }, [t, languages, terms]);
}
