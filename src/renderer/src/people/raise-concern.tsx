import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../lib/app-state';
import { isDialogOpen } from '../lib/shortcuts';
import type { ConcernSubject } from './concern-subject';
import { RaiseConcernDialog } from './raise-concern-dialog';

interface RaiseConcernProps {
  subject: ConcernSubject;
  /** `small`: one of several buttons; `icon`: where there is no room. */
  look: 'button' | 'small' | 'icon';
  /** Whether the key of the screen opens it; one of a screen. */
  hasKey?: boolean;
}

/** One press here and one on "Send": whoever is worried need not know more than that. */
export function RaiseConcern({ subject, look, hasKey = false }: RaiseConcernProps) {
  const { t } = useTranslation();
  const mayRaise = useCan()('safeguarding.raise');
  const [isOpen, dialog] = useDisclosure(false);
  const open = () => {
    if (mayRaise && !isDialogOpen()) dialog.open();
  };
  useHotkeys(hasKey ? [['mod+E', open]] : [], []);
  const keys = hasKey ? { 'aria-keyshortcuts': 'Control+E' } : {};
  if (!mayRaise) return null;
  return (
    <>
      {look === 'icon' ? (
        <Tooltip label={t('safeguarding.raise.open')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('safeguarding.raise.open')}
            {...keys}
            onClick={dialog.open}
          >
            <IconShieldExclamation size={18} />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button
          variant={look === 'button' ? 'default' : 'subtle'}
          size={look === 'button' ? 'sm' : 'compact-sm'}
          style={{ flexShrink: 0 }}
          leftSection={<IconShieldExclamation size={16} aria-hidden />}
          {...keys}
          onClick={dialog.open}
        >
          {t('safeguarding.raise.open')}
        </Button>
      )}
      <RaiseConcernDialog subject={subject} opened={isOpen} onClose={dialog.close} />
    </>
  );
}
