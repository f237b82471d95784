import { Accordion, Checkbox, Grid, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StrengthField } from '../../components/strength-field';
import { whyBeside } from '../../components/why';
import { useTerms } from '../../lib/terms';
import { Fields } from '../../components/fields';
import { TypedMultiSelect } from '../../components/typed-select';
import type { Draft } from '../../lib/use-draft';
import { LanguageField } from '../../people/language-field';
import type { RequestForm } from './request-form';
import { wishesSet } from './wishes-set';

const WISH_OR_MUST = ['wish', 'must'] as const;
const ANY_STRENGTH = ['none', 'wish', 'must'] as const;

/** The same paper as the sections above. */
const LOOK = {
  item: {
    marginTop: 'var(--mantine-spacing-sm)',
    background: 'var(--mantine-color-body)',
    border: '1px solid var(--mantine-color-default-border)',
  },
  control: { minHeight: 40 },
  label: { paddingBlock: 8 },
};

interface PartProps {
  draft: Draft<RequestForm>;
}

/** What else is asked of the helper. Closed at first; each part says how much of it is set. */
export function RequestWishes({ draft }: PartProps) {
  const counts = wishesSet(draft.value);
  return (
    <Accordion multiple variant="separated" order={2} chevronPosition="left" styles={LOOK} mt={-12}>
      <Part name="skills" count={counts.skills}>
        <SkillsAndLanguages draft={draft} />
      </Part>
      <Part name="access" count={counts.access}>
        <Access draft={draft} />
      </Part>
      <Part name="helper" count={counts.helper}>
        <TheHelper draft={draft} />
      </Part>
      <Part name="source" count={counts.source}>
        <Source draft={draft} />
      </Part>
    </Accordion>
  );
}

function Part({ name, count, children }: { name: string; count: number; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Accordion.Item value={name}>
      <Accordion.Control>
        <Group gap="sm">
          <Text fw={600}>{t(`requests.wishes.${name}`)}</Text>
          <Text size="sm" c="dimmed">
            {count === 0 ? t('requests.wishes.nothing') : t('requests.wishes.count', { count })}
          </Text>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Fields need="request.write">{children}</Fields>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

function SkillsAndLanguages({ draft: { value, set } }: PartProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  return (
    <Grid>
      <Grid.Col span={6}>
        <TypedMultiSelect
          label={t('requests.skills')}
          description={t('requests.why.skills')}
          maxValues={20}
          data={terms.options('skill', value.skills)}
          value={value.skills}
          onChange={(skills) => {
            set({ skills });
          }}
        />
      </Grid.Col>
      <Grid.Col span={6}>
        <Stack gap="xs">
          <LanguageField
            label={t('requests.languages')}
            description={t('requests.why.languages')}
            value={value.languages}
            onChange={(languages) => {
              set({ languages });
            }}
          />
          {value.languages.length > 0 && (
            <StrengthField
              label={t('requests.languageStrength')}
              strengths={WISH_OR_MUST}
              value={value.languageStrength === 'must' ? 'must' : 'wish'}
              onChange={(languageStrength) => {
                set({ languageStrength });
              }}
            />
          )}
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

function Access({ draft: { value, set } }: PartProps) {
  const { t } = useTranslation();
  return (
    <Grid>
      <Grid.Col span={6}>
        <Stack gap="xs">
          {(['wheelchair', 'stairs', 'needsVehicle'] as const).map((need) => (
            <Checkbox
              key={need}
              label={t(`requests.access.${need}`)}
              description={t(`requests.why.${need}`)}
              checked={value[need]}
              onChange={(event) => {
                set({ [need]: event.currentTarget.checked });
              }}
            />
          ))}
        </Stack>
      </Grid.Col>
      <Grid.Col span={6}>
        <Stack gap="xs">
          <NumberInput
            label={t('requests.access.seats')}
            description={t('requests.why.seats')}
            maw={220}
            min={0}
            max={50}
            allowDecimal={false}
            value={value.seats}
            onChange={(seats) => {
              set({ seats: typeof seats === 'number' ? seats : 0 });
            }}
          />
          <StrengthField
            label={t('requests.access.strength')}
            strengths={WISH_OR_MUST}
            value={value.accessStrength}
            onChange={(accessStrength) => {
              set({ accessStrength });
            }}
          />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

function TheHelper({ draft: { value, set } }: PartProps) {
  const { t } = useTranslation();
  return (
    <Grid>
      <Grid.Col span={6}>
        <Stack gap="xs">
          <Select
            label={t('requests.gender.label')}
            description={t('requests.why.gender')}
            clearable
            placeholder={t('requests.gender.any')}
            data={(['woman', 'man'] as const).map((gender) => ({
              value: gender,
              label: t(`requests.gender.${gender}`),
            }))}
            value={value.gender}
            onChange={(gender) => {
              set({ gender });
            }}
          />
          {value.gender !== null && (
            <StrengthField
              label={t('requests.gender.strength')}
              strengths={WISH_OR_MUST}
              value={value.genderStrength === 'must' ? 'must' : 'wish'}
              onChange={(genderStrength) => {
                set({ genderStrength });
              }}
            />
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={6}>
        <Stack gap="md">
          <StrengthField
            label={t('requests.continuity')}
            why={t('requests.why.continuityStrength')}
            strengths={ANY_STRENGTH}
            value={value.continuityStrength}
            onChange={(continuityStrength) => {
              set({ continuityStrength });
            }}
          />
          <Checkbox
            label={t('requests.atRisk')}
            description={t('requests.why.atRisk')}
            checked={value.atRisk}
            onChange={(event) => {
              set({ atRisk: event.currentTarget.checked });
            }}
          />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

function Source({ draft: { value, set } }: PartProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  return (
    <Select
      label={t('requests.source')}
      {...whyBeside(t('requests.why.source'))}
      maw={340}
      clearable
      data={terms.options('source', value.source === null ? [] : [value.source])}
      value={value.source}
      onChange={(source) => {
        set({ source });
      }}
    />
  );
}
