import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconCopy, IconEyeOff, IconMail, IconMessage, IconPhone } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../../../shared/contract';
import type { MatchId } from '../../../../shared/domain/ids';
import { ErrorNotice } from '../../components/error-notice';
import { useFormat } from '../../lib/format';
import { useCommand } from '../../lib/query';
import { ConsentDialog } from '../../people/consent-list';
import classes from './review.module.css';

export type Message = OutputOf<'matches.messages'>[number];
type Contact = InputOf<'app.openContact'>;

/** The words for one side, and the ways to bring them there. */
export function MessageCard({ matchId, message }: { matchId: MatchId; message: Message }) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = useCommand('matches.markTold');
  const { preferred, name, text } = message;
  return (
    <Stack gap={6}>
      <div
        className={classes['message']}
        role="group"
        aria-label={t('review.tell.text', { name })}
        tabIndex={0}
      >
        {text}
      </div>
      <LeftOut message={message} />
      <Ways message={message} />
      <Group gap={6}>
        {message.toldAt === null ? (
          <Way
            icon={<IconCheck size={16} aria-hidden />}
            onClick={() => {
              told.mutate({ matchId, side: message.side });
            }}
          >
            {t('review.tell.told')}
          </Way>
        ) : (
          <Text size="sm" role="status">
            {t('review.tell.toldAt', { when: format.ago(message.toldAt) })}
          </Text>
        )}
        {preferred !== 'any' && (
          <Text size="xs" c="dimmed">
            {t('review.tell.prefers', { way: t(`review.tell.way.${preferred}`) })}
          </Text>
        )}
      </Group>
      <ErrorNotice error={told.error} />
    </Stack>
  );
}

/** What the words do not say, because nothing allows it, and the way to change that while somebody is on the phone. */
function LeftOut({ message }: { message: Message }) {
  const { t } = useTranslation();
  const [isAsking, asking] = useDisclosure(false);
  const { leftOut, notBy, name, requesterId, requesterName } = message;
  const sentences = [
    ...(leftOut.length > 1 ? ['both'] : leftOut).map((what) =>
      t(`consent.leftOut.${what}`, { name: requesterName }),
    ),
    ...notBy.map((way) => t(`consent.notBy.${way}`, { name })),
  ];
  return (
    <>
      {sentences.length > 0 && (
        <Stack gap={4} role="note" align="flex-start">
          {sentences.map((words) => (
            <Text key={words} size="sm">
              <IconEyeOff size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {words}
            </Text>
          ))}
          {leftOut.length > 0 && (
            <Button size="compact-sm" variant="default" onClick={asking.open}>
              {t('consent.leftOut.record', { name: requesterName })}
            </Button>
          )}
        </Stack>
      )}
      <ConsentDialog opened={isAsking} personId={requesterId} name={requesterName} onClose={asking.close} />
    </>
  );
}

/** The ways to bring a message to its reader; the one that they prefer stands out. */
function Ways({ message }: { message: Message }) {
  const { t } = useTranslation();
  const format = useFormat();
  const open = useCommand('app.openContact');
  const [notOpened, setNotOpened] = useState<string | null>(null);
  const { email, preferred, subject, text, notBy } = message;
  const number = message.phone?.replace(/[^+\d]/g, '') ?? null;
  const there = number === null ? '' : format.there(message.point);
  const reach = async (contact: Contact, address: string) => {
    const answer = await open.mutateAsync(contact).catch(() => ({ opened: false }));
    setNotOpened(answer.opened ? null : address);
  };
  const way = (name: Contact['way'], icon: ReactNode, contact: Contact, address: string) => (
    <Way key={name} icon={icon} isPreferred={preferred === name} onClick={() => void reach(contact, address)}>
      {t(`review.tell.${name}`)}
    </Way>
  );
  return (
    <>
      <Group gap={6}>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Way icon={<IconCopy size={16} aria-hidden />} onClick={copy}>
              {t(copied ? 'review.tell.copied' : 'review.tell.copy')}
            </Way>
          )}
        </CopyButton>
        {number !== null &&
          !notBy.includes('phone') &&
          way('phone', <IconPhone size={16} aria-hidden />, { way: 'phone', number }, number)}
        {number !== null &&
          !notBy.includes('sms') &&
          way('sms', <IconMessage size={16} aria-hidden />, { way: 'sms', number, text }, number)}
        {email !== null &&
          way(
            'email',
            <IconMail size={16} aria-hidden />,
            { way: 'email', address: email, subject, text },
            email,
          )}
      </Group>
      {there !== '' && (
        <Text size="sm" c="dimmed">
          {there}
        </Text>
      )}
      {notOpened !== null && (
        <Text size="sm" role="status">
          {t('review.tell.notOpened', { address: notOpened })}
        </Text>
      )}
    </>
  );
}

interface WayProps {
  icon: ReactNode;
  isPreferred?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Way({ icon, isPreferred = false, onClick, children }: WayProps) {
  return (
    <Button
      size="compact-sm"
      variant={isPreferred ? 'light' : 'default'}
      leftSection={icon}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
