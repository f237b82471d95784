import { useDisclosure } from '@mantine/hooks';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWantedDraft } from '../drafts/wanted-draft';
import { useCan } from '../lib/app-state';
import { AddCallDialog } from './add-call-dialog';
import { keyOfCall, type CallSubject } from './call-subject';
import { StepButton, type StepLook } from './step-button';

interface CallLaterProps {
  subject: CallSubject;
  look: StepLook;
  /** Whether the key of the screen opens it; one of a screen. */
  hasKey?: boolean;
}

/** "Call back later": one press here and one on "Add" make a call that comes up in an hour. */
export function CallLater({ subject, look, hasKey = false }: CallLaterProps) {
  const { t } = useTranslation();
  const mayWork = useCan()('queue.work');
  const [isOpen, dialog] = useDisclosure(false);
  useWantedDraft('queue_item', [keyOfCall(subject)], dialog.open);
  if (!mayWork) return null;
  return (
    <>
      <StepButton
        label={t('queue.later.open')}
        Icon={IconPhoneCall}
        look={look}
        letter={hasKey ? 'B' : null}
        onOpen={dialog.open}
      />
      <AddCallDialog subject={subject} opened={isOpen} onClose={dialog.close} />
    </>
  );
}
