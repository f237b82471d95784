import { useTranslation } from 'react-i18next';

/** Words for tables and columns of a person's file. */
export function useFieldWords() {
  const { t } = useTranslation();
  const table = (name: string) => t(`privacy.table.${name}`);
  const field = (of: string, name: string) => t([`privacy.field.${name}`, `audit.field.${of}.${name}`]);
  return { table, field, place: (of: string, name: string) => `${table(of)}, ${field(of, name)}` };
}
