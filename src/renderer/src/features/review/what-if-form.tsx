import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hypothesis } from '../../../../shared/contract/explanations';
import { DayField } from '../../components/day-field';
import { TimeField } from '../../components/time-field';
import { useFormat } from '../../lib/format';
import { HelperChoice, type ChosenHelper } from './helper-choice';
import { NewHelperFields, newHelperOf, type NewHelper } from './new-helper-fields';
import type { Asked, WhatIfDialogProps } from './what-if-asked';

type Kind = Hypothesis['kind'];

interface WhatIfFormProps extends Pick<WhatIfDialogProps, 'detail' | 'suggested'> {
  isBusy: boolean;
  /** What is asked is no longer what was answered. */
  onEdit: () => void;
  onAsk: (asked: Asked) => void;
}

/** The question: what might be otherwise. Starts with what is most often asked of the shown request. */
export function WhatIfForm({ detail, suggested, isBusy, onEdit, onAsk }: WhatIfFormProps) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const { request } = detail;
  const kinds: Kind[] = [
    ...(suggested === null ? [] : (['forbid'] as const)),
    'force',
    'move',
    'away',
    'new_helper',
  ];
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'force');
  const [helper, setHelper] = useState<ChosenHelper | null>(suggested);
  const [date, setDate] = useState<string | null>(today);
  const [hours, setHours] = useState(hoursOf(request.when));
  const [newcomer, setNewcomer] = useState<NewHelper>(() => newHelperOf(detail));
  const edit =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      onEdit();
      set(value);
    };
  const asked = askedOf(kind, { requestId: request.id, suggested, helper, date, hours, newcomer });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (asked !== null) onAsk(asked);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <NativeSelect
          label={t('review.whatIf.question')}
          data-autofocus
          value={kind}
          data={kinds.map((value) => ({
            value,
            label: t(`review.whatIf.${value}`, { helper: suggested?.name ?? '' }),
          }))}
          onChange={(event) => {
            edit(setKind)(event.currentTarget.value as Kind);
          }}
        />
        {(kind === 'force' || kind === 'away') && (
          <HelperChoice requestId={request.id} value={helper} onChange={edit(setHelper)} />
        )}
        {(kind === 'move' || kind === 'away') && (
          <Group align="flex-start" gap="sm">
            <DayField label={t('review.whatIf.date')} today={today} value={date} onChange={edit(setDate)} />
            {kind === 'move' && (
              <>
                <TimeField
                  label={t('review.whatIf.from')}
                  value={hours.fromMinute}
                  onChange={(fromMinute) => {
                    edit(setHours)({ ...hours, fromMinute });
                  }}
                />
                <TimeField
                  label={t('review.whatIf.to')}
                  value={hours.toMinute}
                  onChange={(toMinute) => {
                    edit(setHours)({ ...hours, toMinute });
                  }}
                />
              </>
            )}
          </Group>
        )}
        {kind === 'new_helper' && <NewHelperFields value={newcomer} onChange={edit(setNewcomer)} />}
        <Group>
          <Button type="submit" disabled={asked === null || isBusy}>
            {t('review.whatIf.show')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface Hours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

function hoursOf(when: WhatIfDialogProps['detail']['request']['when']): Hours {
  return when.kind === 'between'
    ? { fromMinute: when.fromMinute, toMinute: when.toMinute }
    : { fromMinute: 9 * 60, toMinute: 12 * 60 };
}

interface Fields {
  readonly requestId: WhatIfDialogProps['detail']['request']['id'];
  readonly suggested: ChosenHelper | null;
  readonly helper: ChosenHelper | null;
  readonly date: string | null;
  readonly hours: Hours;
  readonly newcomer: NewHelper;
}

/** The question as it is asked; null while something of it is missing. */
function askedOf(kind: Kind, fields: Fields): Asked | null {
  const { requestId, suggested, helper, date, hours, newcomer } = fields;
  const about = kind === 'forbid' ? suggested : helper;
  const of = (change: Hypothesis, named: ChosenHelper | null = null): Asked => ({
    change,
    helperName: named?.name ?? '',
  });
  switch (kind) {
    case 'force':
    case 'forbid':
      return about && of({ kind, requestId, helperId: about.helperId }, about);
    case 'away':
      return helper && date !== null ? of({ kind, helperId: helper.helperId, date }, helper) : null;
    case 'move':
      return date !== null && hours.toMinute > hours.fromMinute
        ? of({ kind, requestId, date, ...hours })
        : null;
    case 'new_helper': {
      const { home, categories } = newcomer;
      return home === null || categories.length === 0
        ? null
        : of({ ...newcomer, kind, home, categories: [...categories] });
    }
  }
}
