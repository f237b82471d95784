import { ActionIcon, Button, Group, Indicator, Popover, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { URGENCIES } from '../../../../shared/domain/request';
import { SearchField } from '../../components/filter-bar';
import { TypedMultiSelect } from '../../components/typed-select';
import { useTerms } from '../../lib/terms';
import type { Listed } from './use-listed';

type Filtering = Pick<Listed, 'ask' | 'setFilter'>;

export function isFiltered({ ask }: Pick<Listed, 'ask'>): boolean {
  return ask.text !== '' || ask.categories.length > 0 || ask.urgencies.length > 0;
}

/** Search by name and words; category and urgency behind a button, since the pane is narrow. */
export const QueueFilter = memo(function QueueFilter({ ask, setFilter }: Filtering) {
  const { t } = useTranslation();
  const terms = useTerms();
  const [opened, setOpened] = useState(false);
  const chosen = ask.categories.length + ask.urgencies.length;
  return (
    <Group gap={6} wrap="nowrap" role="search">
      <SearchField
        label={t('review.filter.search')}
        value={ask.text}
        width="100%"
        onChange={(text) => {
          setFilter({ text });
        }}
      />
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        width={280}
        trapFocus
        returnFocus
        withArrow
      >
        <Indicator label={chosen} disabled={chosen === 0} size={18} offset={4}>
          <Popover.Target>
            <ActionIcon
              size={36}
              variant="default"
              aria-label={t('review.filter.more')}
              title={t('review.filter.more')}
              onClick={() => {
                setOpened(!opened);
              }}
            >
              <IconFilter size={18} aria-hidden />
            </ActionIcon>
          </Popover.Target>
        </Indicator>
        <Popover.Dropdown>
          <Stack gap="sm">
            <TypedMultiSelect
              label={t('review.filter.category')}
              data={terms.options('category', ask.categories)}
              value={ask.categories}
              onChange={(categories) => {
                setFilter({ categories });
              }}
              clearable
              comboboxProps={{ withinPortal: false }}
            />
            <TypedMultiSelect
              label={t('review.filter.urgency')}
              data={URGENCIES.map((value) => ({ value, label: t(`common.urgency.${value}`) }))}
              value={ask.urgencies}
              onChange={(chosen) => {
                setFilter({ urgencies: URGENCIES.filter((one) => chosen.includes(one)) });
              }}
              clearable
              comboboxProps={{ withinPortal: false }}
            />
            <ClearFilters ask={ask} setFilter={setFilter} />
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
});

export function ClearFilters({ ask, setFilter }: Filtering) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      size="sm"
      disabled={!isFiltered({ ask })}
      onClick={() => {
        setFilter({ text: '', categories: [], urgencies: [] });
      }}
    >
      {t('review.filter.clear')}
    </Button>
  );
}
