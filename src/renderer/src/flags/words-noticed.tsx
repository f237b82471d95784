import { Alert, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconEye } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findShapes } from '../../../shared/screening/find-shapes';
import { quoteOf } from '../../../shared/screening/quote';
import type { Speech } from '../../../shared/screening/rules';
import { useCall } from '../lib/query';
import { Quote, RuleWords } from './rule-words';

const PAUSE_MILLISECONDS = 600;

interface WordsNoticedProps {
  /** The texts of the form, as typed so far. */
  texts: readonly string[];
  speech: Speech;
  /** What to do about it, where nothing is saved. */
  hint?: string;
}

/** What screening notices in words while they are typed, a moment after the last key. It keeps nobody from saving. */
export function WordsNoticed({ texts, speech, hint }: WordsNoticedProps) {
  const { t } = useTranslation();
  const modes = useCall('screening.modes', {}).data;
  const [settled] = useDebouncedValue(texts.join('\n\n'), PAUSE_MILLISECONDS);
  const found = useMemo(() => findShapes(settled, speech), [settled, speech]);
  const shown = found.filter(({ rule }) => modes !== undefined && modes[rule] !== 'off');
  return (
    <div aria-live="polite">
      {shown.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          title={t('screening.noticed.title')}
          icon={<IconEye aria-hidden />}
        >
          <Stack gap="xs">
            {shown.map(({ rule, from, to }) => (
              <div key={rule}>
                <Text size="sm" fw={600}>
                  {t(`screening.rule.${rule}.title`)}
                </Text>
                <Quote {...quoteOf(settled, from, to)} />
                <RuleWords rule={rule} />
              </div>
            ))}
            <Text size="sm">{hint ?? t('screening.noticed.hint')}</Text>
          </Stack>
        </Alert>
      )}
    </div>
  );
}
