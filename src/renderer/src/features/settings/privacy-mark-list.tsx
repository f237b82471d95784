import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileFact, FileMark, PersonFile } from '../../../../shared/contract/privacy';
import { Choice } from './privacy-choice';
import { MarkedText } from './privacy-marked-text';
import { useFieldWords } from './use-field-words';

interface MarkListProps {
  file: PersonFile;
  kept: ReadonlySet<string>;
  onChange: (kept: ReadonlySet<string>) => void;
}

interface Line {
  readonly table: string;
  readonly fact: FileFact;
  readonly mark: FileMark;
}

const AROUND = 60;

/** Each passage that tells of somebody else, to be blacked out or kept. */
export function MarkList({ file, kept, onChange }: MarkListProps) {
  const { t } = useTranslation();
  const lines: Line[] = file.parts.flatMap(({ table, items }) =>
    items.flatMap(({ facts }) => facts.flatMap((fact) => fact.marks.map((mark) => ({ table, fact, mark })))),
  );
  const decide = (id: string, isKept: boolean) => {
    const next = new Set(kept);
    if (isKept) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('privacy.access.marksHint')}
      </Text>
      {lines.map((line) => (
        <MarkLine
          key={line.mark.id}
          line={line}
          isKept={kept.has(line.mark.id)}
          onChange={(isKept) => {
            decide(line.mark.id, isKept);
          }}
        />
      ))}
    </Stack>
  );
}

function MarkLine({
  line: { table, fact, mark },
  isKept,
  onChange,
}: {
  line: Line;
  isKept: boolean;
  onChange: (isKept: boolean) => void;
}) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const place = words.place(table, fact.name);
  return (
    <Group wrap="nowrap" justify="space-between" align="start" gap="md">
      <div>
        <Text size="xs" c="dimmed">
          {mark.kind === 'unsure' ? `${place} · ${t('privacy.access.unsure')}` : place}
        </Text>
        <MarkedText text={fact.text} spans={[mark]} around={AROUND} />
      </div>
      <Choice
        label={t('privacy.access.choice', { passage: fact.text.slice(mark.start, mark.end), place })}
        isKept={isKept}
        onChange={onChange}
      />
    </Group>
  );
}
