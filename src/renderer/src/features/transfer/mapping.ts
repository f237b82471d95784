import type { ImportMapping } from '../../../../shared/contract/transfer';

/** The headers that feed a field. */
export function headersOf(mapping: ImportMapping, field: string): string[] {
  const columns = mapping.columns[field];
  if (columns === undefined) return [];
  return typeof columns === 'string' ? [columns] : columns;
}

/** The mapping with other headers for a field; none takes the field out. */
export function withHeaders(
  mapping: ImportMapping,
  field: string,
  headers: readonly string[],
): ImportMapping {
  const { [field]: _before, ...others } = mapping.columns;
  const [only] = headers;
  if (only === undefined) return { ...mapping, columns: others };
  return { ...mapping, columns: { ...others, [field]: headers.length === 1 ? only : [...headers] } };
}

/** The mapping with a value for empty cells of a field; '' takes it out. */
export function withDefault(mapping: ImportMapping, field: string, value: string): ImportMapping {
  const { [field]: _before, ...others } = mapping.defaults;
  return { ...mapping, defaults: value === '' ? others : { ...others, [field]: value } };
}

/** The mapping with what a value of the file means; null takes the meaning out. */
export function withMeaning(
  mapping: ImportMapping,
  { field, value }: { readonly field: string; readonly value: string },
  meaning: string | null,
): ImportMapping {
  const { [value]: _before, ...others } = mapping.values[field] ?? {};
  const meanings = meaning === null ? others : { ...others, [value]: meaning };
  return { ...mapping, values: { ...mapping.values, [field]: meanings } };
}

/** Required fields that neither a column nor a default feeds. */
export function missingFields(
  mapping: ImportMapping,
  fields: readonly { field: string; isRequired: boolean }[],
): string[] {
  return fields
    .filter(
      ({ field, isRequired }) => isRequired && !(field in mapping.columns) && !(field in mapping.defaults),
    )
    .map(({ field }) => field);
}

/** `helpersNeeded` as `Helpers needed`, for fields that the catalogue has no words for. */
export function fieldWords(field: string): string {
  const words = field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
