/** Questions that an approval leaves open, and answers to what an import reports. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFrontMatter } from '../../src/checks/frontMatter.ts';
import { checkContent, questionsOf } from '../../src/checks/index.ts';
import { SEAL_FILE, writeSeal } from '../../src/corpus/seal.ts';
import { cityContent, issue } from '../fixtures/city.ts';

let content: string;
beforeAll(async () => {
  content = await cityContent();
  const command = join(import.meta.dirname, '../../src/commands/register.ts');
  spawnSync(process.execPath, [command], { env: { ...process.env, GONGBAO_CONTENT: content } });
});
afterAll(() => rmSync(content, { recursive: true }));

const approve = async (): Promise<void> => {
  const { approvals, diagnostics } = await checkContent(content);
  const questions = questionsOf(diagnostics, approvals);
  for (const a of approvals)
    await writeSeal(join(content, a.folder, SEAL_FILE), a.sealed, questions.get(a));
};
const said = async () =>
  (await checkContent(content)).diagnostics.filter((d) => d.rule !== 'approval');

describe('words that were not read', () => {
  const errors = async () => (await said()).filter((d) => d.severity === 'error');

  it('are errors until a person approves, and warnings from then on; new ones are errors again', async () => {
    const file = join(content, 'agencies.yaml');
    const register = readFileSync(file, 'utf8');
    // Entries go from the register: nobody knows their names any more.
    const entries = register.split(/^(?=- )/mu);
    writeFileSync(file, [entries[0], entries[2]].join(''));
    const before = await errors();
    expect(before.length).toBeGreaterThan(0);
    expect(before.every((d) => d.question === true)).toBe(true);
    // A name is told once, with all its places.
    const names = before.filter((d) => d.rule === 'agency').map((d) => d.words);
    expect(names).toEqual([...new Set(names)]);
    // A site can be made of it all the same.
    expect((await checkContent(content)).publishable).toBe(true);
    await approve();
    expect(await errors()).toEqual([]);
    const open = (await said()).filter((d) => d.question === true);
    expect(open.map((d) => [d.severity, d.words])).toEqual(before.map((d) => ['warning', d.words]));
    const seal = (): string => readFileSync(join(content, 'gazette', issue, SEAL_FILE), 'utf8');
    expect(JSON.parse(seal())).toHaveProperty('open');
    writeFileSync(file, [entries[0], entries[1]].join(''));
    const more = await errors();
    expect(more.length).toBeGreaterThan(0);
    expect(more.every((d) => d.question === true)).toBe(true);
    // Answered, they stand in no seal.
    writeFileSync(file, register);
    await approve();
    expect(JSON.parse(seal())).not.toHaveProperty('open');
    expect(await errors()).toEqual([]);
  });
});

describe('front matter', () => {
  const check = (docNumber: string, printed: string, title = '某市管理规定') =>
    checkFrontMatter(
      {
        frontMatter: { title, docNumber, kind: 'other' },
        clauses: [
          { kind: 'title', text: title },
          { kind: 'docNumber', text: printed },
        ],
      } as never,
      { file: { contents: [] } } as never,
      'x.mdx',
    ).map((d) => d.rule);
  it('may have a number in digits and in simplified script, whatever is printed', () => {
    expect(check('第31号', '第三十一號')).toEqual([]);
    expect(check('嵐政發〔2015〕35号', '嵐政發〔2015〕35號')).toEqual([]);
    expect(check('第31号', '第三十二號')).toEqual(['front-matter']);
    expect(check('岚政发〔2015〕35号', '嵐政發〔2015〕36號')).toEqual(['front-matter']);
  });
});
