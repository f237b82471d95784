import { Button, Group, Kbd, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DISPOSITION_GROUPS,
  DISPOSITIONS,
  type Disposition,
  type DispositionGroup,
} from '../../../../shared/domain/call';
import { Dialog } from '../../components/dialog';

/** One letter each, so that a call without a request is over after two keys. */
export const END_KEYS: Readonly<Record<Disposition, string>> = {
  ...{ added: 'a', updated: 'u', informed: 'i', offered: 'o', no_help_wanted: 'n', out_of_scope: 'p' },
  ...{ will_call_back: 'b', hung_up: 'h', other: 'e', voicemail: 'v', voicemail_full: 'f', technical: 'k' },
  ...{
    bad_number: 'd',
    wrong_number: 'w',
    silent: 's',
    test: 't',
    cut_off: 'c',
    not_taken: 'y',
    not_made: 'm',
  },
};
const GROUPS = Object.keys(DISPOSITION_GROUPS) as DispositionGroup[];

interface EndDialogProps {
  opened: boolean;
  /** How it seems to have ended: Enter takes it. */
  proposed: Disposition;
  onEnd: (disposition: Disposition) => void;
  onClose: () => void;
}

/** How did the call end? A letter or Enter answers. */
export function EndDialog({ opened, proposed, onEnd, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  useEndKeys(opened, proposed, onEnd);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('calls.end.title')} size="xl">
      <Text size="sm" mb="sm">
        {t('calls.end.hint')}
      </Text>
      <SimpleGrid cols={3} spacing="md">
        {GROUPS.map((group) => (
          <Stack key={group} gap={4} component="section">
            <Title order={3} size="h6">
              {t(`calls.group.${group}`)}
            </Title>
            {DISPOSITION_GROUPS[group].map((one) => (
              <Button
                key={one}
                size="xs"
                justify="start"
                variant={one === proposed ? 'filled' : 'default'}
                aria-keyshortcuts={END_KEYS[one]}
                {...(one === proposed ? { 'data-autofocus': true } : {})}
                onClick={() => {
                  onEnd(one);
                }}
              >
                <Group gap="xs" wrap="nowrap">
                  <Kbd size="xs" aria-hidden>
                    {END_KEYS[one].toUpperCase()}
                  </Kbd>
                  {t(`calls.disposition.${one}`)}
                </Group>
              </Button>
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Dialog>
  );
}

/**
 * Takes the letters from the moment it opens: two keys in quick succession are not to write the second one into the field
 * that still has the focus.
 */
function useEndKeys(opened: boolean, proposed: Disposition, onEnd: (disposition: Disposition) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
    const chosen =
      event.key === 'Enter' && !isInDialog
        ? proposed
        : DISPOSITIONS.find((one) => END_KEYS[one] === event.key.toLowerCase());
    if (chosen === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onEnd(chosen);
  });
  useEffect(() => {
    if (!opened) return undefined;
    const listener = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener('keydown', listener, { capture: true });
    return () => {
      window.removeEventListener('keydown', listener, { capture: true });
    };
  }, [opened]);
}
