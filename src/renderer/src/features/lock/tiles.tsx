import { SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tile } from '../../../../shared/contract/session';
import { initialsOf } from '../../accounts/initials';
import classes from './lock.module.css';

const COLUMNS = 3;
/** Letters that come closer together than this belong to one word. */
const TYPING_MILLISECONDS = 1000;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -COLUMNS,
  ArrowDown: COLUMNS,
};

interface TilesProps {
  tiles: readonly Tile[];
  /** The tile that the focus stands on first. */
  first: Tile | null;
  onChoose: (tile: Tile) => void;
}

/** One large button for each account: by mouse, Tab, arrow keys, or the first letters of the name. */
export function Tiles({ tiles, first, onChoose }: TilesProps) {
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  const focusOn = (at: number) => group.current?.querySelectorAll<HTMLElement>('button')[at]?.focus();
  const onKeyDown = useTileKeys(tiles, focusOn);
  const start = Math.max(
    0,
    tiles.findIndex(({ id }) => id === first?.id),
  );
  useEffect(() => {
    group.current?.querySelectorAll<HTMLElement>('button')[start]?.focus();
  }, [start]);
  return (
    <SimpleGrid
      ref={group}
      cols={COLUMNS}
      spacing="md"
      role="group"
      aria-label={t('session.lock.tiles')}
      onKeyDown={onKeyDown}
    >
      {tiles.map((tile) => (
        <UnstyledButton key={tile.id} className={classes['tile'] ?? ''} onClick={() => onChoose(tile)}>
          <Initials name={tile.name} />
          <Text component="span" fw={600} lineClamp={2} ta="center" style={{ overflowWrap: 'anywhere' }}>
            {tile.name}
          </Text>
        </UnstyledButton>
      ))}
    </SimpleGrid>
  );
}

/** The name as two letters in a circle; only to be seen, as the name stands beside it. */
export function Initials({ name }: { name: string }) {
  return (
    <span className={classes['initials']} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

function useTileKeys(tiles: readonly Tile[], focusOn: (at: number) => void) {
  const typed = useRef({ text: '', at: 0 });
  return (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const now = buttons.findIndex((button) => button === document.activeElement);
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (now + step >= 0 && now + step < tiles.length) focusOn(now + step);
    } else if (isLetter(event)) {
      const { text, at } = typed.current;
      const isNew = event.timeStamp - at > TYPING_MILLISECONDS;
      typed.current = { text: (isNew ? '' : text) + event.key.toLocaleLowerCase(), at: event.timeStamp };
      focusOn(tiles.findIndex(({ name }) => name.toLocaleLowerCase().startsWith(typed.current.text)));
    }
  };
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return Array.from(key).length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
