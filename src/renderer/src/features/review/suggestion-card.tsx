import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../../../shared/contract/matches';
import { termWords } from '../../../../shared/words/reasons';
import classes from './review.module.css';
import { Sayings } from './sayings';
import { useNames } from './use-names';

interface SuggestionCardProps {
  candidate: Candidate;
  /** One of several suggestions carries its own buttons. */
  isOneOfMany: boolean;
  isActive: boolean;
  /** Chosen on the map or here, so it is brought into sight. */
  isPointedAt: boolean;
  isBusy: boolean;
  onPoint: () => void;
  onConfirm: () => void;
  onTurnDown: () => void;
}

/** A suggested helper: why, and what speaks against. */
export function SuggestionCard({
  candidate,
  isOneOfMany,
  isActive,
  isPointedAt,
  ...rest
}: SuggestionCardProps) {
  const { t } = useTranslation();
  const names = useNames();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isPointedAt) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isPointedAt]);
  const { name } = candidate;
  const sayings = candidate.terms.flatMap((term) => termWords(term, names));
  const of = (tone: string) => sayings.filter((saying) => saying.tone === tone);
  return (
    <section
      ref={box}
      className={classes['card']}
      data-active={isActive}
      aria-label={t('review.suggestion.heading', { name })}
      onClick={rest.onPoint}
    >
      <Stack gap={6}>
        <Title order={3} size="h5">
          {t('review.suggestion.heading', { name })}
        </Title>
        <Sayings heading={t('review.suggestion.why', { name })} sayings={of('for')} />
        <Sayings heading={t('review.suggestion.against')} sayings={of('against')} />
        {of('against').length === 0 && (
          <Text size="sm" c="dimmed">
            {t('review.suggestion.nothingAgainst')}
          </Text>
        )}
        <Sayings heading={t('review.suggestion.also')} sayings={of('neutral')} />
        {isOneOfMany && (
          <Group gap="xs">
            <Button
              size="xs"
              disabled={rest.isBusy}
              aria-label={t('review.suggestion.confirmName', { name })}
              onClick={rest.onConfirm}
            >
              {t('review.action.confirm')}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={rest.isBusy}
              aria-label={t('review.suggestion.turnDownName', { name })}
              onClick={rest.onTurnDown}
            >
              {t('review.action.turnDown')}
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  );
}
