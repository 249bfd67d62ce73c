/** An order whose number stands on one line with it, under the title of its rules or over it. Invented. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/corpus/parse.ts';
import { draftOf } from './gazette.ts';

const TITLE = '临淮市公园管理办法';
const RULES = [
  '《临淮市公园管理办法》已经2011年8月8日市人民政府第73次常务会议通过，现予公布。',
  '市长　曹清远',
  '二〇一一年八月十日',
];
const TEXT = ['第一条　为了加强公园管理，制定本办法。', '第二条　本办法自2012年10月1日起施行。'];
/** A second paper, since contents have more than one entry. */
const NOTICE = '临淮市人民政府关于加强春季防火工作的通知';
const SECOND = [
  NOTICE,
  '临政发〔2012〕5号',
  '各县区人民政府：',
  '　　各县区要落实责任。',
  '临淮市人民政府',
  '2012年4月1日',
];
const facts = (contents: string, lines: readonly string[]) => {
  const { files } = draftOf(
    [
      '临淮市人民政府公报',
      '2012年第4期',
      '',
      ...(contents === '' ? [] : ['目录', contents, `${NOTICE}　（4）`]),
      '',
      ...lines,
      '',
      ...SECOND,
      '',
    ].join('\n'),
  );
  return [...files].flatMap(([name, text]) => {
    if (!name.endsWith('.mdx')) return [];
    const { title, docNumber, issuer, date, kind } =
      parseDocument(name, name.slice(0, -4), text).frontMatter ?? {};
    return title === NOTICE ? [] : [{ title, docNumber, issuer, date, kind }];
  });
};

describe('an order and its number on one line', () => {
  it.each([
    ['市人民政府令第129号', '临淮市人民政府'],
    ['临淮市人民政府令（第129号）', '临淮市人民政府'],
    ['（市政府令第129号）', '临淮市政府'],
  ])('%s under the title, listed by the contents or not', (order, issuer) => {
    const right = { title: TITLE, docNumber: '第129号', issuer, date: '2011-08-10', kind: 'order' };
    const lines = [TITLE, order, '', ...RULES, '', ...TEXT];
    expect(facts(`${TITLE}（${order.replace(/[（）]/gu, '')}）　（1）`, lines)).toEqual([right]);
    expect(facts('', lines)).toEqual([right]);
  });
  it('over the rules that it publishes', () =>
    expect(
      facts(`${TITLE}　（1）`, ['临淮市人民政府令第131号', '', ...RULES, '', TITLE, '', ...TEXT]),
    ).toEqual([
      {
        title: TITLE,
        docNumber: '第131号',
        issuer: '临淮市人民政府',
        date: '2011-08-10',
        kind: 'order',
      },
    ]));
  it.each([
    [
      '（2011年8月8日市人民政府第73次常务会议通过　2011年8月10日临淮市人民政府令第129号公布　自2012年10月1日起施行）',
      { docNumber: '第129号', issuer: '临淮市人民政府', date: '2011-08-10', kind: 'order' },
    ],
    [
      '（2011年8月10日市人民政府令第一百二十九号发布）',
      { docNumber: '第129号', issuer: '临淮市人民政府', date: '2011-08-10', kind: 'order' },
    ],
    // Who passed it and when is known, and no order.
    [
      '（2011年8月8日市人民政府第73次常务会议通过　2011年8月10日公布）',
      { docNumber: undefined, issuer: undefined, date: '2011-08-10', kind: 'other' },
    ],
    [
      '（2011年8月8日市人民政府第73次常务会议通过）',
      { docNumber: undefined, issuer: undefined, date: '2011-08-08', kind: 'other' },
    ],
  ])('in the history under the title: %s', (history, right) =>
    expect(facts(`${TITLE}　（1）`, [TITLE, history, '', ...TEXT])).toEqual([
      { title: TITLE, ...right },
    ]),
  );
});
