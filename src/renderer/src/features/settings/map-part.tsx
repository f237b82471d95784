import { Alert, Button, Group, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { keepable } from '../../drafts/keepable';
import { useKeptForm } from '../../drafts/use-kept-form';
import { useAppState } from '../../lib/app-state';
import { Part } from './part';
import { useSettings } from './use-settings';

/** Whether an address can serve map pictures: over https from one server, with zoom, column and row. */
export function isTileAddress(text: string): boolean {
  return /^https:\/\/[^\s/{}]+\//.test(text) && ['{z}', '{x}', '{y}'].every((part) => text.includes(part));
}

/** Online map pictures: off until somebody who knows what they tell turns them on. */
export function MapPart() {
  const { t } = useTranslation();
  const { streetMap } = useAppState();
  return (
    <Part title={t('settings.map.title')} hint={t('settings.map.hint')}>
      <Text size="sm">
        {streetMap === null
          ? t('settings.map.noStreets')
          : t('settings.map.streets', { name: streetMap.name })}
      </Text>
      <DraftGate form="online_tiles" draftKey="own" screen="/settings?part=map">
        <TilesForm />
      </DraftGate>
    </Part>
  );
}

function TilesForm() {
  const { t } = useTranslation();
  const { settings, isAllowed, isBusy, change } = useSettings();
  const form = useForm({
    initialValues: settings.onlineTiles,
    validateInputOnChange: true,
    validate: {
      urlTemplate: (text, values) =>
        values.enabled && !isTileAddress(text) ? t('settings.map.urlWrong') : null,
      attribution: (text, values) =>
        values.enabled && text.trim() === '' ? t('settings.map.attributionMissing') : null,
    },
  });
  const kept = useKeptForm(keepable(form, settings.onlineTiles), null);
  const submit = form.onSubmit((onlineTiles) => {
    change({ onlineTiles, draftId: kept.draftId }, t('settings.map.saved'), () => {
      kept.saved();
      form.resetDirty(onlineTiles);
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      <DraftNotice form="online_tiles" kept={kept} />
      <Switch
        label={t('settings.map.enable')}
        disabled={!isAllowed}
        {...form.getInputProps('enabled', { type: 'checkbox' })}
      />
      <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />} my="md">
        {t('settings.map.warning')}
      </Alert>
      <TextInput
        label={t('settings.map.url')}
        description={t('settings.map.urlHint')}
        maxLength={300}
        disabled={!isAllowed || !form.values.enabled}
        {...form.getInputProps('urlTemplate')}
      />
      <TextInput
        mt="sm"
        label={t('settings.map.attribution')}
        description={t('settings.map.attributionHint')}
        maxLength={200}
        disabled={!isAllowed || !form.values.enabled}
        {...form.getInputProps('attribution')}
      />
      <Group justify="flex-end" mt="md">
        {isAllowed ? (
          <Button type="submit" loading={isBusy} disabled={!form.isDirty()}>
            {t('settings.map.save')}
          </Button>
        ) : (
          <Text size="sm">{t('settings.notAllowed')}</Text>
        )}
      </Group>
    </form>
  );
}
