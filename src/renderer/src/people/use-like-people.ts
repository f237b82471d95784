import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { InputOf } from '../../../shared/contract';
import type { LikePerson } from '../../../shared/contract/duplicates';
import { likeness, MUST_LOOK } from '../../../shared/domain/duplicate';
import type { PersonId } from '../../../shared/domain/ids';
import { personInputSchema } from '../../../shared/domain/person';
import { call } from '../lib/api';
import { useCall } from '../lib/query';
import { personOfForm, type PersonForm } from './person-form';

type Asked = InputOf<'duplicates.findPeople'>;

const PAUSE_MILLISECONDS = 250;
const SHORTEST = 3;

/** What is typed so far, as far as it can be looked up. */
function askedOf(form: PersonForm): Asked {
  const { displayName, phones, email, places } = personOfForm(form);
  const isEmail = personInputSchema.shape.email.safeParse(email).success;
  return {
    person: { displayName, phones: phones.slice(0, 6), email: isEmail ? email : null, places },
    exceptId: null,
  };
}

const saysEnough = ({ person }: Asked) =>
  person.displayName.length >= SHORTEST || person.phones.length > 0 || person.email !== null;

/** People of the record who may be the one that is typed, but for those who were said to be somebody else. */
export function useLikePeople(form: PersonForm) {
  const [asked] = useDebouncedValue(askedOf(form), PAUSE_MILLISECONDS);
  const [others, setOthers] = useState<readonly PersonId[]>([]);
  const [isUrgent, setUrgent] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const found = useCall('duplicates.findPeople', asked, { enabled: saysEnough(asked), keepPrevious: true });
  const left = (people: readonly LikePerson[]) => people.filter(({ id }) => !others.includes(id));
  return {
    people: saysEnough(asked) ? left(found.data ?? []) : [],
    others,
    isUrgent,
    box,
    isOther: (id: PersonId) => {
      setOthers([...others, id]);
    },
    /**
     * Whether somebody has to be looked at before this is saved, asked anew: a quick Enter is faster than what shows. Then
     * the focus goes there.
     */
    mustLook: async (typed: PersonForm): Promise<boolean> => {
      const now = left(await call('duplicates.findPeople', askedOf(typed)));
      const mustDecide = now.some(({ whys }) => likeness(whys) >= MUST_LOOK);
      setUrgent(mustDecide);
      if (mustDecide) await found.refetch();
      if (mustDecide) requestAnimationFrame(() => box.current?.focus());
      return mustDecide;
    },
  };
}
export type LikePeopleAsked = ReturnType<typeof useLikePeople>;
