import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Permission } from '../../../../shared/contract/permissions';
import { useCan } from '../../lib/app-state';
import type { Asked, WhatIfDialogProps } from './what-if-asked';

type WhatIfDoItProps = Pick<WhatIfDialogProps, 'isBusy' | 'onChoose' | 'onTurnDown'> & { asked: Asked };

const NEEDS: Readonly<Record<Asked['change']['kind'], Permission>> = {
  force: 'match.review',
  forbid: 'match.review',
  move: 'request.write',
  away: 'helper.write',
  new_helper: 'helper.write',
};

/** The way from "what if" to doing it: a decision, or the screen where it is changed. */
export function WhatIfDoIt({ asked: { change, helperName }, isBusy, onChoose, onTurnDown }: WhatIfDoItProps) {
  const { t } = useTranslation();
  const can = useCan();
  if (!can(NEEDS[change.kind])) return null;
  switch (change.kind) {
    case 'force':
      return (
        <Button
          disabled={isBusy}
          onClick={() => {
            onChoose({ helperId: change.helperId, name: helperName });
          }}
        >
          {t('review.whatIf.choose', { helper: helperName })}
        </Button>
      );
    case 'forbid':
      return (
        <Button disabled={isBusy} onClick={onTurnDown}>
          {t('review.whatIf.turnDown', { helper: helperName })}
        </Button>
      );
    case 'move':
      return <GoButton to={`/requests/${String(change.requestId)}`} label={t('review.whatIf.editRequest')} />;
    case 'away':
      return <GoButton to={`/helpers/${String(change.helperId)}`} label={t('review.whatIf.openHelper')} />;
    case 'new_helper':
      return <GoButton to="/helpers/new" label={t('review.whatIf.addHelper')} />;
  }
}

function GoButton({ to, label }: { to: string; label: string }) {
  return (
    <Button component={Link} href={to}>
      {label}
    </Button>
  );
}
