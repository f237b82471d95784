import { useDebouncedValue, useMergedRef } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import {
  IconArrowBackUp,
  IconDownload,
  IconHeartPlus,
  IconInfoCircle,
  IconKeyboard,
  IconLock,
  IconMessagePlus,
  IconPhoneIncoming,
  IconRefresh,
  IconSearch,
  IconUpload,
  type Icon,
} from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../components/key-hint';
import { PeopleFound, usePeopleFound } from './palette-people';
import { SCREENS } from './screens';
import { needOf, type ActionName, type Actions } from './use-actions';
import { useOffers } from '../lib/app-state';
import { LEFT_FREELY } from '../lib/words-in-dialogs';

interface Entry {
  readonly command: ActionName;
  readonly label: string;
  readonly Icon: Icon;
  readonly keys?: string;
}

const DO: readonly Entry[] = [
  { command: 'new-request', label: 'app.action.newRequest', Icon: IconMessagePlus, keys: 'N' },
  { command: 'answer-call', label: 'calls.answer', Icon: IconPhoneIncoming, keys: 'F2' },
  { command: 'new-helper', label: 'app.action.newHelper', Icon: IconHeartPlus },
  { command: 'run-matching', label: 'app.action.runMatching', Icon: IconRefresh, keys: 'mod+R' },
  { command: 'undo', label: 'app.action.undo', Icon: IconArrowBackUp, keys: 'mod+Z' },
  { command: 'import-requests', label: 'app.action.importRequests', Icon: IconUpload, keys: 'mod+I' },
  { command: 'import-helpers', label: 'app.action.importHelpers', Icon: IconUpload },
  { command: 'export-requests', label: 'app.action.exportRequests', Icon: IconDownload },
  { command: 'export-helpers', label: 'app.action.exportHelpers', Icon: IconDownload },
  { command: 'export-matches', label: 'app.action.exportMatches', Icon: IconDownload },
  { command: 'lock', label: 'app.action.lock', Icon: IconLock, keys: 'mod+L' },
  { command: 'shortcuts', label: 'app.action.shortcuts', Icon: IconKeyboard, keys: '?' },
  { command: 'about', label: 'app.action.about', Icon: IconInfoCircle },
];
const GO: readonly Entry[] = SCREENS.map(({ name, command, Icon }, index) => ({
  command,
  label: `app.nav.${name}`,
  Icon,
  keys: `mod+${String(index + 1)}`,
}));

/** The arrow keys reach the entries from the field. Tab reaches the list itself, to scroll it. */
const scrollableBy = (name: string) => ({
  viewportProps: { tabIndex: 0, role: 'group', 'aria-label': name },
});

/** Before the next key, yet after the dialog has noted where the focus was, to return it there. */
function focusAtOnce(field: HTMLInputElement | null): void {
  queueMicrotask(() => field?.focus({ preventScroll: true }));
}

const dialogOf = (field: HTMLElement | null) => field?.closest('[role="dialog"]') ?? null;

/**
 * Enter takes the first entry where the arrow keys have chosen none. One that is pressed before the answer to what was
 * typed has come waits for it: what stands there is for fewer letters, and nobody is to be taken to somebody else.
 */
function useTakeFirst(isUpToDate: boolean) {
  const field = useRef<HTMLInputElement>(null);
  const isWaiting = useRef(false);
  useEffect(() => {
    if (!isUpToDate || !isWaiting.current) return;
    isWaiting.current = false;
    dialogOf(field.current)?.querySelector<HTMLElement>('[data-action]')?.click();
  }, [isUpToDate]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    isWaiting.current = false;
    const dialog = dialogOf(field.current);
    if (!isEnter || dialog?.querySelector('[data-action][data-selected]')) return;
    if (isUpToDate) dialog?.querySelector<HTMLElement>('[data-action]')?.click();
    else isWaiting.current = true;
  };
  // The same function from one rendering to the next: it must not take the focus again with each.
  return { fieldRef: useMergedRef(field, focusAtOnce), onKeyDown };
}

/** Ctrl+K: go to a screen, do something, or find a person by name, number or note. */
export function Palette({ actions }: { actions: Actions }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 120);
  const { people, isSettled } = usePeopleFound(wanted);
  const { fieldRef, onKeyDown } = useTakeFirst(isSettled && wanted === text.trim());
  const offers = useOffers();
  const fitting = (entries: readonly Entry[]) =>
    entries.filter(
      ({ label, command }) =>
        offers(needOf(command)) && t(label).toLowerCase().includes(text.trim().toLowerCase()),
    );
  const [screens, steps] = [fitting(GO), fitting(DO)];
  return (
    // The shortcut is one of `useKeys`, together with all others. Blurring would be slow on old computers.
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      shortcut={null}
      scrollable
      maxHeight={420}
      overlayProps={{ blur: 0, backgroundOpacity: 0.5 }}
      // There at once: whoever types right after Ctrl+K loses no letter to the screen behind.
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('app.palette.label') } }}
    >
      <Spotlight.Search
        aria-label={t('app.palette.label')}
        placeholder={t('app.palette.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={200}
        // The dialog itself moves the focus only after a turn of the event loop, in which letters would be lost.
        ref={fieldRef}
        {...LEFT_FREELY}
        onKeyDown={(event) => {
          if (text.trim() !== '') onKeyDown(event);
        }}
      />
      <Spotlight.ActionsList {...scrollableBy(t('app.palette.list'))}>
        <PeopleFound people={people} />
        <EntryGroup label={t('app.palette.go')} entries={screens} actions={actions} />
        <EntryGroup label={t('app.palette.do')} entries={steps} actions={actions} />
        {people.length + screens.length + steps.length === 0 && (
          <Spotlight.Empty>{t('app.palette.nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

interface EntryGroupProps {
  label: string;
  entries: readonly Entry[];
  actions: Actions;
}

function EntryGroup({ label, entries, actions }: EntryGroupProps) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {entries.map((entry) => (
        <Spotlight.Action
          key={entry.command}
          label={t(entry.label)}
          leftSection={<entry.Icon size={18} aria-hidden />}
          rightSection={entry.keys === undefined ? null : <KeyHint keys={entry.keys} />}
          onClick={actions[entry.command]}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}
