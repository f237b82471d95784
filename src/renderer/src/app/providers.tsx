import { MantineProvider, Modal } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { LeaveDialog } from '../components/leave-dialog';
import { createI18n } from '../lib/i18n';
import { useFocusRemembered } from '../lib/focus-back';
import { useFocusLeftAlone } from '../lib/focus-left-alone';
import { useKeysHeldBack } from '../lib/keys-held-back';
import { usePressedOnce } from '../lib/pressed-once';
import { GuardedRouter } from '../lib/leave-guard';
import { createQueryClient, useDataChanges } from '../lib/query';
import { memoryColorSchemeManager } from './color-scheme';
import { cssVariables, themeWith } from './theme';

/** Everything that the whole window stands on. */
export function Providers({ children }: { children: ReactNode }) {
  const [i18n] = useState(createI18n);
  const [client] = useState(createQueryClient);
  return (
    <I18nextProvider i18n={i18n}>
      <Look>
        <QueryClientProvider client={client}>
          <GuardedRouter>
            {(question) => (
              <Layers>
                {children}
                <LeaveDialog question={question} />
              </Layers>
            )}
          </GuardedRouter>
        </QueryClientProvider>
      </Look>
    </I18nextProvider>
  );
}

function Look({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [colorSchemeManager] = useState(memoryColorSchemeManager);
  const theme = useMemo(() => themeWith(t('common.action.close')), [t]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      {children}
    </MantineProvider>
  );
}

function Layers({ children }: { children: ReactNode }) {
  useDataChanges();
  useKeysHeldBack();
  useFocusLeftAlone();
  useFocusRemembered();
  usePressedOnce();
  return (
    <>
      <Notifications position="bottom-right" limit={4} />
      {/* Of several dialogs only the topmost hears Escape. */}
      <Modal.Stack>{children}</Modal.Stack>
    </>
  );
}
