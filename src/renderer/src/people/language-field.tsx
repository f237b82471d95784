import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrganisation } from '../lib/app-state';
import { useFormat } from '../lib/format';
import { LANGUAGE_TAGS } from './language-tags';
import { TypedMultiSelect } from '../components/typed-select';

interface LanguageFieldProps {
  label: string;
  description?: string;
  value: readonly string[];
  onChange: (languages: string[]) => void;
}

/** Languages by name; those of the organisation stand first. */
export function LanguageField({ label, description, value, onChange }: LanguageFieldProps) {
  const { t } = useTranslation();
  const options = useLanguageOptions(value);
  return (
    <TypedMultiSelect
      label={label}
      {...(description === undefined ? {} : { description })}
      data={options}
      value={[...value]}
      onChange={onChange}
      styles={{ inputField: { minWidth: 40 } }}
      clearable={false}
      maxValues={20}
      hidePickedOptions
      limit={40}
      nothingFoundMessage={t('people.language.none')}
      placeholder={value.length === 0 ? t('people.language.placeholder') : ''}
    />
  );
}

/** Languages to choose from, by name; those of the organisation and those chosen stand first. */
export function useLanguageOptions(value: readonly string[]) {
  const { language } = useFormat();
  const { languages } = useOrganisation();
  return useMemo(() => {
    const first = new Set([...languages, ...value]);
    const others = LANGUAGE_TAGS.filter((tag) => !first.has(tag))
      .map((tag) => ({ value: tag, label: language(tag) }))
      .sort((a, b) => a.label.localeCompare(b.label));
    return [...[...first].map((tag) => ({ value: tag, label: language(tag) })), ...others];
  }, [language, languages, value]);
}
