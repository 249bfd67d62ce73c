/** References from clause to clause: only what surely means a clause that is there. */
import { describe, expect, it } from 'vitest';
import type { Clause, GazetteDocument } from '../../../src/domain/model.ts';
import { hangingLine, hangingOn } from '../../../src/indexes/hanging.ts';
import { referencesBetween, referencesTo } from '../../../src/indexes/references.ts';
import type { SiteData } from '../../../src/indexes/shape.ts';
import { derivedOf } from '../../fixtures/derived.ts';

const clause = (anchor: string, text: string, kind: Clause['kind'] = 'item'): Clause => ({
  anchor,
  kind,
  level: 1,
  text,
  sourceLines: [1, 1],
  mdxLine: 1,
});

const document = (
  id: string,
  title: string,
  clauses: readonly Clause[],
  relations: GazetteDocument['relations'] = [],
): GazetteDocument =>
  ({
    id,
    issue: '2031-01',
    frontMatter: { kind: 'notice', title },
    clauses,
    corrections: [],
    relations,
  }) as unknown as GazetteDocument;

const dataOf = (...documents: GazetteDocument[]): SiteData =>
  ({
    corpus: { issues: [{ id: '2031-01', documents }], rules: [] },
    derived: derivedOf({}),
    records: { appointments: [], chronicle: [], indicators: [] },
    documents: new Map(documents.map((doc) => [doc.id, { doc, issue: { id: doc.issue } }])),
  }) as unknown as SiteData;

const rules = [
  clause('第一章', '第一章 总则', 'heading'),
  clause('第三条', '第三条 停车泊位分三类。'),
  clause('第三条(二)', '（二）专用泊位；'),
  clause('第四条', '第四条 泊位由主管部门划定。'),
  clause('第五条', '第五条 划定的泊位应当公示。'),
  clause('附件1', '附件1 泊位图例', 'heading'),
  clause('附件1-一', '一、图例见附件1。'),
  clause('附件2', '附件2 收费表', 'heading'),
  clause('附件2-一', '一、首小时免费。'),
];

/** Where a sentence in 第九条 leads to, by anchors. */
function meant(text: string, ...more: readonly Clause[]): string[] {
  const doc = document('rules', '某市停车办法', [...rules, ...more, clause('第九条', text)]);
  return referencesTo(dataOf(doc), doc)
    .filter(({ clause: from }) => from === '第九条')
    .map(({ of }) => of.clause);
}

describe('a clause that speaks of another', () => {
  it.each([
    ['违反本办法第四条规定的，责令改正。', ['第四条']],
    ['依照第三条第一款第（二）项划定的泊位不收费。', ['第三条(二)']],
    ['第三条、第四条和第五条不适用于应急车辆。', ['第三条', '第四条', '第五条']],
    ['收费标准见附件2。', ['附件2']],
    ['泊位图例（附件1）和收费表（附件2）由主管部门公布。', ['附件1', '附件2']],
    ['第一章的规定同样适用。', ['第一章']],
    // An item that is not there is its article's.
    ['依照第四条第（五）项划定。', ['第四条']],
    ['违反第四條規定的，責令改正。', ['第四条']],
  ])('leads there: %s', (text, anchors) => expect(meant(text)).toEqual(anchors));

  it.each([
    '依照《中华人民共和国某某法》第四条处理。',
    '依照《甲条例》（某政发〔2030〕1号）第三条、第四条处理。',
    '依照道路交通安全法第四条处理。',
    '依照国务院令第1号第三条处理。',
    '第九条是本条。',
    '违反第四十条规定的，责令改正。',
    '附件：1.泊位图例；2.收费表',
    '每车收4.2元，占3.5%。',
    '泊位分三类四种。',
  ])('leads nowhere: %s', (text) => expect(meant(text)).toEqual([]));

  it('by the number of a section only after a word that says so', () => {
    const sections = [
      clause('4.2', '4.2 响应', 'heading'),
      clause('4.2.2', '4.2.2 启动', 'heading'),
    ];
    expect(meant('按照4.2.2的规定启动响应。', ...sections)).toEqual(['4.2.2']);
    expect(meant('启动条件见4.2。', ...sections)).toEqual(['4.2']);
    expect(meant('面积4.2公顷，按4.2公顷计。', ...sections)).toEqual([]);
  });

  it('in an annex means the clause of that annex before one of the text', () => {
    const doc = document('plan', '某市方案', [
      clause('第二条', '第二条 甲。'),
      clause('附件1-第二条', '第二条 乙。'),
      clause('附件1-第三条', '第三条 依照第二条办理。'),
    ]);
    expect(referencesTo(dataOf(doc), doc).map(({ of }) => of.clause)).toEqual(['附件1-第二条']);
  });

  it('of another document that the site has leads into it, and stands beside the clause there', () => {
    const old = document('rules', '某市停车办法', rules);
    const next = document(
      'notice',
      '关于停车的通知',
      [clause('一', '一、严格执行《某市停车办法》（某政发〔2030〕1号）第四条和第五条。')],
      [
        {
          type: 'cites',
          title: '某市停车办法',
          docNumber: '某政发〔2030〕1号',
          clause: '一',
          target: 'rules',
        },
      ],
    );
    const data = dataOf(old, next);
    expect(referencesBetween(data).map(({ of }) => `${of.document}#${of.clause}`)).toEqual([
      'rules#第四条',
      'rules#第五条',
    ]);
    const beside = hangingOn(data, old).map((one) => [one.clause.anchor, hangingLine(one)]);
    expect(beside).toEqual([
      ['第四条', '被引用1'],
      ['第五条', '被引用1'],
    ]);
  });
});
