import { Button, Stack } from '@mantine/core';
import { IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../../shared/contract/desk';
import { ErrorNotice } from '../../components/error-notice';
import { PageHeader } from '../../components/page-header';
import { ListSkeleton } from '../../components/skeletons';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { useShortcuts } from '../../lib/shortcuts';
import { BoardSection } from './board-section';
import { DaySheetButtons } from './day-sheet-buttons';
import classes from './desk.module.css';
import { EndedRow } from './ended-row';
import { MatchRow } from './match-row';
import { RequestRow } from './request-row';
import { ResultDialog } from './result-dialog';
import { UnmetPart } from './unmet-part';
import { useResults } from './use-results';

/** The day of the front desk: what starts, what is going on, and what still needs a word. */
export function TodayScreen() {
  const { data, error, refetch } = useCall('desk.today', {});
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return data === undefined ? <ListSkeleton /> : <BoardOfDay board={data} />;
}

function BoardOfDay({ board }: { board: Board }) {
  const { t } = useTranslation();
  const can = useCan();
  const results = useResults([...board.toClose, ...board.now], board.toClose);
  useShortcuts({ E: results.askAll }, can('match.review'));
  const request = (one: Board['starting'][number]) => <RequestRow key={one.requestId} request={one} />;
  const match = (one: Board['now'][number]) => (
    <MatchRow key={one.matchId} match={one} onRecord={results.askOne} />
  );
  return (
    <>
      <BoardHead board={board} onEndOfDay={results.askAll} />
      <div className={classes['screen']}>
        <Stack>
          <BoardSection title={t('desk.starting')} none={t('desk.startingNone')}>
            {board.starting.map(request)}
          </BoardSection>
          {board.left.length > 0 && (
            <BoardSection title={t('desk.left')} hint={t('desk.leftHint')}>
              {board.left.map(request)}
            </BoardSection>
          )}
        </Stack>
        <Stack>
          <BoardSection title={t('desk.toClose')} hint={t('desk.toCloseHint')} none={t('desk.toCloseNone')}>
            {board.toClose.map(match)}
          </BoardSection>
          <BoardSection title={t('desk.now')} none={t('desk.nowNone')}>
            {board.now.map(match)}
          </BoardSection>
          {board.ended.length > 0 && (
            <BoardSection title={t('desk.ended')} hint={t('desk.endedHint')}>
              {board.ended.map((need) => (
                <EndedRow key={need.requestId} need={need} today={board.date} />
              ))}
            </BoardSection>
          )}
          {can('settings.manage') && <UnmetPart key={board.date} today={board.date} />}
        </Stack>
      </div>
      <ResultDialog {...results.dialog} />
    </>
  );
}

function BoardHead({ board, onEndOfDay }: { board: Board; onEndOfDay: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const can = useCan();
  const count = board.toClose.length;
  return (
    <PageHeader
      title={t('desk.title')}
      description={t('desk.hint', { day: format.dayLong(board.date) })}
      actions={
        <>
          {can('helper.details') && <DaySheetButtons />}
          {can('match.review') && (
            <Button
              leftSection={<IconMoon size={18} aria-hidden />}
              aria-keyshortcuts="E"
              disabled={count === 0}
              onClick={onEndOfDay}
            >
              {count === 0 ? t('desk.endOfDay') : t('desk.endOfDayCount', { count })}
            </Button>
          )}
        </>
      }
    />
  );
}
