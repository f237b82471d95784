import { AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { BANNER_HEIGHT } from '../components/banner';
import { useOrganisation } from '../lib/app-state';
import { CallOnLineProvider } from '../lib/call-on-line';
import { useNoticesHeld } from '../lib/kindness';
import { AboutDialog } from './about-dialog';
import { BackupWarning, useBackupWarning } from './backup-warning';
import { CallBanner, useCallLeft } from './call-banner';
import { CheckInBanner, useCheckInAlarm } from './check-in-banner';
import { ConcernBanner, useConcernWords } from './concern-banner';
import { DraftsBanner } from './drafts-banner';
import { FileGoneBanner } from './file-gone-banner';
import { Header } from './header';
import { Navigation } from './navigation';
import { OpenCallBanner, useCallElsewhere } from './open-call-banner';
import { useFileGone } from './opening-screen';
import { Palette } from './palette';
import { Screens } from './routes';
import { SampleBanner } from './sample-banner';
import { screenOf } from './screens';
import { ShortcutsDialog } from './shortcuts-dialog';
import { useTransfer } from './transfer';
import { useActions, useMenuCommands } from './use-actions';
import { useClosesForCall } from './use-closes-for-call';
import { useDraftsOffer } from './use-drafts-offer';
import { useEyeBreaks } from './use-eye-breaks';
import { useKeys } from './use-keys';
import { useLock } from './use-lock';
import { useMatchingCommand } from './use-matching';
import { useUndo } from './use-undo';

const HEADER = 56;

/** The frame around every screen. */
export function Shell() {
  return (
    <CallOnLineProvider>
      <Frame />
    </CallOnLineProvider>
  );
}

function Frame() {
  const { t } = useTranslation();
  const { isSample } = useOrganisation();
  const [isHelpShown, help] = useDisclosure(false);
  const [isAboutShown, about] = useDisclosure(false);
  const transfer = useTransfer();
  useEyeBreaks();
  const isFileGone = useFileGone();
  const isHeld = useNoticesHeld();
  // What tells of somebody's safety is never held.
  const backupWarning = useBackupWarning();
  const warning = isHeld ? null : backupWarning;
  const concerns = useConcernWords();
  const checkIns = useCheckInAlarm();
  const draftsOffer = useDraftsOffer();
  const offer = isHeld ? null : draftsOffer;
  const openCall = useCallElsewhere();
  const callLeft = useCallLeft();
  const banners = [isFileGone, callLeft, isSample, checkIns, concerns, openCall, warning, offer].filter(
    (one) => one !== null && one !== false,
  ).length;
  const undo = useUndo();
  const lock = useLock();
  const actions = useActions({
    openPalette: spotlight.open,
    openShortcuts: help.open,
    openAbout: about.open,
    openImport: transfer.openImport,
    save: transfer.openExport,
    undo: undo.run,
    lock,
    runMatching: useMatchingCommand('matching.run'),
  });
  useMenuCommands(actions);
  useKeys(actions);
  useClosesForCall(() => {
    spotlight.close();
    for (const one of [help, about, transfer]) one.close();
  });
  return (
    <AppShell
      header={{ height: HEADER + banners * BANNER_HEIGHT }}
      navbar={{ width: 92, breakpoint: 0 }}
      padding="md"
    >
      <SkipLink />
      <AppShell.Header>
        {isFileGone && <FileGoneBanner />}
        {checkIns !== null && <CheckInBanner {...checkIns} />}
        {callLeft !== null && <CallBanner call={callLeft} />}
        {isSample && <SampleBanner />}
        {concerns !== null && <ConcernBanner words={concerns} />}
        {openCall !== null && <OpenCallBanner item={openCall} />}
        {warning !== null && <BackupWarning what={warning} />}
        {offer !== null && <DraftsBanner offer={offer} />}
        <Header undo={undo} onPalette={actions.palette} onLock={actions.lock} />
      </AppShell.Header>
      <AppShell.Navbar p={6} className="kith-nav" aria-label={t('app.nav.label')}>
        <Navigation />
      </AppShell.Navbar>
      <Main />
      <Palette actions={actions} />
      <ShortcutsDialog opened={isHelpShown} onClose={help.close} />
      <AboutDialog opened={isAboutShown} onClose={about.close} />
      {transfer.dialogs}
    </AppShell>
  );
}

function SkipLink() {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="kith-skip-link"
      onClick={() => document.querySelector<HTMLElement>('main')?.focus()}
    >
      {t('app.skip')}
    </button>
  );
}

/**
 * Names the window after its screen, and moves the focus there when the screen changes. Memoised: what the frame shows
 * changes often, and must not draw the screen anew.
 */
const Main = memo(function Main() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const name = screenOf(path)?.name ?? 'review';
  const main = useRef<HTMLElement>(null);
  const shown = useRef(name);
  useEffect(() => {
    document.title = t('app.windowTitle', { screen: t(`app.nav.${name}`) });
    if (shown.current !== name) main.current?.focus({ preventScroll: true });
    shown.current = name;
  }, [t, name]);
  return (
    <AppShell.Main ref={main} tabIndex={-1} className="kith-main kith-screen">
      <Screens />
    </AppShell.Main>
  );
});
