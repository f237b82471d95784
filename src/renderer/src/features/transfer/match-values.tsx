import { Box, ScrollArea, Table, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportMapping, UnknownValue } from '../../../../shared/contract/transfer';
import { TypedSelect } from '../../components/typed-select';
import { useFormat } from '../../lib/format';
import { fieldWords, withMeaning } from './mapping';
import { useMeaningOptions, type MeaningOption } from './meaning-options';

interface MatchValuesProps {
  unknown: readonly UnknownValue[];
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}

const REJECT = 'reject';

/** A value that somebody may give a meaning to; `rows` is null where the last import gave it one. */
type AskedValue = Omit<UnknownValue, 'rows'> & { readonly rows: number | null };

const keyOf = ({ field, value }: AskedValue) => `${field}|${value}`;

/**
 * Asks what each value means that is not in the lists. A value stays in its place once it has a meaning, so that the
 * meaning can be changed; those given at the last import come behind.
 */
export function MatchValues({ unknown, mapping, onChange }: MatchValuesProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const optionsOf = useMeaningOptions();
  const [asked, setAsked] = useState<readonly AskedValue[]>(() => givenEarlier(mapping));
  const known = new Set(asked.map(keyOf));
  const fresh = unknown.filter((item) => !known.has(keyOf(item)));
  if (fresh.length > 0)
    setAsked([...asked.filter(isFresh), ...fresh, ...asked.filter((item) => !isFresh(item))]);
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <Title order={3} size="h6" id={titleId}>
        {t('transfer.values.title')}
      </Title>
      <Text size="sm" c="dimmed" mb={4}>
        {t('transfer.values.hint')}
      </Text>
      <ScrollArea.Autosize mah={260} type="auto" offsetScrollbars>
        <Table verticalSpacing={4} stickyHeader aria-labelledby={titleId}>
          <Table.Thead>
            <Table.Tr>
              {(['field', 'value', 'rows', 'meaning'] as const).map((column) => (
                <Table.Th key={column}>{t(`transfer.values.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {asked.map((item) => (
              <ValueRow
                key={keyOf(item)}
                item={item}
                options={optionsOf(item.field)}
                meaning={mapping.values[item.field]?.[item.value] ?? null}
                onMeaning={(meaning) => {
                  onChange(withMeaning(mapping, item, meaning));
                }}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </section>
  );
}

const isFresh = ({ rows }: AskedValue) => rows !== null;

function givenEarlier({ values }: ImportMapping): AskedValue[] {
  return Object.entries(values).flatMap(([field, meanings]) =>
    Object.keys(meanings).map((value) => ({ field, value, rows: null })),
  );
}

interface ValueRowProps {
  item: AskedValue;
  options: readonly MeaningOption[];
  meaning: string | null;
  onMeaning: (meaning: string | null) => void;
}

function ValueRow({ item, options, meaning, onMeaning }: ValueRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const field = t(`transfer.field.${item.field}`, { defaultValue: fieldWords(item.field) });
  return (
    <Table.Tr>
      <Table.Td>{field}</Table.Td>
      <Table.Td maw={320}>
        <Box style={{ overflowWrap: 'anywhere' }}>{item.value}</Box>
      </Table.Td>
      <Table.Td>{item.rows === null ? '' : format.number(item.rows)}</Table.Td>
      <Table.Td w={280}>
        <TypedSelect
          aria-label={t('transfer.values.meaningOf', { value: item.value, field })}
          size="xs"
          allowDeselect={false}
          data={[{ value: REJECT, label: t('transfer.values.reject') }, ...withOwn(options, meaning)]}
          value={meaning ?? REJECT}
          onChange={(chosen) => {
            onMeaning(chosen === REJECT ? null : chosen);
          }}
        />
      </Table.Td>
    </Table.Tr>
  );
}

/** A meaning that the lists do not offer (any more) stays visible as it is. */
function withOwn(options: readonly MeaningOption[], meaning: string | null): readonly MeaningOption[] {
  if (meaning === null || options.some(({ value }) => value === meaning)) return options;
  return [...options, { value: meaning, label: meaning }];
}
