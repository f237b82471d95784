import {
  useMantineColorScheme,
  type MantineColorScheme,
  type MantineColorSchemeManager,
} from '@mantine/core';
import { useEffect } from 'react';
import { useAppState } from '../lib/app-state';

/** Keeps the scheme in memory: the settings hold it, web storage holds nothing. */
export function memoryColorSchemeManager(): MantineColorSchemeManager {
  let scheme: MantineColorScheme | null = null;
  return {
    get: (defaultScheme) => scheme ?? defaultScheme,
    set: (value) => {
      scheme = value;
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => {
      scheme = null;
    },
  };
}

/** Lets the window follow the setting. */
export function ColorSchemeFromSettings() {
  const { colorScheme } = useAppState().settings;
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    setColorScheme(colorScheme);
  }, [colorScheme, setColorScheme]);
  return null;
}
