import { Radio, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MergeField } from '../../../../shared/contract/duplicates';
import type { FieldChoice } from '../../../../shared/domain/duplicate';
import { useValueWords } from './use-value-words';

interface FieldChoicesProps {
  fields: readonly MergeField[];
  choices: Readonly<Record<string, FieldChoice>>;
  onChoose: (field: string, choice: FieldChoice) => void;
}

/** What the two say differently; of each one is chosen, or both where both fit. */
export function FieldChoices({ fields, choices, onChoose }: FieldChoicesProps) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={3} size="h5">
        {t('duplicates.merge.fields')}
      </Title>
      <Text size="sm" c="dimmed">
        {t(fields.length === 0 ? 'duplicates.merge.fieldsNone' : 'duplicates.merge.fieldsHint')}
      </Text>
      <Stack gap="md" mt="xs">
        {fields.map((field) => (
          <OneField
            key={field.field}
            field={field}
            choice={choices[field.field] ?? field.usual}
            onChoose={(choice) => {
              onChoose(field.field, choice);
            }}
          />
        ))}
      </Stack>
    </section>
  );
}

interface OneFieldProps {
  field: MergeField;
  choice: FieldChoice;
  onChoose: (choice: FieldChoice) => void;
}

function OneField({ field, choice, onChoose }: OneFieldProps) {
  const { t } = useTranslation();
  const words = useValueWords();
  // Two addresses may read the same and lie apart: nobody could tell which one they choose.
  const isClose = words(field.kept) === words(field.gone);
  const said = { kept: words(field.kept, isClose), gone: words(field.gone, isClose) };
  return (
    <Radio.Group
      label={t(`duplicates.field.${field.field}`)}
      value={choice}
      onChange={(value) => {
        onChoose(field.choices.find((one) => one === value) ?? field.usual);
      }}
    >
      <Stack gap={6} mt={4}>
        {field.choices.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              one === 'both'
                ? t('duplicates.merge.keep.both')
                : said[one] === ''
                  ? t('duplicates.merge.empty')
                  : said[one]
            }
            description={one === 'both' ? null : t(`duplicates.merge.keep.${one}`)}
            styles={{ label: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } }}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
