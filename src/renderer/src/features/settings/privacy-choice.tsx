import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ChoiceProps {
  /** What is decided about, for a screen reader. */
  label: string;
  isKept: boolean;
  onChange: (isKept: boolean) => void;
}

/** Whether a passage is blacked out or kept. */
export function Choice({ label, isKept, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      style={{ flexShrink: 0 }}
      value={isKept ? 'keep' : 'out'}
      onChange={(value) => {
        onChange(value === 'keep');
      }}
      data={[
        { value: 'out', label: t('privacy.access.blackOut') },
        { value: 'keep', label: t('privacy.access.keep') },
      ]}
    />
  );
}
