/** What is typed in letters: which lists are asked, at which length, and what is said of it. By hand. */
import { describe, expect, it } from 'vitest';
import type { State } from '../../../src/search/answer.ts';
import { byLetters, isLetters, mixed } from '../../../src/search/letters.ts';
import { parseQuery } from '../../../src/search/query.ts';
import type { ShardReader } from '../../../src/search/reader.ts';
import { Sounds } from '../../../src/search/sounds.ts';
import type { Tables } from '../../../src/search/tables.ts';
import { readings } from '../../../src/search/tokens.ts';

const sounds = new Sounds({
  syllables: [
    ['fang', '防房'],
    ['xun', '汛讯'],
    ['bu', '补布'],
    ['tie', '贴铁'],
  ],
});
const agencies = ['shuiwu', 'shuili', 'shuiku', 'shuidian', 'caizheng'].map((id) => ({ id }));
const letters = {
  shuiwu: ['shuiwuju', 'swj'],
  shuili: ['shuiliju', 'slj'],
  shuiku: ['shuiku'],
  shuidian: ['shuidian'],
  caizheng: ['caizhengju', 'czj'],
};
/** Asks in letters; what was looked up, what was added at which rank, what is said, which agencies. */
async function ask(
  typed: string,
  stands: readonly string[] = [],
  filters: object = {},
): Promise<{ asked: string[]; added: string[]; notes: string[]; agencies: string[] }> {
  const asked: string[] = [];
  const added: string[] = [];
  const reader = {
    entry: { label: 'a' },
    archive: undefined,
    find: (key: string) => {
      asked.push(key);
      const times = new Map(stands.includes(key) ? [[1, 1]] : []);
      return Promise.resolve({
        times,
        files: () => [],
        positions: () => Promise.resolve(new Map([...times].map(([clause]) => [clause, [0]]))),
      });
    },
    countOf: (key: string) => Promise.resolve(stands.includes(key) ? 1 : 0),
    costOf: () => Promise.resolve(undefined),
    cover: () => Promise.resolve(undefined),
  } as unknown as ShardReader;
  const state = {
    query: parseQuery(typed),
    index: { agencies, synonyms: [] },
    filters,
    notes: [] as string[],
    byLetters: [] as { id: string }[],
  } as unknown as State;
  const tables = {
    letters: () => Promise.resolve(letters),
    sounds: () => Promise.resolve(sounds),
  } as unknown as Tables;
  const each = async (find: (r: ShardReader) => Promise<ReadonlyMap<number, unknown>>) =>
    new Map([[reader, await find(reader)]]) as never;
  const add = (found: ReadonlyMap<ShardReader, ReadonlyMap<number, unknown>>, tier: number) => {
    const n = [...found.values()].reduce((sum, { size }) => sum + size, 0);
    if (n > 0) added.push(`${n} at ${tier}`);
    return n;
  };
  if (isLetters(state.query)) await byLetters(state, tables, each, add as never);
  else await mixed(state, tables, each, add as never);
  return { asked, added, notes: state.notes, agencies: state.byLetters.map(({ id }) => id) };
}
const unit = (characters: string): string => [...characters].map((c) => sounds.of(c)[0]).join('');

describe('a query of letters', () => {
  it.each(['fangxun', 'fx', "xi'an", 'fang xun'])('is one: %s', (typed) =>
    expect(isLetters(parseQuery(typed))).toBe(true),
  );
  it.each(['f', '防汛', 'fang防汛', 'fang1', 'f1'])('is none: %s', (typed) =>
    expect(isLetters(parseQuery(typed))).toBe(false),
  );
});

describe('the names of agencies in letters', () => {
  it('are those that they are whole, else three that begin so', async () => {
    expect((await ask('swj')).agencies).toEqual(['shuiwu']);
    expect((await ask('shuiku')).agencies).toEqual(['shuiku']);
    expect((await ask('shui')).agencies).toEqual(['shuiwu', 'shuili', 'shuiku']);
    expect((await ask('cai')).agencies).toEqual(['caizheng']);
    expect((await ask('ca')).agencies).toEqual([]);
    expect((await ask('wuju')).agencies).toEqual([]);
    // The end of one name only, where it is long.
    expect((await ask('zhengju')).agencies).toEqual(['caizheng']);
    expect((await ask('engju')).agencies).toEqual([]);
    expect((await ask('s wj')).agencies).toEqual(['shuiwu']);
    expect((await ask('swj', [], { kind: 'notice' })).agencies).toEqual([]);
  });
});

describe('words in letters', () => {
  it('are looked up as they sound', async () => {
    const { added, notes } = await ask('fangxun', [readings.sound + unit('防汛')]);
    expect(added).toEqual(['1 at 0']);
    expect(notes).toEqual(['按拼音“fangxun”查找。']);
    // Of one syllable, or of three letters, none.
    expect((await ask('fang', [readings.sound + unit('防')])).added).toEqual([]);
    expect((await ask('bu')).asked).toEqual([]);
    expect((await ask('tie')).asked.every((key) => !key.startsWith(readings.sound))).toBe(true);
  });
  it('are looked up by the initials of titles and names, behind what sounds so', async () => {
    const at = (typed: string): string[] => {
      const keys: string[] = [];
      for (let i = 0; i + 1 < typed.length; i += 1)
        keys.push(readings.initials + typed.slice(i, i + 2));
      return keys;
    };
    const { asked } = await ask('fxb');
    expect(asked.some((key) => key.startsWith(readings.initials))).toBe(true);
    expect((await ask('fx')).asked).toEqual([]);
    expect(at('fxb')).toHaveLength(2);
  });
  it('are looked up by the initials of any word, where nothing else is found and they are one word of four', async () => {
    const begun = async (typed: string, stands: readonly string[] = []): Promise<boolean> =>
      (await ask(typed, stands)).asked.some((key) => key.startsWith(readings.begun));
    expect(await begun('fxbt')).toBe(true);
    expect(await begun('fxb')).toBe(false);
    expect(await begun('fangxun', [readings.sound + unit('防汛')])).toBe(false);
    expect(await begun('shui')).toBe(false);
  });
  it('say nothing where nothing is found', async () => {
    expect((await ask('fangxun')).notes).toEqual([]);
  });
});

describe('letters beside characters', () => {
  it('are looked up where the others stand too', async () => {
    const keys = ['防汛', `${readings.sound}${unit('补贴')}`];
    const { added, notes } = await ask('butie防汛', keys);
    expect(added).toEqual(['1 at 0']);
    expect(notes).toEqual(['其中的字母按拼音“butie”查找。']);
    expect((await ask('butie防汛', keys.slice(0, 1))).notes).toEqual([]);
    expect((await ask('butie防汛', keys.slice(1))).notes).toEqual([]);
  });
  it('are none where there are fewer than three, or nothing else', async () => {
    expect((await ask('bu防汛')).asked).toEqual([]);
    expect((await ask('防汛')).asked).toEqual([]);
  });
});
