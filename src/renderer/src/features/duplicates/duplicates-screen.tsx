import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '../../../../shared/contract/duplicates';
import { PageHeader } from '../../components/page-header';
import { MergeDialog } from './merge-dialog';
import { MergeList } from './merge-list';
import { PairList } from './pair-list';

const SHOWS = ['person', 'request', 'merges'] as const;
type Show = (typeof SHOWS)[number];

/** Pairs that look the same, for whoever may merge them, and what was merged so far. */
export function DuplicatesScreen() {
  const { t } = useTranslation();
  const [show, setShow] = useState<Show>('person');
  const [compared, setCompared] = useState<DuplicatePair | null>(null);
  return (
    <>
      <PageHeader title={t('duplicates.title')} description={t('duplicates.hint')} />
      <Stack gap="sm" maw={900}>
        <SegmentedControl
          aria-label={t('duplicates.kind.label')}
          style={{ alignSelf: 'flex-start' }}
          value={show}
          onChange={(value) => {
            setShow(SHOWS.find((one) => one === value) ?? 'person');
          }}
          data={SHOWS.map((value) => ({ value, label: t(`duplicates.kind.${value}`) }))}
        />
        {show === 'merges' ? <MergeList /> : <PairList kind={show} onCompare={setCompared} />}
      </Stack>
      <MergeDialog
        pair={compared}
        onClose={() => {
          setCompared(null);
        }}
      />
    </>
  );
}
