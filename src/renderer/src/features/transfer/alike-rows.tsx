import { Alert, Group, Select, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, RowDecision } from '../../../../shared/contract/transfer';
import { WhyList } from '../../people/why-list';

interface AlikeRowsProps {
  preview: ImportPreview;
  decided: readonly RowDecision[];
  onDecide: (decided: RowDecision[]) => void;
}

const SHOWN = 50;

/** Rows that look like somebody of the record, with why; each is added, left out, or taken for that person. */
export function AlikeRows({ preview: { alike, alikeRows }, decided, onDecide }: AlikeRowsProps) {
  const { t } = useTranslation();
  const shown = alike.slice(0, SHOWN);
  return (
    <Alert
      color="yellow"
      variant="outline"
      icon={<IconUsers size={20} aria-hidden />}
      title={t('duplicates.imports.title', { count: alikeRows })}
    >
      <Stack gap="sm">
        <Text size="sm">{t('duplicates.imports.hint')}</Text>
        {shown.map((one) => (
          <AlikeRow
            key={one.row}
            one={one}
            decision={decided.find(({ row }) => row === one.row)?.as ?? null}
            onDecide={(as) => {
              const others = decided.filter(({ row }) => row !== one.row);
              onDecide(as === null ? others : [...others, { row: one.row, as }]);
            }}
          />
        ))}
        {alikeRows > shown.length && (
          <Text size="sm">{t('duplicates.imports.more', { count: alikeRows - shown.length })}</Text>
        )}
      </Stack>
    </Alert>
  );
}

interface AlikeRowProps {
  one: ImportPreview['alike'][number];
  decision: RowDecision['as'] | null;
  onDecide: (as: RowDecision['as'] | null) => void;
}

function AlikeRow({ one: { row, name, personId, personName, whys }, decision, onDecide }: AlikeRowProps) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" align="start" wrap="nowrap">
      <div>
        <Text size="sm" fw={600}>
          {t('duplicates.imports.row', { row, name })}
        </Text>
        <WhyList whys={whys} />
      </div>
      <Select
        aria-label={t('duplicates.imports.what', { row, name })}
        w={280}
        style={{ flex: 'none' }}
        allowDeselect={false}
        value={decision === null ? 'new' : decision === 'skip' ? 'skip' : 'same'}
        data={[
          { value: 'new', label: t('duplicates.imports.new') },
          { value: 'same', label: t('duplicates.imports.same', { name: personName }) },
          { value: 'skip', label: t('duplicates.imports.skip') },
        ]}
        onChange={(value) => {
          onDecide(value === 'skip' ? 'skip' : value === 'same' ? personId : null);
        }}
      />
    </Group>
  );
}
