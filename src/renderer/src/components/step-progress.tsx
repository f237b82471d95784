import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface StepProgressProps {
  /** What is being done, in a sentence. It is announced when it changes. */
  step: string;
  /** How far it is, in words. Not announced: it changes many times a second. */
  words: string | null;
  /** The part that is done, from 0 to 1; null where nobody can tell. */
  part: number | null;
}

/** How far something is that takes more than a moment: a sentence, a bar, and the same in numbers. */
export function StepProgress({ step, words, part }: StepProgressProps) {
  const { t } = useTranslation();
  const percent = part === null ? 100 : Math.round(part * 100);
  return (
    <Stack gap={6}>
      <Text role="status">{step}</Text>
      <Progress.Root size="md">
        {/* The section's own words would be a bare percentage. */}
        <Progress.Section
          value={percent}
          animated={part === null}
          striped={part === null}
          withAria={false}
          role="progressbar"
          aria-label={t('common.howFar')}
          aria-valuemin={0}
          aria-valuemax={100}
          {...(part === null ? {} : { 'aria-valuenow': percent })}
          {...(words === null ? {} : { 'aria-valuetext': words })}
        />
      </Progress.Root>
      {words !== null && (
        <Text size="sm" c="dimmed">
          {words}
        </Text>
      )}
    </Stack>
  );
}
