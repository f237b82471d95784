import { Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { placeWords, type PlaceInput } from '../../../../shared/domain/place';
import { URGENCIES } from '../../../../shared/domain/request';
import { formatMinute, parseMinute } from '../../../../shared/domain/time';
import { DayField } from '../../components/day-field';
import { TypedSelect } from '../../components/typed-select';
import { whyBeside, whyHeard } from '../../components/why';
import { useFormat } from '../../lib/format';
import { useTerms } from '../../lib/terms';
import { PlaceField } from '../../people/place-field';
import { useState } from 'react';
import type { Wish } from './call-form';

interface WishFieldsProps {
  wish: Wish;
  index: number;
  home: PlaceInput | null;
  /** The record says where they live. */
  isHomeKnown: boolean;
  onHome: (home: PlaceInput | null) => void;
  onChange: (changes: Partial<Wish>) => void;
}

/** What, when and where, of one request. */
export function WishFields(props: WishFieldsProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const { wish, index, onChange } = props;
  const leads = wish.category !== null && (terms.category(wish.category)?.hasDestination ?? false);
  return (
    <>
      <Group gap="xs" wrap="nowrap" align="start">
        <TypedSelect
          flex={2}
          miw={204}
          label={t('calls.wish.category')}
          {...whyHeard(t('requests.why.category'))}
          data={terms.options('category', wish.category === null ? [] : [wish.category])}
          openOnFocus={false}
          data-wish={index}
          data-field="category"
          value={wish.category}
          onChange={(category) => {
            onChange({ category });
          }}
        />
        <TextInput
          flex={3}
          label={t('calls.wish.summary')}
          {...whyBeside(t('requests.why.summary'))}
          maxLength={160}
          value={wish.summary}
          onChange={(event) => {
            onChange({ summary: event.currentTarget.value });
          }}
        />
      </Group>
      <WhenFields {...props} />
      <WhereFields {...props} />
      {(leads || wish.destination !== null) && (
        <PlaceField
          legend={t('calls.wish.destination')}
          why={t('requests.why.destination')}
          value={wish.destination}
          onChange={(destination) => {
            onChange({ destination });
          }}
        />
      )}
    </>
  );
}

function WhenFields({ wish, index, onChange }: WishFieldsProps) {
  const { t } = useTranslation();
  const { today } = useFormat();
  return (
    <Group gap="xs" wrap="nowrap" align="end">
      <DayField
        label={t('calls.wish.day')}
        whyHeard={t('requests.why.when')}
        placeholder={t('calls.wish.dayExample')}
        today={today}
        minDate={today}
        isClearable
        value={wish.date}
        onChange={(date) => {
          onChange({ date });
        }}
      />
      <TimeOrNone
        index={index}
        value={wish.fromMinute}
        onChange={(fromMinute) => {
          onChange({ fromMinute });
        }}
      />
      <Select
        w={108}
        label={t('calls.wish.urgency')}
        {...whyHeard(t('requests.why.urgency'))}
        allowDeselect={false}
        data={URGENCIES.map((value) => ({ value, label: t(`common.urgency.${value}`) }))}
        value={wish.urgency}
        onChange={(urgency) => {
          if (urgency !== null) onChange({ urgency: urgency });
        }}
      />
      <Checkbox
        size="xs"
        pb={8}
        label={t('calls.wish.wheelchair')}
        {...whyHeard(t('requests.why.wheelchair'))}
        checked={wish.wheelchair}
        onChange={(event) => {
          onChange({ wheelchair: event.currentTarget.checked });
        }}
      />
    </Group>
  );
}

/** A time of day, or none: of many errands only the day is known. */
function TimeOrNone({
  index,
  value,
  onChange,
}: {
  index: number;
  value: number | null;
  onChange: (minute: number | null) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const isUnread = typed !== null && typed.trim() !== '' && parseMinute(typed) === null;
  return (
    <TextInput
      w={72}
      label={t('calls.wish.time')}
      {...whyHeard(t('requests.why.when'))}
      placeholder="9:30"
      autoComplete="off"
      data-wish={index}
      data-field="time"
      error={isUnread ? t('people.time.unread') : undefined}
      value={typed ?? (value === null ? '' : formatMinute(value))}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseMinute(event.currentTarget.value));
      }}
      onBlur={() => {
        if (!isUnread) setTyped(null);
      }}
    />
  );
}

function WhereFields({ wish, home, isHomeKnown, onHome, onChange }: WishFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox
        size="xs"
        label={
          isHomeKnown && home !== null
            ? t('calls.wish.atHomeIn', { place: placeWords(home) })
            : t('calls.wish.atHome')
        }
        {...whyHeard(t('requests.why.place'))}
        checked={wish.isAtHome}
        onChange={(event) => {
          onChange({ isAtHome: event.currentTarget.checked });
        }}
      />
      {wish.isAtHome && !isHomeKnown && (
        <PlaceField legend={t('calls.wish.home')} value={home} onChange={onHome} />
      )}
      {wish.isAtHome && isHomeKnown && home === null && <Text size="xs">{t('requests.where.noHome')}</Text>}
      {!wish.isAtHome && (
        <PlaceField
          legend={t('calls.wish.place')}
          value={wish.place}
          onChange={(place) => {
            onChange({ place });
          }}
        />
      )}
    </>
  );
}
