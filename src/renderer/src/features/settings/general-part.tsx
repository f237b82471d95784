import { SegmentedControl, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { settingsSchema } from '../../../../shared/contract/app';
import { Part } from './part';
import { useSettings } from './use-settings';

const SCHEMES = settingsSchema.shape.colorScheme.options;

/** How the window looks, and when matching runs. */
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
        {!isAllowed && <Text size="sm">{t('settings.notAllowed')}</Text>}
      </Part>
    </>
  );
}
