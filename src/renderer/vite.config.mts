import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `npx vite src/renderer` and /harness.html show the window in a browser, on invented data.
// eslint-disable-next-line no-restricted-syntax -- Vite reads the default export
export default defineConfig({ plugins: [react()] });
