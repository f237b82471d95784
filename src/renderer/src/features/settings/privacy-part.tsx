import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { PersonId } from '../../../../shared/domain/ids';
import { ErrorNotice } from '../../components/error-notice';
import { PanelSkeleton } from '../../components/skeletons';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { PersonPicker } from '../../people/person-picker';
import { AccessPart } from './privacy-access-part';
import { ErasePart } from './privacy-erase-part';
import { HoldsPart } from './privacy-holds-part';
import { Part } from './part';

/** What is held on one person: to hand it over, or to erase it. */
export function PrivacyPart() {
  const { t } = useTranslation();
  const asked = Number(useSearchParams()[0].get('person') ?? '');
  const [id, setId] = useState(Number.isInteger(asked) && asked > 0 ? (asked as PersonId) : null);
  if (id === null)
    return (
      <Part title={t('privacy.title')} hint={t('privacy.hint')}>
        <PersonPicker label={t('privacy.pick')} onPick={setId} />
      </Part>
    );
  return (
    <ChosenPerson
      key={id}
      id={id}
      onOther={() => {
        setId(null);
      }}
    />
  );
}

function ChosenPerson({ id, onOther }: { id: PersonId; onOther: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayErase = useCan()('privacy.erase');
  const person = useCall('people.get', { id });
  const preview = useCall('privacy.previewErasure', { id }, { enabled: mayErase });
  const error = person.error ?? preview.error;
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void preview.refetch()} />;
  if (person.data === undefined || (mayErase && preview.data === undefined)) return <PanelSkeleton />;
  const erasedAt = preview.data?.erasedAt ?? null;
  return (
    <>
      <Group justify="space-between" mb="md">
        <Stack gap={0}>
          <Text size="sm" c="dimmed">
            {t('privacy.title')}
          </Text>
          <Title order={2} size="h3">
            {person.data.displayName}
          </Title>
        </Stack>
        <Button variant="default" onClick={onOther}>
          {t('privacy.other')}
        </Button>
      </Group>
      {erasedAt !== null && (
        <Alert color="gray" mb="md" role="status">
          {t('privacy.erased', { date: format.moment(erasedAt) })}
        </Alert>
      )}
      <AccessPart id={id} />
      {erasedAt === null && <HoldsPart id={id} mayChange={mayErase} />}
      {erasedAt === null && preview.data !== undefined && <ErasePart id={id} preview={preview.data} />}
    </>
  );
}
