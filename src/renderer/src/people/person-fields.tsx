import { Checkbox, Collapse, Grid, Select, Stack, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { contactWaySchema, genderSchema } from '../../../shared/domain/person';
import { useCan } from '../lib/app-state';
import { useTerms } from '../lib/terms';
import type { Draft } from '../lib/use-draft';
import { useProblem } from '../lib/use-problem';
import { LanguageField } from './language-field';
import type { PersonForm } from './person-form';
import { PhonesField } from './phone-field';
import { PlaceField } from './place-field';
import { TypedMultiSelect } from '../components/typed-select';

interface PersonFieldsProps {
  draft: Draft<PersonForm>;
  /** Opens the wider part at once, for a person who is being changed rather than added. */
  startsWide?: boolean;
}

/** The fields of a person: the essentials first, the rest behind one line. */
export function PersonFields({ draft, startsWide = false }: PersonFieldsProps) {
  const { t } = useTranslation();
  const [isWide, { toggle }] = useDisclosure(startsWide);
  return (
    <Stack gap="sm">
      <Essentials draft={draft} />
      <UnstyledButton
        onClick={toggle}
        aria-expanded={isWide}
        fz="sm"
        fw={600}
        c="var(--mantine-primary-color-light-color)"
      >
        {isWide ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}{' '}
        {t('people.more')}
      </UnstyledButton>
      <Collapse expanded={isWide}>
        <Further draft={draft} />
      </Collapse>
    </Stack>
  );
}

function Essentials({ draft }: { draft: Draft<PersonForm> }) {
  const { t } = useTranslation();
  const problem = useProblem(draft);
  const { value, set, touch } = draft;
  return (
    <Grid gap="md">
      <Grid.Col span={6}>
        <Stack gap="sm">
          <TextInput
            label={t('people.name')}
            required
            data-autofocus
            maxLength={120}
            value={value.displayName}
            error={problem('displayName')}
            onBlur={() => {
              touch('displayName');
            }}
            onChange={(event) => {
              set({ displayName: event.currentTarget.value });
            }}
          />
          <PhonesField
            value={value.phones}
            point={value.home?.point ?? null}
            onChange={(phones) => {
              set({ phones });
            }}
          />
        </Stack>
      </Grid.Col>
      <Grid.Col span={6}>
        <PlaceField
          legend={t('people.home')}
          value={value.home}
          error={problem('home')}
          onChange={(home) => {
            set({ home });
          }}
        />
      </Grid.Col>
    </Grid>
  );
}

function Further({ draft }: { draft: Draft<PersonForm> }) {
  return (
    <Grid gap="md">
      <WaysToReach draft={draft} />
      <WhatToKnow draft={draft} />
    </Grid>
  );
}

function WaysToReach({ draft }: { draft: Draft<PersonForm> }) {
  const { t } = useTranslation();
  const { value, set } = draft;
  const problem = useProblem(draft);
  return (
    <>
      <Grid.Col span={6}>
        <LanguageField
          label={t('people.languages')}
          value={value.languages}
          onChange={(languages) => {
            set({ languages });
          }}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <TextInput
          label={t('people.email')}
          type="email"
          value={value.email}
          error={problem('email')}
          onChange={(event) => {
            set({ email: event.currentTarget.value });
          }}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <Select
          label={t('people.contactWay')}
          allowDeselect={false}
          data={contactWaySchema.options.map((way) => ({ value: way, label: t(`people.way.${way}`) }))}
          value={value.contactWay}
          onChange={(way) => {
            if (way !== null) set({ contactWay: way });
          }}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <TextInput
          label={t('people.contactHours')}
          placeholder={t('people.contactHoursPlaceholder')}
          maxLength={120}
          value={value.contactHours}
          onChange={(event) => {
            set({ contactHours: event.currentTarget.value });
          }}
        />
      </Grid.Col>
    </>
  );
}

function WhatToKnow({ draft }: { draft: Draft<PersonForm> }) {
  const { t } = useTranslation();
  const mayShow = useCan()('helper.details');
  const { value, set } = draft;
  const problem = useProblem(draft);
  const terms = useTerms();
  return (
    <>
      <Grid.Col span={6}>
        <TypedMultiSelect
          label={t('people.needs')}
          data={terms.options('need', value.needs)}
          value={value.needs}
          onChange={(needs) => {
            set({ needs });
          }}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <Select
          label={t('people.gender')}
          description={t('people.genderHint')}
          clearable
          data={genderSchema.options.map((gender) => ({
            value: gender,
            label: t(`people.genders.${gender}`),
          }))}
          value={value.gender}
          onChange={(gender) => {
            set({ gender });
          }}
        />
      </Grid.Col>
      <Grid.Col span={12}>
        <Checkbox
          label={t('people.isPseudonym')}
          checked={value.isPseudonym}
          onChange={(event) => {
            set({ isPseudonym: event.currentTarget.checked });
          }}
        />
      </Grid.Col>
      <Grid.Col span={12}>
        <Checkbox
          label={t('people.isOffMap')}
          description={t('people.isOffMapHint')}
          // Only the front desk, which sees the spot anyway, shows it to others again.
          disabled={value.isOffMap && !mayShow}
          checked={value.isOffMap}
          onChange={(event) => {
            set({ isOffMap: event.currentTarget.checked });
          }}
        />
      </Grid.Col>
      <Grid.Col span={12}>
        <Textarea
          label={t('people.notes')}
          description={t('people.notesHint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          value={value.notes}
          error={problem('notes')}
          onChange={(event) => {
            set({ notes: event.currentTarget.value });
          }}
        />
      </Grid.Col>
    </>
  );
}
