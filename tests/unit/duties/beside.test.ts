/**
 * The net beside those who were read: a part of their sentence that begins with somebody else is in
 * no record of theirs, and is told. Invented bodies.
 */
import { describe, expect, it } from 'vitest';
import { whoActs } from '../../../src/duties/somebody.ts';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ shui: ['市水务局'], cai: ['市财政局'] });
const read = (text: string) => dutiesOf(`# 甲\n\n## 一、措施\n\n${text}\n`, register);
const told = (text: string): string[] => read(text).unread.map((u) => u.text);

describe('somebody at the head of a part', () => {
  const who = (words: string): string | undefined => {
    const at = whoActs(words);
    return at === undefined ? undefined : words.slice(at.start, at.end);
  };
  it.each<[string, string]>([
    ['滩长每日巡滩。', '滩长'],
    ['（1）护林组收发物资，', '护林组'],
    ['并，渡船公司停航。', '渡船公司'],
    ['请老干部登门劝说。', '老干部'],
    ['督查室下发督办单。', '督查室'],
    ['村支书是第一责任人，', '村支书'],
    ['粮库腾仓；', '粮库'],
    ['农资门店不售假种。', '农资门店'],
    ['车站、码头、渡船公司停航。', '车站、码头、渡船公司'],
    ['护林员必须到岗，不留空档。', '护林员'],
    ['市渔业协会，', '市渔业协会'],
  ])('%s', (words, name) => expect(who(words)).toBe(name));
  it.each([
    ...['加强队伍建设。', '建立护林组。', '做好防汛。', '各项工作组收尾。', '由滩长每日巡滩。'],
    ...[
      '滩长的名单公布。',
      '夏种所需良种，',
      '重点路段撒盐。',
      '负责查处渔场。',
      '护林员队伍扩编。',
      '布局调整。',
    ],
    ...['渡船公司在2023年底以前拿出处置意见并且报市水务局审定。', '经营者，', '如渡船公司停航，'],
    ...[
      '尽可能减少人员伤亡，',
      '各出一名班子成员驻点。',
      '报请管委会主任启动。',
      '县设立林长办公室，',
      '派工作组指导。',
    ],
  ])('is nobody in %s', (words) => expect(who(words)).toBeUndefined());
});

describe('somebody beside one who was read', () => {
  it.each<[string, string]>([
    ['市水务局负责清淤，粮库腾仓并库。', '粮库腾仓并库。'],
    ['市水务局负责清淤；船主返港；市财政局保障经费。', '船主返港；'],
  ])('is no part of that record: %s', (text, other) => {
    expect(told(text)).toEqual([other]);
    for (const d of read(text).duties) expect(d.text).not.toContain(other.slice(0, -1));
  });
  it.each([['behind 由, before him', '匝道由收费点撒盐，市水务局负责清淤。']])(
    'is told: %s',
    (_, text) => expect(told(text)).toEqual(['匝道由收费点撒盐，']),
  );
  it.each([
    '市水务局负责清淤，加强队伍建设。',
    '市水务局负责清淤，组长由市长担任。',
    '市水务局负责清淤，由市财政局保障经费。',
    '市水务局督促渡船企业落实措施，按月通报。',
    '市水务局不得以涉密为由拒绝公示。',
    '市水务局修改“匝道由收费点撒盐”一句，并公布。',
  ])('is nobody in %s', (text) => expect(told(text)).toEqual([]));
});

describe('a heading that is a sentence', () => {
  const under = (heading: string, text: string) =>
    dutiesOf(`# 甲\n\n## 一、措施\n\n### ${heading}\n\n${text}`, register);
  it('is read where nothing stands under it', () => {
    const { duties, unread } = under('（三）市水务局　负责清淤', '');
    expect(duties.map((d) => [d.clause, d.agencies[0]?.id])).toEqual([['一(三)', 'shui']]);
    expect(unread).toEqual([]);
  });
  it('is told where something does', () => {
    const { duties, unread } = under('（三）市水务局　负责清淤', '河长巡河的记录已经归档。');
    expect(duties).toEqual([]);
    expect(unread.map((u) => [u.kind, u.text])).toEqual([['left', '（三）市水务局　负责清淤']]);
  });
  it.each(['（三）主要措施', '（三）落实属地责任', '（三）重要水库', '（三）责任追究'])(
    'is none: %s',
    (heading) => {
      const { duties, unread } = under(heading, '');
      expect([duties, unread]).toEqual([[], []]);
    },
  );
});
