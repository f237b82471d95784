import { Button, Group, Select, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { termListSchema, type Term, type TermList } from '../../../../shared/domain/term';
import { EmptyState } from '../../components/empty-state';
import { ListSkeleton } from '../../components/skeletons';
import { useWantedDraft } from '../../drafts/wanted-draft';
import { useCan } from '../../lib/app-state';
import { useTerms } from '../../lib/terms';
import { Part } from './part';
import { keyOfTerm, TermDialog, type TermTarget } from './term-dialog';
import { hasDetails, TermRow } from './term-row';

/** The lists that staff choose from: add, rename, hide. Codes stay, so records keep their meaning. */
export function ListsPart() {
  const { t } = useTranslation();
  const isAllowed = useCan()('term.manage');
  const terms = useTerms();
  const [list, setList] = useState<TermList>('category');
  const [target, setTarget] = useState<TermTarget | null>(null);
  const entries = terms.all(list);
  useWantedDraft('term', everyKey(terms.all), (key) => {
    const wanted = targetOf(key, terms.all);
    setList(wanted.list);
    setTarget(wanted);
  });
  return (
    <Part title={t('settings.tab.lists')} hint={t('settings.lists.hint')}>
      <Group justify="space-between" align="flex-end">
        <Select
          label={t('settings.lists.which')}
          w={320}
          allowDeselect={false}
          value={list}
          onChange={(value) => setList(termListSchema.catch('category').parse(value))}
          data={termListSchema.options.map((value) => ({ value, label: t(`settings.lists.name.${value}`) }))}
        />
        {isAllowed && (
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setTarget({ list, term: null })}
          >
            {t('settings.lists.add')}
          </Button>
        )}
      </Group>
      {!isAllowed && <Text size="sm">{t('settings.notAllowed')}</Text>}
      {terms.isLoading && <ListSkeleton />}
      {!terms.isLoading && entries.length === 0 && (
        <EmptyState title={t('settings.lists.empty')} hint={t('settings.lists.emptyHint')} />
      )}
      {entries.length > 0 && (
        <Entries entries={entries} isAllowed={isAllowed} onChange={(term) => setTarget({ list, term })} />
      )}
      <TermDialog target={target} onClose={() => setTarget(null)} />
    </Part>
  );
}

type AllTerms = (list: TermList) => readonly Term[];

const everyKey = (all: AllTerms) =>
  termListSchema.options.flatMap((list) => [
    keyOfTerm({ list, term: null }),
    ...all(list).map((term) => keyOfTerm({ list, term })),
  ]);

function targetOf(key: string, all: AllTerms): TermTarget {
  const list = termListSchema.options.find((one) => key === keyOfTerm({ list: one, term: null }));
  if (list !== undefined) return { list, term: null };
  const term = termListSchema.options.flatMap((one) => all(one)).find(({ code }) => code === key);
  return { list: term?.list ?? 'category', term: term ?? null };
}

interface EntriesProps {
  entries: readonly Term[];
  isAllowed: boolean;
  onChange: (term: Term) => void;
}

function Entries({ entries, isAllowed, onChange }: EntriesProps) {
  const { t } = useTranslation();
  const isDetailed = entries[0] !== undefined && hasDetails(entries[0].list);
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('settings.lists.entry')}</Table.Th>
          {isDetailed && <Table.Th>{t('settings.lists.details')}</Table.Th>}
          <Table.Th w={110}>{t('settings.lists.state')}</Table.Th>
          <Table.Td w={60} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((term) => (
          <TermRow key={term.code} term={term} isAllowed={isAllowed} onChange={onChange} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
