import { Container, Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { PageHeader } from '../../components/page-header';
import { BackupsPart } from './backups-part';
import { DataPart } from './data-part';
import { GeneralPart } from './general-part';
import { ImportsPart } from './imports-part';
import { ListsPart } from './lists-part';
import { MapPart } from './map-part';
import { OrganisationPart } from './organisation-part';
import { WeightsPart } from './weights-part';
import classes from './settings-screen.module.css';

const PARTS: Readonly<Record<string, () => ReactNode>> = {
  organisation: OrganisationPart,
  lists: ListsPart,
  map: MapPart,
  general: GeneralPart,
  weights: WeightsPart,
  imports: ImportsPart,
  backups: BackupsPart,
  data: DataPart,
};

/** Starts with the part that the address names, and goes there when it changes. */
export function SettingsScreen() {
  const asked = useSearchParams()[0].get('part');
  const first = asked !== null && Object.hasOwn(PARTS, asked) ? asked : 'organisation';
  return <Parts key={first} first={first} />;
}

function Parts({ first }: { first: string }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<string | null>(first);
  return (
    <Container size="lg" mx={0} px={0}>
      <PageHeader title={t('settings.title')} />
      <Tabs
        value={part}
        onChange={setPart}
        orientation="vertical"
        variant="none"
        keepMounted={false}
        className={classes['root'] ?? ''}
        styles={{ tabLabel: { textAlign: 'start' } }}
      >
        <Tabs.List aria-label={t('settings.tab.label')} className={classes['tabs'] ?? ''}>
          {Object.keys(PARTS).map((name) => (
            <Tabs.Tab key={name} value={name} className={classes['tab'] ?? ''}>
              {t(`settings.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {Object.entries(PARTS).map(([name, Part]) => (
          <Tabs.Panel key={name} value={name} className={classes['panel'] ?? ''}>
            <Part />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Container>
  );
}
