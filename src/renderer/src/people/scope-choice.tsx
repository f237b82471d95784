import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { seriesScopeSchema, type SeriesScope } from '../../../shared/domain/request';

interface ScopeChoiceProps {
  value: SeriesScope;
  onChange: (scope: SeriesScope) => void;
  without?: SeriesScope | null;
}

/** Only this one, this and later ones, or all. */
export function ScopeChoice({ value, onChange, without = null }: ScopeChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('requests.series.label')}
      value={value}
      onChange={(scope) => {
        onChange(scope);
      }}
    >
      <Stack gap="xs" mt="xs">
        {seriesScopeSchema.options
          .filter((scope) => scope !== without)
          .map((scope) => (
            <Radio key={scope} value={scope} label={t(`requests.series.scope.${scope}`)} />
          ))}
      </Stack>
    </Radio.Group>
  );
}
