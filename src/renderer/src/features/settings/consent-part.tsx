import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import type { ConsentSettings } from '../../../../shared/contract/consent';
import { CONSENT_SCOPES } from '../../../../shared/domain/consent';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useCan } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { Part } from './part';

/** The words that are read out about consent, and what counts where nobody was asked. */
export function ConsentPart() {
  const { t } = useTranslation();
  const { data, error } = useCall('consents.settings', {});
  return (
    <Part title={t('consent.settings.title')} hint={t('consent.settings.hint')}>
      <ErrorNotice error={error} />
      {data === undefined ? <ListSkeleton rows={4} /> : <Words key={data.version} saved={data} />}
    </Part>
  );
}

function Words({ saved }: { saved: OutputOf<'consents.settings'> }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const isAllowed = useCan()('settings.manage');
  const save = useCommand('consents.saveSettings');
  const form = useForm<ConsentSettings>({
    initialValues: { words: { ...saved.words }, whenUnrecorded: saved.whenUnrecorded },
    validate: {
      words: Object.fromEntries(
        CONSENT_SCOPES.map((scope) => [
          scope,
          (words: string) => (words.trim() === '' ? t('consent.settings.missing') : null),
        ]),
      ),
    },
  });
  const submit = (values: ConsentSettings) => {
    save.mutate(values, { onSuccess: () => notify.done(t('consent.settings.saved')) });
  };
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('consent.settings.version', { count: saved.version })}
        </Text>
        {CONSENT_SCOPES.map((scope) => (
          <Textarea
            key={scope}
            label={t(`consent.scope.${scope}`)}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={1000}
            readOnly={!isAllowed}
            {...form.getInputProps(`words.${scope}`)}
          />
        ))}
        <Radio.Group label={t('consent.settings.whenUnrecorded')} {...form.getInputProps('whenUnrecorded')}>
          <Stack gap={6} mt={6}>
            {(['withhold', 'legitimate_interest'] as const).map((value) => (
              <Radio key={value} value={value} label={t(`consent.settings.${value}`)} disabled={!isAllowed} />
            ))}
          </Stack>
        </Radio.Group>
        <ErrorNotice error={save.error} />
        {isAllowed ? (
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('consent.settings.save')}
            </Button>
          </Group>
        ) : (
          <Text size="sm">{t('settings.notAllowed')}</Text>
        )}
      </Stack>
    </form>
  );
}
