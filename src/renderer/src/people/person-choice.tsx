import { ActionIcon, Group, Input, Paper, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan, IconEyeOff, IconMessageCircleCheck, IconPencil, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/domain/ids';
import type { Person } from '../../../shared/domain/person';
import { placeWords } from '../../../shared/domain/place';
import { ErrorNotice } from '../components/error-notice';
import { PanelSkeleton } from '../components/skeletons';
import { useWantedDraft } from '../drafts/wanted-draft';
import { useCan } from '../lib/app-state';
import { useFormat } from '../lib/format';
import { useCall } from '../lib/query';
import { useTerms } from '../lib/terms';
import { ConsentDialog } from './consent-list';
import { DoNotMatchDialog } from './do-not-match-list';
import { CallLater } from './call-later';
import { RaiseConcern } from './raise-concern';
import { PersonDialog } from './person-dialog';
import { PersonPicker } from './person-picker';

interface PersonChoiceProps {
  label: string;
  description?: string;
  /** Why somebody is asked for, beside the label. */
  why?: string;
  required?: boolean;
  error?: string | undefined;
  value: PersonId | null;
  /** Whether another person may be chosen once there is one. */
  isFixed?: boolean;
  except?: readonly PersonId[];
  startsFocused?: boolean;
  onChange: (id: PersonId | null) => void;
  onBlur?: () => void;
}

/** The person of a record: a search until somebody is chosen, then a card with what matters on the phone. */
export function PersonChoice({ value, onChange, isFixed = false, ...field }: PersonChoiceProps) {
  const labelId = useId();
  const [isPicked, setPicked] = useState(false);
  const pick = (id: PersonId) => {
    setPicked(true);
    onChange(id);
  };
  if (value === null) return <PersonPicker {...field} onPick={pick} />;
  const clear = () => {
    onChange(null);
  };
  return (
    <div role="group" aria-labelledby={labelId}>
      <Input.Label id={labelId} labelElement="div">
        {field.label}
      </Input.Label>
      {field.why !== undefined && <Input.Description className="kith-why">{field.why}</Input.Description>}
      <PersonCard id={value} takesFocus={isPicked} onClear={isFixed ? undefined : clear} />
    </div>
  );
}

interface PersonCardProps {
  id: PersonId;
  /** After a choice the search field is gone, so the card stands in for it and Tab goes on from here. */
  takesFocus: boolean;
  onClear: (() => void) | undefined;
}

function PersonCard({ id, takesFocus, onClear }: PersonCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const person = useCall('people.get', { id });
  const isLoaded = person.data !== undefined;
  useEffect(() => {
    // The search field took the focus with it; whoever is in another field by now keeps it.
    const isFocusFree = document.activeElement === document.body;
    if (takesFocus && isLoaded && isFocusFree) card.current?.focus({ preventScroll: true });
  }, [takesFocus, isLoaded]);
  const { t } = useTranslation();
  const can = useCan();
  const mayEdit = can('person.write');
  const mayPair = can('match.review');
  const [isOpen, dialog] = useDisclosure(false);
  const [isPairing, pairing] = useDisclosure(false);
  useWantedDraft('person', [String(id)], dialog.open);
  useWantedDraft('do_not_match', [String(id)], pairing.open, { isOnTheWay: true });
  const [isAsking, asking] = useDisclosure(false);
  if (person.error !== null)
    return <ErrorNotice error={person.error} onRetry={() => void person.refetch()} />;
  if (person.data === undefined) return <PanelSkeleton lines={1} />;
  return (
    <Paper ref={card} tabIndex={-1} withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" align="start">
        <PersonWords person={person.data} />
        <Group gap={4} wrap="nowrap">
          {mayEdit && !person.data.isWithheld && (
            <CardButton label={t('people.card.edit')} onClick={dialog.open}>
              <IconPencil size={18} />
            </CardButton>
          )}
          {mayPair && (
            <CardButton label={t('people.doNotMatch.open')} onClick={pairing.open}>
              <IconBan size={18} />
            </CardButton>
          )}
          <CallLater look="icon" subject={{ personId: id, name: person.data.displayName }} />
          <RaiseConcern
            look="icon"
            subject={{ personId: id, name: person.data.displayName, source: { kind: 'person', id } }}
          />
          <CardButton label={t('consent.open')} onClick={asking.open}>
            <IconMessageCircleCheck size={18} />
          </CardButton>
          {onClear && (
            <CardButton label={t('people.card.other')} onClick={onClear}>
              <IconX size={18} />
            </CardButton>
          )}
        </Group>
      </Group>
      <PersonDialog opened={isOpen} id={id} onClose={dialog.close} onSaved={dialog.close} />
      <ConsentDialog opened={isAsking} personId={id} name={person.data.displayName} onClose={asking.close} />
      <DoNotMatchDialog opened={isPairing} personId={id} onClose={pairing.close} />
    </Paper>
  );
}

function CardButton({
  label,
  onClick,
  children,
}: {
  label: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function PersonWords({ person }: { person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const [home] = person.places;
  const facts = [
    person.phones.map((phone) => phone.asGiven).join(', '),
    format.there(person.places.find(({ point }) => point !== null)?.point ?? null),
    home === undefined ? t('people.card.noHome') : placeWords(home),
    person.isOffMap ? t('people.offMap') : '',
    person.languages.length > 0 ? format.languages(person.languages) : '',
    format.list(person.needs.map((need) => terms.label(need))),
    person.contactHours,
  ].filter((fact) => fact !== '');
  return (
    <Stack gap={2}>
      <Text fw={600}>{person.displayName}</Text>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {person.isWithheld && <Withheld />}
      {person.notes !== '' && (
        <Text size="sm" lineClamp={2}>
          {person.notes}
        </Text>
      )}
    </Stack>
  );
}

/** Why there is no more than a first name and a town, and when there will be. */
function Withheld() {
  const { t } = useTranslation();
  const isUntilMatch = useCan()('person.details');
  return (
    <Text size="sm" fs="italic">
      <IconEyeOff size={16} aria-hidden style={{ verticalAlign: '-3px' }} />{' '}
      {t(isUntilMatch ? 'people.withheld.untilMatch' : 'people.withheld.always')}
    </Text>
  );
}
