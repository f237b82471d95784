import { useTranslation } from 'react-i18next';
import { BackButton } from '../../components/back-button';

export function BackToPlans() {
  const { t } = useTranslation();
  return <BackButton href="/check-ins/plans">{t('checkIns.plan.backToList')}</BackButton>;
}
