import { Button } from '@mantine/core';
import { IconArrowLeft, IconCalendarRepeat, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageHeader } from '../../components/page-header';
import { useCan } from '../../lib/app-state';

interface CheckInsHeaderProps {
  of: 'today' | 'plans';
}

/** The head of the two lists of check-ins, each with the way to the other. */
export function CheckInsHeader({ of }: CheckInsHeaderProps) {
  const { t } = useTranslation();
  const mayPlan = useCan()('checkin.plan');
  const other =
    of === 'today'
      ? { href: '/check-ins/plans', icon: IconCalendarRepeat, words: t('checkIns.plans') }
      : { href: '/check-ins', icon: IconArrowLeft, words: t('checkIns.backToToday') };
  const actions = (
    <>
      <Button
        component={Link}
        href={other.href}
        variant="default"
        leftSection={<other.icon size={18} aria-hidden />}
      >
        {other.words}
      </Button>
      {mayPlan && (
        <Button component={Link} href="/check-ins/plans/new" leftSection={<IconPlus size={18} aria-hidden />}>
          {t('checkIns.newPlan')}
        </Button>
      )}
    </>
  );
  return of === 'today' ? (
    <PageHeader title={t('checkIns.title')} description={t('checkIns.hint')} actions={actions} />
  ) : (
    <PageHeader title={t('checkIns.plan.list')} actions={actions} />
  );
}
