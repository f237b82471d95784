import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { SCRIPT_FIELDS, SITUATIONS, type Scripts, type Situation } from '../../../../shared/domain/script';
import type { Term } from '../../../../shared/domain/term';
import { unknownFields } from '../../../../shared/words/script-words';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { keepable } from '../../drafts/keepable';
import { useKeptForm } from '../../drafts/use-kept-form';
import { useCan } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { useProposedWords, type ProposedWords } from '../../lib/script-texts';
import { useTerms } from '../../lib/terms';
import { Part } from './part';

interface ScriptWords {
  situations: Record<Situation, string>;
  categories: Record<string, string>;
}

/** What is said on the phone, in the organisation's own words. */
export function ScriptsPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('scripts.get', {});
  const fields = useFieldList();
  return (
    <Part title={t('scripts.settings.title')} hint={t('scripts.settings.hint', { fields })}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <ListSkeleton rows={5} />}
      {data !== undefined && (
        <DraftGate form="scripts" draftKey="own" screen="/settings?part=scripts">
          <ScriptsForm saved={data} />
        </DraftGate>
      )}
    </Part>
  );
}

/** `{caller} (their name)` and so on. */
function useFieldList(): string {
  const { t } = useTranslation();
  return SCRIPT_FIELDS.map((name) => `{${name}} (${t(`scripts.field.${name}`)})`).join(', ');
}

function useScriptsForm(saved: Scripts) {
  const { t } = useTranslation();
  const check = (words: string | undefined) => {
    const found = unknownFields(words ?? '');
    const braced = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');
    return found.length === 0
      ? null
      : t('scripts.settings.unknownField', { fields: braced(SCRIPT_FIELDS), found: braced(found) });
  };
  const everyCategory = useTerms().list('category');
  const start = startOf(saved, useProposedWords(), everyCategory);
  const form = useForm<ScriptWords>({
    initialValues: start,
    validate: {
      situations: Object.fromEntries(SITUATIONS.map((situation) => [situation, check])),
      categories: Object.fromEntries(everyCategory.map(({ code }) => [code, check])),
    },
  });
  return { form, start };
}

/** The words as they are said today, so that they can be changed where they stand. */
function startOf(
  { situations, categories }: Scripts,
  proposed: ProposedWords,
  everyCategory: readonly Term[],
): ScriptWords {
  const inSituations = SITUATIONS.map((name) => [name, situations[name] ?? proposed.situation(name)]);
  const byCategory = everyCategory.map(({ code }) => [
    code,
    categories[code] ?? proposed.category(code) ?? '',
  ]);
  return {
    situations: Object.fromEntries(inSituations) as Record<Situation, string>,
    categories: Object.fromEntries(byCategory) as Record<string, string>,
  };
}

/** What differs from what Kith proposes: the rest follows when that gets better. */
function ownWords({ situations, categories }: ScriptWords, proposed: ProposedWords): Scripts {
  const differing = (words: Readonly<Record<string, string>>, usual: (name: string) => string | null) =>
    Object.fromEntries(Object.entries(words).filter(([name, text]) => text.trim() !== (usual(name) ?? '')));
  return {
    situations: differing(situations, (name) => proposed.situation(name as Situation)),
    categories: differing(categories, proposed.category),
  };
}

function ScriptsForm({ saved }: { saved: Scripts }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const isAllowed = useCan()('settings.manage');
  const save = useCommand('scripts.save');
  const { form, start } = useScriptsForm(saved);
  const kept = useKeptForm(keepable(form, start), null);
  const proposed = useProposedWords();
  const submit = (words: ScriptWords) => {
    const scripts = ownWords(words, proposed);
    const onSuccess = () => {
      kept.saved();
      form.resetDirty();
      notify.done(t('scripts.settings.saved'));
    };
    save.mutate({ scripts, draftId: kept.draftId }, { onSuccess });
  };
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack>
        <DraftNotice form="scripts" kept={kept} />
        <ScriptFields form={form} isAllowed={isAllowed} />
        <ErrorNotice error={save.error} />
        {isAllowed ? (
          <Group>
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              {t('scripts.settings.save')}
            </Button>
          </Group>
        ) : (
          <Text size="sm">{t('settings.notAllowed')}</Text>
        )}
      </Stack>
    </form>
  );
}

interface ScriptFieldsProps {
  form: UseFormReturnType<ScriptWords>;
  isAllowed: boolean;
}

function ScriptFields({ form, isAllowed }: ScriptFieldsProps) {
  const { t } = useTranslation();
  const proposed = useProposedWords();
  const categories = useTerms().list('category');
  const area = { autosize: true, minRows: 2, maxRows: 8, maxLength: 2000, readOnly: !isAllowed };
  return (
    <>
      {SITUATIONS.map((situation) => (
        <Textarea
          key={situation}
          {...area}
          label={t(`scripts.situation.${situation}`)}
          placeholder={proposed.situation(situation)}
          {...form.getInputProps(`situations.${situation}`)}
        />
      ))}
      <Title order={3} size="h5" mt="md">
        {t('scripts.settings.byCategory')}
      </Title>
      {categories.map(({ code, label }) => (
        <Textarea
          key={code}
          {...area}
          label={label}
          placeholder={proposed.category(code) ?? ''}
          {...form.getInputProps(`categories.${code}`)}
        />
      ))}
    </>
  );
}
