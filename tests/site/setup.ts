/**
 * Once for all site tests: serves the built site, and sees that there is a browser. The tests get its
 * address; harness.ts uses it.
 */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../src/commands/browser.mjs';
import { serve } from '../../src/commands/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at the end. */
    origin: string;
  }
}

/** Folder of the built site. */
const dist = process.env['GONGBAO_OUT'] ?? join(import.meta.dirname, '../../dist');

/** Starts the server, tells the tests where it is, and returns what stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (findBrowser() === undefined) {
    throw new Error('There is no browser for the tests. Run "npm test", which installs one.');
  }
  const server = await serve({ dir: dist, port: 0 });
  project.provide('origin', server.origin);
  return async () => {
    await server.close();
  };
}
