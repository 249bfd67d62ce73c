/**
 * `npm run lock`: completes package-lock.json for platforms other than this one, and with the address
 * of each package. npm leaves the addresses out where it is told to, and then asks the registry for
 * all versions of each package before it installs one of them, which takes as long again as to
 * install. npm asks its own registry, whichever that is, in place of the one that the addresses name.
 *
 * Packages with native parts list one optional package per platform. A registry mirror that
 * does not carry the other platforms makes npm leave them out of the lock file, and then
 * `npm ci` refuses that file ("Missing: … from lock file"). The versions are pinned by the
 * parent package and the platform is in the name, so the missing entries can be written
 * without asking anyone. Run it after `npm install` has changed package-lock.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const osOf = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const cpus = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

/**
 * Whether `name`, required from the package at `path`, is in the lock file.
 * @param {string} path
 * @param {string} name
 */
function isLocked(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined)
      return true;
    if (at === '') return false;
  }
}

const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    const parts = name.split(/[-/]/u);
    const os = parts.filter((part) => Object.hasOwn(osOf, part)).map((part) => osOf[part]);
    const cpu = parts.filter((part) => cpus.includes(part));
    if (os.length + cpu.length === 0 || !/^\d/u.test(version)) {
      console.error(
        `package-lock.json lacks ${name} (${version}), and its name does not say for which platform it is. Add it by hand, or choose another version of ${path}.`,
      );
      process.exitCode = 1;
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 ? { cpu } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(parts.includes('musl') ? { libc: ['musl'] } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    };
    added.push(name);
  }
}

const { config } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
let addressed = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.version === undefined || entry.resolved !== undefined) continue;
  const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const { name: alias, version, ...rest } = entry;
  const tarball = `${name.slice(name.indexOf('/') + 1)}-${version}.tgz`;
  lock.packages[path] = {
    ...(alias === undefined ? {} : { name: alias }),
    version,
    resolved: `${config.registry}/${name}/-/${tarball}`,
    ...rest,
  };
  addressed += 1;
}

if (added.length + addressed > 0) {
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
if (addressed > 0) console.log(`Added to package-lock.json: ${addressed} addresses.`);
console.log(
  added.length === 0
    ? 'package-lock.json names every platform.'
    : `Added to package-lock.json: ${added.join(', ')}`,
);
