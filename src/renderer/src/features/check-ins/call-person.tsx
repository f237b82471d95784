import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckIn } from '../../../../shared/domain/check-in';
import { placeWords } from '../../../../shared/domain/place';
import { ErrorNotice } from '../../components/error-notice';
import { FormSection } from '../../components/form-section';
import { PanelSkeleton } from '../../components/skeletons';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import { ThereLine } from '../../people/there-line';
import classes from './check-ins.module.css';
import { Trend } from './trend';

/** Who is called, by which number and in which language, and what to know before. */
export function CallPerson({ checkIn }: { checkIn: CheckIn }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language, notes, feelings } = checkIn;
  return (
    <FormSection title={t('checkIns.call.who')}>
      <Details checkIn={checkIn} />
      {language !== null && (
        <Text fw={600}>{t('checkIns.call.askIn', { language: format.language(language) })}</Text>
      )}
      {notes !== '' && (
        <div>
          <Text size="xs" c="dimmed">
            {t('checkIns.call.notes')}
          </Text>
          <p className={classes['words']}>{notes}</p>
        </div>
      )}
      <div>
        <Text size="xs" c="dimmed" mb={4}>
          {t('checkIns.call.trend')}
        </Text>
        <Trend feelings={feelings} />
      </div>
    </FormSection>
  );
}

function Details({ checkIn: { personId } }: { checkIn: CheckIn }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const format = useFormat();
  const { data, error } = useCall('people.get', { id: personId });
  if (error !== null) return <ErrorNotice error={error} />;
  if (data === undefined) return <PanelSkeleton lines={2} />;
  const [home] = data.places;
  const facts = [
    home === undefined ? '' : t('checkIns.call.home', { place: placeWords(home) }),
    format.list(data.needs.map((need) => terms.label(need))),
    data.contactHours,
  ].filter((fact) => fact !== '');
  return (
    <Stack gap={2}>
      <Phones phones={data.phones.map(({ asGiven }) => asGiven)} />
      <ThereLine personId={personId} number={data.phones[0]?.asGiven ?? ''} />
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </Stack>
  );
}

/** Numbers large enough to be read from the phone. */
export function Phones({ phones }: { phones: readonly string[] }) {
  const { t } = useTranslation();
  if (phones.length === 0) return <Text size="sm">{t('checkIns.call.noPhone')}</Text>;
  return phones.map((phone) => (
    <div key={phone} className={classes['phone']}>
      {phone}
    </div>
  ));
}
