import { Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Referral, ReferralDraft } from '../../../../shared/domain/referral';
import { DayField } from '../../components/day-field';
import { DialogFoot } from '../../components/dialog-foot';
import { ErrorNotice } from '../../components/error-notice';
import { Dialog } from '../../components/dialog';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { keepable } from '../../drafts/keepable';
import { useKeptForm } from '../../drafts/use-kept-form';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { LanguageField } from '../../people/language-field';

type Target = Referral | 'new';

interface ReferralDialogProps {
  target: Target | null;
  onClose: () => void;
}

/** Names what is typed, so that it comes back. */
export const keyOfReferral = (target: Target) => (target === 'new' ? 'new' : String(target.id));

export function ReferralDialog({ target, onClose }: ReferralDialogProps) {
  const { t } = useTranslation();
  const name = target === null || target === 'new' ? '' : target.name;
  const title = t(target === 'new' ? 'referrals.addTitle' : 'referrals.change', { name });
  return (
    <Dialog opened={target !== null} onClose={onClose} title={title}>
      {target !== null && (
        <DraftGate form="referral" draftKey={keyOfReferral(target)} screen="/settings?part=referrals">
          <ReferralForm target={target} onClose={onClose} />
        </DraftGate>
      )}
    </Dialog>
  );
}

type ReferralWords = ReferralDraft & { isActive: boolean };

function startOf(target: Target): ReferralWords {
  if (target !== 'new') {
    const { name, whatFor, number, hours, area, languages, checkedOn, isActive } = target;
    return { name, whatFor, number, hours, area, languages, checkedOn, isActive };
  }
  const texts = { name: '', whatFor: '', number: '', hours: '', area: '' };
  return { ...texts, languages: [], checkedOn: null, isActive: true };
}

function ReferralForm({ target, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const required = (text: string) => (text.trim() === '' ? t('referrals.required') : null);
  const form = useForm<ReferralWords>({
    initialValues: startOf(target),
    validate: { name: required, whatFor: required, number: required },
  });
  const kept = useKeptForm(keepable(form, startOf(target)), null);
  const { save, error, isPending } = useSaveReferral(target, kept.draftId, () => {
    kept.saved();
    onClose();
  });
  const line = (name: 'name' | 'number' | 'hours' | 'area', max: number) => ({
    label: t(`referrals.${name}`),
    maxLength: max,
    ...form.getInputProps(name),
  });
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        <DraftNotice form="referral" kept={kept} />
        <TextInput {...line('name', 120)} withAsterisk data-autofocus />
        <Textarea
          label={t('referrals.whatFor')}
          description={t('referrals.whatForHint')}
          withAsterisk
          autosize
          maxLength={300}
          {...form.getInputProps('whatFor')}
        />
        <TextInput {...line('number', 60)} description={t('referrals.numberHint')} withAsterisk />
        <TextInput {...line('hours', 200)} />
        <TextInput {...line('area', 200)} />
        <LanguageField
          label={t('referrals.languages')}
          value={form.values.languages}
          onChange={(languages) => {
            form.setFieldValue('languages', languages);
          }}
        />
        <DayField
          label={t('referrals.checkedOn')}
          description={t('referrals.checkedHint')}
          isClearable
          today={today}
          value={form.values.checkedOn}
          onChange={(day) => {
            form.setFieldValue('checkedOn', day);
          }}
        />
        {target !== 'new' && (
          <Switch label={t('referrals.isActive')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
        )}
        <ErrorNotice error={error} />
        <DialogFoot
          confirm={t(target === 'new' ? 'common.action.add' : 'common.action.save')}
          isBusy={isPending}
          onCancel={() => {
            kept.discard();
            onClose();
          }}
        />
      </Stack>
    </form>
  );
}

function useSaveReferral(target: Target, draftId: string | undefined, onSaved: () => void) {
  const { t } = useTranslation();
  const notify = useNotify();
  const add = useCommand('referrals.add');
  const change = useCommand('referrals.change');
  const onSuccess = ({ name }: Referral) => {
    notify.done(t('referrals.saved', { name }));
    onSaved();
  };
  const save = ({ isActive, ...words }: ReferralWords) => {
    const trimmed = { name: words.name.trim(), whatFor: words.whatFor.trim(), number: words.number.trim() };
    const referral = { ...words, ...trimmed };
    if (target === 'new') add.mutate({ referral, draftId }, { onSuccess });
    else {
      const { id, version } = target;
      change.mutate({ id, version, referral, isActive, draftId }, { onSuccess });
    }
  };
  return { save, error: add.error ?? change.error, isPending: add.isPending || change.isPending };
}
