/**
 * The browser of the site tests, one for each process that runs them: a browser that several shared
 * would have each message of each page written, packed and read twice more, which costs as much as
 * to start one for each. It ends with its process.
 */
import { type Browser, chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../src/commands/browser.mjs';

let started: Promise<Browser> | undefined;

/** The browser of this process, which nobody closes. */
export function browserHere(): Promise<Browser> {
  started ??= chromium.launch({
    executablePath: findBrowser() as string,
    headless: true,
    // No other host than this machine is found.
    args: [...browserArguments, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    // Without a locale that knows Chinese the browser gives every download the name “download”.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  });
  return started;
}
