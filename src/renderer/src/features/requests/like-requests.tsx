import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { LikeRequest } from '../../../../shared/contract/duplicates';
import type { PersonId, RequestId } from '../../../../shared/domain/ids';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import { AskedFirst, AskedLine } from '../../people/asked-first';
import { whenOf, type RequestForm } from './request-form';

const NOBODY = 1 as PersonId;

/** Open requests like the one that is typed, but for those that were said to be others. Nothing for one that is there. */
export function useLikeRequests(form: RequestForm, isNew: boolean) {
  const [others, setOthers] = useState<readonly RequestId[]>([]);
  const when = whenOf(form);
  const { requesterId, category } = form;
  const { data } = useCall(
    'duplicates.findRequests',
    {
      requesterId: requesterId ?? NOBODY,
      category: category ?? 'category:other',
      when: when ?? { kind: 'any' },
      exceptId: null,
    },
    { enabled: isNew && requesterId !== null && category !== null && when !== null },
  );
  const isAsked = isNew && requesterId !== null && category !== null && when !== null;
  return {
    requests: isAsked ? (data ?? []).filter(({ id }) => !others.includes(id)) : [],
    others,
    isOther: (id: RequestId) => {
      setOthers([...others, id]);
    },
    forget: () => {
      setOthers([]);
    },
  };
}
export type LikeRequestsAsked = ReturnType<typeof useLikeRequests>;

/** What may be asked for already: opened instead of a copy, or said to be another. */
export function LikeRequests({ asked }: { asked: LikeRequestsAsked }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  if (asked.requests.length === 0) return null;
  return (
    <AskedFirst
      title={t('duplicates.ask.request')}
      hint={t('duplicates.ask.requestHint')}
      isUrgent={false}
      box={box}
    >
      {asked.requests.map((request) => (
        <LikeRequestLine key={request.id} request={request} asked={asked} />
      ))}
    </AskedFirst>
  );
}

function LikeRequestLine({ request, asked }: { request: LikeRequest; asked: LikeRequestsAsked }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const [, navigate] = useLocation();
  const { id, summary: name, category, when, whys } = request;
  return (
    <AskedLine
      name={name}
      detail={`${terms.label(category)} · ${format.when(when)}`}
      whys={whys}
      use={{
        words: t('duplicates.ask.openRequest'),
        label: t('duplicates.ask.openRequestName', { name }),
        run: () => {
          navigate(`/requests/${id}`);
        },
      }}
      other={{
        words: t('duplicates.ask.otherRequest'),
        label: t('duplicates.ask.otherRequestName', { name }),
        run: () => {
          asked.isOther(id);
        },
      }}
    />
  );
}
