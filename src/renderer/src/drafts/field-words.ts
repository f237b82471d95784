import { useTranslation } from 'react-i18next';
import type { DraftForm } from '../../../shared/domain/draft';

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * What a field of a form is called in a sentence: its own words, those of a weight, or those that the history has
 * for the column.
 */
export function useFieldWords(form: DraftForm): (field: string) => string {
  const { t, i18n } = useTranslation();
  return (field) => {
    const keys = [`drafts.field.${field}`, `weights.weight.${field}.name`];
    return t(keys.find((key) => i18n.exists(key)) ?? `audit.field.${form}.${snakeCase(field)}`);
  };
}
