import { availableParallelism } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Queue, requestFor, startsAtOnce, startsLater } from '../../../src/building/helper.ts';

describe('a queue of tasks for several renderers', () => {
  it('gives out each number once, whoever asks', () => {
    const first = new Queue(5);
    const second = new Queue(5, first.shared);
    expect([first.next(), second.next(), second.next(), first.next(), second.next()]).toEqual([
      0, 1, 2, 3, 4,
    ]);
    expect([first.next(), second.next()]).toEqual([undefined, undefined]);
  });

  it('has nothing where there is nothing to do', () => {
    expect(new Queue(0).next()).toBeUndefined();
  });
});

describe('the request for a path', () => {
  it.each([
    // A page is asked for as a folder, a file as it is called.
    ['/agencies/a', 'agencies/a/index.html', '/agencies/a/'],
    ['agencies/a/', 'agencies/a/index.html', '/agencies/a/'],
    ['/data/duties.json', 'data/duties.json', '/data/duties.json'],
  ])('of %s, written to %s, asks for %s', (pathname, file, path) => {
    expect(new URL(requestFor({ pathname, file }).url).pathname).toBe(path);
  });
});

describe('a second renderer', () => {
  beforeEach(() => vi.stubEnv('GONGBAO_CACHE', '/tmp/somewhere'));
  afterEach(() => vi.unstubAllEnvs());
  const cores = availableParallelism() > 1;

  it.each([
    // Of few documents all is made sooner than it is ready; of very many it has no memory.
    [199, 0, false],
    [200, 0, cores],
    [3000, 0, cores],
    [3001, 0, false],
    // Where something is kept nobody knows yet whether there is much to make.
    [550, 1, false],
  ])('of %i documents and %i kept files starts at once: %s', (documents, kept, starts) => {
    expect(startsAtOnce(documents, kept)).toBe(starts);
  });

  it.each([
    [550, 2999, false],
    [550, 3000, cores],
    [199, 3000, false],
    [3001, 30_000, false],
  ])('of %i documents and %i paths to make starts later: %s', (documents, paths, starts) => {
    expect(startsLater(documents, paths)).toBe(starts);
  });

  it('starts nowhere where nothing is kept: it would read the archive a second time', () => {
    vi.stubEnv('GONGBAO_CACHE', 'off');
    expect([startsAtOnce(550, 0), startsLater(550, 9000)]).toEqual([false, false]);
  });
});
