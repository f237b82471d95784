import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/domain/ids';
import { PersonPicker } from './person-picker';
import { PickedPerson } from './picked-person';

/** Somebody who is in Kith, or a name or a number alone. */
export interface Rung {
  personId: PersonId | null;
  name: string;
  number: string;
  /** They left words on the machine. */
  isVoicemail: boolean;
}

interface WhoToRingProps {
  value: Rung;
  onChange: (rung: Rung) => void;
  problem: string | undefined;
}

/** Who is to be rung: a number is enough, and somebody known is found by name or number. */
export function WhoToRing({ value, onChange, problem }: WhoToRingProps) {
  const { t } = useTranslation();
  const set = (changes: Partial<Rung>) => {
    onChange({ ...value, ...changes });
  };
  return (
    <Stack gap="sm">
      {value.personId === null ? (
        <>
          <Group grow align="start">
            <TextInput
              label={t('queue.later.number')}
              type="tel"
              maxLength={40}
              autoComplete="off"
              value={value.number}
              error={problem}
              data-autofocus
              onChange={(event) => {
                set({ number: event.currentTarget.value });
              }}
            />
            <TextInput
              label={t('queue.later.name')}
              maxLength={120}
              autoComplete="off"
              value={value.name}
              onChange={(event) => {
                set({ name: event.currentTarget.value });
              }}
            />
          </Group>
          <PersonPicker
            label={t('queue.later.person')}
            onPick={(personId) => {
              set({ personId, name: '', number: '' });
            }}
          />
        </>
      ) : (
        <PickedPerson
          id={value.personId}
          onClear={() => {
            set({ personId: null });
          }}
        />
      )}
      <Checkbox
        label={t('queue.later.voicemail')}
        checked={value.isVoicemail}
        onChange={(event) => {
          set({ isVoicemail: event.currentTarget.checked });
        }}
      />
    </Stack>
  );
}
