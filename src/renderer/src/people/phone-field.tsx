import { ActionIcon, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LatLng } from '../../../shared/domain/geo';
import type { Phone } from '../../../shared/domain/person';
import { useCall } from '../lib/query';
import { NO_PHONE } from './person-form';
import { ThereWords } from './there-line';

const MOST_PHONES = 6;

interface PhonesFieldProps {
  value: readonly Phone[];
  /** Where they live, as far as it is known: what the clock shows there stands beside the number. */
  point: LatLng | null;
  onChange: (phones: readonly Phone[]) => void;
}

/** Phone numbers, kept as given; below each, how Kith reads it. */
export function PhonesField({ value, point, onChange }: PhonesFieldProps) {
  const { t } = useTranslation();
  const replace = (index: number, phone: Phone) => {
    onChange(value.map((old, at) => (at === index ? phone : old)));
  };
  return (
    <Stack gap="xs">
      {value.map((phone, index) => (
        <PhoneRow
          key={index}
          phone={phone}
          point={point}
          label={index === 0 ? t('people.phone.label') : t('people.phone.further', { number: index + 1 })}
          onChange={(next) => {
            replace(index, next);
          }}
          onRemove={
            value.length > 1
              ? () => {
                  onChange(value.filter((_, at) => at !== index));
                }
              : undefined
          }
          onAdd={
            index === value.length - 1 && phone.asGiven !== '' && value.length < MOST_PHONES
              ? () => {
                  onChange([...value, NO_PHONE]);
                }
              : undefined
          }
        />
      ))}
    </Stack>
  );
}

interface PhoneRowProps {
  phone: Phone;
  point: LatLng | null;
  label: string;
  onChange: (phone: Phone) => void;
  onRemove: (() => void) | undefined;
  onAdd: (() => void) | undefined;
}

function PhoneRow({ phone, point, label, onChange, onRemove, onAdd }: PhoneRowProps) {
  const { t } = useTranslation();
  const readingId = useId();
  const reading = usePhoneReading(phone, onChange);
  return (
    <div>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          label={label}
          type="tel"
          value={phone.asGiven}
          maxLength={40}
          autoComplete="off"
          flex={1}
          aria-describedby={readingId}
          onChange={(event) => {
            onChange({ asGiven: event.currentTarget.value, e164: null });
          }}
        />
        {onAdd && (
          <ActionIcon size="input-sm" variant="default" onClick={onAdd} aria-label={t('people.phone.add')}>
            <IconPlus size={18} />
          </ActionIcon>
        )}
        {onRemove && (
          <ActionIcon
            size="input-sm"
            variant="default"
            onClick={onRemove}
            aria-label={t('people.phone.remove', { label })}
          >
            <IconX size={18} />
          </ActionIcon>
        )}
      </Group>
      <div id={readingId} aria-live="polite">
        {reading && <Reading isReadable={reading.e164 !== null} shown={reading.shown} />}
        {reading && <ThereWords point={point} countries={reading.countries} />}
      </div>
    </div>
  );
}

function Reading({ isReadable, shown }: { isReadable: boolean; shown: string }) {
  const { t } = useTranslation();
  const Icon = isReadable ? IconCheck : IconAlertTriangle;
  return (
    <Text size="xs" c={isReadable ? 'dimmed' : 'var(--kith-warning-text, var(--mantine-color-text))'} mt={4}>
      <Icon size={14} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
      {isReadable ? t('people.phone.read', { shown }) : t('people.phone.unreadable')}
    </Text>
  );
}

/** Asks how a number reads shortly after typing, and keeps the answer with the number. */
function usePhoneReading(phone: Phone, onChange: (phone: Phone) => void) {
  const [text] = useDebouncedValue(phone.asGiven.trim(), 150);
  const { data } = useCall('people.readPhone', { text }, { enabled: text.length > 2 });
  const e164 = data?.e164 ?? null;
  useEffect(() => {
    if (data !== undefined && text === phone.asGiven.trim() && e164 !== phone.e164)
      onChange({ ...phone, e164 });
  }, [data, e164, text, phone, onChange]);
  return text.length > 2 && text === phone.asGiven.trim() ? data : undefined;
}
