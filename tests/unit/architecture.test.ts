/**
 * Holds the source to its plan: which folder may import which, no city in the code, and no
 * address that a reader's browser would ask a third party for.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { pinyin } from 'pinyin-pro';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';

/**
 * A folder of src/ → the folders that it may import besides itself. The way of the data:
 * domain ← markdown ← corpus ← pages, and beside it the importer and the checks, which the site
 * does not import. Nothing imports pages or commands.
 */
const plan = {
  /** What is said to editors, in both languages. */
  messages: [],
  domain: ['messages'],
  rules: ['messages', 'domain'],
  /** Duties and deadlines out of clauses. */
  duties: ['messages', 'domain'],
  /** Appointments, chronicle, indicators out of clauses. */
  records: ['messages', 'domain', 'duties'],
  markdown: ['messages', 'domain'],
  /** It holds each rule sheet to the text when it reads it, and keeps what is derived of an issue. */
  corpus: ['messages', 'domain', 'rules', 'markdown', 'duties', 'records'],
  /** What is kept of a site between builds, and what Astro is asked for. */
  building: ['corpus'],
  search: ['messages', 'domain', 'corpus', 'duties', 'records', 'building'],
  /** It lays its draft beside the source, by the corpus's own proof, before it gives it out. */
  importer: ['messages', 'domain', 'markdown', 'corpus'],
  /** PDF and Word → the raw text of an issue; of the importer it has the reading of encodings. */
  intake: ['messages', 'domain', 'importer'],
  /** Entries for the register and the places that a text gives reason for, for a person to review. */
  drafts: ['messages', 'domain', 'duties', 'records', 'corpus'],
  checks: ['messages', 'domain', 'rules', 'duties', 'records', 'corpus', 'importer'],
  /** The service worker, completed at the end of a build. */
  offline: ['messages', 'building'],
  /** src/middleware.ts */ 'middleware.ts': ['domain', 'corpus'],
  styles: [],
  /** Of `offline` they see what the worker is asked and answers (`kept.ts`). */
  islands: ['domain', 'rules', 'search', 'offline'],
  /** What the site lists: one row an index, made of what corpus, duties and records give. */
  indexes: ['messages', 'domain', 'rules', 'duties', 'records'],
  components: ['domain', 'rules', 'markdown', 'islands', 'styles', 'indexes'],
  layouts: ['domain', 'islands', 'styles', 'indexes', 'components'],
  pages: [
    'messages',
    'domain',
    'rules',
    'duties',
    'records',
    'markdown',
    'corpus',
    'search',
    'islands',
    'styles',
    'indexes',
    'components',
    'layouts',
  ],
  /** The editor's desk: a local server and its page; no part of the site. */
  desk: ['messages', 'domain', 'markdown', 'corpus', 'importer', 'drafts', 'checks', 'styles'],
  commands: [
    'desk',
    'messages',
    'domain',
    'rules',
    'duties',
    'records',
    'markdown',
    'corpus',
    'indexes',
    'building',
    'search',
    'offline',
    'importer',
    'intake',
    'drafts',
    'checks',
  ],
  /** src/content.config.ts */ 'content.config.ts': ['domain', 'markdown', 'corpus'],
} as const satisfies Record<string, readonly string[]>;

/** Folders that must run in a browser as well as in Node: themselves and all that they import. */
const pure: readonly string[] = ['messages', 'domain', 'rules', 'duties', 'records', 'islands'];

const root = join(import.meta.dirname, '../..');
const content = process.env['GONGBAO_CONTENT'] ?? join(root, 'content');

/** One import: where it stands and what it names. */
interface Import {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  /** Path of the file that it names, from the root of the repository; absent for packages. */
  readonly target?: string;
}

const posix = (path: string): string => path.split(sep).join('/');
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The parts of a file that hold imports, each with its offset in the file. */
function scripts(file: string, text: string): { readonly code: string; readonly offset: number }[] {
  if (extname(file) !== '.astro') return [{ code: text, offset: 0 }];
  const parts: { code: string; offset: number }[] = [];
  const fence = /^\s*---\r?\n([\s\S]*?)\r?\n---/u.exec(text);
  if (fence?.[1] !== undefined) parts.push({ code: fence[1], offset: text.indexOf(fence[1]) });
  for (const script of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu)) {
    const code = script[1] ?? '';
    parts.push({ code, offset: script.index + script[0].indexOf(code, script[0].indexOf('>')) });
  }
  return parts;
}

/** Every import of a file: statements, `import()`, `import.meta.glob`, `<script src>`, `@import`. */
function importsOf(file: string, text: string): Import[] {
  const found: { specifier: string; offset: number }[] = [];
  if (extname(file) === '.css') {
    for (const m of text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/gu)) {
      found.push({ specifier: m[1] ?? '', offset: m.index });
    }
  } else {
    for (const { code, offset } of scripts(file, text)) {
      for (const { fileName, pos } of ts.preProcessFile(code, true, true).importedFiles) {
        found.push({ specifier: fileName, offset: offset + pos });
      }
      for (const m of code.matchAll(/import\.meta\.glob(?:<[^>]*>)?\(\s*["'`]([^"'`]+)/gu)) {
        found.push({ specifier: m[1] ?? '', offset: offset + m.index });
      }
    }
    for (const m of text.matchAll(/<script\b[^>]*\ssrc=["']([^"']+)["']/gu)) {
      found.push({ specifier: m[1] ?? '', offset: m.index });
    }
  }
  return found.map(({ specifier, offset }) => {
    const bare = specifier.replace(/\?.*$/u, '');
    const place = { file, line: lineAt(text, offset), specifier };
    if (!bare.startsWith('.')) return place;
    return { ...place, target: posix(normalize(join(dirname(file), bare))) };
  });
}

/** The folder of the plan that a path belongs to; undefined outside src/. */
function folderOf(path: string): string | undefined {
  const [top, name] = path.split('/');
  return top === 'src' ? name : undefined;
}

const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier);

/** Why an import goes against the plan; undefined when it does not. */
function objection({ file, specifier, target }: Import): string | undefined {
  const from = folderOf(file) ?? '';
  const allowed: readonly string[] | undefined = plan[from as keyof typeof plan];
  if (allowed === undefined) {
    return `src/${from} is not in the plan at the top of tests/unit/architecture.test.ts; add it there`;
  }
  if (target === undefined) {
    if (!pure.includes(from)) return undefined;
    if (isBuiltin(specifier)) return `src/${from} must run in a browser, which has no ${specifier}`;
    return specifier.startsWith('astro:')
      ? `src/${from} must run without Astro, and ${specifier} is Astro's`
      : undefined;
  }
  const to = folderOf(target);
  if (to === undefined) return `code in src/ may not reach outside src/ (${target})`;
  if (to === from || allowed.includes(to)) return undefined;
  const may = allowed.length === 0 ? 'nothing but itself' : `only ${allowed.join(', ')}`;
  return `src/${from} may import ${may}, and this is src/${to}`;
}

const report = ({ file, line, specifier }: Import, why: string): string =>
  `${file}:${line} imports "${specifier}": ${why}.`;

const files = globSync('src/**/*.{ts,mts,mjs,js,astro,css,mdx}', { cwd: root })
  .map(posix)
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const graph = new Map(files.map((file) => [file, importsOf(file, textOf(file))]));

/** What a file brings along, at first or second hand, that no browser can run. */
function unfitForBrowsers(start: string): string[] {
  const objections: string[] = [];
  const reached = new Set([start]);
  for (const file of reached) {
    for (const { target, specifier, line } of graph.get(file) ?? []) {
      if (target !== undefined && folderOf(target) === 'corpus') {
        objections.push(`${start} reaches the corpus through ${file}:${line} ("${specifier}").`);
      } else if (target !== undefined) {
        reached.add(target);
      } else if (isBuiltin(specifier)) {
        objections.push(`${start} reaches ${specifier} through ${file}:${line}.`);
      }
    }
  }
  return objections;
}

describe('the direction of imports', () => {
  it('reads imports of every form', () => {
    const astro = `---\nimport A from '../layouts/A.astro';\nimport type { B } from "../domain/b.ts";\nconst c = await import('../corpus/c.ts');\n// import X from '../importer/x.ts'\n---\n<p>import Y from '../checks/y.ts'</p>\n<script>\n  import { d } from '../islands/d.ts';\n</script>\n<script src="../islands/e.ts"></script>\n`;
    const read = importsOf('src/pages/p.astro', astro);
    expect(read.map(({ line, target }) => `${line} ${target}`)).toEqual([
      '2 src/layouts/A.astro',
      '3 src/domain/b.ts',
      '4 src/corpus/c.ts',
      '9 src/islands/d.ts',
      '11 src/islands/e.ts',
    ]);
    expect(importsOf('src/styles/a.css', '\n@import "./b.css";')[0]?.target).toBe(
      'src/styles/b.css',
    );
    expect(importsOf('src/corpus/a.ts', `export * from './b.ts';`)[0]?.target).toBe(
      'src/corpus/b.ts',
    );
  });

  it('objects to an import against the plan, and says why', () => {
    const [wrong] = importsOf(
      'src/pages/p.astro',
      `---\nimport { x } from '../checks/x.ts';\n---\n`,
    );
    expect(wrong && report(wrong, objection(wrong) ?? '')).toBe(
      'src/pages/p.astro:2 imports "../checks/x.ts": src/pages may import only messages, domain, rules, duties, records, markdown, corpus, search, islands, styles, indexes, components, layouts, and this is src/checks.',
    );
    const place = { file: 'src/domain/a.ts', line: 1 };
    expect(objection({ ...place, specifier: 'node:fs' })).toContain('browser');
    expect(objection({ ...place, specifier: 'astro:content' })).toContain('Astro');
    expect(objection({ ...place, specifier: 'zod' })).toBeUndefined();
    expect(objection({ file: 'src/utils/a.ts', line: 1, specifier: 'zod' })).toContain('plan');
  });

  it('is kept by every file', () => {
    expect(files.length).toBeGreaterThan(0);
    const objections = [...graph.values()].flat().flatMap((found) => {
      const why = objection(found);
      return why === undefined ? [] : [report(found, why)];
    });
    expect(objections).toEqual([]);
  });

  it('gives the browser nothing that needs Node or the corpus', () => {
    const starts = files.filter((file) => pure.includes(folderOf(file) ?? ''));
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.flatMap(unfitForBrowsers)).toEqual([]);
  });
});

/** Words too common to betray a place: forms of office, names that every city has, and 以上（同志）. */
const common =
  /^(?:以上|以下|上述)$|^(?:[国省市县旗区盟州]|自治区|自治州|开发区)*(?:各?(?:人民)?政府|(?:人民)?政府办公[厅室]|办公[厅室]|人民政府公报|公报|编辑部|委员会|公安局|法院|检察院)?$/u;

/** Text of an MDX document without front matter and without the tags of its marks. */
const plainText = (mdx: string): string =>
  mdx.replace(/^---\n[\s\S]*?\n---\n/u, '').replace(/<\/?[A-Z]\w*(?:\s+\w+="[^"]*")*\s*\/?>/gu, '');

/** The part of a government's name that is a place: without levels and forms of office. */
const placeOf = (name: string): string =>
  name
    .replace(/(?:人民政府|政府|办公[厅室]).*$/u, '')
    .replace(/(?:自治[区州县旗]|[省市县旗区盟州])$/u, '');

/** Names of places, authorities, agencies and persons in content/, by what they were taken from. */
function particularWords(): Map<string, string> {
  const words = new Map<string, string>();
  const add = (from: string, found: Iterable<string | undefined>): void => {
    for (const word of found) {
      if (word !== undefined && word.length >= 2 && !common.test(word)) words.set(word, from);
    }
  };
  const addPlace = (from: string, name: string): void => {
    const place = placeOf(name);
    add(from, [name, place]);
    if (place.length < 2) return;
    const syllables = pinyin(place, { toneType: 'none', type: 'array' });
    add(`${from}, in pinyin`, [syllables.join(''), `${syllables[0]}zheng`]);
  };

  const yaml = (file: string): Record<string, unknown> => parseYaml(readFileSync(file, 'utf8'));
  const site = yaml(join(content, 'site.yaml'));
  addPlace('site.yaml', String(site['government']));
  add('site.yaml', [String(site['gazette'])]);

  const register = join(content, 'agencies.yaml');
  if (existsSync(register)) {
    const entries = parseYaml(readFileSync(register, 'utf8')) as { name: string; kind: string }[];
    // A group (有关部门, 公安机关) is a word of official Chinese and no name of anybody.
    add(
      'agencies.yaml',
      entries.filter(({ kind }) => kind !== 'group').map(({ name }) => name),
    );
  }
  for (const file of globSync('gazette/*/*.mdx', { cwd: content }).sort()) {
    const text = readFileSync(join(content, file), 'utf8');
    const front = parseYaml(/^---\n([\s\S]*?)\n---/u.exec(text)?.[1] ?? '') ?? {};
    if (typeof front.issuer === 'string') addPlace(file, front.issuer);
    const body = plainText(text);
    if (front.kind === 'appointments') {
      add(
        file,
        [
          ...body.matchAll(/(?<![\p{Script=Han}])(?:免去|任命)?([\p{Script=Han}·]{2,8}?)同志/gu),
        ].map((m) => m[1]),
      );
    }
    // 责任单位：市某局、某局，… : the agencies that a document gives tasks to.
    for (const list of body.matchAll(/(?:责任|牵头|配合|成员)单位[：:]([^）)\n]+)/gu)) {
      const names = (list[1] ?? '').split(/[、，,；;。]/u).map((name) => name.trim());
      add(
        file,
        names.filter((name) => /^市\p{Script=Han}{2,}[局委办]$/u.test(name)),
      );
    }
  }
  return words;
}

describe('no city in the code', () => {
  const words = existsSync(join(content, 'site.yaml'))
    ? particularWords()
    : new Map<string, string>();

  it('finds in content/ the names to look for', () => {
    expect(existsSync(join(content, 'site.yaml')), `${content} has no site.yaml`).toBe(true);
    const documents = globSync('gazette/*/*.mdx', { cwd: content });
    expect(documents.length, `${content} holds no documents`).toBeGreaterThan(0);
    expect(words.size, 'content/ yields hardly any names').toBeGreaterThan(3);
  });

  it('names no place, authority, agency or person of content/ in src/ or public/', () => {
    expect(words.size, 'there are no names to look for').toBeGreaterThan(3);
    const objections: string[] = [];
    const places = globSync(
      '{src,public}/**/*.{ts,mts,mjs,js,astro,css,mdx,html,svg,txt,json,webmanifest}',
      { cwd: root },
    );
    const looked = [...words].map(([word, from]) => ({
      from,
      word,
      form: /^[a-z]/u.test(word) ? new RegExp(`\\b${word}`, 'iu') : undefined,
    }));
    const holds = (text: string, { word, form }: (typeof looked)[number]): boolean =>
      form === undefined ? text.includes(word) : form.test(text);
    for (const file of places.map(posix).sort()) {
      const whole = textOf(file);
      // Hardly a file holds one: its lines are looked through for those alone that it holds.
      for (const one of looked.filter((name) => holds(whole, name)))
        whole.split('\n').forEach((text, index) => {
          if (holds(text, one))
            objections.push(`${file}:${index + 1} names "${one.word}" (of ${one.from}).`);
        });
    }
    expect(objections).toEqual([]);
  });
});

/** Addresses that name a vocabulary and are never asked for. */
const namespaces =
  /^https?:\/\/(?:www\.w3\.org|www\.sitemaps\.org\/schemas|docs\.oasis-open\.org\/legaldocml|schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|schema\.org|purl\.org|data\.europa\.eu\/eli)\b/u;
/** This machine, and hosts reserved for examples. */
const nowhere = /^https?:\/\/(?:127\.0\.0\.1|localhost|(?:[\w-]+\.)*example(?:\.\w+)?)(?![\w.-])/u;

/** Blanks out comments, keeping the lines. A `//` after a colon is an address. */
const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/gu, (comment) => comment.replace(/[^\n]/gu, ' '))
    .replace(/(^|[^:"'`/])\/\/[^\n]*/gu, '$1');

/** Blanks out links that a reader may choose to follow. */
const withoutLinks = (text: string): string =>
  text.replace(/<a\b[^>]*>/gu, (tag) => tag.replace(/[^\n]/gu, ' '));

describe('no third party', () => {
  it('names no host in src/ or public/ that a page would ask', () => {
    const objections: string[] = [];
    for (const name of globSync('{src,public}/**/*.*', { cwd: root }).map(posix).sort()) {
      if (/\.(?:png|jpe?g|gif|ico|webp|avif|woff2?|pdf)$/u.test(name)) continue;
      const text = withoutLinks(withoutComments(textOf(name)));
      for (const { 0: url, index } of text.matchAll(
        /(?:https?:)?\/\/[a-z0-9][a-z0-9.-]*\.[a-z]{2,}[^\s"'`<>)]*/giu,
      )) {
        if (namespaces.test(url) || nowhere.test(url)) continue;
        objections.push(`${name}:${lineAt(text, index)} holds "${url}".`);
      }
    }
    expect(objections).toEqual([]);
  });
});
