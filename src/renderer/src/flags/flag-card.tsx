import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flag } from '../../../shared/contract/screening';
import { useFormat } from '../lib/format';
import { FlagDialog } from './flag-dialog';
import classes from './flags.module.css';
import { Quote, RuleWords } from './rule-words';

/** A flag that nobody has decided on: what was found and where, and the two answers. */
export function FlagCard({ flag }: { flag: Flag }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [answer, setAnswer] = useState<'dismissed' | 'scam' | null>(null);
  const title = t(`screening.rule.${flag.rule}.title`);
  return (
    <section className={classes['card']} aria-label={title}>
      <Stack gap={6}>
        <Title order={4} size="h6">
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {[
            t(`screening.of.${flag.requestId === null ? 'helper' : 'request'}`, { name: flag.personName }),
            t(`screening.field.${flag.field}`),
          ]
            .filter((words) => words !== '')
            .join(', ')}
        </Text>
        <Quote {...flag} />
        {flag.others.length > 0 && (
          <Text size="sm">{t('screening.others', { names: format.list(flag.others) })}</Text>
        )}
        {flag.offer !== null && (
          <Text size="sm">{t('screening.offer', { ...flag.offer, ago: format.ago(flag.offer.at) })}</Text>
        )}
        {flag.needsSecond && (
          <Text size="sm" fw={600}>
            {t(flag.isMine ? 'screening.needsOther' : 'screening.needsSecond')}
          </Text>
        )}
        <RuleWords rule={flag.rule} />
        <Group gap="xs">
          {!(flag.needsSecond && flag.isMine) && (
            <Button
              size="xs"
              variant="default"
              aria-label={`${title}: ${t('screening.fine')}`}
              onClick={() => {
                setAnswer('dismissed');
              }}
            >
              {t('screening.fine')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            aria-label={`${title}: ${t('screening.scam')}`}
            onClick={() => {
              setAnswer('scam');
            }}
          >
            {t('screening.scam')}
          </Button>
        </Group>
      </Stack>
      <FlagDialog
        flag={flag}
        answer={answer}
        onClose={() => {
          setAnswer(null);
        }}
      />
    </section>
  );
}
