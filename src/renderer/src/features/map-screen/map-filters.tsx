import { Checkbox, Group, Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MapFilter } from '../../../../shared/contract/map';
import { requestListStatusSchema } from '../../../../shared/contract/requests';
import { URGENCIES } from '../../../../shared/domain/request';
import { ManyFilter } from '../../components/filter-bar';
import { useTerms } from '../../lib/terms';

const STATUSES = requestListStatusSchema.options.filter((status) => status !== 'open');

interface MapFiltersProps {
  filter: MapFilter;
  onChange: (filter: MapFilter) => void;
}

/** What the map shows. */
export function MapFilters({ filter, onChange }: MapFiltersProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  return (
    <Paper component="section" withBorder p="sm" aria-label={t('common.filters.label')}>
      <Stack gap="xs">
        <Group gap="md" mb={2}>
          {(['showRequests', 'showHelpers', 'freeToday'] as const).map((field) => (
            <Checkbox
              key={field}
              label={t(`requests.map.${field}`)}
              checked={filter[field]}
              disabled={field === 'freeToday' && !filter.showHelpers}
              onChange={(event) => {
                onChange({ ...filter, [field]: event.currentTarget.checked });
              }}
            />
          ))}
        </Group>
        <ManyFilter
          label={t('requests.list.categories')}
          isLabelShown
          width="100%"
          options={terms.options('category', filter.categories)}
          value={filter.categories}
          onChange={(categories) => {
            onChange({ ...filter, categories });
          }}
        />
        <ManyFilter
          label={t('common.urgency.label')}
          isLabelShown
          width="100%"
          options={URGENCIES.map((urgency) => ({ value: urgency, label: t(`common.urgency.${urgency}`) }))}
          value={filter.urgencies}
          onChange={(chosen) => {
            onChange({ ...filter, urgencies: URGENCIES.filter((urgency) => chosen.includes(urgency)) });
          }}
        />
        <ManyFilter
          label={t('requests.list.statuses')}
          isLabelShown
          width="100%"
          options={STATUSES.map((status) => ({ value: status, label: t(`common.requestStatus.${status}`) }))}
          value={filter.statuses}
          onChange={(chosen) => {
            onChange({ ...filter, statuses: STATUSES.filter((status) => chosen.includes(status)) });
          }}
        />
      </Stack>
    </Paper>
  );
}
