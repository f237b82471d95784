import { Chip, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SITUATIONS, type ScriptField, type Situation } from '../../../../shared/domain/script';
import { scriptWords } from '../../../../shared/words/script-words';
import { ErrorNotice } from '../../components/error-notice';
import { useCall } from '../../lib/query';
import { useProposedWords, wordsFor } from '../../lib/script-texts';

interface ScriptPanelProps {
  situation: Situation;
  /** What has to be said before. */
  first?: Situation | null;
  onSituation: (situation: Situation) => void;
  category: string | null;
  /** What is known of each field; empty where nothing is. */
  values: Readonly<Partial<Record<ScriptField, string>>>;
}

/** So that several stand side by side in a narrow column. */
const NARROW = { label: { paddingInline: 8 } } as const;

/** What can be said at this moment of the call, filled in, with one line on listening. */
export function ScriptPanel({ situation, first = null, onSituation, category, values }: ScriptPanelProps) {
  const { t } = useTranslation();
  const { data, error } = useCall('scripts.get', {});
  const proposed = useProposedWords();
  const filled = useFilled(values);
  return (
    <Stack gap="xs">
      <Chip.Group value={situation} onChange={(chosen) => onSituation(chosen)}>
        <Group gap={4} role="radiogroup" aria-label={t('scripts.which')}>
          {SITUATIONS.map((one) => (
            <Chip key={one} value={one} size="xs" styles={NARROW}>
              {t(`scripts.situation.${one}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <ErrorNotice error={error} />
      {data !== undefined && (
        <Text aria-live="polite" style={{ whiteSpace: 'pre-wrap' }}>
          {[...(first === null ? [] : [first]), situation]
            .map((one) => scriptWords(wordsFor(data, proposed, { situation: one, category }), filled))
            .join('\n\n')}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t('scripts.listening.label')}: {t(`scripts.listening.${situation}`)}
      </Text>
    </Stack>
  );
}

/** Every field, with words in place of what is not known yet. */
function useFilled(values: ScriptPanelProps['values']): Readonly<Record<ScriptField, string>> {
  const { t } = useTranslation();
  const of = (field: ScriptField) => {
    const value = values[field]?.trim() ?? '';
    return value === '' ? t(`scripts.unknown.${field}`) : value;
  };
  return {
    operator: of('operator'),
    organisation: of('organisation'),
    caller: of('caller'),
    category: of('category'),
    wait: of('wait'),
    referral: of('referral'),
  };
}
