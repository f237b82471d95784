import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../lib/app-state';
import { isDialogOpen } from '../lib/shortcuts';
import { AddCallDialog } from './add-call-dialog';
import type { CallSubject } from './call-subject';

interface CallLaterProps {
  subject: CallSubject;
  /** `small`: one of several buttons; `icon`: where there is no room. */
  look: 'button' | 'small' | 'icon';
  /** Whether the key of the screen opens it; one of a screen. */
  hasKey?: boolean;
}

/** "Call back later": one press here and one on "Add" make a call that comes up in an hour. */
export function CallLater({ subject, look, hasKey = false }: CallLaterProps) {
  const { t } = useTranslation();
  const mayWork = useCan()('queue.work');
  const [isOpen, dialog] = useDisclosure(false);
  const open = () => {
    if (mayWork && !isDialogOpen()) dialog.open();
  };
  useHotkeys(hasKey ? [['mod+B', open]] : [], []);
  const keys = hasKey ? { 'aria-keyshortcuts': 'Control+B' } : {};
  if (!mayWork) return null;
  return (
    <>
      {look === 'icon' ? (
        <Tooltip label={t('queue.later.open')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('queue.later.open')}
            {...keys}
            onClick={dialog.open}
          >
            <IconPhoneCall size={18} />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button
          variant={look === 'button' ? 'default' : 'subtle'}
          size={look === 'button' ? 'sm' : 'compact-sm'}
          style={{ flexShrink: 0 }}
          leftSection={<IconPhoneCall size={16} aria-hidden />}
          {...keys}
          onClick={dialog.open}
        >
          {t('queue.later.open')}
        </Button>
      )}
      <AddCallDialog subject={subject} opened={isOpen} onClose={dialog.close} />
    </>
  );
}
