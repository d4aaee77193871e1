import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { pxToRem } from './build/pxToRem.ts';

// Not from build/paths.ts: electron-vite bundles this file, and what it imports would then take this folder for its own.
const at = (path: string): string => join(import.meta.dirname, path);

/**
 * Three bundles: the desktop's processes, the preload, the page. Only what package.json lists under `dependencies`
 * (better-sqlite3) stays outside; so the installer carries one native file and no tree of packages.
 */
export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      sourcemap: true,
      rollupOptions: {
        input: {
          main: at('electron/hosts/desktop/main.ts'),
          backend: at('electron/backend/utility.ts'),
          parser: at('electron/parser/index.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      rollupOptions: {
        input: { preload: at('electron/hosts/desktop/preload.ts') },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    // Relative, so that the same page runs under app:// and on the loopback host.
    base: './',
    plugins: [react()],
    css: { postcss: { plugins: [pxToRem] } },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      // electron-vite leaves the page as it is unless told.
      minify: true,
      cssMinify: true,
      target: 'chrome140',
      rollupOptions: { input: at('renderer/index.html') },
    },
  },
});
