/** Each room of the code says what it is for, and names only what exists. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Files that a build or another program makes, and that a text may name. */
const made = new Set([
  'dist/',
  'lookup/',
  'search/kit.json',
  'calculators/kit.json',
  'kit.json',
  'sw.js',
  'numbering.xml',
]);

/** What a text sets as code, without fenced blocks. */
const codeIn = (text: string): string[] =>
  [...text.replace(/^```[\s\S]*?^```/gmu, '').matchAll(/`([^`\n]+)`/gu)].map((m) => m[1] ?? '');

/** Whether a piece of code is a path, and not an address of the site or a name with a blank to fill. */
const isPath = (code: string): boolean =>
  /(?:\.(?:m?[jt]s|astro|css|mdx?|yaml|json|txt)|[\w\]]{2,}\/)$/u.test(code) &&
  !/^[/.]|[<…\s*]/u.test(code);

const named = new Set(
  globSync('{src,tests,content}/**/*', { cwd: root }).map((path) => basename(path)),
);

/** What a text names and is not there. A name without a folder may be that of any file. */
function missing(file: string, text: string): string[] {
  const scripts = Object.keys(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as object,
  );
  const here = dirname(file);
  const beside = [here, 'src', '.', join('tests/unit', basename(here)), 'content'];
  return codeIn(text).flatMap((code) => {
    const run = /^npm (?:run (?:-s )?)?(\S+)/u.exec(code)?.[1];
    if (run !== undefined)
      return scripts.includes(run) || ['install', 'start', 'test'].includes(run) ? [] : [code];
    if (!isPath(code) || made.has(code)) return [];
    if (beside.some((folder) => existsSync(join(root, folder, code)))) return [];
    // Of a file of the content or of the tests its name may be enough.
    return /\.(?:yaml|json|txt|mdx|test\.ts)$/u.test(code) && named.has(code) ? [] : [code];
  });
}

describe('a README', () => {
  it('stands in each room of src/, and says what goes in, what comes out and what holds', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(rooms.length).toBeGreaterThan(15);
    for (const { name } of rooms) {
      // What lies in pages/ is published, but for what begins with a line.
      const path = join(root, 'src', name, name === 'pages' ? '_README.md' : 'README.md');
      expect(existsSync(path), `src/${name}/README.md is missing`).toBe(true);
      const text = readFileSync(path, 'utf8');
      expect(text, name).toMatch(/^# /u);
      expect(text, name).toMatch(/\bIn(?:\*\*)?:|\bIn and out:|\*\*In\*\*|comes in/iu);
      expect(text, name).toMatch(/after it|holds after/iu);
    }
  });

  it('is found out when it names what is not there', () => {
    expect(missing('src/duties/README.md', '`roles.ts`, `gone.ts`, `domain/text.ts`')).toEqual([
      'gone.ts',
    ]);
    expect(missing('README.md', '`npm run check`, `npm run gone -- x`, `src/gone/`')).toEqual([
      'npm run gone -- x',
      'src/gone/',
    ]);
    expect(missing('README.md', '`issue.yaml`, `indexes/<id>.ts`, `/data/`, `A.b`')).toEqual([]);
  });

  it('names only files, folders and commands that are there', () => {
    const files = globSync('{*.md,{src,tests,content}/**/README.md}', { cwd: root });
    expect(files.length).toBeGreaterThan(15);
    expect(
      files.flatMap((file) =>
        missing(file, readFileSync(join(root, file), 'utf8')).map((code) => `${file}: ${code}`),
      ),
    ).toEqual([]);
  });
});
