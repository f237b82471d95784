import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Why } from '../../../shared/domain/duplicate';

/** Why two records look the same, a line each. */
export function WhyList({ whys }: { whys: readonly Why[] }) {
  const { t } = useTranslation();
  return (
    <List size="sm" withPadding>
      {whys.map(({ why, detail }) => (
        <List.Item key={why}>{t(`duplicates.why.${why}`, { detail })}</List.Item>
      ))}
    </List>
  );
}
