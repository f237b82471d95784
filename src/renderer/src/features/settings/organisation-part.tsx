import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/error-notice';
import { Fields } from '../../components/fields';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { keepable } from '../../drafts/keepable';
import { useKeptForm } from '../../drafts/use-kept-form';
import { useCan, useOrganisation } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { OrganisationFields } from '../../organisation/organisation-fields';
import { draftOf, inputOf, useOrganisationForm } from '../../organisation/organisation-form';
import { Part } from './part';

export function OrganisationPart() {
  const { t } = useTranslation();
  return (
    <Part title={t('settings.tab.organisation')} hint={t('settings.organisation.hint')}>
      <DraftGate form="organisation" draftKey="own" screen="/settings?part=organisation">
        <OrganisationForm />
      </DraftGate>
    </Part>
  );
}

function OrganisationForm() {
  const { t } = useTranslation();
  const notify = useNotify();
  const isAllowed = useCan()('organisation.manage');
  const start = draftOf(useOrganisation());
  const form = useOrganisationForm(start);
  const kept = useKeptForm(keepable(form, start), null);
  const update = useCommand('organisation.update');
  const submit = form.onSubmit((draft) => {
    const input = inputOf(draft);
    if (input === null) return;
    update.mutate(
      { ...input, draftId: kept.draftId },
      {
        onSuccess: (saved) => {
          kept.saved();
          form.resetDirty(draftOf(saved));
          notify.done(t('settings.organisation.saved'));
        },
      },
    );
  });
  return (
    <form onSubmit={submit} noValidate>
      <DraftNotice form="organisation" kept={kept} />
      <Fields need="organisation.manage">
        <OrganisationFields form={form} />
      </Fields>
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
  );
}
