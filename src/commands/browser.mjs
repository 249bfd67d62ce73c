/**
 * Finds the browser that the tests use. Plain JavaScript without dependencies, because
 * ready.mjs needs it before anything is installed.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An error whose message is all that a person needs to read. */
export class PlainError extends Error {}

/**
 * What the tests do without. Two that Chromium sets up in a process of their own for each window,
 * though nobody types in its address bar: half of what a window costs. The others are what
 * Playwright leaves out and a test may come upon, since of two such lists the last one counts.
 */
const unused = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** How the tests start it: without what needs a screen, and without asking its maker's hosts. */
export const browserArguments = [
  `--disable-features=${unused.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium without windows: the same pages, in two thirds of the time. */
export const SHELL = 'chromium-headless-shell';

const commands = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium or Chrome: CHROMIUM_PATH if set, else the first one installed.
 * @returns {string | undefined} undefined when there is none
 */
export function findBrowser() {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') {
    if (isExecutable(asked)) return asked;
    throw new PlainError(
      `CHROMIUM_PATH is "${asked}", and that is not a program that can be run. Correct it or unset it.`,
    );
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = commands.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...applications].find(isExecutable);
}
