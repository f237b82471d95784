import { Grid, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRIES } from '../lib/countries';
import { useFormat } from '../lib/format';
import { LANGUAGE_TAGS } from '../people/language-tags';
import { CentreField } from './centre-field';
import type { OrganisationForm } from './organisation-form';
import { TypedMultiSelect, TypedSelect } from '../components/typed-select';

function byLabel(values: readonly string[], nameOf: (value: string) => string) {
  return values
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** Zones as the computer knows them, with the one in use even if it has an older name. */
function zonesWith(chosen: string | null) {
  const zones = new Set(Intl.supportedValuesOf('timeZone'));
  if (chosen !== null) zones.add(chosen);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

/** The details of an organisation, the same at first run and in the settings. */
export function OrganisationFields({ form }: { form: OrganisationForm }) {
  const { t } = useTranslation();
  const { country, language } = useFormat();
  const words = (key: string) => t(`settings.organisation.${key}`);
  const countries = useMemo(() => byLabel(COUNTRIES, country), [country]);
  const languages = useMemo(() => byLabel(LANGUAGE_TAGS, language), [language]);
  const zones = useMemo(() => zonesWith(form.values.timeZone), [form.values.timeZone]);
  const nothingFoundMessage = words('nothingFound');
  return (
    <Grid gap="md">
      <Grid.Col span={12}>
        <TextInput
          label={words('name')}
          placeholder={words('namePlaceholder')}
          withAsterisk
          maxLength={120}
          autoComplete="off"
          {...form.getInputProps('name')}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <TypedSelect
          label={words('country')}
          description={words('countryHint')}
          withAsterisk
          data={countries}
          nothingFoundMessage={nothingFoundMessage}
          {...form.getInputProps('country')}
          value={form.values.country}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <TypedMultiSelect
          label={words('languages')}
          description={words('languagesHint')}
          withAsterisk
          hidePickedOptions
          maxValues={20}
          data={languages}
          nothingFoundMessage={nothingFoundMessage}
          {...form.getInputProps('languages')}
          value={form.values.languages}
        />
      </Grid.Col>
      <Grid.Col span={12}>
        <CentreField form={form} />
      </Grid.Col>
      <Grid.Col span={6}>
        <TypedSelect
          label={words('timeZone')}
          withAsterisk
          limit={60}
          data={zones}
          nothingFoundMessage={nothingFoundMessage}
          {...form.getInputProps('timeZone')}
          value={form.values.timeZone}
        />
      </Grid.Col>
    </Grid>
  );
}
