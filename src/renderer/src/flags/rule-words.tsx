import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScreeningRule } from '../../../shared/screening/rules';
import classes from './flags.module.css';

/** Why a rule looks for it, and what to do kindly; behind a line that opens. */
export function RuleWords({ rule }: { rule: ScreeningRule }) {
  const { t } = useTranslation();
  return (
    <details className={classes['unfold']}>
      <summary>{t('screening.more')}</summary>
      <Text size="sm">{t(`screening.rule.${rule}.why`)}</Text>
      <Text size="sm" mt={4}>
        {t(`screening.rule.${rule}.kindly`)}
      </Text>
    </details>
  );
}

interface QuoteProps {
  before: string;
  quote: string;
  after: string;
}

/** The words that were found, among those around them. */
export function Quote({ before, quote, after }: QuoteProps) {
  if (quote === '') return null;
  return (
    <Text size="sm" component="blockquote" className={classes['quote'] ?? ''} dir="auto">
      {before}
      <mark>{quote}</mark>
      {after}
    </Text>
  );
}
