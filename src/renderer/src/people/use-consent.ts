import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract';
import type { ConsentScope } from '../../../shared/domain/consent';
import type { PersonId } from '../../../shared/domain/ids';
import { useFormat } from '../lib/format';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';

type Recorded = InputOf<'consents.record'>;

/** How and on what ground answers are given. */
export interface Way {
  readonly how: Recorded['how'];
  readonly basis: Recorded['answers'][number]['basis'];
}

/** Writes down answers of today, and takes them back. */
export function useConsent(personId: PersonId, { how, basis }: Way) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const notify = useNotify();
  const record = useCommand('consents.record');
  const withdraw = useCommand('consents.withdraw');
  const onSuccess = () => {
    notify.done(t('consent.saved'));
  };
  return {
    answer: (scopes: readonly ConsentScope[], isGiven: boolean) => {
      const answers = scopes.map((scope) => ({
        scope,
        isGiven,
        basis: isGiven ? basis : ('consent' as const),
      }));
      record.mutate({ personId, answers, how, givenOn: today }, { onSuccess });
    },
    withdraw: (scope: ConsentScope) => {
      withdraw.mutate({ personId, scope }, { onSuccess });
    },
    error: record.error ?? withdraw.error,
    isPending: record.isPending || withdraw.isPending,
  };
}
