import { Alert, List, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../../shared/contract/transfer';
import { useFormat } from '../../lib/format';

const MOST = 5;

/** Rows with words that screening noticed. They are imported all the same. */
export function NoticedRows({ preview: { noticed, noticedRows } }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = noticed.slice(0, MOST);
  return (
    <Alert
      color="yellow"
      variant="light"
      title={t('screening.imports.title', { count: noticedRows })}
      icon={<IconEye aria-hidden />}
    >
      <List size="sm">
        {shown.map(({ row, rules }) => (
          <List.Item key={row}>
            {t('screening.imports.row', {
              row,
              rules: format.list(rules.map((rule) => t(`screening.rule.${rule}.title`))),
            })}
          </List.Item>
        ))}
        {noticedRows > shown.length && (
          <List.Item>{t('screening.imports.more', { count: noticedRows - shown.length })}</List.Item>
        )}
      </List>
      <Text size="sm" mt="xs">
        {t('screening.imports.hint')}
      </Text>
    </Alert>
  );
}
