import { Autocomplete, Button, Fieldset, Group, Input, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconMap2, IconMapPin, IconMapPinOff } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '../../../shared/contract/map';
import type { PlaceInput } from '../../../shared/domain/place';
import { useOrganisation } from '../lib/app-state';
import { useCall } from '../lib/query';
import { blankPlace, isBlankPlace, streetPart, withFound, withLine, withLocality } from './place-form';
import { ThereWords } from './there-line';
import { SpotDialog } from './spot-dialog';

interface PlaceFieldProps {
  legend: string;
  /** Why the place is asked for, where the part of the form around it does not say it. */
  why?: string;
  value: PlaceInput | null;
  onChange: (place: PlaceInput | null) => void;
  error?: string | undefined;
}

const LEGEND = { legend: { fontWeight: 600, fontSize: 'var(--mantine-font-size-sm)', paddingInline: 0 } };

/** An address in words, with suggestions while typing, and always also by a spot on the map. */
export function PlaceField({ legend, why, value, onChange, error }: PlaceFieldProps) {
  const { t } = useTranslation();
  const { country } = useOrganisation();
  const whyId = useId();
  const [isPicking, picking] = useDisclosure(false);
  const place = value ?? blankPlace(country);
  const change = (next: PlaceInput) => {
    onChange(isBlankPlace(next) ? null : next);
  };
  return (
    <Fieldset
      legend={legend}
      variant="unstyled"
      styles={LEGEND}
      {...(why === undefined ? {} : { 'aria-describedby': whyId })}
    >
      {why !== undefined && (
        <Input.Description id={whyId} mt={-6} mb={4}>
          {why}
        </Input.Description>
      )}
      <FoundField
        label={t('people.place.line')}
        kind="street"
        text={place.line}
        onText={(line) => {
          change(withLine(place, line));
        }}
        onFound={(found) => {
          change(withFound(place, found));
        }}
      />
      <Group gap="xs" mt="xs" align="end" wrap="nowrap">
        <TextInput
          label={t('people.place.postcode')}
          w={90}
          maxLength={20}
          value={place.postcode}
          onChange={(event) => {
            change({ ...place, postcode: event.currentTarget.value });
          }}
        />
        <FoundField
          label={t('people.place.locality')}
          kind="town"
          text={place.locality}
          onText={(locality) => {
            change(withLocality(place, locality));
          }}
          onFound={(found) => {
            change(withFound(place, found));
          }}
        />
        <Button
          variant="default"
          px="sm"
          leftSection={<IconMap2 size={16} aria-hidden />}
          onClick={picking.open}
        >
          {t('people.place.pick')}
        </Button>
      </Group>
      <PointWords place={value} error={error} />
      {value !== null && <ThereWords point={value.point} countries={[]} />}
      <SpotDialog
        opened={isPicking}
        place={place}
        onClose={picking.close}
        onPicked={(next) => {
          change(next);
          picking.close();
        }}
      />
    </Fieldset>
  );
}

/** Says whether the map knows the place, and how exactly. */
function PointWords({ place, error }: { place: PlaceInput | null; error: string | undefined }) {
  const { t } = useTranslation();
  if (error !== undefined)
    return (
      <Text size="xs" c="var(--mantine-color-error)" mt={4} role="alert">
        {error}
      </Text>
    );
  if (place === null) return null;
  const Icon = place.point === null ? IconMapPinOff : IconMapPin;
  return (
    <Text size="xs" c="dimmed" mt={4} aria-live="polite">
      <Icon size={14} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
      {place.point === null ? t('people.place.noPoint') : t(`people.place.precision.${place.precision}`)}
    </Text>
  );
}

interface FoundFieldProps {
  label: string;
  kind: FoundPlace['kind'];
  text: string;
  onText: (text: string) => void;
  onFound: (found: FoundPlace) => void;
}

/** A line with streets or towns offered below; what is typed counts also when nothing is chosen. */
function FoundField({ label, kind, text, onText, onFound }: FoundFieldProps) {
  const { t } = useTranslation();
  const { country } = useOrganisation();
  const [asked] = useDebouncedValue(kind === 'street' ? streetPart(text) : text.trim(), 150);
  const { data } = useCall(
    'places.search',
    { text: asked.slice(0, 120), country, limit: 8 },
    { enabled: asked.length > 1, keepPrevious: true },
  );
  const found = asked.length > 1 ? (data ?? []).filter((one) => one.kind === kind) : [];
  const byWords = new Map(found.map((one) => [wordsOf(one), one]));
  return (
    <Autocomplete
      label={label}
      flex={1}
      maxLength={kind === 'street' ? 200 : 120}
      value={text}
      data={[...byWords.keys()]}
      filter={({ options }) => options}
      onChange={(next) => {
        const chosen = byWords.get(next);
        if (chosen === undefined) onText(next);
        else onFound(chosen);
      }}
      {...(kind === 'street' ? { placeholder: t('people.place.linePlaceholder') } : {})}
    />
  );
}

function wordsOf(found: FoundPlace): string {
  return found.kind === 'street' && found.locality !== '' ? `${found.label}, ${found.locality}` : found.label;
}
