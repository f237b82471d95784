import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/error-notice';
import { useCan, useOrganisation } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { OrganisationFields } from '../../organisation/organisation-fields';
import { draftOf, inputOf, useOrganisationForm } from '../../organisation/organisation-form';
import { Part } from './part';

export function OrganisationPart() {
  const { t } = useTranslation();
  const notify = useNotify();
  const isAllowed = useCan()('organisation.manage');
  const form = useOrganisationForm(draftOf(useOrganisation()));
  const update = useCommand('organisation.update');
  const submit = form.onSubmit((draft) => {
    const input = inputOf(draft);
    if (input === null) return;
    update.mutate(input, {
      onSuccess: (saved) => {
        form.resetDirty(draftOf(saved));
        notify.done(t('settings.organisation.saved'));
      },
    });
  });
  return (
    <Part title={t('settings.tab.organisation')} hint={t('settings.organisation.hint')}>
      <form onSubmit={submit} noValidate>
        <fieldset disabled={!isAllowed} style={{ border: 0, padding: 0, margin: 0 }}>
          <OrganisationFields form={form} />
        </fieldset>
        <ErrorNotice error={update.error} />
        <Group mt="md" justify="flex-end">
          {isAllowed ? (
            <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
              {t('settings.organisation.save')}
            </Button>
          ) : (
            <Text size="sm">{t('settings.notAllowed')}</Text>
          )}
        </Group>
      </form>
    </Part>
  );
}
