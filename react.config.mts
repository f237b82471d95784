import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';

/** How the window's components are built, for the app and for its tests: see ADR 0045. */
export const reactPlugins = () => [react(), babel({ presets: [reactCompilerPreset()] })];
