import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sideSchema, type Side } from '../../../../shared/domain/match';

interface SideChoiceProps {
  names: { helper: string; requester: string };
  value: Side | null;
  error: string | null;
  onChange: (side: Side) => void;
}

/** Whose doing something was: the helper's, the requester's or our own. */
export function SideChoice({ names, value, error, onChange }: SideChoiceProps) {
  const { t } = useTranslation();
  const labels: Readonly<Record<Side, string>> = {
    helper: t('review.match.sideHelper', { name: names.helper }),
    requester: t('review.match.sideRequester', { name: names.requester }),
    staff: t('review.match.sideStaff'),
  };
  return (
    <Radio.Group label={t('desk.result.side')} withAsterisk value={value} onChange={onChange} error={error}>
      <Stack gap="xs" my="xs">
        {sideSchema.options.map((side) => (
          <Radio key={side} value={side} label={labels[side]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
