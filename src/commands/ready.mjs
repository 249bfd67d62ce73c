/**
 * Makes a fresh clone ready; does nothing when it is. npm runs it before each command.
 *
 *   node src/commands/ready.mjs             installs the packages if they are missing or stale
 *   node src/commands/ready.mjs --browser   and a browser for the tests if there is none
 *
 * Plain JavaScript without dependencies, because it runs on whatever Node is there (20 or
 * later) before anything is installed. One of the packages is the Node that the project is
 * written for; npm puts it first on the PATH of the command that follows.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, PlainError, SHELL } from './browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/**
 * Why the packages must be installed; undefined when what is installed is what the lock file says.
 * npm writes node_modules/.package-lock.json last, so an interrupted installation has none.
 * @returns {string | undefined}
 */
function reasonToInstall() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return 'they are not there yet';
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json').packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || (present[path] === undefined && entry.optional)) continue;
    if (present[path]?.version !== entry.version) return `${path} is not at ${entry.version}`;
  }
  const { node } = readJson('package.json').devDependencies;
  const run = spawnSync(join(root, 'node_modules/.bin/node'), ['--version'], { encoding: 'utf8' });
  return run.stdout?.trim() === `v${node}` ? undefined : `Node ${node} is not among them`;
}

/**
 * Runs a program without showing what it prints, unless it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} failure what to say when it fails
 * @param {Record<string, string>} [env]
 */
function runQuietly(command, args, failure, env = {}) {
  const run = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status === 0) return;
  console.error(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`.trim());
  throw new PlainError(failure);
}

/**
 * Prints what is about to happen, does it, prints how long it took.
 * @param {string} what
 * @param {() => void} work
 */
function timed(what, work) {
  console.log(`${what} …`);
  const start = Date.now();
  work();
  console.log(`… done in ${Math.round((Date.now() - start) / 1000)} s.`);
}

function installPackages() {
  // The npm that runs us, on the Node that runs it. `node` on the PATH may be the one in
  // node_modules, which npm ci is about to delete.
  const npm = process.env['npm_execpath'];
  const [command, ...first] =
    npm === undefined ? ['npm'] : [process.env['npm_node_execpath'] ?? process.execPath, npm];
  // Packages that want a newer Node than the host's will run on the Node that comes with
  // them, so npm's warnings about the host's would only mislead.
  runQuietly(
    command,
    [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed. npm said why above; "npm ci" tries it again by hand.',
  );
  const reason = reasonToInstall();
  if (reason !== undefined) {
    throw new PlainError(
      `npm ci ran without an error, but ${reason}. Does npm allow the install scripts named under "allowScripts" in package.json? It must be npm 11 or later, and "ignore-scripts" must not be set.`,
    );
  }
}

/** Whether fontconfig knows a font with Chinese characters; true where it cannot be asked. */
function hasChineseFont() {
  const run = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return run.error !== undefined ? process.platform !== 'linux' : run.stdout.trim() !== '';
}

/**
 * Whether apt knows a package, by what it was last told.
 * @param {string} name
 */
function isKnown(name) {
  const { stdout } = spawnSync('apt-cache', ['show', '--no-all-versions', name], {
    encoding: 'utf8',
  });
  return stdout?.startsWith('Package:') === true;
}

/**
 * Where there is a Chromium already, its sister without windows, in which the tests take two
 * thirds of the time. It is help and no more: where it cannot be had they run in the other.
 */
function installShell() {
  const isRoot = process.getuid?.() === 0;
  if ((process.env['CHROMIUM_PATH'] ?? '') !== '' || !isRoot || !isKnown(SHELL)) return;
  const run = spawnSync(
    'apt-get',
    ['install', '--yes', '--no-install-recommends', '-oDPkg::Lock::Timeout=20', SHELL],
    { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  );
  if (run.status === 0) console.log(`Installed ${SHELL} for the tests.`);
}

function installBrowser() {
  const browser = findBrowser();
  if (browser !== undefined && basename(browser) === 'chromium') installShell();
  const packages = [
    ...(browser === undefined ? ['chromium'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
  if (packages.length === 0) return;
  const canInstall =
    process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).error === undefined;
  if (!canInstall) {
    if (browser !== undefined) return; // Without the font the pages show boxes; the tests hold.
    throw new PlainError(
      'The tests need Chromium or Chrome, and there is none. Install one (on Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to the program.',
    );
  }
  timed(`Installing ${packages.join(' and ')} for the tests`, () => {
    const failure = `apt-get could not install ${packages.join(' and ')}; it said why above. Install a Chromium by hand, or set CHROMIUM_PATH to one.`;
    const lock = '-oDPkg::Lock::Timeout=120';
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    runQuietly('apt-get', ['update', lock], failure, env);
    const install = ['install', '--yes', '--no-install-recommends', lock, ...packages];
    runQuietly('apt-get', install, failure, env);
  });
  if (browser === undefined) installShell();
  if (findBrowser() === undefined) {
    throw new PlainError(
      'apt-get installed chromium, but no browser is on the PATH. Set CHROMIUM_PATH.',
    );
  }
}

try {
  const reason = reasonToInstall();
  if (reason !== undefined) timed(`Installing the packages (${reason})`, installPackages);
  if (process.argv.includes('--browser')) installBrowser();
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
