import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../lib/api';
import { useErrorWords } from '../lib/errors';
import { intoView } from '../lib/into-view';

interface ErrorNoticeProps {
  /** Whatever was thrown; nothing is shown for null and undefined. */
  error: unknown;
  onRetry?: () => void;
  /** Further ways forward. */
  actions?: ReactNode;
  /** It answers what was pressed at the foot of a form, so it comes into view however far the form is scrolled. */
  isAnswer?: boolean;
}

/** An error in words, with a way forward. */
export function ErrorNotice({ error, onRetry, actions, isAnswer = false }: ErrorNoticeProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  if (error === null || error === undefined) return null;
  const { title, detail, logId } = words(error);
  // What is gone stays gone, however often it is asked for.
  const retry = error instanceof ApiError && error.code === 'not_found' ? undefined : onRetry;
  return (
    <Alert
      ref={isAnswer ? intoView : null}
      color="red"
      variant="light"
      title={title}
      icon={<IconAlertTriangle aria-hidden />}
      role="alert"
      maw={720}
      mt={isAnswer ? 'sm' : 0}
    >
      <Stack gap="xs">
        <Text size="sm">{detail}</Text>
        {logId !== null && (
          <Text size="xs" c="dimmed">
            {t('errors.logId', { id: logId })}
          </Text>
        )}
        {(retry !== undefined || actions !== undefined) && (
          <Group gap="sm">
            {retry !== undefined && (
              <Button size="xs" variant="default" onClick={retry}>
                {t('common.action.tryAgain')}
              </Button>
            )}
            {actions}
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
