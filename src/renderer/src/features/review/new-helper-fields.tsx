import { Button, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewDetail } from '../../../../shared/contract/matches';
import type { LatLng } from '../../../../shared/domain/geo';
import { placeOfRequest } from '../../../../shared/domain/request';
import { Dialog } from '../../components/dialog';
import { TypedMultiSelect } from '../../components/typed-select';
import { useMapBase } from '../../lib/map-base';
import { useTerms } from '../../lib/terms';
import { KithMap } from '../../map/kith-map';
import classes from './review.module.css';

/** Somebody who is not there yet. */
export interface NewHelper {
  readonly home: LatLng | null;
  readonly categories: readonly string[];
  readonly travelLimitMetres: number;
  readonly hasVehicle: boolean;
}

const USUAL_LIMIT_METRES = 10_000;

/** Starts as somebody next door to the request who offers what it asks for. */
export function newHelperOf({ request, requester }: ReviewDetail): NewHelper {
  return {
    home: placeOfRequest(request, requester)?.point ?? null,
    categories: [request.category],
    travelLimitMetres: USUAL_LIMIT_METRES,
    hasVehicle: request.needsVehicle || request.seats > 0,
  };
}

interface NewHelperFieldsProps {
  value: NewHelper;
  onChange: (value: NewHelper) => void;
}

/** Where the helper would live, what they would offer and how far they would go. */
export function NewHelperFields({ value, onChange }: NewHelperFieldsProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const [first] = useState(value.home);
  const [isPicking, setPicking] = useState(false);
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            setPicking(true);
          }}
        >
          {t('review.whatIf.choosePlace')}
        </Button>
        <Text size="sm" c="dimmed">
          {t(value.home === first ? 'review.whatIf.placeHint' : 'review.whatIf.placeChosen')}
        </Text>
      </Group>
      <TypedMultiSelect
        label={t('review.whatIf.categories')}
        data={terms.options('category')}
        comboboxProps={{ withinPortal: false }}
        value={[...value.categories]}
        onChange={(categories) => {
          onChange({ ...value, categories });
        }}
      />
      <Group align="flex-end">
        <NumberInput
          label={t('review.whatIf.kilometres')}
          w={150}
          min={1}
          max={200}
          value={value.travelLimitMetres / 1000}
          onChange={(kilometres) => {
            if (typeof kilometres === 'number' && kilometres >= 1)
              onChange({ ...value, travelLimitMetres: Math.round(kilometres * 1000) });
          }}
        />
        <Checkbox
          mb={8}
          label={t('review.whatIf.car')}
          checked={value.hasVehicle}
          onChange={(event) => {
            onChange({ ...value, hasVehicle: event.currentTarget.checked });
          }}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('review.whatIf.newHelperHint')}
      </Text>
      <SpotPicker
        opened={isPicking}
        start={value.home}
        onPicked={(home) => {
          onChange({ ...value, home });
          setPicking(false);
        }}
        onClose={() => {
          setPicking(false);
        }}
      />
    </Stack>
  );
}

interface SpotPickerProps {
  opened: boolean;
  start: LatLng | null;
  onPicked: (spot: LatLng) => void;
  onClose: () => void;
}

const TOWN_ZOOM = 13;

/** A place by a click on the map, or by the cross in the middle and Enter. */
function SpotPicker({ opened, start, onPicked, onClose }: SpotPickerProps) {
  const { t } = useTranslation();
  const base = useMapBase();
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" title={t('review.whatIf.spotTitle')}>
      <div className={classes['spotMap']}>
        <KithMap
          {...base}
          {...(start === null ? {} : { center: start, zoom: TOWN_ZOOM })}
          ariaLabel={t('review.whatIf.spotTitle')}
          picked={start}
          onPick={onPicked}
        />
      </div>
    </Dialog>
  );
}
