import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import type { HelperId, RequestId } from '../../../../shared/domain/ids';
import { fixWords, refusalWords } from '../../../../shared/words/reasons';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { Dialog } from '../../components/dialog';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import classes from './review.module.css';
import { useNames } from '../../lib/use-names';

type Found = OutputOf<'review.candidates'>[number];

interface ChooseDialogProps {
  opened: boolean;
  requestId: RequestId;
  requesterName: string;
  isBusy: boolean;
  onChoose: (helper: { helperId: HelperId; name: string; isDoubleBookingMeant?: boolean }) => void;
  onClose: () => void;
}

const LIMIT = 30;
const PAUSE_MILLISECONDS = 150;

/** Any helper by name: who fits may be chosen, who does not is shown with the reasons. */
export function ChooseDialog(props: ChooseDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      size="lg"
      opened={props.opened}
      onClose={props.onClose}
      title={t('review.choose.title', { requester: props.requesterName })}
    >
      <ChooseForm {...props} />
    </Dialog>
  );
}

function ChooseForm({ requestId, isBusy, onChoose }: ChooseDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, PAUSE_MILLISECONDS);
  const { data, error, refetch } = useCall(
    'review.candidates',
    { requestId, text: text.trim(), limit: LIMIT },
    { keepPrevious: true },
  );
  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        aria-label={t('review.choose.search')}
        placeholder={t('review.choose.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={200}
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <Text size="sm" c="dimmed">
        {t('review.choose.hint')}
      </Text>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <ListSkeleton rows={5} />}
      {data !== undefined && data.length === 0 && (
        <Text role="status">{t(text === '' ? 'review.choose.noneAtAll' : 'review.choose.none')}</Text>
      )}
      {data !== undefined && data.length > 0 && (
        <ul className={classes['candidates']} aria-label={t('review.choose.list')}>
          {fittingFirst(data).map((found) => (
            <FoundHelper key={found.helperId} found={found} isBusy={isBusy} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

/** Keeps the order in which they were found, those who fit before those who do not. */
function fittingFirst(found: readonly Found[]): Found[] {
  return [...found].sort((a, b) => Number(a.refusals.length > 0) - Number(b.refusals.length > 0));
}

interface FoundHelperProps {
  found: Found;
  isBusy: boolean;
  onChoose: ChooseDialogProps['onChoose'];
}

function FoundHelper({ found, isBusy, onChoose }: FoundHelperProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  const fits = found.refusals.length === 0;
  const way =
    found.distanceMetres === null
      ? t('review.choose.unknownDistance')
      : format.distance(found.distanceMetres);
  return (
    <li>
      <div>
        <Group gap={6}>
          <Text fw={600} size="sm">
            {found.name}
          </Text>
          <Text size="sm" c="dimmed">
            {way}
          </Text>
          <Badge size="sm" variant="light" color={fits ? 'teal' : 'gray'}>
            {t(fits ? 'review.choose.fits' : 'review.choose.doesNotFit')}
          </Badge>
        </Group>
        {found.refusals.map((refusal) => {
          const saying = refusalWords(refusal, names);
          return (
            <Text key={refusal.code} size="sm">
              {t(saying.key, saying.params)}
            </Text>
          );
        })}
        {found.mayDoubleBook && (
          <Text size="sm" fw={600}>
            {t('review.choose.twiceHint')}
          </Text>
        )}
        {found.change !== null && <OneChange change={found.change} />}
      </div>
      {!fits && found.mayDoubleBook && (
        <Button
          size="xs"
          variant="default"
          color="yellow"
          disabled={isBusy}
          aria-label={t('review.choose.twiceName', { name: found.name })}
          onClick={() => {
            onChoose({ helperId: found.helperId, name: found.name, isDoubleBookingMeant: true });
          }}
        >
          {t('review.choose.twice')}
        </Button>
      )}
      {fits && (
        <Button
          size="xs"
          variant="default"
          disabled={isBusy}
          aria-label={t('review.suggestion.chooseName', { name: found.name })}
          onClick={() => {
            onChoose({ helperId: found.helperId, name: found.name });
          }}
        >
          {t('review.suggestion.choose')}
        </Button>
      )}
    </li>
  );
}

/** The one change that would be enough. */
function OneChange({ change }: { change: NonNullable<Found['change']> }) {
  const { t } = useTranslation();
  const saying = fixWords(change, useNames());
  return (
    <Text size="sm" fs="italic">
      {t(saying.key, saying.params)}
    </Text>
  );
}
