/** The files of the site as the search page asks for them, names of places, tables of sounds and scripts. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { excerpt } from '../../../src/search/match.ts';
import { shortPlaces } from '../../../src/search/names.ts';
import { FileFailure, sitePorts } from '../../../src/search/site.ts';
import { scriptFile, sounds, soundsFile, tellUnits } from '../../../src/search/soundTable.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a file of the site', () => {
  const answers = (...all: (Response | Error)[]) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (path: string) => {
      asked.push(path);
      const answer = all.shift();
      return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer);
    });
    return asked;
  };
  const ports = () => sitePorts((path) => `https://example.org${path}`);

  it('is asked for once, at the address of the host, however often it is wanted', async () => {
    const asked = answers(Response.json({ a: 1 }), Response.json({ b: 2 }));
    const files = ports();
    expect(await Promise.all([files.letters(), files.letters()])).toEqual([{ a: 1 }, { a: 1 }]);
    expect(await files.letters()).toEqual({ a: 1 });
    expect(await files.sounds()).toEqual({ b: 2 });
    expect(asked).toEqual([
      'https://example.org/search/letters.json',
      'https://example.org/search/sounds.json',
    ]);
  });
  it('that failed is asked for again', async () => {
    const asked = answers(new Error('offline'), Response.json({ a: 1 }));
    const files = ports();
    await expect(files.letters()).rejects.toBeInstanceOf(FileFailure);
    expect(await files.letters()).toEqual({ a: 1 });
    expect(asked).toHaveLength(2);
  });
  it('is gone where the host says so, and else only not there', async () => {
    const failure = async (answer: Response | Error): Promise<FileFailure> => {
      answers(answer);
      return ports()
        .letters()
        .then(
          () => {
            throw new Error('it answers');
          },
          (error: unknown) => error as FileFailure,
        );
    };
    expect((await failure(new Response('', { status: 404 }))).gone).toBe(true);
    expect((await failure(new Response('', { status: 500 }))).gone).toBe(false);
    const none = await failure(new Error('offline'));
    expect([none.gone, none.message]).toEqual([false, '/search/letters.json: no answer']);
  });
  it('is asked for again once it is forgotten', async () => {
    const asked = answers(Response.json({ a: 1 }), Response.json({ a: 2 }));
    const files = ports();
    await files.letters();
    files.forget();
    expect(await files.letters()).toEqual({ a: 2 });
    expect(asked).toHaveLength(2);
  });
});

describe('a short name of a place', () => {
  const short = (...named: string[]): string[] =>
    shortPlaces(named, new Set(['乙县'])).map((pair) => pair.join(' '));
  it('is its first character and its level, where it can be no other', () => {
    expect(short('甲某某市')).toEqual(['甲某某市 甲市']);
    expect(short('甲某某市', '甲其其市')).toEqual([]);
    expect(short('甲某某市', '甲其其县')).toEqual(['甲某某市 甲市', '甲其其县 甲县']);
    expect(short('甲某市')).toEqual([]);
    expect(short('甲某某村')).toEqual([]);
    // Taken by a place that the list has.
    expect(short('乙某某县')).toEqual([]);
  });
});

describe('an excerpt', () => {
  const text = `甲乙${'丙'.repeat(300)}丁戊`;
  const shown = (places: readonly (readonly [number, number])[], length: number): string =>
    excerpt(text, places, length)
      .map((p) => (p.marked ? `[${p.text}]` : p.text))
      .join('');
  it('marks the places that are in it, and leaves out those that are not', () => {
    expect(
      shown(
        [
          [0, 2],
          [302, 304],
        ],
        10,
      ),
    ).toBe(`[甲乙]${'丙'.repeat(8)}…`);
    expect(shown([[302, 304]], 10)).toBe(`…${'丙'.repeat(8)}[丁戊]`);
    expect(
      shown(
        [
          [0, 2],
          [1, 4],
        ],
        10,
      ),
    ).toBe(`[甲乙][丙丙]${'丙'.repeat(6)}…`);
    expect(
      shown(
        [
          [0, 3],
          [1, 2],
        ],
        10,
      ),
    ).toBe(`[甲乙丙]${'丙'.repeat(7)}…`);
    expect(shown([], 10)).toBe(`甲乙${'丙'.repeat(8)}…`);
    expect(shown([[3, 4]], 12)).toBe(`甲乙丙[丙]${'丙'.repeat(8)}…`);
    expect(shown([[5, 6]], 12)).toMatch(/^…/u);
  });
});

describe('the tables of sounds and scripts', () => {
  it('have each syllable with the characters that may sound so', () => {
    const { syllables } = soundsFile(new Set('行某1a'));
    const of = new Map(syllables);
    expect(of.get('hang')).toContain('行');
    expect(of.get('xin')).toContain('行');
    expect(of.get('mou')).toContain('某');
    expect([...of.values()].join('')).not.toMatch(/[1a]/u);
  });
  it('have the traditional characters of those that stand in the texts, and of no others', () => {
    const { pairs } = scriptFile(new Set('关门'));
    expect(pairs).toContain('關关');
    expect(pairs).toContain('門门');
    expect(pairs).not.toContain('國');
    // What stands in the texts itself is taken for no other.
    expect(scriptFile(new Set('关關')).pairs).not.toContain('關关');
  });
});

it('how a text sounds is not looked up where a former build has told it', () => {
  const [known, other] = ['没有人写过的一句话', '另外一句'];
  const units = sounds.unitsOf(known);
  expect(units).toHaveLength(known.length);
  tellUnits([[known, 'told']]);
  expect(sounds.unitsOf(known)).toBe('told');
  expect(sounds.unitsOf(other)).toHaveLength(other.length);
  tellUnits([[known, units]]);
  expect(sounds.unitsOf(known)).toBe(units);
});
