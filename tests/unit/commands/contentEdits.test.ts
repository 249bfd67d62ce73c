/** The edits that the fuzzing of builds makes: each does what it says, and most leave content that builds. */
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { contentEdits, type Edited, withdraw } from '../../../src/commands/fuzz/contentEdits.ts';
import { diceOf } from '../../../src/commands/fuzz/dice.ts';
import { readCorpus } from '../../../src/corpus/index.ts';
import { hasErrors } from '../../../src/domain/diagnostics.ts';
import { cityArchive } from '../../fixtures/city.ts';

let whole: string;
let folder: string;
let edited: Edited;
beforeAll(async () => {
  whole = await cityArchive(4);
  const own = join(import.meta.dirname, '../../../content');
  for (const file of ['places.yaml', 'rules/tax-years.yaml'])
    cpSync(join(own, file), join(whole, file));
  const akin = [{ terms: ['第一词', '第二词'], why: '编辑所加。' }];
  writeFileSync(join(whole, 'synonyms.yaml'), stringify(akin));
  // A drafted register has neither aliases nor several kinds.
  const register = join(whole, 'agencies.yaml');
  const others = [
    { id: 'first', name: '第一局', aliases: ['一局', '第1局'], kind: 'department' },
    { id: 'second', name: '第二组', aliases: ['二组'], kind: 'group' },
  ];
  writeFileSync(register, `${readFileSync(register, 'utf8')}\n${stringify(others)}`);
  folder = mkdtempSync(join(tmpdir(), 'gongbao-edits-'));
  edited = { whole, content: join(folder, 'content') };
});
afterAll(() => {
  rmSync(whole, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

const startAgain = (): void => {
  rmSync(edited.content, { recursive: true, force: true });
  cpSync(whole, edited.content, { recursive: true });
};

/** What the files of a content folder hold; YAML by its data, since how it is set out is no matter. */
const held = (content: string): Map<string, unknown> =>
  new Map(
    globSync('**/*.{yaml,mdx,txt,json}', { cwd: content })
      .sort()
      .map((file) => {
        const text = readFileSync(join(content, file), 'utf8');
        return [file, file.endsWith('.yaml') ? parse(text) : text];
      }),
  );

const make = (kind: string, seed: number): string | undefined =>
  contentEdits[kind]!(edited, diceOf(seed));

/** Edits that change nothing. */
const IDLE = ['nothing', 'times of files', 'all as it was'];
/** Edits that bring back what another took. */
const BACK: Readonly<Record<string, string>> = {
  'a document more': 'a document less',
  'an issue more': 'an issue less',
  'a rule sheet more': 'a rule sheet less',
};
const kinds = Object.keys(contentEdits);

describe('an edit', () => {
  it.each(kinds.filter((kind) => !IDLE.includes(kind) && BACK[kind] === undefined))(
    '%s changes what files hold',
    (kind) => {
      startAgain();
      const before = held(edited.content);
      const seed = [1, 2, 3, 4, 5].find((n) => make(kind, n) !== undefined);
      // The city has no marks and no answers of an editor.
      if (seed === undefined)
        expect(['a reading', 'a reading less', 'a reason of a mark']).toContain(kind);
      else expect(held(edited.content)).not.toEqual(before);
    },
  );

  it.each(IDLE)('%s leaves what files hold', (kind) => {
    startAgain();
    const before = held(edited.content);
    expect(make(kind, 1)).toBeDefined();
    expect(held(edited.content)).toEqual(before);
  });

  it.each(Object.entries(BACK))('%s brings back what %s took', (more, less) => {
    startAgain();
    const before = held(edited.content);
    expect(make(more, 1)).toBeUndefined();
    expect(make(less, 1)).toBeDefined();
    expect(held(edited.content)).not.toEqual(before);
    expect(make(more, 1)).toBeDefined();
    expect(held(edited.content)).toEqual(before);
  });
});

it('a document that is taken out leaves an issue whose proof holds', async () => {
  startAgain();
  for (const file of globSync('gazette/*/*.mdx', { cwd: edited.content }).sort().slice(0, 3)) {
    const [, issue, name] = file.split('/');
    withdraw(edited.content, issue!, name!.slice(0, -4));
    expect(existsSync(join(edited.content, file))).toBe(false);
  }
  rmSync(join(edited.content, 'rules'), { recursive: true });
  const { corpus, diagnostics } = await readCorpus(edited.content);
  expect(corpus).toBeDefined();
  expect(hasErrors(diagnostics)).toBe(false);
});
