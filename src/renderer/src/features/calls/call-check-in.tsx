import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useHotkeys, type HotkeyItem } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FEELINGS, type CheckInLine, type Feeling } from '../../../../shared/domain/check-in';
import type { Direction } from '../../../../shared/domain/call';
import type { PersonId } from '../../../../shared/domain/ids';
import { ErrorNotice } from '../../components/error-notice';
import { KeyHint } from '../../components/key-hint';
import { useCan } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { isDialogOpen } from '../../lib/shortcuts';
import { useStandWords } from '../../lib/use-stand-words';

interface CallCheckInProps {
  personId: PersonId;
  direction: Direction;
}

/**
 * The check-in that is open for whoever is on the line. Saying how they are closes it, and its ladder and alarm end: at
 * once rather than with the call, because the alarm would ring on meanwhile.
 */
export function CallCheckIn({ personId, direction }: CallCheckInProps) {
  const isOffered = useCan()('checkin.do');
  const { data } = useCall('checkIns.today', {}, { enabled: isOffered });
  const open = data?.find((line) => line.personId === personId && line.closed === null);
  return open === undefined ? null : <OpenCheckIn key={open.id} line={open} direction={direction} />;
}

function OpenCheckIn({ line, direction }: { line: CheckInLine; direction: Direction }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const standWords = useStandWords();
  const closing = useCommand('checkIns.close');
  const asked = useId();
  const close = (feeling: Feeling) => {
    if (closing.isPending) return;
    closing.mutate(
      { id: line.id, outcome: 'spoke', feeling, words: t(`calls.checkIn.words.${direction}`) },
      {
        onSuccess: () => {
          notify.done(t('calls.checkIn.done', { feeling: t(`checkIns.feeling.${feeling}`) }));
        },
      },
    );
  };
  useFeelingKeys(close);
  return (
    <Alert
      p="xs"
      color={line.stand?.state === 'alarm' ? 'red' : 'blue'}
      icon={<IconHeartHandshake size={18} aria-hidden />}
      title={t('calls.checkIn.title')}
    >
      {line.stand !== null && <Text size="sm">{standWords(line.stand)}</Text>}
      <Text size="sm" id={asked} mb={4}>
        {t(`calls.checkIn.ask.${direction}`)} {t('calls.checkIn.keys')}
      </Text>
      <Group gap={4} role="group" aria-labelledby={asked}>
        {FEELINGS.map((feeling, index) => (
          <Button
            key={feeling}
            size="compact-xs"
            variant="default"
            disabled={closing.isPending}
            aria-keyshortcuts={`Alt+Shift+${String(index + 1)}`}
            rightSection={<KeyHint keys={String(index + 1)} />}
            onClick={() => {
              close(feeling);
            }}
          >
            {t(`checkIns.feeling.${feeling}`)}
          </Button>
        ))}
      </Group>
      <ErrorNotice error={closing.error} />
    </Alert>
  );
}

/** Alt and Shift with a digit, wherever the focus is; by its place, since Shift makes another sign of it. */
function useFeelingKeys(close: (feeling: Feeling) => void): void {
  const keys = FEELINGS.map((feeling, index): HotkeyItem => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.repeat && !isDialogOpen()) close(feeling);
    };
    return [`alt+shift+Digit${String(index + 1)}`, onKey, { usePhysicalKeys: true }];
  });
  useHotkeys(keys, []);
}
