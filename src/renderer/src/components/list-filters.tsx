import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCan } from '../lib/app-state';

/** Only those with a flag that nobody has decided on, for whoever decides. */
export function FlaggedFilter({
  value,
  onChange,
}: {
  value: boolean;
  onChange: (isFlagged: boolean) => void;
}) {
  const { t } = useTranslation();
  if (!useCan()('match.review')) return null;
  return (
    <Checkbox
      label={t('screening.filter')}
      checked={value}
      onChange={(event) => {
        onChange(event.currentTarget.checked);
      }}
    />
  );
}

interface SortSelectProps<S extends string> {
  options: readonly { value: S; label: string }[];
  value: S;
  onChange: (sort: S) => void;
  width: number;
}

/** In which order a list stands. */
export function SortSelect<S extends string>({ options, value, onChange, width }: SortSelectProps<S>) {
  const { t } = useTranslation();
  return (
    <Select<S>
      aria-label={t('common.filters.sort')}
      w={width}
      allowDeselect={false}
      data={options}
      value={value}
      onChange={(next) => {
        if (next !== null) onChange(next);
      }}
    />
  );
}
