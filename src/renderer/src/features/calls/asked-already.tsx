import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LikeRequest } from '../../../../shared/contract/duplicates';
import type { PersonId, RequestId } from '../../../../shared/domain/ids';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import { WhyList } from '../../people/why-list';
import { whenOf, withoutWish, type CallForm, type Wish } from './call-form';

/** How long the help takes says nothing of its day. */
const ANY_MINUTES = 60;
const NOBODY = 1 as PersonId;

/** What is open of the caller and looks like this wish, with why; but for what was said to be another. Any day may be meant while none is given. */
function useAsked({ callerId, isForOther, about }: CallForm, wish: Wish, others: readonly RequestId[]) {
  const mayAsk = useCan()('request.write');
  const { category, returnOf } = wish;
  const isAsked = mayAsk && callerId !== null && !isForOther && category !== null && returnOf === null;
  const { data } = useCall(
    'duplicates.findRequests',
    {
      requesterId: callerId ?? NOBODY,
      category: category ?? 'category:other',
      when: whenOf(wish, ANY_MINUTES),
      exceptId: null,
    },
    { enabled: isAsked },
  );
  return isAsked ? (data ?? []).filter(({ id }) => !others.includes(id) && !about.includes(id)) : [];
}

interface AskedAlreadyProps {
  form: CallForm;
  index: number;
  onChange: (changes: Partial<CallForm>) => void;
}

/** Whether a wish of the call is in the record already: then the call is about that one, and no copy is made. */
export function AskedAlready({ form, index, onChange }: AskedAlreadyProps) {
  const wish = form.wishes[index];
  return wish === undefined ? null : <Asked {...{ form, index, wish, onChange }} />;
}

function Asked({ form, index, wish, onChange }: AskedAlreadyProps & { wish: Wish }) {
  const { t } = useTranslation();
  const [others, setOthers] = useState<readonly RequestId[]>([]);
  const [like] = useAsked(form, wish, others);
  if (like === undefined) return null;
  const isAbout = () => {
    // The words typed for the copy are not lost with it.
    const notes = [form.notes, wish.summary].filter((words) => words.trim() !== '').join('\n');
    onChange({ ...withoutWish(form, index), about: [...form.about, like.id], notes });
  };
  return (
    <Alert
      role="status"
      p="xs"
      color="yellow"
      icon={<IconCopyCheck aria-hidden />}
      title={t('duplicates.ask.request')}
    >
      <LikeWords like={like} />
      <Group gap="xs" mt={4}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('calls.request.aboutOf', { summary: like.summary })}
          onClick={isAbout}
        >
          {t('calls.request.about')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('duplicates.ask.otherRequestName', { name: like.summary })}
          onClick={() => {
            setOthers([...others, like.id]);
          }}
        >
          {t('duplicates.ask.otherRequest')}
        </Button>
      </Group>
    </Alert>
  );
}

function LikeWords({ like: { category, summary, when, whys } }: { like: LikeRequest }) {
  const terms = useTerms();
  const format = useFormat();
  return (
    <>
      <Text size="sm">{[summary, terms.label(category), format.when(when)].join(' · ')}</Text>
      <WhyList whys={whys} />
    </>
  );
}
