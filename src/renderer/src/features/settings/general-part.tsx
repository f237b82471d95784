import { Group, Radio, SegmentedControl, Select, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { settingsSchema } from '../../../../shared/contract/app';
import { IDLE_MINUTES } from '../../../../shared/contract/session';
import { Part } from './part';
import { useSettings } from './use-settings';

const MINUTES = Array.from(
  { length: IDLE_MINUTES.most - IDLE_MINUTES.least + 1 },
  (_, at) => IDLE_MINUTES.least + at,
);
const SCHEMES = settingsSchema.shape.colorScheme.options;

/** How the window looks, when matching runs, and when Kith locks by itself. */
export function GeneralPart() {
  const { t } = useTranslation();
  const { settings, isAllowed, change } = useSettings();
  const saved = t('settings.general.saved');
  return (
    <>
      <Part title={t('settings.general.look')}>
        <SegmentedControl
          aria-label={t('settings.general.look')}
          value={settings.colorScheme}
          disabled={!isAllowed}
          onChange={(colorScheme) => {
            change({ colorScheme }, saved);
          }}
          data={SCHEMES.map((value) => ({ value, label: t(`settings.general.scheme.${value}`) }))}
          style={{ alignSelf: 'flex-start' }}
        />
      </Part>
      <Part title={t('settings.general.matching')}>
        <Switch
          label={t('settings.general.afterChanges')}
          description={t('settings.general.afterChangesHint')}
          checked={settings.matchingAfterChanges}
          disabled={!isAllowed}
          onChange={(event) => {
            change({ matchingAfterChanges: event.currentTarget.checked }, saved);
          }}
        />
        <Radio.Group
          label={t('settings.general.doubleBooking')}
          description={t('settings.general.doubleBookingHint')}
          value={settings.doubleBooking}
          onChange={(value) => {
            change({ doubleBooking: value === 'warn' ? 'warn' : 'refuse' }, saved);
          }}
        >
          <Group mt="xs">
            {(['refuse', 'warn'] as const).map((value) => (
              <Radio
                key={value}
                value={value}
                disabled={!isAllowed}
                label={t(`settings.general.doubleBookingRule.${value}`)}
              />
            ))}
          </Group>
        </Radio.Group>
      </Part>
      <Part title={t('settings.general.lock')}>
        <Select
          label={t('settings.general.idle')}
          description={t('settings.general.idleHint')}
          maw={420}
          allowDeselect={false}
          data={MINUTES.map((count) => ({
            value: String(count),
            label: t('common.time.minutes', { count }),
          }))}
          value={String(settings.idleMinutes)}
          disabled={!isAllowed}
          onChange={(minutes) => {
            if (minutes !== null) change({ idleMinutes: Number(minutes) }, saved);
          }}
        />
        {!isAllowed && <Text size="sm">{t('settings.notAllowed')}</Text>}
      </Part>
    </>
  );
}
