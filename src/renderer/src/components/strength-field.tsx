import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Strength } from '../../../shared/domain/language';

interface StrengthFieldProps<S extends Strength> {
  label: string;
  /** Why it is asked for. */
  why?: string;
  strengths: readonly S[];
  value: S;
  onChange: (strength: S) => void;
  isDisabled?: boolean;
}

/** Whether something does not matter, is a wish or is a must. */
export function StrengthField<S extends Strength>({
  label,
  why,
  strengths,
  value,
  onChange,
  isDisabled,
}: StrengthFieldProps<S>) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <Input.Label id={id} labelElement="div">
        {label}
      </Input.Label>
      {why !== undefined && (
        <Input.Description id={`${id}-why`} mb={4}>
          {why}
        </Input.Description>
      )}
      <SegmentedControl
        aria-labelledby={id}
        {...(why === undefined ? {} : { 'aria-describedby': `${id}-why` })}
        fullWidth
        disabled={isDisabled ?? false}
        data={strengths.map((strength) => ({ value: strength, label: t(`people.strength.${strength}`) }))}
        value={value}
        onChange={(next) => {
          onChange(next);
        }}
      />
    </div>
  );
}
