import { Container, Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { Permission } from '../../../../shared/contract/permissions';
import { PageHeader } from '../../components/page-header';
import { useCan } from '../../lib/app-state';
import { AuditPart } from './audit-part';
import { BackupsPart } from './backups-part';
import { DataPart } from './data-part';
import { GeneralPart } from './general-part';
import { ImportsPart } from './imports-part';
import { ListsPart } from './lists-part';
import { MapPart } from './map-part';
import { OrganisationPart } from './organisation-part';
import { WeightsPart } from './weights-part';
import classes from './settings-screen.module.css';

const FIRST = 'organisation';

/** Parts that only those see who may do what stands there. */
const NEEDS: Readonly<Record<string, Permission>> = { audit: 'audit.read' };

const PARTS: Readonly<Record<string, () => ReactNode>> = {
  organisation: OrganisationPart,
  lists: ListsPart,
  map: MapPart,
  general: GeneralPart,
  weights: WeightsPart,
  imports: ImportsPart,
  backups: BackupsPart,
  audit: AuditPart,
  data: DataPart,
};

/** Starts with the part that the address names, and goes there when it changes. */
export function SettingsScreen() {
  const asked = useSearchParams()[0].get('part');
  const first = asked !== null && Object.hasOwn(PARTS, asked) ? asked : FIRST;
  return <Parts key={first} first={first} />;
}

function Parts({ first }: { first: string }) {
  const { t } = useTranslation();
  const can = useCan();
  const parts = Object.entries(PARTS).filter(([name]) => NEEDS[name] === undefined || can(NEEDS[name]));
  const [part, setPart] = useState<string | null>(parts.some(([name]) => name === first) ? first : FIRST);
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
          {parts.map(([name]) => (
            <Tabs.Tab key={name} value={name} className={classes['tab'] ?? ''}>
              {t(`settings.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map(([name, Part]) => (
          <Tabs.Panel key={name} value={name} className={classes['panel'] ?? ''}>
            <Part />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Container>
  );
}
