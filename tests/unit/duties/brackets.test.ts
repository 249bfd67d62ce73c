/** Brackets that say who owes a clause: each form, each word, where they stand, and what only looks like one; fiscal powers. By hand, invented bodies. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  shui: ['市水务局'],
  cai: ['市财政局'],
  gong: ['市公安局'],
  lin: ['市林业局'],
});
const WORD = { lead: 'L', responsible: 'R', cooperating: 'C', member: 'M' } as const;
/** Who owes what the clauses of a text say, in short: `L:shui C:cai`; clauses apart by `|`. */
const who = (...paragraphs: string[]): string =>
  dutiesOf(`# 甲\n\n${paragraphs.join('\n\n')}\n`, register)
    .duties.filter((d) => d.derivedFrom !== 'text')
    .map((d) => d.agencies.map((a) => `${WORD[a.role]}:${a.id ?? a.printed}`).join(' '))
    .join('|');
const of = (bracket: string): string => who(`加大修堤力度。${bracket}`);
/** The brackets of a paragraph that are read: their place, whether they close, how many names. */
const read = (text: string): string[] =>
  dutiesOf(`# 甲\n\n${text}\n`, register).parentheses.map(
    (p) => `${text.slice(p.start, p.end)} ${p.closed ? '' : 'open '}${p.names}`,
  );

describe('a label and names', () => {
  it.each([
    ['（责任单位：市水务局）', 'R:shui'],
    ['（责任单位：市水务局、市财政局）', 'R:shui R:cai'],
    ['（牵头单位：市水务局；配合单位：市财政局）', 'L:shui C:cai'],
    ['（牵头单位：市水务局，配合单位：市财政局、市公安局）', 'L:shui C:cai C:gong'],
    ['（牵头：市水务局 配合：市财政局）', 'L:shui C:cai'],
    ['（牵头单位：市水务局；成员单位：市财政局）', 'L:shui C:cai'],
    ['（牵头单位：市水务局；组成单位：市财政局）', 'L:shui C:cai'],
    ['（牵头单位：市水务局；成员单位 ：市财政局）', 'L:shui C:cai'],
    ['【责任单位：市水务局】', 'R:shui'],
    ['[责任单位：市水务局]', 'R:shui'],
    ['〔责任单位：市水务局〕', 'R:shui'],
    ['［责任单位：市水务局］', 'R:shui'],
    ['〖责任单位：市水务局〗', 'R:shui'],
    ['(责任单位：市水务局)', 'R:shui'],
    ['（责任单位：市水务局', 'R:shui'],
    ['（责任单位：市水务局（牵头）、市财政局）', 'L:shui R:cai'],
    ['（责任单位：市水务局（牵头单位）、市财政局）', 'L:shui R:cai'],
    ['（责任单位：市水务局( 牵头 )、市财政局）', 'L:shui R:cai'],
    ['（责任单位：市水务局牵头，市财政局、市公安局配合）', 'L:shui C:cai C:gong'],
    ['（责任单位：市水务局牵头组织，市财政局配合实施）', 'L:shui C:cai'],
    ['（责任单位：市水务局会同市财政局）', 'R:shui C:cai'],
    ['（责任单位：市水务局联合市财政局，市公安局）', 'R:shui C:cai R:gong'],
    ['（责任单位：市水务局、市财政局按职责分工负责）', 'R:shui R:cai'],
    ['（责任单位：市水务局、市财政局，排在第一位的为牵头单位）', 'L:shui R:cai'],
    ['（牵头单位：市水务局；责任单位：市财政局，排在第一位的为牵头单位）', 'L:shui R:cai'],
    ['（责任单位：市水务局；责任人：张三）', 'R:shui'],
    ['（责任单位：市水务局；完成时限：2024年5月）', 'R:shui'],
  ])('%s', (bracket, expected) => expect(of(bracket)).toBe(expected));

  it.each([
    ...['责任人', '负责人', '责任领导', '牵头领导', '分管领导', '包联领导', '联系人', '联系电话'],
    ...['完成时限', '完成时间', '办结时限', '办结时间', '时限', '时限要求', '进度安排', '备注'],
  ])('%s names no body', (label) => {
    expect(of(`（责任单位：市水务局；${label}：市财政局）`)).toBe('R:shui');
    expect(of(`（${label} ：市财政局；责任单位：市水务局）`)).toBe('R:shui');
    expect(of(`（${label}：市财政局）`)).toBe('');
    expect(of(`（市水务局牵头，市公安局配合，${label}：市财政局）`)).toBe('L:shui C:gong');
    expect(of(`（市水务局主责；${label}：6月中旬）`)).toBe('L:shui');
  });

  it('stands at its place in the text', () => {
    expect(read('加大修堤力度。（责任单位：市水务局）')).toEqual(['（责任单位：市水务局） 1']);
    expect(read('加大修堤（一期）力度。（责任单位：市水务局、市财政局）')).toEqual([
      '（责任单位：市水务局、市财政局） 2',
    ]);
    expect(read('加大修堤力度。（责任单位：市水务局')).toEqual(['（责任单位：市水务局 open 1']);
    expect(read('修堤。（责任单位：市水务局）清淤。（责任单位：市财政局）')).toEqual([
      '（责任单位：市水务局） 1',
      '（责任单位：市财政局） 1',
    ]);
    expect(read('修堤。（责任单位：市水务局（牵头单位：市财政局））')).toHaveLength(1);
  });
});

describe('names and a role behind them', () => {
  it.each([
    ['（市水务局牵头）', 'L:shui'],
    ['（市水务局牵头，市财政局配合）', 'L:shui C:cai'],
    ['（市水务局牵头，市财政局、市公安局等部门配合）', 'L:shui C:cai C:gong'],
    ['（市水务局、市财政局按职责分工负责）', 'R:shui R:cai'],
    ['（市水务局、市财政局按照各自职责分工负责）', 'R:shui R:cai'],
    ['（市水务局、市财政局按职能负责）', 'R:shui R:cai'],
    ['（市水务局、市财政局分别负责）', 'R:shui R:cai'],
    ['（市水务局、市财政局共同负责）', 'R:shui R:cai'],
    ['（市水务局具体负责）', 'R:shui'],
    ['（市水务局、市财政局分头推进）', 'R:shui R:cai'],
    ['（市水务局、市财政局分线推动）', 'R:shui R:cai'],
    ['（市水务局抓落实）', 'R:shui'],
    ['（市水务局办理）', 'R:shui'],
    ['（市水务局负责组织）', 'R:shui'],
    ['（市水务局牵头实施）', 'L:shui'],
    ['（市水务局牵头落实）', 'L:shui'],
    ['（市水务局牵头推进）', 'L:shui'],
    ['（市水务局牵头办理）', 'L:shui'],
    ['（市水务局牵头完成）', 'L:shui'],
    ['（市水务局牵头抓好）', 'L:shui'],
    ['（市水务局牵头抓总）', 'L:shui'],
    ['（由市水务局负责）', 'R:shui'],
    ['（由市水务局牵头，市财政局配合）', 'L:shui C:cai'],
    ['（市水务局牵头，会同市财政局办理）', 'L:shui C:cai'],
    ['（市水务局牵头，联合市财政局、市公安局等部门实施）', 'L:shui C:cai C:gong'],
    ['（市水务局牵头，并会同市财政局负责）', 'L:shui C:cai'],
    ['（市水务局牵头，会同市财政局开展）', 'L:shui C:cai'],
    ['（市水务局牵头；市财政局、市公安局）', 'L:shui R:cai R:gong'],
    ['（市水务局，市财政局牵头）', 'L:shui L:cai'],
    ['（市水务局牵头。）', 'L:shui'],
    ['（市水务局牵头；）', 'L:shui'],
    ['（企业自主负责）', ''],
    ['（由某人负责）', ''],
    ['（市水务局牵头，天气晴朗）', ''],
    ['（会同市财政局办理）', ''],
    ['（市水务局、市财政局）', 'R:shui R:cai'],
    ['（市水务局，市财政局；市公安局）', 'R:shui R:cai R:gong'],
    ['（市水务局和市财政局）', 'R:shui R:cai'],
    ['（市水务局、市财政局等）', 'R:shui R:cai'],
    ['（市水务局（牵头）、市财政局）', 'L:shui R:cai'],
    ['（市水务局、市财政局按职责分工）', 'R:shui R:cai'],
    ['（市水务局、市财政局共同落实）', 'R:shui R:cai'],
    ['（市水务局、市财政局以外）', ''],
    ['（市水务局）', ''],
    ['（市水务局、市财政局，排在第一位的为牵头单位）', 'L:shui R:cai'],
  ])('%s', (bracket, expected) => expect(of(bracket)).toBe(expected));

  it('close the clause, or follow a sentence', () => {
    const words = '（市水务局牵头，市财政局配合）';
    expect(who(`加大修堤力度${words}`)).toBe('L:shui C:cai');
    expect(who(`加大修堤力度${words}。`)).toBe('L:shui C:cai');
    expect(who(`加大修堤力度${words}；`)).toBe('L:shui C:cai');
    expect(who(`加大修堤力度。${words}加大清淤力度`)).toBe('L:shui C:cai');
    expect(who(`加大修堤力度；${words}加大清淤力度`)).toBe('L:shui C:cai');
    expect(who(`加大修堤${words}力度`)).toBe('');
  });
  it('may be one name, where two others of the document are such lists', () => {
    const first = '加大修堤力度。（市水务局、市财政局）';
    const second = '加大植树力度。（市林业局、市财政局）';
    const both = 'R:shui R:cai|R:lin R:cai';
    expect(who(first, second, '加大清淤力度。（市公安局）')).toBe(`${both}|R:gong`);
    expect(who(first, second, '加大清淤力度。（市公安局）。')).toBe(`${both}|R:gong`);
    expect(who(first, '加大清淤力度。（市公安局）')).toBe('R:shui R:cai');
    expect(who('加大清淤力度。（市公安局）')).toBe('');
    expect(who(first, second, '加大清淤（市公安局）力度。')).toBe(both);
    expect(who(first, second, '加大清淤力度。（天气晴朗得很）')).toBe(both);
  });
});

describe('without brackets', () => {
  it.each([
    ['加大修堤力度。责任单位：市水务局', 'R:shui'],
    ['加大修堤力度；责任单位：市水务局', 'R:shui'],
    ['加大修堤力度—责任单位：市水务局', 'R:shui'],
    ['加大修堤力度，责任单位：市水务局', 'R:shui'],
    ['加大修堤力度。牵头领导：张三　责任单位：市水务局', 'R:shui'],
    ['加大修堤力度。牵头单位：市水务局；配合单位：市财政局', 'L:shui C:cai'],
    ['加大修堤力度责任单位：市水务局', ''],
    ['加大修堤力度——市水务局牵头，市财政局配合。', 'L:shui C:cai'],
    ['加大修堤力度──市水务局牵头', 'L:shui'],
    ['加大修堤力度--市水务局牵头；', 'L:shui'],
    ['加大修堤力度——市水务局', ''],
    ['加大修堤力度——市水务局牵头。天气晴朗。', ''],
    ['加大修堤力度—市水务局牵头', ''],
  ])('%s', (text, expected) => expect(who(text)).toBe(expected));
  it('as a paragraph of its own', () => {
    expect(who('加大修堤力度。', '责任单位：市水务局')).toBe('R:shui');
    expect(who('加大修堤力度。', '主责：市水务局　协办：市财政局')).toBe('L:shui C:cai');
    expect(who('加大修堤力度。', '责任：明确到人，层层压实')).toBe('');
  });
});

describe('the division of fiscal powers', () => {
  const matters = (...paragraphs: string[]): string[] =>
    dutiesOf(`# 甲\n\n${paragraphs.join('\n\n')}\n`, register, {
      title: '某领域财政事权和支出责任划分改革方案',
    }).fiscalMatters.map(
      (m) =>
        `${m.clause} ${m.level} ${m.matter}${m.shares.map((s) => ` +${s.level} ${s.clause} ${s.text}`).join('')}`,
    );
  it.each([
    ['将堤坝维修确认为市级财政事权。', 'city 堤坝维修'],
    ['将堤坝维修，确认为市级财政事权。', 'city 堤坝维修'],
    ['将堤坝维修、确定为市本级财政事权。', 'city 堤坝维修'],
    ['将堤坝维修确定为县级财政事权。', 'county 堤坝维修'],
    ['将堤坝维修确认为旗县财政事权。', 'county 堤坝维修'],
    ['将堤坝维修确认为区级财政事权。', 'county 堤坝维修'],
    ['将堤坝维修确认为区财政事权。', 'county 堤坝维修'],
    ['将堤坝维修确认为州级财政事权。', 'city 堤坝维修'],
    ['将堤坝维修确认为盟财政事权。', 'city 堤坝维修'],
    ['将堤坝维修确认为市与县共同财政事权。', 'shared 堤坝维修'],
    ['将堤坝维修确认为市县共同财政事权。', 'shared 堤坝维修'],
    ['将堤坝维修确认为市与县区财政事权。', 'shared 堤坝维修'],
    ['将堤坝维修确认为市和县财政事权。', 'shared 堤坝维修'],
    ['将堤坝维修确认为市、县财政事权。', 'shared 堤坝维修'],
  ])('%s', (text, expected) => expect(matters(text)).toEqual([`p1 ${expected}`]));
  it.each([
    '将堤坝维修确认为中央财政事权。',
    '将堤坝维修确认为自治区级财政事权。',
    '将堤坝维修确认为自治县以外财政事权。',
    '将堤坝维修列为市级财政事权。',
    '确认为市级财政事权。',
    '某将堤坝维修确认为市级财政事权。',
  ])('not %s', (text) => expect(matters(text)).toEqual([]));
  it('says what each level bears of a matter that they share', () => {
    expect(
      matters(
        '将堤坝维修确认为市与县共同财政事权。其中，市级主要负责大堤。县级主要负责小堤。中央主要负责江堤。',
      ),
    ).toEqual(['p1 shared 堤坝维修 +city p1 大堤。 +county p1 小堤。']);
    expect(
      matters('将堤坝维修确认为市与县共同财政事权。', '市级主要负责大堤。', '市级负责大堤。'),
    ).toEqual(['p1 shared 堤坝维修 +city p2 大堤。']);
    expect(matters('将堤坝维修确认为市级财政事权。市级主要负责大堤。')).toEqual([
      'p1 city 堤坝维修',
    ]);
    expect(
      matters(
        '## 一、甲',
        '将堤坝维修确认为市与县共同财政事权。',
        '## 二、乙',
        '市级主要负责大堤。',
      ),
    ).toEqual(['一-p1 shared 堤坝维修']);
    expect(matters('市级主要负责大堤。')).toEqual([]);
  });
  it('is that of a document which says so in its title', () => {
    expect(
      dutiesOf('# 甲\n\n将堤坝维修确认为市级财政事权。\n', register, { title: '某方案' })
        .fiscalMatters,
    ).toEqual([]);
  });
});
