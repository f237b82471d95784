import { Accordion, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileFact, FilePart, PersonFile } from '../../../../shared/contract/privacy';
import { MarkedText } from './privacy-marked-text';
import { useFieldWords } from './use-field-words';

const titleKey = ({ kind }: FilePart) => (kind === 'rows' ? null : `privacy.kind.${kind}`);

/** Everything that was found, part by part. */
export function FileParts({ file }: { file: PersonFile }) {
  const { t } = useTranslation();
  const words = useFieldWords();
  return (
    <Accordion variant="separated" multiple chevronPosition="left">
      {file.parts.map((part) => {
        const key = titleKey(part);
        const table = words.table(part.table);
        return (
          <Accordion.Item key={`${part.kind}:${part.table}`} value={`${part.kind}:${part.table}`}>
            <Accordion.Control>
              <Group justify="space-between" pr="md">
                <Text size="sm" fw={600}>
                  {key === null ? table : t(key, { table })}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('privacy.access.rows', { count: part.count })}
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <Stack gap="sm">
                {part.items.map(({ facts }, index) => (
                  <Facts key={index} table={part.table} facts={facts} />
                ))}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        );
      })}
    </Accordion>
  );
}

function Facts({ table, facts }: { table: string; facts: readonly FileFact[] }) {
  const words = useFieldWords();
  return (
    <Stack
      gap={2}
      component="dl"
      m={0}
      pb="xs"
      style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}
    >
      {facts.map(({ name, text, marks }) => (
        <Group key={name} gap="sm" wrap="nowrap" align="start">
          <Text component="dt" size="sm" c="dimmed" w={190} style={{ flexShrink: 0 }}>
            {words.field(table, name)}
          </Text>
          <Text component="dd" size="sm" m={0}>
            <MarkedText text={text} spans={marks} />
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
