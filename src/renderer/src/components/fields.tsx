import type { ReactNode } from 'react';
import type { Permission } from '../../../shared/contract/permissions';
import { useCan } from '../lib/app-state';

/** Fields of a form; without the permission they can be read and nothing in them can be changed. */
export function Fields({ need, children }: { need: Permission; children: ReactNode }) {
  const isAllowed = useCan()(need);
  return (
    <fieldset className="kith-fields" disabled={!isAllowed}>
      {children}
    </fieldset>
  );
}
