import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HelperStatus } from '../../../shared/domain/helper';
import type { MatchStatus } from '../../../shared/domain/match';
import type { RequestStatus } from '../../../shared/domain/request';

type RequestListStatus = RequestStatus | 'waiting' | 'suggested' | 'filled';
type StatusBadgeProps =
  | { kind: 'request'; status: RequestListStatus }
  | { kind: 'helper'; status: HelperStatus }
  | { kind: 'match'; status: MatchStatus };

const COLORS: Readonly<Record<string, string>> = {
  waiting: 'orange',
  suggested: 'blue',
  filled: 'teal',
  open: 'blue',
  on_hold: 'yellow',
  unmet: 'red',
  applying: 'blue',
  active: 'teal',
  paused: 'yellow',
  confirmed: 'teal',
  contacted: 'teal',
  accepted: 'teal',
  under_way: 'teal',
  done: 'teal',
  turned_down: 'orange',
  declined: 'orange',
  no_show: 'red',
};

/** Where a request, helper or match stands. The word says it; the colour only helps. */
export function StatusBadge({ kind, status }: StatusBadgeProps) {
  const { t } = useTranslation();
  return (
    <Badge color={COLORS[status] ?? 'gray'} variant="light" size="sm">
      {t(`common.${kind}Status.${status}`)}
    </Badge>
  );
}
