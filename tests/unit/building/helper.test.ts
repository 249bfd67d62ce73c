import { describe, expect, it } from 'vitest';
import { Queue, requestFor } from '../../../src/building/helper.ts';

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
