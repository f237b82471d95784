import { useTranslation } from 'react-i18next';
import type { CheckInLine } from '../../../shared/domain/check-in';
import { useFormat } from './format';

/** Where an open check-in stands, in one sentence: what is to be done, and since when or from when. */
export function useStandWords(): (stand: NonNullable<CheckInLine['stand']>) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const when = (instant: number) =>
    t('checkIns.stand.at', { day: format.daySince(instant), time: format.clock(instant) });
  return ({ step, state, dueAt, lateAt }) => {
    const isFirst = step === 'call';
    const words = t(`checkIns.step.${step}`);
    switch (state) {
      case 'later':
        return t('checkIns.stand.later', { time: format.clock(dueAt) });
      case 'waiting':
        return t('checkIns.stand.waiting', { step: words, time: format.clock(dueAt) });
      case 'due':
        return isFirst
          ? t('checkIns.stand.due', { time: format.clock(lateAt) })
          : t('checkIns.stand.dueStep', { step: words });
      case 'alarm':
        return isFirst
          ? t('checkIns.stand.alarm', { when: when(dueAt) })
          : t('checkIns.stand.alarmStep', { step: words, when: when(dueAt) });
    }
  };
}
