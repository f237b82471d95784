import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPointFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Saying, Tone } from '../../../../shared/words/saying';
import classes from './review.module.css';

const SIGNS = {
  for: <IconCheck size={16} color="var(--mantine-color-teal-text)" aria-hidden />,
  against: <IconAlertTriangle size={16} color="var(--mantine-color-orange-text)" aria-hidden />,
  neutral: <IconPointFilled size={16} color="var(--mantine-color-dimmed)" aria-hidden />,
} as const;

interface SayingsProps {
  /** Heading of the list, where nothing above says it; its level is 4, below the helper's name. */
  heading?: string;
  sayings: readonly Saying[];
  /** Overrides the tone of each, for lists that are of one kind. */
  tone?: Tone;
}

/** A short list of sentences, each with a sign for its tone. Nothing when there is none. */
export function Sayings({ heading, sayings, tone }: SayingsProps) {
  const { t } = useTranslation();
  if (sayings.length === 0) return null;
  return (
    <div>
      {heading !== undefined && (
        <Text component="h4" size="sm" fw={600} m={0}>
          {heading}
        </Text>
      )}
      <ul className={classes['words']}>
        {sayings.map((saying) => (
          <li key={JSON.stringify(saying)}>
            {SIGNS[tone ?? saying.tone]}
            <Text size="sm">{t(saying.key, saying.params)}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
