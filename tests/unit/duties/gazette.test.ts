/**
 * The duties of the real issue, held to counts made by hand.
 *
 * How they were counted, before the parser was run: each document was read in its MDX file
 * from top to bottom with a pencil list.
 *
 * - Parentheses, by reading for an opening bracket before 责任 or 牵头: 62号 has four in 二
 *   and one in each of the twelve items of 三 and the four of 四, 20; 63号 one in each of its
 *   24 numbered tasks; 64号 one in each of 一 to 八 (九, 十 and 十一 have none), 8; 65号 one in
 *   each of the thirteen items of 二; 67号 one in each of its eleven sections. 76 in all.
 * - Member paragraphs, by counting the bold-less labels: 191号 2.1.2 has 23 (the 24th
 *   paragraph, 其他有关部门单位, has no label); 69号 附件1 三 has 18 after its introduction.
 * - Listed members: 191号 lists 24 (网信办 has no paragraph), 69号 lists 18.
 * - Rows: the table of 63号 is numbered 1 to 21; that of 65号 is an empty form.
 * - Inherited statements: 63号 task 1 (23 tasks follow), 64号 一 (7 with units follow), 67号 一
 *   (10 follow), each naming two groups; the note under the table of 63号 (21 rows).
 * - Deadlines: 191号 每周, 2小时内, 每三年. 62号 到2025年 in 二 and 三(三). 63号 2025 and 2035 in 二;
 *   到2025年 in 13 tasks (2 to 14), a year from which in 13 and 14, two cycles in 19; two
 *   targets in each of 21 rows and a span in row 16. 64号 到2025年 before 一, and three in 二.
 *   65号 the start in the preamble, five phases, 12月1日前, 5个工作日内, 12月31日前. 69号 three
 *   cycles of drills in 3.1, 1小时内, five times 2小时内, two daily reports.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/index.ts';
import type { Duty, DutyAgency } from '../../../src/domain/model.ts';
import { deriveDocument, deriveDuties } from '../../../src/duties/index.ts';

const corpus = await loadCorpus(join(import.meta.dirname, '../../../content'));
const derived = deriveDuties(corpus);
const documents = corpus.issues.flatMap((i) => i.documents);
const issue = derived.duties.filter((d) => d.issue === '2023-06');

const count = <T>(list: readonly T[], key: (one: T) => string): Record<string, number> => {
  const out: Record<string, number> = {};
  for (const one of list) out[key(one)] = (out[key(one)] ?? 0) + 1;
  return out;
};
const duty = (document: string, clause: string, ordinal = 1): Duty | undefined =>
  issue.find((d) => d.document === document && d.clause === clause && d.ordinal === ordinal);
const short = ({ id, role, implicit, impliedBy }: DutyAgency): string =>
  `${role} ${id}${implicit ? ` (${impliedBy})` : ''}`;
const agencies = (d: Duty | undefined): string[] => d?.agencies.map(short) ?? [];

describe('the duties of the issue', () => {
  it('are as many, document by document, as were counted by hand', () => {
    expect(count(issue, (d) => `${d.document} ${d.derivedFrom}`)).toMatchObject({
      'tongzhengbanfa-2023-62 parenthesis': 20,
      'tongzhengbanfa-2023-63 parenthesis': 24,
      'tongzhengbanfa-2023-64 parenthesis': 8,
      'tongzhengbanfa-2023-65 parenthesis': 13,
      'tongzhengbanfa-2023-67 parenthesis': 11,
      'tongzhengfa-2023-191 member': 23,
      'tongzhengbanfa-2023-69 member': 18,
      'tongzhengbanfa-2023-63 table': 21,
    });
    expect(count(issue, (d) => d.derivedFrom)).toMatchObject({
      parenthesis: 76,
      member: 41,
      table: 21,
    });
  });

  it('have every agency in the register', () => {
    expect(documents.flatMap((d) => deriveDocument(d, corpus.register).diagnostics)).toEqual([]);
    const explicit = issue.filter(
      (d) => d.derivedFrom === 'parenthesis' || d.derivedFrom === 'table',
    );
    expect(explicit.flatMap((d) => d.agencies).filter((a) => a.id === null)).toEqual([]);
  });

  it('put the groups of inherited statements on later clauses, and on nothing else', () => {
    const implicit = issue.filter((d) => d.agencies.some((a) => a.implicit));
    expect(
      count(
        implicit.flatMap((d) => d.agencies.filter((a) => a.implicit).map((a) => ({ d, a }))),
        ({ d, a }) => `${d.document} ${a.impliedBy} ${a.id} ${d.derivedFrom}`,
      ),
    ).toEqual({
      'tongzhengbanfa-2023-63 1 qixian-zhengfu parenthesis': 23,
      'tongzhengbanfa-2023-63 1 kaifaqu-guanweihui parenthesis': 23,
      'tongzhengbanfa-2023-63 附件-p1 qixian-zhengfu table': 21,
      'tongzhengbanfa-2023-63 附件-p1 kaifaqu-guanweihui table': 21,
      'tongzhengbanfa-2023-64 一 qixian-zhengfu parenthesis': 7,
      'tongzhengbanfa-2023-64 一 jingji-kaifaqu parenthesis': 7,
      'tongzhengbanfa-2023-67 一-p1 qixian-zhengfu parenthesis': 10,
      'tongzhengbanfa-2023-67 一-p1 kaifaqu-guanweihui parenthesis': 10,
    });
  });

  it('hold whole records: the list without 市 before its first name', () => {
    const one = duty('tongzhengbanfa-2023-63', '15');
    expect(one?.agencies[0]).toEqual({
      id: 'zhujianju',
      name: '市住房和城乡建设局',
      printed: '住房和城乡建设局',
      qualifier: null,
      role: 'responsible',
      implicit: false,
      impliedBy: null,
    });
    expect(agencies(one)).toEqual([
      'responsible zhujianju',
      'responsible ziranziyuanju',
      'responsible fagaiwei',
      'responsible zonghe-zhifaju',
      'responsible gongxinju',
      'responsible dashuju',
      'responsible qixian-zhengfu (1)',
      'responsible kaifaqu-guanweihui (1)',
    ]);
  });

  it('hold whole records: one parenthesis among four of a paragraph', () => {
    expect(duty('tongzhengbanfa-2023-62', '二-p1', 4)).toEqual({
      document: 'tongzhengbanfa-2023-62',
      docNumber: '通政办发〔2023〕62号',
      issue: '2023-06',
      clause: '二-p1',
      ordinal: 4,
      text: '投入产出更有绩效，有效发明专利拥有量达500件以上，每万人高价值发明专利拥有量达到0.6件以上，知识产权质押融资额累计达到5亿元',
      derivedFrom: 'parenthesis',
      modality: 'must',
      subject: 'stated',
      agencies: [
        {
          id: 'shichang-jianguanju',
          name: '市市场监督管理局',
          printed: '市市场监管局',
          qualifier: null,
          role: 'responsible',
          implicit: false,
          impliedBy: null,
        },
      ],
      deadlines: [
        '投入产出更有绩效',
        '有效发明专利拥有量达500件以上',
        '每万人高价值发明专利拥有量达到0.6件以上',
        '知识产权质押融资额累计达到5亿元',
      ].map((what) => ({ kind: 'date', text: '到2025年', iso: '2025', what, trigger: null })),
      covers: ['二-p1'],
    });
  });

  it('hold whole records: two roles, a note in brackets before, groups', () => {
    const one = duty('tongzhengbanfa-2023-65', '二(十三)');
    expect(one?.text).toBe(
      '（十三）不按行政执法检查计划对企业开展执法检查，或者重复多次对同一企业开展检查，干扰企业正常经营。（涉及国家安全、民生安全、生态安全、安全生产、特种行业等不列入本次整治范围）',
    );
    expect(agencies(one)).toEqual([
      'responsible sifaju',
      'responsible shichang-jianguanju',
      'responsible qixian-zhengfu',
      'responsible kaifaqu-guanweihui',
      'cooperating shizhi-hangye-bumen',
    ]);
    expect(agencies(duty('tongzhengbanfa-2023-65', '二(四)')).slice(-2)).toEqual([
      'cooperating gonggong-ziyuan-jiaoyi',
      'cooperating shizhi-hangye-bumen',
    ]);
  });

  it('hold whole records: a parenthesis that closes a section of two paragraphs', () => {
    const one = duty('tongzhengbanfa-2023-67', '三-p2');
    expect(one?.covers).toEqual(['三-p1', '三-p2']);
    expect(one?.text.startsWith('大力推行银行保函')).toBe(true);
    expect(one?.text.endsWith('切实减轻企业负担。')).toBe(true);
    expect(agencies(one).slice(0, 3)).toEqual([
      'lead zhujianju',
      'responsible jiaotongju',
      'responsible shuiwuju',
    ]);
    expect(agencies(duty('tongzhengbanfa-2023-67', '一-p1'))).toEqual([
      'lead xingzheng-shenpiju',
      'responsible zhujianju',
    ]);
  });

  it('hold whole records: members of 市, of 市委, of the nation, without 市', () => {
    expect(agencies(duty('tongzhengbanfa-2023-63', '16')).slice(0, 3)).toEqual([
      'responsible xuanchuanbu',
      'responsible fagaiwei',
      'responsible wenlv-guangdianju',
    ]);
    expect(agencies(duty('tongzhengbanfa-2023-63', '22')).slice(5, 9)).toEqual([
      'responsible jinrongban',
      'responsible guojia-shuiwuju',
      'responsible renmin-yinhang',
      'responsible jinrong-jianguan',
    ]);
    expect(agencies(duty('tongzhengbanfa-2023-63', '2')).slice(-3)).toEqual([
      'responsible canlian',
      'responsible qixian-zhengfu (1)',
      'responsible kaifaqu-guanweihui (1)',
    ]);
    expect(agencies(duty('tongzhengbanfa-2023-62', '三(十一)'))).toEqual([
      'responsible gongxinju',
      'responsible kejiju',
      'responsible yuanqu-guanweihui',
      'responsible qixian-zhengfu',
      'responsible kaifaqu-guanweihui',
    ]);
  });

  it('hold whole records: a row of the table', () => {
    const one = duty('tongzhengbanfa-2023-63', '附件-r16');
    expect(one).toMatchObject({
      text: '既有居住建筑节能改造面积；2024年预期指标：20万平方米；2025年指标：60万平方米（2023-2025年）',
      derivedFrom: 'table',
      deadlines: [
        { kind: 'date', text: '2024年预期指标', iso: '2024' },
        { kind: 'date', text: '2025年指标', iso: '2025' },
        { kind: 'date', text: '2023-2025年', iso: '2023/2025' },
      ],
    });
    expect(agencies(one)).toEqual([
      'lead zhujianju',
      'cooperating fagaiwei',
      'cooperating xingzheng-shenpiju',
      'cooperating caizhengju',
      'responsible qixian-zhengfu (附件-p1)',
      'responsible kaifaqu-guanweihui (附件-p1)',
    ]);
    expect(agencies(duty('tongzhengbanfa-2023-63', '附件-r5'))).toEqual([
      'lead zhujianju',
      'responsible qixian-zhengfu (附件-p1)',
      'responsible kaifaqu-guanweihui (附件-p1)',
    ]);
  });

  it('hold whole records: member units, under a short and a damaged name too', () => {
    expect(duty('tongzhengfa-2023-191', '2.1.2-p15')).toMatchObject({
      derivedFrom: 'member',
      agencies: [
        { id: 'shichang-jianguanju', printed: '市市场监督管理局', role: 'member' },
        { id: null, printed: '农牧、公安部门', role: 'lead' },
      ],
    });
    expect(duty('tongzhengbanfa-2023-69', '附件1-三-p16')).toMatchObject({
      derivedFrom: 'member',
      agencies: [{ id: 'wenlv-guangdianju', printed: '市文旅广电局', role: 'member' }],
    });
    expect(corpus.register.resolve('文广广电局')).toMatchObject({
      kind: 'found',
      damaged: true,
      agency: { id: 'wenlv-guangdianju' },
    });
  });

  it('are found in the running text of the plans, by subject, label and heading', () => {
    const text = (document: string, clause: string): string[] =>
      issue
        .filter((d) => d.document === document && d.clause === clause && d.derivedFrom === 'text')
        .flatMap((d) => d.agencies.map((a) => `${a.role} ${a.id}`));
    // The same word, two commands: told apart by the document.
    expect(text('tongzhengfa-2023-191', '4.4.3(6)')).toEqual([
      'responsible dongwu-yiqing-zhihuibu',
    ]);
    expect(text('tongzhengbanfa-2023-69', '5.1-p1')).toEqual(['responsible youzhengye-zhihuibu']);
    // Criteria of a grade oblige nobody.
    expect(text('tongzhengbanfa-2023-69', '1.6.6(3)')).toEqual([]);
    expect(text('tongzhengfa-2023-191', '1.5.1(5)')).toEqual([]);
  });
});

describe('the commands of the plans', () => {
  it('have members with and without a paragraph', () => {
    expect(
      derived.memberLists.map((l) => ({
        clause: `${l.document}#${l.clause}`,
        command: l.command?.id,
        listed: l.members.length,
        without: l.members.filter((m) => m.paragraph === null).map((m) => `${m.printed} ${m.id}`),
        unlisted: l.unlisted,
      })),
    ).toEqual([
      {
        clause: 'tongzhengfa-2023-191#2.1.1-p3',
        command: 'dongwu-yiqing-zhihuibu',
        listed: 24,
        without: ['网信办 wangxinban'],
        unlisted: [],
      },
      {
        clause: 'tongzhengbanfa-2023-69#附件1-一-p7',
        command: 'youzhengye-zhihuibu',
        listed: 18,
        without: [],
        unlisted: [],
      },
    ]);
  });

  it('have leaders, and offices that sit somewhere', () => {
    expect(derived.posts.map((p) => `${p.clause} ${p.body?.id} ${p.title} ${p.holder}`)).toEqual([
      '2.1.1-p1 dongwu-yiqing-zhihuibu 总指挥 市人民政府分管领导',
      '2.1.1-p1 dongwu-yiqing-zhihuibu 副总指挥 市人民政府分管副秘书长、市农牧局局长',
      '2.1.1-p2 dongwu-yiqing-yingjiban 主任 市农牧局局长',
      '2.2-p1 youzhengye-yingjiban 主任 市邮政管理局局长',
      '2.2-p1 youzhengye-yingjiban 副主任 市邮政管理局分管副局长',
      '附件1-一-p1 youzhengye-zhihuibu 总指挥 市政府分管副市长',
      '附件1-一-p2 youzhengye-zhihuibu 副总指挥 市政府分管副秘书长或市政府办公室分管副主任',
      '附件1-一-p3 youzhengye-zhihuibu 副总指挥 市邮政管理局局长',
      '附件1-一-p4 youzhengye-zhihuibu 副总指挥 市应急管理局局长',
      '附件1-一-p5 youzhengye-zhihuibu 副总指挥 市公安局分管副局长',
      '附件1-一-p6 youzhengye-zhihuibu 副总指挥 事故发生地各旗县市区政府主要负责人',
    ]);
    expect(derived.seats.map((s) => `${s.office.id} ${s.seat.id}`)).toEqual([
      'dongwu-yiqing-yingjiban nongmuju',
      'youzhengye-yingjiban youzheng-guanliju',
    ]);
  });
});

describe('the division of fiscal powers', () => {
  it('has the matters of the city, of the counties, and of both', () => {
    // Counted by hand: （一）（二）（四）（五） one each; （三）（六）（七） shared; （八） one of each.
    expect(derived.fiscalMatters.map((m) => `${m.clause} ${m.level}`)).toEqual([
      '二(一)-p1 city',
      '二(一)-p2 county',
      '二(二)-p1 city',
      '二(二)-p2 county',
      '二(三)-p1 shared',
      '二(四)-p1 city',
      '二(四)-p2 county',
      '二(五)-p1 city',
      '二(五)-p2 county',
      '二(六)-p1 shared',
      '二(七)-p1 shared',
      '二(八)-p1 city',
      '二(八)-p2 shared',
      '二(八)-p3 county',
    ]);
    const shares = derived.fiscalMatters.map((m) => m.shares.map((s) => `${s.level} ${s.clause}`));
    expect(shares.filter((s) => s.length > 0)).toEqual([
      ['city 二(三)-p1', 'county 二(三)-p2'],
      ['city 二(六)-p1', 'county 二(六)-p2'],
      ['city 二(八)-p2'],
    ]);
  });
});

describe('names in the text', () => {
  it('stand where they are said to stand, and do not overlap', () => {
    const clauses = new Map(
      corpus.issues.flatMap((i) =>
        i.documents.flatMap((d) => d.clauses.map((c) => [`${d.id}#${c.anchor}`, c.text])),
      ),
    );
    let looked = 0;
    for (const doc of documents) {
      const [document, uses] = [doc.id, deriveDocument(doc, corpus.register).names];
      const reached = new Map<string, number>();
      for (const use of [...uses].sort((a, b) => a.start - b.start)) {
        const text = clauses.get(`${document}#${use.clause}`) ?? '';
        const printed = text.slice(use.start, use.end);
        expect(printed).toMatch(/^[\p{Script=Han}（）、]{2,}$/u);
        expect(use.start).toBeGreaterThanOrEqual(reached.get(use.clause) ?? 0);
        reached.set(use.clause, use.end);
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(400);
  });
});
