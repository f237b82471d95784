import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../components/key-hint';
import { useFormat } from '../lib/format';
import { useTerms } from '../lib/terms';
import { meaningWords } from './meaning-words';
import { useNoteChips, type NoteChip, type NoteTarget } from './use-note-chips';

/**
 * What the notes above propose to fill in, each with its key. It stands right under their box. One stop of Tab for all of
 * them, arrow keys between them; Alt with the digit works from anywhere.
 */
export function NoteChips<T extends object>({ target }: { target: NoteTarget<T> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const [said, setSaid] = useState('');
  const wordsOf = ({ filling, meaning, quote }: NoteChip<T>) =>
    filling.words ?? meaningWords(filling.shown ?? meaning, quote, { t, format, terms });
  const { chips, toggle } = useNoteChips(target, (chip) => {
    setSaid(t(chip.isFilled ? 'notes.takenBack' : 'notes.filled', { words: wordsOf(chip) }));
  });
  const open = chips.filter(({ isFilled }) => !isFilled).length;
  return (
    <>
      <VisuallyHidden role="status">
        {said} {t('notes.count', { count: open })}
      </VisuallyHidden>
      {chips.length > 0 && (
        <div role="group" aria-label={t('notes.label')} onKeyDown={moveFocus}>
          <Group gap={6}>
            {chips.map((chip, at) => (
              <Chip
                key={chip.key}
                {...{ chip, words: wordsOf(chip), isFirst: at === 0 }}
                onToggle={() => {
                  toggle(chip);
                }}
              />
            ))}
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            {t('notes.hint')}
          </Text>
        </div>
      )}
    </>
  );
}

interface ChipProps<T> {
  chip: NoteChip<T>;
  words: string;
  isFirst: boolean;
  onToggle: () => void;
}

function Chip<T>({ chip: { slot, isFilled, quote }, words, isFirst, onToggle }: ChipProps<T>) {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-sm"
      variant={isFilled ? 'light' : 'default'}
      aria-pressed={isFilled}
      {...(slot === null ? {} : { 'aria-keyshortcuts': `Alt+${String(slot)}` })}
      title={t('notes.from', { quote })}
      tabIndex={isFirst ? 0 : -1}
      leftSection={isFilled ? <IconCheck size={14} aria-hidden /> : undefined}
      rightSection={slot === null ? undefined : <KeyHint keys={`alt+${String(slot)}`} />}
      onClick={onToggle}
    >
      {words}
    </Button>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.findIndex((button) => button === document.activeElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
