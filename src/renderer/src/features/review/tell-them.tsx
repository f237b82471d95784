import { ActionIcon, CloseButton, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchId, RequestId } from '../../../../shared/domain/ids';
import { ErrorNotice } from '../../components/error-notice';
import { KeyHint } from '../../components/key-hint';
import { PanelSkeleton } from '../../components/skeletons';
import { useCall } from '../../lib/query';
import { MatchSteps } from './match-steps';
import { MessageCard } from './message-card';
import classes from './review.module.css';
import type { Step } from './use-match-steps';

export interface ToTell {
  readonly requestId: RequestId;
  readonly matchId: MatchId;
}

interface TellThemProps {
  /** Matches to tell people of, the newest first. */
  matches: readonly ToTell[];
  /** Takes the focus when somebody wants to tell. */
  box: RefObject<HTMLElement | null>;
  onRecorded: (helperName: string, step: Step) => void;
  /** A match that was taken back, so that nobody needs to be told. */
  onGone: (matchId: MatchId) => void;
  onClose: () => void;
}

/** The words to tell both sides of a match, and the answer, beside the next suggestion. */
export function TellThem({ matches, box, onRecorded, onGone, onClose }: TellThemProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const position = Math.min(at, matches.length - 1);
  const shown = matches[position];
  if (shown === undefined) return null;
  return (
    <Paper
      withBorder
      p="sm"
      component="section"
      ref={box}
      tabIndex={-1}
      aria-label={t('review.tell.label')}
      className={classes['tell'] ?? ''}
    >
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Group gap={8} wrap="nowrap">
            <Title order={2} size="h5">
              {t('review.tell.heading')}
            </Title>
            <KeyHint keys="A" />
          </Group>
          <Group gap={4} wrap="nowrap">
            {matches.length > 1 && <Pager at={position} count={matches.length} onGo={setAt} />}
            <CloseButton aria-label={t('review.tell.close')} onClick={onClose} />
          </Group>
        </Group>
        <TellOne key={shown.matchId} {...shown} onRecorded={onRecorded} onGone={onGone} />
      </Stack>
    </Paper>
  );
}

function Pager({ at, count, onGo }: { at: number; count: number; onGo: (at: number) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <ActionIcon
        variant="subtle"
        aria-label={t('review.tell.previous')}
        disabled={at === 0}
        onClick={() => {
          onGo(at - 1);
        }}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text size="sm" role="status">
        {t('review.tell.position', { at: at + 1, count })}
      </Text>
      <ActionIcon
        variant="subtle"
        aria-label={t('review.tell.next')}
        disabled={at === count - 1}
        onClick={() => {
          onGo(at + 1);
        }}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}

/** Both sides keep half of the width, however long their names are. */
const LONG_NAMES = { control: { minWidth: 0 }, label: { overflow: 'hidden', textOverflow: 'ellipsis' } };

type TellOneProps = ToTell & Pick<TellThemProps, 'onRecorded' | 'onGone'>;

function TellOne({ requestId, matchId, onRecorded, onGone }: TellOneProps) {
  const { t } = useTranslation();
  const messages = useCall('matches.messages', { matchId });
  const { data: detail } = useCall('review.get', { requestId });
  const [side, setSide] = useState('helper');
  const match = detail?.matches.find(({ id }) => id === matchId);
  useGone(detail !== undefined, match !== undefined, () => {
    onGone(matchId);
  });
  if (messages.error !== null)
    return <ErrorNotice error={messages.error} onRetry={() => void messages.refetch()} />;
  if (messages.data === undefined) return <PanelSkeleton lines={3} />;
  const message = messages.data.find((one) => one.side === side) ?? messages.data[0];
  if (message === undefined) return <Text size="sm">{t('review.tell.noWords')}</Text>;
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        fullWidth
        styles={LONG_NAMES}
        aria-label={t('review.tell.side')}
        value={message.side}
        onChange={setSide}
        data={messages.data.map((one) => ({
          value: one.side,
          label: t(`review.tell.${one.side}`, { name: one.name }),
        }))}
      />
      <MessageCard key={message.side} matchId={matchId} message={message} />
      {match !== undefined && detail !== undefined && message.side === 'helper' && (
        <>
          <Text size="sm" fw={600}>
            {t('review.tell.answer', { name: match.helperName })}
          </Text>
          <MatchSteps
            match={match}
            requesterName={detail.requester.displayName}
            onRecorded={(step) => {
              onRecorded(match.helperName, step);
            }}
          />
        </>
      )}
    </Stack>
  );
}

/** Tells once when a match that was there is not there any more: it was undone. */
function useGone(isKnown: boolean, isThere: boolean, onGone: () => void): void {
  const [wasThere, setWasThere] = useState(false);
  if (isThere && !wasThere) setWasThere(true);
  const tell = useEffectEvent(onGone);
  useEffect(() => {
    if (isKnown && wasThere && !isThere) tell();
  }, [isKnown, wasThere, isThere]);
}
