/** Front matter beside the text, and headings beside the numbering: each thing said where it is so, and not where it is not. */
import { describe, expect, it } from 'vitest';
import { checkFrontMatter } from '../../../src/checks/frontMatter.ts';
import { checkStructure } from '../../../src/checks/structure.ts';
import { documentKinds } from '../../../src/domain/schema.ts';

interface Front {
  readonly title?: string;
  readonly kind?: string;
  readonly docNumber?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly page?: number;
}
const TITLE = '青川市人民政府关于防汛工作的通知';

/** What is said of front matter over clauses, in English; `contents` are the entries of the issue. */
const said = (
  front: Front,
  clauses: readonly (readonly [kind: string, text: string])[] = [['title', TITLE]],
  contents: readonly unknown[] = [],
): string[] =>
  checkFrontMatter(
    {
      id: 'doc',
      frontMatter: { title: TITLE, kind: 'notice', ...front },
      clauses: clauses.map(([kind, text]) => ({ kind, text })),
    } as never,
    { file: { contents } } as never,
    'x.mdx',
  ).map(({ line, message, words }) => `${line ?? '-'} ${words ?? ''} ${message.en}`.trim());
/** Only how much is said. */
const count = (...p: Parameters<typeof said>): number => said(...p).length;

describe('the title', () => {
  it('is that of the text, but for white space', () => {
    expect(count({})).toBe(0);
    expect(count({ title: ` ${TITLE.replace('关于', '关于 ')}` })).toBe(0);
    expect(count({ title: `${TITLE}。` })).toBe(1);
  });
  it('is missed where the text has none, on no line of its own', () => {
    expect(said({}, [['paragraph', '某事。']])[0]).toMatch(/^- /u);
    expect(count({}, [['paragraph', '某事。']])).toBe(1);
  });
});

describe('the number', () => {
  const number = ['docNumber', '青政发〔2023〕5号'] as const;
  it('is that which is printed', () => {
    expect(count({ docNumber: '青政发〔2023〕5号' }, [['title', TITLE], number])).toBe(0);
    expect(count({ docNumber: '青政发〔2023〕6号' }, [['title', TITLE], number])).toBe(1);
    expect(count({}, [['title', TITLE], number])).toBe(1);
  });
  it('may stand in the text where none is printed by itself, but not beside one', () => {
    const inText = ['paragraph', '（青政发〔2023〕6号，见附件）'] as const;
    expect(count({ docNumber: '青政发〔2023〕6号' }, [['title', TITLE], inText])).toBe(0);
    expect(count({ docNumber: '青政发〔2023〕6号' }, [['title', TITLE], number, inText])).toBe(1);
    // A printed table of contents is no text of the document.
    expect(
      count({ docNumber: '青政发〔2023〕6号' }, [
        ['title', TITLE],
        ['contents', inText[1]],
      ]),
    ).toBe(1);
  });
  it('may be printed in words', () => {
    expect(
      count({ docNumber: '第12号' }, [
        ['title', TITLE],
        ['docNumber', '第 十二 号'],
      ]),
    ).toBe(0);
    expect(
      count({ docNumber: '第十十号' }, [
        ['title', TITLE],
        ['docNumber', '第十十号'],
      ]),
    ).toBe(0);
  });
});

describe('the date', () => {
  const text = ['paragraph', '2023年6月1日'] as const;
  it('is one of the text', () => {
    expect(count({ date: '2023-06-01' }, [['title', TITLE], text])).toBe(0);
    expect(count({ date: '2023-06-02' }, [['title', TITLE], text])).toBe(1);
    expect(count({ date: '2023-06-01' })).toBe(1);
    expect(count({}, [['title', TITLE], text])).toBe(0);
  });
  it('is that beside the number, where there is one', () => {
    const number = ['docNumber', '青政发〔2023〕5号 2023年5月31日'] as const;
    const front = { docNumber: '青政发〔2023〕5号' };
    expect(count({ ...front, date: '2023-05-31' }, [['title', TITLE], number, text])).toBe(0);
    expect(count({ ...front, date: '2023-06-01' }, [['title', TITLE], number, text])).toBe(1);
    expect(count(front, [['title', TITLE], number, text])).toBe(1);
    const bare = ['docNumber', '青政发〔2023〕5号'] as const;
    expect(count({ ...front, date: '2023-06-01' }, [['title', TITLE], bare, text])).toBe(0);
    expect(count(front, [['title', TITLE], bare, text])).toBe(0);
  });
});

describe('the issuer', () => {
  it('begins the title, or stands by itself or over an order', () => {
    expect(count({ issuer: '青川市人民政府' })).toBe(0);
    expect(count({ issuer: '青川市 人民政府' })).toBe(0);
    expect(count({ issuer: '白山市人民政府' })).toBe(1);
    expect(count({ issuer: '防汛工作' })).toBe(1);
    expect(
      count({ issuer: '白山市人民政府' }, [
        ['title', TITLE],
        ['paragraph', '白山市 人民政府'],
      ]),
    ).toBe(0);
    expect(
      count({ issuer: '白山市人民政府' }, [
        ['title', TITLE],
        ['paragraph', '白山市人民政府通知'],
      ]),
    ).toBe(0);
    expect(
      count({ issuer: '白山市人民政府' }, [
        ['title', TITLE],
        ['paragraph', '白山市人民政府令'],
      ]),
    ).toBe(1);
    expect(
      count({ issuer: '白山市人民政府' }, [
        ['title', TITLE],
        ['paragraph', '白山市人民政府规定'],
      ]),
    ).toBe(1);
  });
});

describe('the kind', () => {
  const under = (title: string, kind: string, ...texts: string[]): number =>
    count({ title, kind }, [['title', title], ...texts.map((t) => ['paragraph', t] as const)]);
  it('ends the title, or stands near the head of the text', () => {
    expect(under('关于某事的通知', 'notice')).toBe(0);
    expect(under('关于某事的通知（第二次）', 'notice')).toBe(0);
    // A title that comes after four lines of another kind is still read, to its end.
    const late = (title: string): number =>
      count({ title }, [
        ...['一', '二', '三', '四'].map((t) => ['paragraph', t] as const),
        ['title', title],
      ]);
    expect(late('关于某事的通知')).toBe(0);
    expect(late('关于某事的通知（第二次）')).toBe(0);
    expect(late('关于某事的通知（第二次）某')).toBe(1);
    expect(late('关于某事的通知的说明')).toBe(1);
    expect(under('关于某事的通知', 'opinion')).toBe(1);
    expect(under('某市水价调整', 'bulletin', '公告')).toBe(0);
    expect(under('某市水价调整', 'bulletin', '一', '二', '三', '四', '公告')).toBe(1);
    // The title is the first of the texts: the fourth is the third paragraph.
    expect(under('某市水价调整', 'bulletin', '一', '二', '公 告')).toBe(0);
    expect(under('某市水价调整', 'bulletin', '一', '二', '三', '公告')).toBe(1);
  });
  it('is any for “other”, and that of the records where a title says so', () => {
    expect(under('某市水价调整', 'other')).toBe(0);
    expect(under('关于张某任职的决定', 'appointments')).toBe(0);
    expect(under('关于某事的决定', 'appointments')).toBe(1);
    expect(under('六月要闻', 'chronicle')).toBe(0);
  });
  it('is a chronicle where the paragraphs are dated, and nothing else by that', () => {
    const days = ['6月1日，甲。', '6月2日，乙。', '6月3日，丙。', '6月4日，丁。'];
    expect(under('六月', 'chronicle', ...days)).toBe(0);
    expect(under('六月', 'chronicle', '6月1日，甲。')).toBe(1);
    expect(under('六月', 'appointments', ...days)).toBe(1);
  });
  it.each(Object.entries(documentKinds).filter(([kind]) => kind !== 'other'))(
    '%s is read in a title that ends with %s',
    (kind, word) => {
      expect(under(`关于某事的${word}`, kind)).toBe(0);
    },
  );
});

describe('the page', () => {
  const contents = [
    { section: '市政府文件' },
    { document: 'other', page: 9 },
    { document: 'doc', page: 3 },
  ];
  it('is that of the contents of the issue', () => {
    expect(count({ page: 3 }, undefined, contents)).toBe(0);
    expect(count({ page: 9 }, undefined, contents)).toBe(1);
    expect(count({}, undefined, contents)).toBe(1);
    expect(count({ page: 3 }, undefined, contents.slice(0, 2))).toBe(0);
    expect(count({}, undefined, [{ document: 'doc' }])).toBe(0);
  });
});

describe('a heading', () => {
  const reports = (clause: object) =>
    checkStructure(
      { clauses: [{ mdxLine: 7, level: 1, anchor: 'a', text: '甲', ...clause }] } as never,
      'x.mdx',
    ).map(({ diagnostic: { rule, line }, reader, clause: anchor }) =>
      [rule, line, reader, anchor].filter((one) => one !== undefined).join(' '),
    );
  it('has the depth of its number', () => {
    const heading = { kind: 'heading', number: '1.1', text: '1.1 甲' };
    expect(reports({ ...heading, level: 2, depth: 3 })).toEqual([]);
    expect(reports({ ...heading, level: 2, depth: 2 })).toEqual(['heading-depth 7']);
    expect(reports({ ...heading, level: 2, depth: 4 })).toEqual(['heading-depth 7']);
    // Markdown has six.
    expect(reports({ ...heading, level: 6, depth: 6 })).toEqual([]);
    expect(reports({ ...heading, level: 5, depth: 6 })).toEqual([]);
    expect(reports({ ...heading, level: 4, depth: 6 })).toEqual(['heading-depth 7']);
    // Without a number nothing says how deep it is.
    expect(reports({ kind: 'heading', level: 2, depth: 2 })).toEqual([]);
    expect(reports({ kind: 'paragraph', level: 2, depth: 2, number: '1.1' })).toEqual([]);
  });
  it('is missed where a number of a plan, a book, a chapter or a section stands over nothing', () => {
    for (const text of ['1.2 值班', '第一章 总则', '第二节 职责', '第一编 总则'])
      expect(reports({ kind: 'item', text }), text).toEqual(['heading-lost 7 structure a']);
    for (const text of [
      '1.2 值班，二十四小时。',
      '1.2 值班；',
      '第一条 总则',
      '（一）值班',
      '一、值班',
    ])
      expect(reports({ kind: 'item', text }), text).toEqual([]);
    expect(reports({ kind: 'paragraph', text: '1.2 值班' })).toEqual([]);
    expect(reports({ kind: 'row', text: '1.2 值班' })).toEqual([]);
  });
});
