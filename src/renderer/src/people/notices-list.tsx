import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/domain/ids';
import type { LocalDate } from '../../../shared/domain/time';
import { DayField } from '../components/day-field';
import { ErrorNotice } from '../components/error-notice';
import { useCan } from '../lib/app-state';
import { useFormat } from '../lib/format';
import { useCall, useCommand } from '../lib/query';

/** What whoever talks to a person should know first, until a day; added and taken away at once. */
export function NoticesList({ personId }: { personId: PersonId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useCan()('person.write');
  const { data, error } = useCall('notices.ofPerson', { personId });
  const end = useCommand('notices.end');
  return (
    <Stack gap="xs">
      <ErrorNotice error={error ?? end.error} />
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('people.notices.none')}
        </Text>
      )}
      {data?.map((notice) => (
        <Group key={notice.id} justify="space-between" gap="sm" wrap="nowrap">
          <Text size="sm">
            {notice.until === null
              ? notice.words
              : t('people.notices.until', { words: notice.words, day: format.day(notice.until) })}
          </Text>
          {mayWrite && (
            <Button
              size="xs"
              variant="default"
              disabled={end.isPending}
              aria-label={t('people.notices.endThis', { words: notice.words })}
              onClick={() => {
                end.mutate({ personId, id: notice.id });
              }}
            >
              {t('people.notices.end')}
            </Button>
          )}
        </Group>
      ))}
      {mayWrite && <AddNotice personId={personId} />}
    </Stack>
  );
}

function AddNotice({ personId }: { personId: PersonId }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const [words, setWords] = useState('');
  const [until, setUntil] = useState<LocalDate | null>(null);
  const add = useCommand('notices.add');
  const save = () => {
    const onSuccess = () => {
      setWords('');
      setUntil(null);
    };
    add.mutate({ personId, words, until }, { onSuccess });
  };
  return (
    <>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('people.notices.words')}
          placeholder={t('people.notices.example')}
          maxLength={200}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <DayField
          label={t('people.notices.last')}
          today={today}
          minDate={today}
          isClearable
          value={until}
          onChange={setUntil}
        />
        <Button variant="default" disabled={words.trim() === ''} loading={add.isPending} onClick={save}>
          {t('people.notices.add')}
        </Button>
      </Group>
      <ErrorNotice error={add.error} />
    </>
  );
}
