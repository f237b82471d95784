import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MentionLine } from '../../../../shared/contract/privacy';
import { Choice } from './privacy-choice';
import { MarkedText } from './privacy-marked-text';
import { useFieldWords } from './use-field-words';

interface MentionListProps {
  mentions: readonly MentionLine[];
  decided: ReadonlyMap<string, boolean>;
  onDecide: (decided: ReadonlyMap<string, boolean>) => void;
}

/** Where what belongs to others mentions the person: what surely means them goes unless it is kept. */
export function MentionList({ mentions, decided, onDecide }: MentionListProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('privacy.erase.mentions')}
      </Text>
      <Text size="sm" c="dimmed">
        {t(mentions.length === 0 ? 'privacy.erase.mentionsNone' : 'privacy.erase.mentionsHint')}
      </Text>
      {mentions.map((mention, index) => (
        <MentionRow
          key={mention.id}
          mention={mention}
          number={index + 1}
          isKept={decided.get(mention.id) ?? !mention.isSure}
          onChange={(isKept) => {
            onDecide(new Map(decided).set(mention.id, isKept));
          }}
        />
      ))}
    </Stack>
  );
}

interface MentionRowProps {
  mention: MentionLine;
  number: number;
  isKept: boolean;
  onChange: (isKept: boolean) => void;
}

function MentionRow({ mention, number, isKept, onChange }: MentionRowProps) {
  const { t } = useTranslation();
  const place = useFieldWords().place(mention.table, mention.column);
  return (
    <Group wrap="nowrap" justify="space-between" align="start" gap="md">
      <div>
        <Text size="xs" c="dimmed">
          {mention.isSure ? place : `${place} · ${t('privacy.erase.unsure')}`}
        </Text>
        <MarkedText text={mention.text} spans={mention.passages} />
      </div>
      <Choice label={t('privacy.erase.choice', { number, place })} isKept={isKept} onChange={onChange} />
    </Group>
  );
}
