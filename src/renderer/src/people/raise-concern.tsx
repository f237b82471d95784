import { useDisclosure } from '@mantine/hooks';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../lib/app-state';
import type { ConcernSubject } from './concern-subject';
import { RaiseConcernDialog } from './raise-concern-dialog';
import { StepButton, type StepLook } from './step-button';

interface RaiseConcernProps {
  subject: ConcernSubject;
  look: StepLook;
  /** Whether the key of the screen opens it; one of a screen. */
  hasKey?: boolean;
}

/** One press here and one on "Send": whoever is worried need not know more than that. */
export function RaiseConcern({ subject, look, hasKey = false }: RaiseConcernProps) {
  const { t } = useTranslation();
  const mayRaise = useCan()('safeguarding.raise');
  const [isOpen, dialog] = useDisclosure(false);
  if (!mayRaise) return null;
  return (
    <>
      <StepButton
        label={t('safeguarding.raise.open')}
        Icon={IconShieldExclamation}
        look={look}
        letter={hasKey ? 'E' : null}
        onOpen={dialog.open}
      />
      <RaiseConcernDialog subject={subject} opened={isOpen} onClose={dialog.close} />
    </>
  );
}
