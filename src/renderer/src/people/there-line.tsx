import { Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { LatLng } from '../../../shared/domain/geo';
import type { PersonId } from '../../../shared/domain/ids';
import { useFormat } from '../lib/format';
import { useCall } from '../lib/query';

interface ThereWordsProps {
  /** Where they live; null where that is not known. */
  point: LatLng | null;
  /** Where the number may be from. */
  countries: readonly string[];
}

/** What the clock shows where somebody is, where that is another hour than here. A place tells it better than a number. */
export function ThereWords({ point, countries }: ThereWordsProps) {
  const format = useFormat();
  const words = point === null ? format.thereOfNumber(countries) : format.there(point);
  if (words === '') return null;
  return (
    <Text size="sm" fw={600} mt={4}>
      <IconClock size={14} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 4 }} />
      {words}
    </Text>
  );
}

/** Stands in for the id where there is nobody to ask for; the call is not made then. */
const NOBODY = 1 as PersonId;

interface ThereLineProps {
  /** Null where only a number is known. */
  personId: PersonId | null;
  number: string;
}

/** The same beside a number that is to be rung. */
export function ThereLine({ personId, number }: ThereLineProps) {
  const person = useCall('people.get', { id: personId ?? NOBODY }, { enabled: personId !== null });
  const text = number.trim().slice(0, 40);
  const reading = useCall('people.readPhone', { text }, { enabled: text !== '' });
  // Nothing is said before the place is known: it might be unsaid a moment later.
  if (personId !== null && person.isPending) return null;
  const point = person.data?.places.find((place) => place.point !== null)?.point ?? null;
  return <ThereWords point={point} countries={reading.data?.countries ?? []} />;
}
