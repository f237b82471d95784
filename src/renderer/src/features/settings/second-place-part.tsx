import { Alert, Button, Code, Group, NativeSelect, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PLACE_SCHEDULES, placeScheduleSchema, type BackupState } from '../../../../shared/contract/backups';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { Part } from './part';

type Place = NonNullable<BackupState['secondPlace']>;

/** A stick or a folder elsewhere that gets copies of the backups. */
export function SecondPlacePart({ place }: { place: Place | null }) {
  const { t } = useTranslation();
  return (
    <Part title={t('backups.place.title')} hint={t('backups.place.hint')}>
      {place === null ? (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />}>
          {t('backups.place.none')}
        </Alert>
      ) : (
        <Chosen place={place} />
      )}
      <Buttons place={place} />
    </Part>
  );
}

function Chosen({ place: { folder, every, lastGoodAt, problem } }: { place: Place }) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const schedule = useCommand('backups.schedulePlace');
  const isAllowed = useCan()('settings.manage');
  return (
    <>
      <Text size="sm">
        <Code style={{ overflowWrap: 'anywhere' }}>{folder}</Code>
      </Text>
      <Text fw={600}>
        {lastGoodAt === null
          ? t('backups.place.never')
          : t('backups.place.lastGood', { ago: format.ago(lastGoodAt) })}
      </Text>
      {problem !== null && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">
          {t(`backups.place.problem.${problem}`)}
        </Alert>
      )}
      <NativeSelect
        label={t('backups.place.every')}
        maw={260}
        value={every}
        disabled={!isAllowed || schedule.isPending}
        data={PLACE_SCHEDULES.map((value) => ({ value, label: t(`backups.place.schedule.${value}`) }))}
        onChange={({ currentTarget }) =>
          schedule.mutate(
            { every: placeScheduleSchema.parse(currentTarget.value) },
            { onError: notify.failed },
          )
        }
      />
    </>
  );
}

function Buttons({ place }: { place: Place | null }) {
  const { t } = useTranslation();
  const can = useCan();
  const notify = useNotify();
  const choose = useCommand('backups.choosePlace');
  const copy = useCommand('backups.copyNow');
  const forget = useCommand('backups.forgetPlace');
  const mayChoose = can('settings.manage');
  const tellCopied = (state: BackupState | null) => {
    if (state?.secondPlace?.problem === null) notify.done(t('backups.place.copied'));
  };
  const tellForgotten = () => notify.done(t('backups.place.forgot'));
  return (
    <Group gap="sm">
      {place !== null && can('backup.make') && (
        <Button
          loading={copy.isPending}
          onClick={() => copy.mutate({}, { onSuccess: tellCopied, onError: notify.failed })}
        >
          {t('backups.place.copyNow')}
        </Button>
      )}
      {mayChoose && (
        <Button
          variant="default"
          loading={choose.isPending}
          onClick={() => choose.mutate({}, { onSuccess: tellCopied, onError: notify.failed })}
        >
          {t(place === null ? 'backups.place.choose' : 'backups.place.other')}
        </Button>
      )}
      {mayChoose && place !== null && (
        <Button
          variant="default"
          loading={forget.isPending}
          onClick={() => forget.mutate({}, { onSuccess: tellForgotten, onError: notify.failed })}
        >
          {t('backups.place.forget')}
        </Button>
      )}
    </Group>
  );
}
