import { Container, Tabs, Text } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { PageHeader } from '../../components/page-header';
import { useOffers, type Need } from '../../lib/app-state';
import { AccountsPart } from './accounts-part';
import { AuditPart } from './audit-part';
import { BackupsPart } from './backups-part';
import { CallKeyPart } from './call-key-part';
import { CheckInsPart } from './check-ins-part';
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
import { ReferralsPart } from './referrals-part';
import { QueuePart } from './queue-part';
import { RetentionPart } from './retention-part';
import { ScriptsPart } from './scripts-part';
import { WeightsPart } from './weights-part';
import classes from './settings-screen.module.css';

interface SettingsPart {
  readonly Part: () => ReactNode;
  /** Without it there is nothing to read in this part. */
  readonly need: Need | null;
}

/** In the order in which they are shown, each group under its heading. */
const GROUPS: Readonly<Record<string, Readonly<Record<string, SettingsPart>>>> = {
  organisation: {
    organisation: { Part: OrganisationPart, need: null },
    accounts: { Part: AccountsPart, need: 'account.manage' },
    lists: { Part: ListsPart, need: null },
    map: { Part: MapPart, need: null },
  },
  matching: {
    weights: { Part: WeightsPart, need: null },
    general: { Part: GeneralPart, need: null },
  },
  phone: {
    scripts: { Part: ScriptsPart, need: null },
    referrals: { Part: ReferralsPart, need: null },
    call_key: { Part: CallKeyPart, need: 'call.take' },
    queue: { Part: QueuePart, need: 'settings.manage' },
    check_ins: { Part: CheckInsPart, need: 'settings.manage' },
  },
  safety: {
    measures: { Part: MeasuresPart, need: 'moderation.manage' },
    safeguarding: { Part: SafeguardingPart, need: 'settings.manage' },
    screening: { Part: ScreeningPart, need: 'settings.manage' },
  },
  privacy: {
    overview: { Part: OverviewPart, need: 'settings.manage' },
    consent: { Part: ConsentPart, need: null },
    retention: { Part: RetentionPart, need: 'retention.manage' },
    privacy: { Part: PrivacyPart, need: 'privacy.answer' },
    audit: { Part: AuditPart, need: 'audit.read' },
    data: { Part: DataPart, need: null },
  },
  files: {
    backups: { Part: BackupsPart, need: null },
    imports: { Part: ImportsPart, need: 'data.import' },
  },
};

/** Starts with the part that the address names, and goes there when it changes. */
export function SettingsScreen() {
  const asked = useSearchParams()[0].get('part');
  const offers = useOffers();
  const groups = Object.entries(GROUPS)
    .map(([name, parts]): Group => ({
      name,
      parts: Object.entries(parts).filter(([, { need }]) => offers(need)),
    }))
    .filter(({ parts }) => parts.length > 0);
  const isThere = groups.some(({ parts }) => parts.some(([name]) => name === asked));
  const [first, setFirst] = useState(isThere ? asked : 'organisation');
  // An address that names none leaves what is shown, with what is typed there.
  if (isThere && asked !== first) setFirst(asked);
  return <Parts key={first} first={first} groups={groups} />;
}

interface Group {
  readonly name: string;
  readonly parts: readonly (readonly [string, SettingsPart])[];
}

function Parts({ first, groups }: { first: string | null; groups: readonly Group[] }) {
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
          {groups.map(({ name: group, parts }) => (
            <Fragment key={group}>
              {/* A list of tabs holds tabs alone; the heading only helps the eye. */}
              <Text aria-hidden className={classes['heading'] ?? ''}>
                {t(`settings.group.${group}`)}
              </Text>
              {parts.map(([name]) => (
                <Tabs.Tab key={name} value={name} className={classes['tab'] ?? ''}>
                  {t(`settings.tab.${name}`)}
                </Tabs.Tab>
              ))}
            </Fragment>
          ))}
        </Tabs.List>
        {groups
          .flatMap(({ parts }) => parts)
          .map(([name, { Part }]) => (
            <Tabs.Panel key={name} value={name} className={classes['panel'] ?? ''}>
              <Part />
            </Tabs.Panel>
          ))}
      </Tabs>
    </Container>
  );
}
