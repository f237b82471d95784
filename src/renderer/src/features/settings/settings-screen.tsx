import { Container, Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { PageHeader } from '../../components/page-header';
import { useOffers, type Need } from '../../lib/app-state';
import { AccountsPart } from './accounts-part';
import { AuditPart } from './audit-part';
import { BackupsPart } from './backups-part';
import { ConsentPart } from './consent-part';
import { DataPart } from './data-part';
import { GeneralPart } from './general-part';
import { ImportsPart } from './imports-part';
import { ListsPart } from './lists-part';
import { MapPart } from './map-part';
import { MeasuresPart } from './measures-part';
import { OrganisationPart } from './organisation-part';
import { SafeguardingPart } from './safeguarding-part';
import { ScreeningPart } from './screening-part';
import { PrivacyPart } from './privacy-part';
import { OverviewPart } from './overview-part';
import { RetentionPart } from './retention-part';
import { WeightsPart } from './weights-part';
import classes from './settings-screen.module.css';

interface SettingsPart {
  readonly Part: () => ReactNode;
  /** Without it there is nothing to read in this part. */
  readonly need: Need | null;
}

const PARTS: Readonly<Record<string, SettingsPart>> = {
  organisation: { Part: OrganisationPart, need: null },
  overview: { Part: OverviewPart, need: 'settings.manage' },
  retention: { Part: RetentionPart, need: 'retention.manage' },
  accounts: { Part: AccountsPart, need: 'account.manage' },
  lists: { Part: ListsPart, need: null },
  consent: { Part: ConsentPart, need: null },
  map: { Part: MapPart, need: null },
  general: { Part: GeneralPart, need: null },
  weights: { Part: WeightsPart, need: null },
  measures: { Part: MeasuresPart, need: 'moderation.manage' },
  safeguarding: { Part: SafeguardingPart, need: 'settings.manage' },
  screening: { Part: ScreeningPart, need: 'settings.manage' },
  imports: { Part: ImportsPart, need: 'data.import' },
  backups: { Part: BackupsPart, need: null },
  audit: { Part: AuditPart, need: 'audit.read' },
  privacy: { Part: PrivacyPart, need: 'privacy.answer' },
  data: { Part: DataPart, need: null },
};

/** Starts with the part that the address names, and goes there when it changes. */
export function SettingsScreen() {
  const asked = useSearchParams()[0].get('part');
  const offers = useOffers();
  const parts = Object.entries(PARTS).filter(([, { need }]) => offers(need));
  const first = parts.some(([name]) => name === asked) ? asked : 'organisation';
  return <Parts key={first} first={first} parts={parts} />;
}

interface PartsProps {
  first: string | null;
  parts: readonly (readonly [string, SettingsPart])[];
}

function Parts({ first, parts }: PartsProps) {
  const { t } = useTranslation();
  const [part, setPart] = useState(first);
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
        {parts.map(([name, { Part }]) => (
          <Tabs.Panel key={name} value={name} className={classes['panel'] ?? ''}>
            <Part />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Container>
  );
}
