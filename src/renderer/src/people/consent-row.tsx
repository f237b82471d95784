import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScopeAnswer } from '../../../shared/contract/consent';
import { useFormat } from '../lib/format';

interface ConsentRowProps {
  asked: ScopeAnswer;
  name: string;
  /** What is read out today. */
  words: string;
  mayWrite: boolean;
  onAnswer: (isGiven: boolean) => void;
  onWithdraw: () => void;
}

/** One thing that a person may agree to: the words, where it stands, and the answers. */
export function ConsentRow({ asked, name, words, mayWrite, onAnswer, onWithdraw }: ConsentRowProps) {
  const { t } = useTranslation();
  const id = useId();
  const { scope, state } = asked;
  const label = t(`consent.scope.${scope}`);
  return (
    <Group role="group" aria-labelledby={id} justify="space-between" align="start" wrap="nowrap" gap="md">
      <Stack gap={0}>
        <Text id={id} size="sm" fw={600}>
          {label}
        </Text>
        <Text size="sm">“{state === 'given' ? (asked.answer?.words ?? words) : words}”</Text>
        <StateWords asked={asked} name={name} />
      </Stack>
      {mayWrite && (
        <Group gap={6} wrap="nowrap" style={{ flex: 'none' }}>
          {state === 'given' ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('consent.withdrawOne', { scope: label })}
              onClick={onWithdraw}
            >
              {t('consent.withdraw')}
            </Button>
          ) : (
            <>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('consent.sayYes', { scope: label })}
                onClick={() => {
                  onAnswer(true);
                }}
              >
                {t('consent.yes')}
              </Button>
              {state !== 'refused' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('consent.sayNo', { scope: label })}
                  onClick={() => {
                    onAnswer(false);
                  }}
                >
                  {t('consent.no')}
                </Button>
              )}
            </>
          )}
        </Group>
      )}
    </Group>
  );
}

const ICONS = { given: IconCheck, refused: IconX, withdrawn: IconX, unrecorded: IconQuestionMark } as const;

function StateWords({ asked: { state, answer }, name }: { asked: ScopeAnswer; name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const Icon = ICONS[state];
  const isOtherBasis = state === 'given' && answer !== null && answer.basis !== 'consent';
  const params =
    answer === null
      ? {}
      : {
          name,
          day: format.day(state === 'withdrawn' ? (answer.withdrawnOn ?? answer.givenOn) : answer.givenOn),
          how: t(`consent.how.${answer.how}`),
          by: state === 'withdrawn' ? answer.withdrawnBy : answer.recordedBy,
          basis: t(`consent.basis.${answer.basis}`),
        };
  return (
    <Text size="xs" c="dimmed">
      <Icon size={13} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
      {t(`consent.state.${isOtherBasis ? 'givenBasis' : state}`, params)}
    </Text>
  );
}
