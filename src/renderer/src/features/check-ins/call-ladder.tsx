import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconPhoneCheck, IconPhoneOff, IconPhonePlus, IconUrgent, IconWalk } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckIn } from '../../../../shared/domain/check-in';
import { WORDS_LENGTH } from '../../../../shared/domain/check-in';
import type { LadderStep, TryResult } from '../../../../shared/domain/check-in-ladder';
import { ErrorNotice } from '../../components/error-notice';
import { FormSection } from '../../components/form-section';
import { useFormat } from '../../lib/format';
import { PRESSED_ONCE } from '../../lib/pressed-once';
import { useCommand } from '../../lib/query';
import { ContactCard, useContactName } from './contact-card';
import { EmergencySteps } from './emergency-steps';

interface CallLadderProps {
  checkIn: CheckIn;
  /** The person has answered: what is left is to say how they are. */
  onAnswered: () => void;
}
type OnTry = (step: LadderStep, result: TryResult) => void;

/** What is to be done now, and the buttons that note what came of it. */
export function CallLadder({ checkIn, onAnswered }: CallLadderProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [isHurried, setHurried] = useState(false);
  const add = useCommand('checkIns.try');
  const { id, tries, stand } = checkIn;
  const step = isHurried ? 'emergency' : (stand?.step ?? 'outcome');
  const onTry: OnTry = (taken, result) => {
    const onSuccess = () => {
      setWords('');
      setHurried(false);
    };
    add.mutate({ id, tries, step: taken, result, words }, { onSuccess });
  };
  return (
    <FormSection title={t(`checkIns.step.${step}`)}>
      <Waiting checkIn={checkIn} isHurried={isHurried} />
      <StepHelp checkIn={checkIn} step={step} />
      {step !== 'outcome' && (
        <Textarea
          label={t('checkIns.call.words')}
          description={t('checkIns.call.wordsHint')}
          autosize
          minRows={1}
          maxLength={WORDS_LENGTH}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
      )}
      <ErrorNotice error={add.error} />
      <Group gap="sm" {...PRESSED_ONCE}>
        <StepButtons
          checkIn={checkIn}
          step={step}
          isBusy={add.isPending}
          onTry={onTry}
          onAnswered={onAnswered}
        />
      </Group>
      {step !== 'emergency' && (
        <Stack gap={2} align="start">
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            leftSection={<IconUrgent size={18} aria-hidden />}
            onClick={() => {
              setHurried(true);
            }}
          >
            {t('checkIns.call.skip')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('checkIns.call.skipHint')}
          </Text>
        </Stack>
      )}
    </FormSection>
  );
}

function Waiting({ checkIn: { stand }, isHurried }: { checkIn: CheckIn; isHurried: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (stand?.state !== 'waiting' || isHurried) return null;
  return <Text fw={600}>{t('checkIns.call.waiting', { time: format.clock(stand.dueAt) })}</Text>;
}

const contactOf = ({ contacts }: CheckIn, step: LadderStep) =>
  contacts[step === 'second_contact' ? 1 : 0] ?? null;
const isContactStep = (step: LadderStep) => step === 'first_contact' || step === 'second_contact';

function StepHelp({ checkIn, step }: { checkIn: CheckIn; step: LadderStep }) {
  const { t } = useTranslation();
  const contact = contactOf(checkIn, step);
  if (step === 'emergency') return <EmergencySteps checkIn={checkIn} />;
  if (!isContactStep(step) || contact === null) return null;
  return (
    <>
      <ContactCard contact={contact} />
      <Text size="sm">{t('checkIns.call.contactNews')}</Text>
    </>
  );
}

interface StepButtonsProps {
  checkIn: CheckIn;
  step: LadderStep;
  isBusy: boolean;
  onTry: OnTry;
  onAnswered: () => void;
}

function StepButtons({ checkIn, step, isBusy, onTry, onAnswered }: StepButtonsProps) {
  const { t } = useTranslation();
  const name = useContactName(contactOf(checkIn, step));
  if (step === 'outcome') return null;
  if (step === 'emergency') {
    return (
      <Button
        color="red"
        loading={isBusy}
        leftSection={<IconPhonePlus size={18} aria-hidden />}
        onClick={() => {
          onTry(step, 'called');
        }}
      >
        {t('checkIns.call.called')}
      </Button>
    );
  }
  const isContact = isContactStep(step);
  return (
    <>
      {!isContact && (
        <Button leftSection={<IconPhoneCheck size={18} aria-hidden />} onClick={onAnswered}>
          {t('checkIns.call.answered')}
        </Button>
      )}
      <Button
        variant="default"
        loading={isBusy}
        leftSection={<IconPhoneOff size={18} aria-hidden />}
        onClick={() => {
          onTry(step, 'no_answer');
        }}
      >
        {isContact ? t('checkIns.call.contactNoAnswer', { name }) : t('checkIns.call.noAnswer')}
      </Button>
      {isContact && (
        <Button
          loading={isBusy}
          leftSection={<IconWalk size={18} aria-hidden />}
          onClick={() => {
            onTry(step, 'will_look');
          }}
        >
          {t('checkIns.call.willLook', { name })}
        </Button>
      )}
    </>
  );
}
