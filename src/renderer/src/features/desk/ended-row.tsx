import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EndedNeed } from '../../../../shared/contract/desk';
import type { LocalDate } from '../../../../shared/domain/time';
import { useCan } from '../../lib/app-state';
import classes from './desk.module.css';
import { ReopenDialog } from './reopen-dialog';
import { useCauseWords } from './use-cause-words';
import { useHour } from './use-hour';

/** A request that passed without help, with the reason, and the way to open it again. */
export function EndedRow({ need, today }: { need: EndedNeed; today: LocalDate }) {
  const { t } = useTranslation();
  const hour = useHour();
  const causeWords = useCauseWords();
  const mayWrite = useCan()('request.write');
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={classes['row']}>
      <Text size="sm" className={classes['hour'] ?? ''}>
        {hour(need)}
      </Text>
      <Stack gap={2}>
        <Anchor component={Link} href={`/requests/${String(need.requestId)}`} size="sm" fw={600}>
          {need.requesterName}: {need.summary}
        </Anchor>
        <Text size="sm" c="dimmed">
          {t('desk.why', { cause: causeWords(need.cause) })}
        </Text>
      </Stack>
      {mayWrite && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('desk.reopen.buttonOf', { requester: need.requesterName })}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('desk.reopen.button')}
        </Button>
      )}
      <ReopenDialog
        need={need}
        today={today}
        opened={isOpen}
        onClose={() => {
          setOpen(false);
        }}
      />
    </li>
  );
}
