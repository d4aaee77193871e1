import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumPath, TEST_ARTIFACTS } from './build/paths.ts';

const executablePath = chromiumPath();

/** Walkthroughs: one office task each, in a real Chromium on the loopback host. No browser is downloaded. */
export default defineConfig({
  testDir: 'renderer/walkthroughs',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  outputDir: join(TEST_ARTIFACTS, 'walkthroughs'),
  reporter: [['list'], ['json', { outputFile: join(TEST_ARTIFACTS, 'walkthroughs.json') }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's own sandbox cannot start as root, as in most containers.
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
});
