import { Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../../shared/contract/permissions';
import { useCan } from '../lib/app-state';

/** Says, to whom it applies, that what stands here can be read and not changed. */
export function ReadingOnly({ need }: { need: Permission }) {
  const { t } = useTranslation();
  if (useCan()(need)) return null;
  return (
    <Text size="sm" c="dimmed" mb="sm">
      <IconEye size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {t('common.readingOnly')}
    </Text>
  );
}
