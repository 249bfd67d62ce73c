/**
 * Once for all site tests: serves the built site and starts the browser. The tests get the
 * addresses of both; harness.ts uses them.
 */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserArguments, findBrowser } from '../../src/commands/browser.mjs';
import { serve } from '../../src/commands/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at the end. */
    origin: string;
    /** Where the browser listens. */
    browser: string;
  }
}

/** Folder of the built site. */
const dist = process.env['GONGBAO_OUT'] ?? join(import.meta.dirname, '../../dist');

/** Starts both, tells the tests where they are, and returns what stops them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error('There is no browser for the tests. Run "npm test", which installs one.');
  }
  const server = await serve({ dir: dist, port: 0 });
  const browser = await chromium.launchServer({
    executablePath,
    headless: true,
    // No other host than this machine is found.
    args: [...browserArguments, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    // Without a locale that knows Chinese the browser gives every download the name “download”.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  });
  project.provide('origin', server.origin);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
