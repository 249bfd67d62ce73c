/**
 * What a file exports, another file uses: a test, too. What only its own file needs is nobody
 * else's business, and what nobody needs goes.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const posix = (path: string): string => path.split(sep).join('/');

/** Files whose exports Astro, Vitest or the build calls by name. */
const called = /^src\/(?:pages\/|content\.config\.ts$|middleware\.ts$)|^tests\/site\/setup\.ts$/u;
const ALL = '*';

/** What one file gives and takes. */
interface Module {
  /** Name → line. */
  readonly gives: Map<string, number>;
  /** What it uses of which file; {@link ALL} for everything. */
  readonly takes: { readonly from: string; readonly name: string }[];
  /** What it hands on: its name here, the file and the name there. */
  readonly hands: { readonly as: string; readonly from: string; readonly name: string }[];
}

/** The TypeScript in a file: of a page its fence and its scripts, of MDX its imports. */
function codeOf(path: string, text: string): string {
  if (extname(path) === '.mdx') return (text.match(/^import .*$/gmu) ?? []).join('\n');
  if (extname(path) !== '.astro') return text;
  const fence = /^\s*---\r?\n([\s\S]*?)\r?\n---/u.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu)].map((m) => m[1]);
  return [fence, ...scripts].join('\n;\n');
}

/** What stands within a statement matters only where it may import something. */
const importsWithin = (code: string): boolean => /\bimport\s*\(/u.test(code);

/** The part of a file that says what it gives and takes: of one that gives nothing, its imports, which stand first. */
function saying(code: string): string {
  if (importsWithin(code) || /^\s*export\b/mu.test(code)) return code;
  const last = [...code.matchAll(/^(?:import\b.*|\} from .*);$/gmu)].at(-1);
  return last === undefined ? '' : code.slice(0, last.index + last[0].length);
}

/** Reads one file; `whole` is its text, in which the uses of a namespace are looked for. */
function read(path: string, whole: string): Module {
  const code = saying(codeOf(path, whole));
  const source = ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest);
  const deep = importsWithin(code);
  const module: Module = { gives: new Map(), takes: [], hands: [] };
  const give = (name: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(name.getStart(source));
    module.gives.set(name.getText(source), line + 1);
  };
  const fileOf = (specifier: ts.Node): string =>
    ts.isStringLiteral(specifier) && specifier.text.startsWith('.')
      ? posix(normalize(join(path, '..', specifier.text.replace(/\?.*$/u, ''))))
      : '';
  const isExported = (node: ts.Node): boolean =>
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) &&
    !(ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  /** `import * as say` → `say.row`; the whole of it where it is used in any other way. */
  const takeBySpace = (from: string, space: string): void => {
    const uses = [...whole.matchAll(new RegExp(`(?<![\\w.$'"/-])${space}\\b(?:\\.(\\w+))?`, 'gu'))];
    const names = uses.map(([, name]) => name);
    // The import itself is the one use without a name.
    const inFull = names.filter((name) => name === undefined).length > 1;
    for (const name of new Set(inFull ? [ALL] : names))
      if (name !== undefined) module.takes.push({ from, name });
  };
  const readImport = ({ moduleSpecifier, importClause }: ts.ImportDeclaration): void => {
    const from = fileOf(moduleSpecifier);
    const bindings = importClause?.namedBindings;
    if (bindings !== undefined && ts.isNamespaceImport(bindings))
      takeBySpace(from, bindings.name.text);
    else
      for (const { name, propertyName } of bindings?.elements ?? [])
        module.takes.push({ from, name: (propertyName ?? name).text });
  };
  const readExport = ({ moduleSpecifier, exportClause }: ts.ExportDeclaration): void => {
    const from = moduleSpecifier === undefined ? path : fileOf(moduleSpecifier);
    if (exportClause === undefined) module.hands.push({ as: ALL, from, name: ALL });
    else if (ts.isNamedExports(exportClause))
      for (const { name, propertyName } of exportClause.elements) {
        give(name);
        if (from !== path)
          module.hands.push({ as: name.text, from, name: (propertyName ?? name).text });
      }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) readImport(node);
    else if (ts.isExportDeclaration(node)) readExport(node);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const from = node.arguments[0] === undefined ? '' : fileOf(node.arguments[0]);
      module.takes.push({ from, name: ALL });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const name = node.qualifier?.getText(source) ?? ALL;
      module.takes.push({ from: fileOf(node.argument.literal), name });
    } else if (isExported(node)) {
      if (ts.isVariableStatement(node))
        for (const { name } of node.declarationList.declarations) give(name);
      else if ('name' in node) give(node.name as ts.Node);
    }
    if (deep) ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return module;
}

/** Exports of some files that no other file uses, as `file:line name`. */
function idle(files: ReadonlyMap<string, string>, isCalled: (file: string) => boolean): string[] {
  const modules = new Map([...files].map(([path, text]) => [path, read(path, text)]));
  const used = new Set<string>();
  const use = (file: string, name: string): void => {
    if (used.has(`${file} ${name}`)) return;
    used.add(`${file} ${name}`);
    for (const hand of modules.get(file)?.hands ?? [])
      if (name === ALL || hand.as === name || hand.as === ALL)
        use(hand.from, hand.as === ALL ? name : hand.name);
  };
  for (const [path, { takes }] of modules)
    for (const { from, name } of takes) if (from !== path) use(from, name);
  return [...modules].flatMap(([path, { gives }]) =>
    isCalled(path) || used.has(`${path} ${ALL}`)
      ? []
      : [...gives]
          .filter(([name]) => !used.has(`${path} ${name}`))
          .map(([name, line]) => `${path}:${line} ${name}`),
  );
}

describe('an export', () => {
  it('is used where another file names it, its namespace, or a file that hands it on', () => {
    const files = new Map([
      ['src/a.ts', 'export const one = 1;\nexport const two = 2;\nexport type Three = 3;'],
      ['src/b.ts', "export * from './a.ts';\nexport { four as five } from './c.ts';"],
      ['src/c.ts', 'export const four = 4;\nexport const own = () => own;'],
      ['src/d.ts', "import { one, five } from './b.ts';\nimport * as a from './a.ts';\na.two;"],
      ['src/e.astro', "---\nimport type { Three } from './a.ts';\n---\n<p>own</p>"],
      ['src/pages/p.ts', 'export const GET = 1;'],
    ]);
    expect(idle(files, (file) => called.test(file))).toEqual(['src/c.ts:2 own']);
    files.delete('src/d.ts');
    expect(idle(files, (file) => called.test(file))).toEqual([
      'src/a.ts:1 one',
      'src/a.ts:2 two',
      'src/b.ts:2 five',
      'src/c.ts:1 four',
      'src/c.ts:2 own',
    ]);
  });

  it('of src/ or of the tests has a user outside of its file', () => {
    const files = globSync(['{src,tests}/**/*.{ts,mts,mjs,js,astro,mdx}', '*.{mjs,ts}'], {
      cwd: root,
    })
      .map(posix)
      .filter((file) => !file.endsWith('.d.ts') && !file.startsWith('tests/fixtures/'));
    expect(files.length).toBeGreaterThan(300);
    const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
    expect(idle(texts, (file) => called.test(file))).toEqual([]);
  });
});

describe('a stylesheet', () => {
  it('is asked for by a page, a component or another stylesheet', () => {
    const sheets = globSync('src/styles/**/*.css', { cwd: root }).map(posix);
    expect(sheets.length).toBeGreaterThan(20);
    const asked = new Set(
      globSync('src/**/*.{astro,ts,mdx,css}', { cwd: root })
        .map(posix)
        .flatMap((file) =>
          [
            ...readFileSync(join(root, file), 'utf8').matchAll(/['"](\.[^'"]*\.css)[^'"]*['"]/gu),
          ].map(([, path = '']) => posix(normalize(join(dirname(file), path)))),
        ),
    );
    expect(sheets.filter((sheet) => !asked.has(sheet))).toEqual([]);
  });
});
