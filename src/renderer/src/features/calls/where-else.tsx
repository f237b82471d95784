import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Referral } from '../../../../shared/domain/referral';
import { ErrorNotice } from '../../components/error-notice';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';

const PAUSE_MILLISECONDS = 150;
const SHOWN = 6;

interface WhereElseProps {
  /** Told whom the operator reads out, in a sentence with the number. */
  onChoose: (referral: Referral, words: string) => void;
}

/** Who can help with what we cannot, found by what the caller says; choosing one reads its number out. */
export function WhereElse({ onChoose }: WhereElseProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, PAUSE_MILLISECONDS);
  const { data, error } = useCall(
    'referrals.search',
    { text: text.trim(), limit: SHOWN },
    { keepPrevious: true },
  );
  const say = useReadOut();
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        aria-label={t('referrals.search')}
        placeholder={t('referrals.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <ErrorNotice error={error} />
      {data?.length === 0 && (
        <Text size="sm" c="dimmed" role="status">
          {t(text.trim() === '' ? 'referrals.emptyHint' : 'referrals.none')}
        </Text>
      )}
      {data !== undefined && data.length > 0 && (
        <Stack
          component="ul"
          gap={4}
          p={0}
          m={0}
          aria-label={t('referrals.list')}
          style={{ listStyle: 'none' }}
        >
          {data.map((one) => (
            <li key={one.id}>
              <FoundReferral
                referral={one}
                onChoose={() => {
                  onChoose(one, say(one));
                }}
              />
            </li>
          ))}
        </Stack>
      )}
    </Stack>
  );
}

/** As it is read out, number and hours with it. */
function useReadOut(): (referral: Referral) => string {
  const { t } = useTranslation();
  return ({ name, number, hours }) =>
    t(hours === '' ? 'referrals.readOut' : 'referrals.readOutHours', { name, number, hours });
}

const LONG_AGO_DAYS = 365;

function FoundReferral({ referral, onChoose }: { referral: Referral; onChoose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { name, number, whatFor, hours, area, languages, checkedOn } = referral;
  const spoken = languages.map((tag) => format.language(tag)).join(', ');
  const isOld = checkedOn !== null && daysBetween(checkedOn, format.today) > LONG_AGO_DAYS;
  const checked =
    checkedOn === null
      ? t('referrals.neverChecked')
      : t(isOld ? 'referrals.checkedLongAgo' : 'referrals.checked', { date: format.day(checkedOn) });
  return (
    <Button
      variant="default"
      fullWidth
      h="auto"
      p="xs"
      styles={{ inner: { justifyContent: 'flex-start' }, label: { whiteSpace: 'normal' } }}
      onClick={onChoose}
    >
      <Stack gap={0} style={{ textAlign: 'start' }}>
        <Text fw={700}>{name}</Text>
        <Text fw={700} style={{ whiteSpace: 'nowrap' }}>
          {number}
        </Text>
        <Text size="sm">{whatFor}</Text>
        <Text size="xs" c="dimmed">
          {[hours, area, spoken, checked].filter((words) => words !== '').join(' · ')}
        </Text>
      </Stack>
    </Button>
  );
}

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;
