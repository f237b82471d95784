import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/error-notice';
import { useCommand } from '../../lib/query';
import { OrganisationFields } from '../../organisation/organisation-fields';
import { draftFromComputer, inputOf, useOrganisationForm } from '../../organisation/organisation-form';

/** Asks for the organisation's name, country, languages, place and time zone. */
export function SetUpForm() {
  const { t } = useTranslation();
  const form = useOrganisationForm(
    draftFromComputer(navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone),
  );
  const setUp = useCommand('organisation.setUp');
  const submit = form.onSubmit((draft) => {
    const input = inputOf(draft);
    if (input !== null) setUp.mutate(input);
  });
  return (
    <Container size={820}>
      <form onSubmit={submit} noValidate>
        <Stack className="kith-card" p="xl">
          <div>
            <Text c="dimmed">{t('session.first.step', { step: 3, steps: 3 })}</Text>
            <Title order={1} size="h2">
              {t('app.firstRun.form.title')}
            </Title>
            <Text c="dimmed">{t('app.firstRun.form.intro')}</Text>
          </div>
          <OrganisationFields form={form} />
          <ErrorNotice error={setUp.error} />
          <Group justify="flex-end">
            <Button type="submit" size="md" loading={setUp.isPending}>
              {t('app.firstRun.form.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Container>
  );
}
