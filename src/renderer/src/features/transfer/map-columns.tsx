import {
  Alert,
  Button,
  Group,
  NumberInput,
  ScrollArea,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportMapping } from '../../../../shared/contract/transfer';
import { useFormat } from '../../lib/format';
import type { ChosenFile } from './chosen-file';
import { fieldWords, headersOf, missingFields, withDefault, withHeaders } from './mapping';
import { TypedMultiSelect } from '../../components/typed-select';

interface MapColumnsProps {
  file: ChosenFile;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
  onBack: () => void;
  onNext: () => void;
}

/** Which column of the file feeds which field, and how its cells are read. */
export function MapColumns({ file, mapping, onChange, onBack, onNext }: MapColumnsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const missing = missingFields(mapping, file.fields);
  return (
    <Stack>
      <Text size="sm">
        {t('transfer.map.file', { name: file.fileName, count: file.rows, rows: format.number(file.rows) })}
      </Text>
      {file.isRemembered && (
        <Alert color="blue" icon={<IconInfoCircle aria-hidden />}>
          {t('transfer.map.remembered')}
        </Alert>
      )}
      <ReadingFields mapping={mapping} onChange={onChange} />
      <FieldTable file={file} mapping={mapping} onChange={onChange} />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {missing.length > 0 &&
            t('transfer.map.missing', {
              fields: format.list(
                missing.map((field) => t(`transfer.field.${field}`, { defaultValue: fieldWords(field) })),
              ),
            })}
        </Text>
        <Group>
          <Button variant="default" onClick={onBack}>
            {t('common.action.back')}
          </Button>
          <Button disabled={missing.length > 0} onClick={onNext}>
            {t('transfer.map.next')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

type PartProps = Pick<MapColumnsProps, 'mapping' | 'onChange'>;

function ReadingFields({ mapping, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <Group align="end">
      <Select
        label={t('transfer.map.dateOrder')}
        w={210}
        allowDeselect={false}
        data={(['DMY', 'MDY', 'YMD'] as const).map((order) => ({
          value: order,
          label: t(`transfer.map.order.${order}`),
        }))}
        value={mapping.dateOrder}
        onChange={(dateOrder) => {
          if (dateOrder !== null) onChange({ ...mapping, dateOrder });
        }}
      />
      <TextInput
        label={t('transfer.map.separator')}
        w={230}
        maxLength={3}
        value={mapping.listSeparator}
        onChange={(event) => {
          if (event.currentTarget.value !== '')
            onChange({ ...mapping, listSeparator: event.currentTarget.value });
        }}
      />
      <NumberInput
        label={t('transfer.map.maxKilometres')}
        w={260}
        min={1}
        max={20_050}
        suffix=" km"
        value={mapping.maxKilometres ?? ''}
        onChange={(kilometres) => {
          onChange({
            ...mapping,
            maxKilometres: typeof kilometres === 'number' && kilometres > 0 ? kilometres : null,
          });
        }}
      />
    </Group>
  );
}

function FieldTable({ file, mapping, onChange }: PartProps & { file: ChosenFile }) {
  const { t } = useTranslation();
  const fields = [...file.fields].sort((a, b) => Number(b.isRequired) - Number(a.isRequired));
  const headers = [...new Set(file.headers)].map((header) => ({ value: header, label: header }));
  return (
    <ScrollArea h={320} type="auto" offsetScrollbars>
      <Table verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('transfer.map.fieldHead')}</Table.Th>
            <Table.Th w="45%">{t('transfer.map.columnHead')}</Table.Th>
            <Table.Th>{t('transfer.map.defaultHead')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ field, isRequired }) => {
            const name = t(`transfer.field.${field}`, { defaultValue: fieldWords(field) });
            return (
              <Table.Tr key={field}>
                <Table.Td>
                  {name}
                  {isRequired && (
                    <Text span size="sm" c="dimmed">
                      {' '}
                      ({t('common.required')})
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <TypedMultiSelect
                    aria-label={t('transfer.map.columnFor', { field: name })}
                    size="xs"
                    data={headers}
                    maxValues={10}
                    value={headersOf(mapping, field)}
                    onChange={(chosen) => {
                      onChange(withHeaders(mapping, field, chosen));
                    }}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={t('transfer.map.defaultFor', { field: name })}
                    size="xs"
                    maxLength={400}
                    value={mapping.defaults[field] ?? ''}
                    onChange={(event) => {
                      onChange(withDefault(mapping, field, event.currentTarget.value));
                    }}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
