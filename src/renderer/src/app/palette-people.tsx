import { Spotlight } from '@mantine/spotlight';
import { IconHeartHandshake, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PersonHit } from '../../../shared/contract/people';
import type { PersonId } from '../../../shared/domain/ids';
import { call } from '../lib/api';
import { useNotify } from '../lib/notify';
import { useCall } from '../lib/query';

/** Path of a person's newest request, or of all requests when there is none. Paths hold ids, never names. */
async function newestRequestPath(requesterId: PersonId): Promise<string> {
  const filter = { text: '', categories: [], urgencies: [], statuses: [], requesterId, isFlagged: false };
  const { items } = await call('requests.list', { filter, sort: 'newest', offset: 0, limit: 1 });
  return items[0] === undefined ? '/requests' : `/requests/${String(items[0].id)}`;
}

/** People whose name, number or notes fit what was typed; none before two letters. */
export function usePeopleFound(text: string): { people: readonly PersonHit[]; isSettled: boolean } {
  const isWanted = text.length >= 2;
  const { data, isPlaceholderData } = useCall(
    'people.search',
    { text, limit: 8 },
    { enabled: isWanted, keepPrevious: true },
  );
  return {
    people: isWanted && data !== undefined ? data : [],
    isSettled: !isWanted || (data !== undefined && !isPlaceholderData),
  };
}

export function PeopleFound({ people }: { people: readonly PersonHit[] }) {
  const { t } = useTranslation();
  if (people.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={t('app.palette.people')}>
      {people.flatMap((person) => [
        ...(person.helperId === null
          ? []
          : [<HelperAction key={`helper-${String(person.id)}`} person={person} />]),
        ...(person.helperId !== null && person.openRequests === 0
          ? []
          : [<RequesterAction key={`requester-${String(person.id)}`} person={person} />]),
      ])}
    </Spotlight.ActionsGroup>
  );
}

function wordsOf(person: PersonHit): string {
  return [person.locality, person.phone ?? ''].filter((part) => part !== '').join(' · ');
}

function HelperAction({ person }: { person: PersonHit }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Spotlight.Action
      label={t('app.palette.helper', { name: person.displayName })}
      description={wordsOf(person)}
      leftSection={<IconHeartHandshake size={18} aria-hidden />}
      onClick={() => navigate(`/helpers/${String(person.helperId)}`)}
    />
  );
}

function RequesterAction({ person }: { person: PersonHit }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [, navigate] = useLocation();
  return (
    <Spotlight.Action
      label={t('app.palette.requester', { name: person.displayName, count: person.openRequests })}
      description={wordsOf(person)}
      leftSection={<IconUser size={18} aria-hidden />}
      onClick={() => void newestRequestPath(person.id).then(navigate, notify.failed)}
    />
  );
}
