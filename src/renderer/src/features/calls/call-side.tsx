import { Checkbox, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Situation } from '../../../../shared/domain/script';
import { DayField } from '../../components/day-field';
import { FormSection } from '../../components/form-section';
import { TypedMultiSelect } from '../../components/typed-select';
import { whyBeside, whyHeard } from '../../components/why';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import { useProblem } from '../../lib/use-problem';
import { ASKED_SCOPES, type Answer, type CallForm } from './call-form';
import { CallScript, proposedIn } from './call-script';
import { LikelyPanel } from './likely-panel';
import { shownSituation, type Chosen } from './situation';
import type { CallEditor } from './use-call';
import { WhereElse } from './where-else';

/** What can be said, who could help, who else can, and what else came of the call: what was said, what was agreed to, and offers of help. */
export function CallSide({ editor }: { editor: CallEditor }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const proposed = proposedIn(editor);
  const choose = (situation: Situation) => {
    setChosen({ situation, insteadOf: proposed });
  };
  return (
    <Stack gap="sm">
      <CallScript editor={editor} situation={shownSituation(chosen, proposed)} onChoose={choose} />
      <LikelyPanel editor={editor} />
      <Consents editor={editor} />
      <FormSection title={t('referrals.title')}>
        <WhereElse
          onChoose={(_referral, words) => {
            editor.draft.set({ referralWords: words });
            choose('cannot_help');
          }}
        />
      </FormSection>
      <Outcomes editor={editor} />
      <Offer editor={editor} />
    </Stack>
  );
}

type Listed = 'information' | 'referrals' | 'services';
const LISTS = [
  ['information', 'information'],
  ['referrals', 'referral'],
  ['services', 'service'],
] as const satisfies readonly (readonly [Listed & keyof CallForm, string])[];

function Outcomes({ editor: { draft } }: { editor: CallEditor }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const { value, set } = draft;
  return (
    <FormSection title={t('calls.outcome.title')}>
      {LISTS.map(([field, list]) => (
        <TypedMultiSelect
          key={field}
          label={t(`calls.outcome.${field}`)}
          {...whyBeside(t(`calls.outcome.why.${field}`))}
          openOnFocus={false}
          data={terms.options(list, value[field])}
          value={[...value[field]]}
          onChange={(codes) => {
            set({ [field]: codes });
          }}
        />
      ))}
      <TextInput
        label={t('calls.outcome.referralWords')}
        description={t('calls.outcome.why.referralWords')}
        maxLength={300}
        value={value.referralWords}
        onChange={(event) => {
          set({ referralWords: event.currentTarget.value });
        }}
      />
    </FormSection>
  );
}

function Consents({ editor: { draft } }: { editor: CallEditor }) {
  const { t } = useTranslation();
  const { data } = useCall('consents.settings', {});
  const { value, set } = draft;
  const answers: readonly Answer[] = ['not_asked', 'yes', 'no'];
  return (
    <FormSection title={t('calls.consent.title')} why={t('calls.consent.why')}>
      {ASKED_SCOPES.map((scope) => (
        <div key={scope}>
          <Text size="sm" fs="italic" id={`asked-${scope}`}>
            “{data?.words[scope] ?? ''}”
          </Text>
          <SegmentedControl
            size="xs"
            aria-labelledby={`asked-${scope}`}
            data={answers.map((answer) => ({ value: answer, label: t(`calls.consent.${answer}`) }))}
            value={value.answers[scope]}
            onChange={(answer) => {
              set({ answers: { ...value.answers, [scope]: answer } });
            }}
          />
        </div>
      ))}
      <Checkbox
        size="xs"
        label={t('calls.over60')}
        description={t('calls.over60Why')}
        checked={value.isOver60}
        onChange={(event) => {
          set({ isOver60: event.currentTarget.checked });
        }}
      />
    </FormSection>
  );
}

function Offer({ editor: { draft } }: { editor: CallEditor }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const problem = useProblem(draft);
  const { value, set } = draft;
  return (
    <FormSection title={t('calls.offer.title')}>
      <Checkbox
        size="xs"
        label={t('calls.offer.offers')}
        {...whyHeard(t('calls.offer.wordsWhy'))}
        checked={value.offers}
        onChange={(event) => {
          set({ offers: event.currentTarget.checked, followUpOn: value.followUpOn ?? today });
        }}
      />
      {value.offers && (
        <Stack gap="xs">
          <TextInput
            label={t('calls.offer.words')}
            description={t('calls.offer.wordsWhy')}
            maxLength={500}
            value={value.offerWords}
            onChange={(event) => {
              set({ offerWords: event.currentTarget.value });
            }}
          />
          <DayField
            label={t('calls.offer.followUp')}
            description={t('calls.offer.followUpWhy')}
            today={today}
            minDate={today}
            value={value.followUpOn}
            error={problem('followUpOn')}
            onChange={(followUpOn) => {
              set({ followUpOn });
            }}
          />
        </Stack>
      )}
    </FormSection>
  );
}
