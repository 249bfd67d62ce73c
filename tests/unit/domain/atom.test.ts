/** Atom feeds, read back by a feed parser that knows nothing of the writer. */
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomText } from '../../../src/domain/atom.ts';

const feed = {
  title: '某市公报 <>&"',
  subtitle: '以印刷本为准',
  language: 'zh-CN',
  url: 'https://example.org/?a=1&b=2',
  self: 'https://example.org/feed.xml',
  entries: [
    {
      url: 'https://example.org/a/',
      title: '《甲》<通知>',
      date: '2023-11-02',
      author: '某市人民政府',
    },
    { url: 'https://example.org/b/', title: '乙', date: '2023-12', content: '全文 & <b>' },
    { url: 'https://example.org/c/', title: '丙', date: '2022' },
  ],
};

describe('an Atom feed', () => {
  it('says what it was given, whatever stands in it', () => {
    const read = parseAtomFeed(atomText(feed));
    expect(read.title?.value).toBe(feed.title);
    expect(read.id).toBe(feed.url);
    expect(read.links?.find(({ rel }) => rel === 'self')?.href).toBe(feed.self);
    expect(read.updated).toBe('2023-12-01T00:00:00+08:00');
    expect(read.entries?.map(({ id, title, updated }) => [id, title?.value, updated])).toEqual([
      ['https://example.org/a/', '《甲》<通知>', '2023-11-02T00:00:00+08:00'],
      ['https://example.org/b/', '乙', '2023-12-01T00:00:00+08:00'],
      ['https://example.org/c/', '丙', '2022-01-01T00:00:00+08:00'],
    ]);
    expect(read.entries?.[0]?.authors?.[0]?.name).toBe('某市人民政府');
    expect(read.entries?.[1]?.content?.value).toBe('全文 & <b>');
  });

  it('is a feed without entries too', () => {
    expect(parseAtomFeed(atomText({ ...feed, entries: [] })).updated).toBe(
      '1970-01-01T00:00:00+08:00',
    );
  });
});
