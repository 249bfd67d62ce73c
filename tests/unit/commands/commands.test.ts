/**
 * The commands of an editor as they are run, from an empty folder to a site's content; what they
 * say in both languages, whole. Each is a process of its own at least once; the other runs share one.
 */
import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/index.ts';
import { buildUsage, importUsage, registerUsage } from '../../../src/messages/commands.ts';
import { benchUsage, fuzzUsage, mutateUsage } from '../../../src/messages/tools.ts';
import { rawText } from '../../fixtures/city.ts';
import { closeHosts, type Ended, inHost, inOwnProcess } from './runs.ts';

const root = join(import.meta.dirname, '../../..');
let content: string;
beforeEach(async () => {
  content = join(await mkdtemp(join(tmpdir(), 'gongbao-commands-')), 'content');
});
afterEach(() => rm(join(content, '..'), { recursive: true, force: true }));

/** What was said, with the folder made general. */
const general = ({ code, said }: Ended): Ended => ({
  code,
  said: said.replaceAll(content, '<content>').replaceAll(root, '<root>'),
});
/** Run a command as a process. */
const command = (name: string, args: readonly string[] = [], language = 'zh'): Ended =>
  general(inOwnProcess(content, name, args, language));
/** Run a command in a process that others ran in before. */
const again = async (name: string, args: readonly string[] = [], language = 'zh'): Promise<Ended> =>
  general(await inHost(content, name, args, language));
afterAll(closeHosts);
/** The content after some commands, made once: most tests begin where another one has been before. */
const made = new Map<string, string>();
async function startAfter(...names: readonly ('import' | 'register')[]): Promise<void> {
  const key = names.join();
  const kept = made.get(key);
  if (kept !== undefined) {
    await cp(kept, content, { recursive: true });
    return;
  }
  if (names.length > 1) await startAfter(...names.slice(0, -1));
  const last = names.at(-1)!;
  expect((await again(last, last === 'import' ? [rawText] : [])).code).toBe(0);
  const folder = await mkdtemp(join(tmpdir(), 'gongbao-commands-made-'));
  await cp(content, folder, { recursive: true });
  made.set(key, folder);
}
afterAll(async () => {
  for (const folder of made.values()) await rm(folder, { recursive: true });
});
interface Place {
  file: string;
  line: number;
  words: string;
}
/** Answer, as an editor would, that whatever is reported of duties is none. */
async function answerAll(): Promise<void> {
  const { diagnostics } = JSON.parse((await again('check', ['--json'])).said) as {
    diagnostics: (Place & { rule: string; also?: Place[] })[];
  };
  const { corpus } = await readCorpus(content);
  const places = diagnostics.flatMap((d) =>
    d.rule.startsWith('duty') ? [d, ...(d.also ?? [])] : [],
  );
  const answers = places.flatMap(({ file, line, words }) => {
    const document = corpus!.issues[0]!.documents.find((d) => file.endsWith(`${d.id}.mdx`));
    const clause = document?.clauses.find((c) => c.mdxLine === line);
    if (document === undefined || clause === undefined) return [];
    return [
      {
        document: document.id,
        clause: clause.anchor,
        reader: 'duties',
        quote: words,
        reason: '不规定任何人',
        nothing: true,
      },
    ];
  });
  await writeFile(join(content, 'gazette/2024-01/readings.yaml'), JSON.stringify(answers));
}
const inBothLanguages = async (name: string, args: readonly string[] = []): Promise<string> =>
  [(await again(name, args)).said.trim(), (await again(name, args, 'en')).said.trim()].join('\n\n');

describe('a new city', () => {
  it('comes from a file to content that can be built by two commands', async () => {
    const imported = command('import', [rawText]);
    expect(imported.code).toBe(0);
    // What the importer says of the text is its own room's to test.
    expect(imported.said.slice(imported.said.indexOf('写了'))).toMatchSnapshot();
    const registered = command('register');
    expect(registered.code).toBe(0);
    expect(registered.said).toMatchSnapshot();
    // What is left is a person's to answer, in content.
    const { diagnostics } = JSON.parse(command('check', ['--json']).said) as {
      diagnostics: { rule: string; answers: string[] }[];
    };
    expect(diagnostics.map((d) => d.rule)).toContain('approval');
    for (const d of diagnostics) expect(d.answers.length, d.rule).toBeGreaterThan(0);
    // A second run changes nothing, and nothing is left behind.
    const files = (await readdir(content, { recursive: true })).sort();
    const before = await Promise.all(
      files
        .filter((f) => /\.\w+$/u.test(f))
        .map((f) => readFile(join(content, f), 'utf8').catch(() => '')),
    );
    expect((await again('import', [rawText])).code).toBe(0);
    expect((await again('register')).code).toBe(0);
    expect((await readdir(content, { recursive: true })).sort()).toEqual(files);
    expect(
      await Promise.all(
        files
          .filter((f) => /\.\w+$/u.test(f))
          .map((f) => readFile(join(content, f), 'utf8').catch(() => '')),
      ),
    ).toEqual(before);
  });

  it('is approved, and what changes then is shown in words before it is approved again', async () => {
    await startAfter('import', 'register');
    await answerAll();
    expect(await again('check', ['--approve'])).toMatchObject({ code: 0 });
    const site = join(content, 'site.yaml');
    await writeFile(
      site,
      (await readFile(site, 'utf8'))
        .replace('# 待定', '')
        .replace('gongbao.example', 'gongbao.test'),
    );
    expect(command('check').code).toBe(1);
    const approved = await inBothLanguages('check', ['--approve']);
    expect(approved.split('\n\n')[0]).toContain('gongbao.test');
    expect(approved).toMatchSnapshot();
  });
});

describe('import', () => {
  it('keeps what a person has changed, unless told otherwise', async () => {
    await startAfter('import');
    const folder = join(content, 'gazette/2024-01');
    const name = (await readdir(folder)).find((f) => f.endsWith('.mdx'))!;
    const draft = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), `${draft}\n改过。\n`);
    expect((await again('import', [rawText])).said).toContain(name);
    expect(await readFile(join(folder, name), 'utf8')).toContain('改过。');
    await again('import', [rawText, '--force']);
    expect(await readFile(join(folder, name), 'utf8')).toBe(draft);
  });

  it('takes a damaged ledger for none, and says so', async () => {
    await startAfter('import');
    const folder = join(content, 'gazette/2024-01');
    for (const damage of ['{"a', '{"a": 1}']) {
      await writeFile(join(folder, '.import.json'), damage);
      const { code, said } = await again('import', [rawText]);
      expect(code).toBe(0);
      expect(said).toContain('.import.json');
      expect(said).not.toContain('    at ');
    }
  });

  it('does not take the half of a killed run for a person’s work', async () => {
    await startAfter('import');
    const folder = join(content, 'gazette/2024-01');
    // As a kill between the ledger and the files leaves them: both digests, the old text.
    const name = (await readdir(folder)).find((f) => f.endsWith('.mdx'))!;
    const ledger = JSON.parse(await readFile(join(folder, '.import.json'), 'utf8')) as Record<
      string,
      string[]
    >;
    const { createHash } = await import('node:crypto');
    await writeFile(join(folder, name), 'old');
    await writeFile(
      join(folder, '.import.json'),
      JSON.stringify({
        ...ledger,
        [name]: [createHash('sha256').update('old').digest('hex'), ...ledger[name]!],
      }),
    );
    await again('import', [rawText]);
    expect(await readFile(join(folder, name), 'utf8')).not.toBe('old');
  });

  it('changes all files of an issue or none, wherever it was killed', async () => {
    await startAfter('import');
    const folder = join(content, 'gazette/2024-01');
    const names = (await readdir(folder)).filter((f) => f.endsWith('.mdx'));
    const texts = await Promise.all(names.map((n) => readFile(join(folder, n), 'utf8')));
    // Killed while it prepared: nothing has changed, and what it prepared goes.
    const beside = join(content, '.draft-1');
    await mkdir(beside);
    await writeFile(join(beside, names[0]!), 'next');
    await again('register');
    expect(await readFile(join(folder, names[0]!), 'utf8')).toBe(texts[0]);
    expect(await readdir(content)).not.toContain('.draft-1');
    // Killed after the first of two moves: whoever reads next finishes them.
    const moves = join(content, '.moves');
    await mkdir(moves);
    await writeFile(join(folder, names[0]!), `${texts[0]!}\n`);
    await writeFile(join(moves, names[1]!), `${texts[1]!}\n`);
    await writeFile(
      join(moves, 'moves.json'),
      JSON.stringify(Object.fromEntries(names.slice(0, 2).map((n) => [n, `gazette/2024-01/${n}`]))),
    );
    await again('check');
    expect(await readFile(join(folder, names[1]!), 'utf8')).toBe(`${texts[1]!}\n`);
    expect(await readdir(content)).not.toContain('.moves');
  });

  it('refuses with a sentence what it cannot do', async () => {
    await mkdir(content, { recursive: true });
    const cases: Record<string, readonly string[]> = {
      'no file': [],
      'a file that is not there': [join(content, 'nowhere.txt')],
      'a folder': [content],
      'another issue': [rawText, '--issue', '2023-12'],
      'an issue of another form': [rawText, '--issue', '2024/1'],
      'an option that there is none of': [rawText, '--fast'],
      'an option without its value': [rawText, '--issue'],
    };
    const told: string[] = [];
    for (const [name, args] of Object.entries(cases)) {
      const zh = await again('import', args);
      expect(zh.code, name).not.toBe(0);
      expect(zh.said, name).not.toContain('    at ');
      told.push(`${name}\n${zh.said}${(await again('import', args, 'en')).said}`);
    }
    expect(
      told
        .join('\n\n')
        .replaceAll(/Use: npm run import[\s\S]*?GONGBAO_CONTENT\./gu, '<usage>')
        .replaceAll(/用法：npm run import[\s\S]*?GONGBAO_CONTENT。/gu, '<用法>'),
    ).toMatchSnapshot();
    expect(await readdir(content)).toEqual([]);
  });

  it('lets one command write at a time, and goes on after one that was killed', async () => {
    await mkdir(content, { recursive: true });
    await writeFile(join(content, '.lock'), String(process.pid));
    const { code, said } = command('import', [rawText]);
    expect(code).not.toBe(0);
    expect(said).toContain(String(process.pid));
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((done) => gone.once('exit', done));
    await writeFile(join(content, '.lock'), String(gone.pid));
    expect(command('import', [rawText]).code).toBe(0);
    expect(await readdir(content)).not.toContain('.lock');
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not write', async () => {
    await mkdir(content, { recursive: true });
    await chmod(content, 0o500);
    const { code, said } = command('import', [rawText]);
    await chmod(content, 0o700);
    expect(code).toBe(1);
    expect(said).not.toContain('    at ');
  });
});

describe('help', () => {
  it('is printed in both languages', async () => {
    expect(await inBothLanguages('check', ['--help'])).toMatchSnapshot();
  });
  it('of every command', () => {
    expect([buildUsage, importUsage, registerUsage]).toMatchSnapshot();
    expect([benchUsage, fuzzUsage, mutateUsage]).toMatchSnapshot();
  });
  it.each([
    ['bench', benchUsage],
    ['fuzz', fuzzUsage],
    ['mutate', mutateUsage],
  ])('of %s is printed, and under a sentence where it is called wrongly', async (name, usage) => {
    expect(await again(name, ['--help'], 'zh')).toEqual({ code: 0, said: `${usage.zh}\n` });
    expect(await again(name, ['--nope'], 'en')).toEqual({
      code: 2,
      said: `There is no option --nope.\n${usage.en}\n`,
    });
  });
  it('answers a part that there is none of, and faults sown nowhere', async () => {
    expect((await again('fuzz', ['sources', 'nothing'], 'en')).said).toBe(
      `“nothing” is not understood.\n${fuzzUsage.en}\n`,
    );
    expect((await again('bench', ['nothing'], 'en')).said).toBe(
      `“nothing” is not understood.\n${benchUsage.en}\n`,
    );
    expect(command('mutate', [], 'en')).toEqual({ code: 2, said: `${mutateUsage.en}\n` });
  });
});

describe('build', () => {
  it('refuses what check refuses, with the same words and nothing else', async () => {
    await startAfter('import', 'register');
    const site = join(content, 'site.yaml');
    await writeFile(site, (await readFile(site, 'utf8')).replace('zh-CN', 'zh'));
    const checked = (await again('check')).said.split('\n').filter((l) => / 错误 /u.test(l));
    const built = command('build');
    expect(built.code).toBe(1);
    expect(built.said).not.toContain('    at ');
    for (const line of checked) expect(built.said).toContain(line);
    expect(built.said.split('\n').filter((l) => / 错误 /u.test(l))).toEqual(checked);
    expect(built.said).toMatchSnapshot();
  });
});
