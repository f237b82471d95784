import { Box, Checkbox, Grid, Group, Input, NumberInput, Slider, Stack, Text } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeWords } from '../../../../shared/domain/place';
import type { Person } from '../../../../shared/domain/person';
import { FormSection } from '../../components/form-section';
import { useMapBase } from '../../lib/map-base';
import type { Draft } from '../../lib/use-draft';
import { boundsOfCircle } from '../../map/circle-bounds';
import { KithMap } from '../../map/kith-map';
import type { HelperForm } from './helper-form';

interface HelperTravelProps {
  draft: Draft<HelperForm>;
  person: Person | null;
}

/** From where and how far the helper goes, and with what. */
export function HelperTravel({ draft, person }: HelperTravelProps) {
  const { t } = useTranslation();
  const { value, set } = draft;
  return (
    <FormSection title={t('helpers.section.travel')}>
      <TravelLimit
        metres={value.travelLimitMetres}
        onChange={(travelLimitMetres) => {
          set({ travelLimitMetres });
        }}
      />
      <HomeOnMap person={person} metres={value.travelLimitMetres} />
      <Grid gap="xs">
        <Grid.Col span={6}>
          <Stack gap="xs">
            {(['hasVehicle', 'canDoStairs'] as const).map((field) => (
              <Checkbox
                key={field}
                label={t(`helpers.travel.${field}`)}
                checked={value[field]}
                onChange={(event) => {
                  set({ [field]: event.currentTarget.checked });
                }}
              />
            ))}
          </Stack>
        </Grid.Col>
        {value.hasVehicle && (
          <Grid.Col span={6}>
            <Stack gap="xs">
              <NumberInput
                label={t('helpers.travel.seats')}
                w={160}
                min={0}
                max={50}
                allowDecimal={false}
                value={value.seats}
                onChange={(seats) => {
                  set({ seats: typeof seats === 'number' ? seats : 0 });
                }}
              />
              <Checkbox
                label={t('helpers.travel.wheelchairVehicle')}
                checked={value.wheelchairVehicle}
                onChange={(event) => {
                  set({ wheelchairVehicle: event.currentTarget.checked });
                }}
              />
            </Stack>
          </Grid.Col>
        )}
      </Grid>
    </FormSection>
  );
}

const MOST_ON_SLIDER = 50;

function TravelLimit({ metres, onChange }: { metres: number; onChange: (metres: number) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const kilometres = metres / 1000;
  return (
    <div>
      <Input.Label id={id} labelElement="div">
        {t('helpers.travel.limit')}
      </Input.Label>
      <Group wrap="nowrap" gap="md">
        <Slider
          flex={1}
          min={0}
          max={MOST_ON_SLIDER}
          step={0.5}
          label={null}
          thumbLabel={t('helpers.travel.limit')}
          value={Math.min(kilometres, MOST_ON_SLIDER)}
          onChange={(next) => {
            onChange(Math.round(next * 1000));
          }}
        />
        <NumberInput
          aria-labelledby={id}
          w={110}
          min={0}
          max={500}
          decimalScale={1}
          suffix=" km"
          value={kilometres}
          onChange={(next) => {
            onChange(typeof next === 'number' ? Math.round(next * 1000) : 0);
          }}
        />
      </Group>
    </div>
  );
}

const STREET_ZOOM = 14;

/** Where they start from, and as a circle how far they go. */
function HomeOnMap({ person, metres }: { person: Person | null; metres: number }) {
  const { t } = useTranslation();
  const base = useMapBase();
  const home = person?.places[0];
  const point = home?.point ?? null;
  const reach = useMemo(
    () => (point === null || metres === 0 ? null : { id: 'home', lat: point.lat, lng: point.lng, metres }),
    [point, metres],
  );
  const layers = useMemo(() => ({ circles: reach === null ? [] : [reach] }), [reach]);
  if (person === null) return null;
  if (point === null && person.isOffMap) return <Text size="sm">{t('helpers.travel.offMap')}</Text>;
  if (home?.point === null || home === undefined) return <Text size="sm">{t('helpers.travel.noHome')}</Text>;
  return (
    <div>
      <Text size="sm" mb={4}>
        {t('helpers.travel.from', { place: placeWords(home) })}
      </Text>
      {person.isWithheld && (
        <Text size="sm" c="dimmed" mb={4}>
          {t('map.blurred')}
        </Text>
      )}
      <Box h={240} style={{ borderRadius: 'var(--mantine-radius-md)', overflow: 'hidden' }}>
        <KithMap
          {...base}
          center={home.point}
          zoom={STREET_ZOOM}
          ariaLabel={t('helpers.travel.map')}
          picked={home.point}
          bounds={reach === null ? null : boundsOfCircle(reach)}
          layers={layers}
        />
      </Box>
    </div>
  );
}
