import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckIn, CheckInStep } from '../../../../shared/domain/check-in';
import { FormSection } from '../../components/form-section';
import { useFormat } from '../../lib/format';
import classes from './check-ins.module.css';

/** Every step with who took it and when, and how it ended. */
export function CallLog({ checkIn: { log, closed } }: { checkIn: CheckIn }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <FormSection title={t('checkIns.call.log')}>
      {log.length === 0 && closed === null && (
        <Text size="sm" c="dimmed">
          {t('checkIns.call.logNone')}
        </Text>
      )}
      <Stack component="ol" gap="xs" className={classes['list'] ?? ''}>
        {log.map((step, index) => (
          <li key={index}>
            <Step step={step} />
          </li>
        ))}
        {closed !== null && (
          <li>
            <Entry
              what={[
                t(`checkIns.outcome.${closed.outcome}`),
                ...(closed.feeling === null ? [] : [t(`checkIns.feeling.${closed.feeling}`)]),
              ].join(': ')}
              who={t('checkIns.call.logLine', { who: closed.closedBy, when: format.moment(closed.closedAt) })}
              words={closed.words}
            />
          </li>
        )}
      </Stack>
    </FormSection>
  );
}

function Step({ step: { at, by, kind, step, result, words } }: { step: CheckInStep }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = t(`checkIns.step.${step}`);
  const what =
    kind === 'alarm' || result === null
      ? t('checkIns.call.logAlarm', { step: name })
      : `${name}: ${t(`checkIns.result.${result}`)}`;
  return (
    <Entry what={what} who={t('checkIns.call.logLine', { who: by, when: format.moment(at) })} words={words} />
  );
}

function Entry({ what, who, words }: { what: string; who: string; words: string }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {what}
      </Text>
      <Text size="xs" c="dimmed">
        {who}
      </Text>
      {words !== '' && <p className={classes['words']}>{words}</p>}
    </div>
  );
}
