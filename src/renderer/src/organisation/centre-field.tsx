import { Autocomplete, Box, Button, Group, Text } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconMap2, IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FoundPlace } from '../../../shared/contract/map';
import type { LatLng } from '../../../shared/domain/geo';
import { call } from '../lib/api';
import { useMapBase } from '../lib/map-base';
import { useNotify } from '../lib/notify';
import { useCall } from '../lib/query';
import { KithMap } from '../map/kith-map';
import type { OrganisationForm } from './organisation-form';

/** The town around which the organisation works: by name, or by a click on the map. */
export function CentreField({ form }: { form: OrganisationForm }) {
  const { t } = useTranslation();
  const words = (key: string) => t(`settings.organisation.${key}`);
  const [isMapShown, map] = useDisclosure(false);
  const { centre, placeName } = form.values;
  return (
    <>
      <TownField form={form} />
      <Group mt={6} gap="sm">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconMap2 size={16} aria-hidden />}
          aria-expanded={isMapShown}
          onClick={map.toggle}
        >
          {words(isMapShown ? 'hideMap' : 'showMap')}
        </Button>
        {centre !== null && (
          <Text size="sm" c="dimmed" aria-live="polite">
            <IconMapPin size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
            {t('settings.organisation.placeChosen', { place: placeName })}
          </Text>
        )}
      </Group>
      {isMapShown && <CentreMap form={form} />}
    </>
  );
}

/** A town with its country, so that towns of one name can be told apart. */
function labelOf(place: FoundPlace): string {
  return place.kind === 'street' && place.locality !== '' ? `${place.label}, ${place.locality}` : place.label;
}

function TownField({ form }: { form: OrganisationForm }) {
  const { t } = useTranslation();
  const words = (key: string) => t(`settings.organisation.${key}`);
  const { placeName, country, centre } = form.values;
  const [text] = useDebouncedValue(placeName.trim(), 150);
  const isWanted = text.length >= 2 && centre === null;
  const { data } = useCall(
    'places.search',
    { text, country, limit: 8 },
    { enabled: isWanted, keepPrevious: true },
  );
  const places = new Map((data ?? []).map((place) => [labelOf(place), place]));
  const isUnknown = isWanted && data?.length === 0;
  const type = (name: string) => {
    const place = places.get(name);
    form.setFieldValue('placeName', name);
    form.setFieldValue('centre', place === undefined ? null : { lat: place.lat, lng: place.lng });
  };
  return (
    <Autocomplete
      label={words('place')}
      description={words('placeHint')}
      placeholder={words('placePlaceholder')}
      withAsterisk
      maxLength={120}
      data={[...places.keys()]}
      filter={({ options }) => options}
      value={placeName}
      onChange={type}
      error={isUnknown ? words('placeNone') : form.errors['centre']}
    />
  );
}

function CentreMap({ form }: { form: OrganisationForm }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { center, zoom, ...base } = useMapBase();
  const { centre } = form.values;
  const pick = (point: LatLng) => {
    form.setFieldValue('centre', point);
    form.setFieldValue('placeName', t('settings.organisation.placePoint'));
    call('places.nearest', point).then((place) => {
      if (place !== null)
        form.setFieldValue('placeName', place.locality === '' ? place.label : place.locality);
    }, notify.failed);
  };
  return (
    <Box h={320} mt="sm">
      <KithMap
        {...base}
        ariaLabel={t('settings.organisation.map')}
        center={centre ?? center}
        zoom={centre === null ? zoom : 11}
        picked={centre}
        onPick={pick}
      />
    </Box>
  );
}
