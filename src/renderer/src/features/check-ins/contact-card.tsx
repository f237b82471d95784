import { Text } from '@mantine/core';
import type { CheckInContact } from '../../../../shared/domain/check-in';
import type { PersonId } from '../../../../shared/domain/ids';
import { ErrorNotice } from '../../components/error-notice';
import { PanelSkeleton } from '../../components/skeletons';
import { useCall } from '../../lib/query';
import { ThereLine } from '../../people/there-line';
import { Phones } from './call-person';

/** Stands in for the id where there is nobody to ask for; the call is not made then. */
const NOBODY = 1 as PersonId;

function useContactPerson(contact: CheckInContact | null) {
  const id = contact?.kind === 'person' ? contact.personId : null;
  return useCall('people.get', { id: id ?? NOBODY }, { enabled: id !== null });
}

/** What a contact is called; empty until it is known. */
export function useContactName(contact: CheckInContact | null): string {
  const { data } = useContactPerson(contact);
  return contact?.kind === 'other' ? contact.name : (data?.displayName ?? '');
}

/** Somebody to ring when the person does not answer. */
export function ContactCard({ contact }: { contact: CheckInContact }) {
  const { data, error } = useContactPerson(contact);
  if (error !== null) return <ErrorNotice error={error} />;
  const name = contact.kind === 'other' ? contact.name : data?.displayName;
  if (name === undefined) return <PanelSkeleton lines={1} />;
  const phones = contact.kind === 'other' ? [contact.phone] : (data?.phones ?? []).map((one) => one.asGiven);
  return (
    <div>
      <Text fw={600}>{name}</Text>
      <Phones phones={phones} />
      <ThereLine personId={contact.kind === 'person' ? contact.personId : null} number={phones[0] ?? ''} />
    </div>
  );
}
