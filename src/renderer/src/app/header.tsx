import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../components/key-hint';
import { useCan, useOrganisation } from '../lib/app-state';
import { MatchingBar } from './matching-bar';
import { UndoButton } from './undo-button';
import { UserMenu } from './user-menu';
import type { Undo } from './use-undo';

interface HeaderProps {
  undo: Undo;
  onPalette: () => void;
  onLock: () => void;
}

export function Header({ undo, onPalette, onLock }: HeaderProps) {
  const { t } = useTranslation();
  const organisation = useOrganisation();
  const can = useCan();
  return (
    <div className="kith-head">
      <Text fw={650} truncate>
        {organisation.name}
      </Text>
      <UnstyledButton className="kith-find" onClick={onPalette} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden />
        <span>{t('app.palette.open')}</span>
        <KeyHint keys="mod+K" />
      </UnstyledButton>
      <Group gap="sm" wrap="nowrap" miw={0} justify="flex-end">
        <MatchingBar />
        {can('match.review') && <UndoButton undo={undo} />}
        <UserMenu onLock={onLock} />
      </Group>
    </div>
  );
}
