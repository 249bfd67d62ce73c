/**
 * Which words a parenthesis closes, whom notes add, whose a time is, and what an editor's answers
 * leave: by hand, on texts of an invented city.
 */
import { describe, expect, it } from 'vitest';
import type { EditorReading } from '../../../src/domain/readings.ts';
import { deriveDocument } from '../../../src/duties/index.ts';
import { documentOf, dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  shuiwu: ['市水务局'],
  caizheng: ['市财政局'],
  gongan: ['市公安局'],
});
const derived = (...blocks: readonly string[]) =>
  dutiesOf(`# 甲\n\n${blocks.join('\n\n')}\n`, register);
/** `clause role:id … [covers]: words` of each duty. */
const owed = (...blocks: readonly string[]): string[] =>
  derived(...blocks).duties.map(
    (d) =>
      `${d.clause} ${d.agencies
        .map((a) => `${a.role[0]}:${a.id ?? a.printed}${a.implicit ? '*' : ''}`)
        .join(' ')} [${d.covers.join(' ')}]: ${d.text.replaceAll('\n', ' / ')}`,
  );

describe('the words that a parenthesis closes', () => {
  it('are those before it in its clause', () => {
    expect(owed('## 一、甲', '（一）修堤。（责任单位：市水务局）')).toEqual([
      '一(一) r:shuiwu [一(一)]: （一）修堤。',
    ]);
    // After one parenthesis those up to the next.
    expect(
      owed('## 一、甲', '（一）修堤。（责任单位：市水务局）拨款；（责任单位：市财政局）'),
    ).toEqual(['一(一) r:shuiwu [一(一)]: （一）修堤。', '一(一) r:caizheng [一(一)]: 拨款；']);
  });
  it('are the paragraph before one that stands alone', () => {
    expect(owed('## 一、甲', '修堤。', '（责任单位：市水务局）')).toEqual([
      '一-p1 r:shuiwu [一-p1]: 修堤。',
    ]);
    // Of two on a line each the same words.
    expect(owed('## 一、甲', '修堤。', '牵头单位：市水务局', '配合单位：市财政局')).toEqual([
      '一-p1 l:shuiwu [一-p1]: 修堤。',
      '一-p1 c:caizheng [一-p1]: 修堤。',
    ]);
  });
  it('are the heading over one that stands alone', () => {
    expect(owed('## 一、修堤', '（责任单位：市水务局）')).toEqual(['一 r:shuiwu [一]: 一、修堤']);
  });
  it('are the whole list that it closes', () => {
    expect(
      owed('## 一、甲', '1\\.修堤：', '（1）清淤；', '（2）加固。（责任单位：市水务局）'),
    ).toEqual(['一-1 r:shuiwu [一-1 一-1(1) 一-1(2)]: 1.修堤： / （1）清淤； / （2）加固。']);
    // Not beyond a sentence that ends.
    expect(owed('## 一、甲', '1\\.修堤。', '2\\.加固。（责任单位：市水务局）')).toEqual([
      '2 r:shuiwu [2]: 2.加固。',
    ]);
  });
  it('are all paragraphs of a section whose only one it is', () => {
    expect(owed('## 一、甲', '修堤。', '清淤。', '加固。（责任单位：市水务局）')).toEqual([
      '一-p3 r:shuiwu [一-p1 一-p2 一-p3]: 修堤。 / 清淤。 / 加固。',
    ]);
    expect(
      owed('## 一、甲', '修堤。（责任单位：市财政局）', '清淤。', '加固。（责任单位：市水务局）'),
    ).toEqual(['一-p1 r:caizheng [一-p1]: 修堤。', '一-p3 r:shuiwu [一-p3]: 加固。']);
    expect(
      owed('## 一、甲', '清淤。', '加固。（责任单位：市水务局）', '修堤。（责任单位：市财政局）'),
    ).toEqual(['一-p2 r:shuiwu [一-p2]: 加固。', '一-p3 r:caizheng [一-p3]: 修堤。']);
  });
  it('have the time on a line beside it', () => {
    const times = (...blocks: readonly string[]): string[] =>
      derived('## 一、甲', '修堤。', ...blocks).duties.flatMap((d) =>
        d.deadlines.map((t) => t.text),
      );
    expect(times('（责任单位：市水务局）', '完成时限：2024年12月1日前')).toEqual([
      '2024年12月1日前',
    ]);
    expect(times('完成时限：2024年12月1日前', '（责任单位：市水务局）')).toEqual([
      '2024年12月1日前',
    ]);
    for (const label of [
      ...['时限', '时间', '期限', '节点', '办结时限', '落实时限', '实施期限', '整改时限'],
      ...['时限要求', '时间安排', '时间节点'],
    ])
      expect(times('（责任单位：市水务局）', `${label}：2024年12月1日前`), label).toEqual([
        '2024年12月1日前',
      ]);
    expect(times('（责任单位：市水务局）', '另有安排：2024年12月1日前')).toEqual([]);
    // Behind the label alone and another, too.
    expect(times('牵头单位：市水务局', '配合单位：市财政局', '完成时限：2024年12月1日前')).toEqual([
      '2024年12月1日前',
      '2024年12月1日前',
    ]);
  });
});

describe('the first of a list leads where a note says so', () => {
  const first = (note: string): string[] =>
    owed('## 一、甲', '（一）修堤。（责任单位：市水务局、市财政局）', '## 二、乙', note).map(
      (d) => d.split(' [')[0]!,
    );
  it('of the document', () => {
    expect(first('排在第一位的为牵头单位。')).toEqual(['一(一) l:shuiwu r:caizheng']);
    expect(first('没有说明。')).toEqual(['一(一) r:shuiwu r:caizheng']);
  });
  it('within a parenthesis only where it goes on', () => {
    const within = (words: string): string[] =>
      owed(
        '## 一、甲',
        `（一）修堤。（责任单位：市水务局、市财政局，${words}）`,
        '（二）清淤。（责任单位：市财政局、市公安局）',
      ).map((d) => d.split(' [')[0]!);
    expect(within('排在第一位的为牵头单位，下同')).toEqual([
      '一(一) l:shuiwu r:caizheng',
      '一(二) l:caizheng r:gongan',
    ]);
    expect(within('排在第一位的为牵头单位')[1]).toBe('一(二) r:caizheng r:gongan');
  });
  it('not where a list says who leads', () => {
    expect(
      owed(
        '## 一、甲',
        '（一）修堤。（市水务局牵头，市财政局负责）',
        '排在第一位的为牵头单位。',
      )[0]!.split(' [')[0],
    ).toBe('一(一) l:shuiwu r:caizheng');
  });
});

describe('a note that puts somebody on all', () => {
  const two = (note: string, place: 'before' | 'after' = 'after'): string[] => {
    const items = ['（一）修堤。（责任单位：市水务局）', '（二）清淤。（责任单位：市财政局）'];
    return owed('## 一、甲', ...(place === 'before' ? [note, ...items] : [...items, note]))
      .filter((d) => d.includes('（'))
      .map((d) => d.split(' [')[0]!);
  };
  it('is for those that it reaches', () => {
    const both = ['一(一) r:shuiwu r:gongan*', '一(二) r:caizheng r:gongan*'];
    const none = ['一(一) r:shuiwu', '一(二) r:caizheng'];
    expect(two('各项任务均需市公安局落实。')).toEqual(both);
    expect(two('各项任务均需市公安局落实。', 'before')).toEqual(both);
    expect(two('以上任务均由市公安局落实。')).toEqual(both);
    expect(two('以上任务均由市公安局落实。', 'before')).toEqual(none);
    expect(two('以下任务均由市公安局落实。')).toEqual(none);
    expect(two('以下任务均由市公安局落实。', 'before')).toEqual(both);
    expect(two('下列任务均由市公安局落实。', 'before')).toEqual(both);
    expect(two('上述任务均由市公安局落实。')).toEqual(both);
  });
  it('is none of somebody that nothing knows, but in a note that says what it is', () => {
    expect(two('各项任务均需某某办落实。')).toEqual(['一(一) r:shuiwu', '一(二) r:caizheng']);
    expect(two('备注：各项任务均需某某办落实。')[0]).toContain('r:某某办*');
    expect(two('注：各项任务均需某某办落实。')[0]).toContain('r:某某办*');
    expect(two('说明：各项任务均需某某办落实。')[0]).toContain('r:某某办*');
  });
  it('is for the part of the document that it stands in', () => {
    expect(
      owed(
        '## 一、甲',
        '（一）修堤。（责任单位：市水务局）',
        '## 附件1',
        '各项任务均需市公安局落实。',
      )[0]!.split(' [')[0],
    ).toBe('一(一) r:shuiwu');
  });
  it('is for rows in a part that has some', () => {
    const table = '| 序号 | 任务 | 责任单位 |\n| - | - | - |\n| 1 | 修堤 | 市水务局 |';
    expect(owed('## 一、甲', table, '说明：各项任务均需市公安局落实。')[0]).toContain(
      'r:shuiwu r:gongan*',
    );
    expect(
      owed(
        '## 一、甲',
        '（一）清淤。（责任单位：市财政局）',
        table,
        '各项任务均需市公安局落实。',
      ).map((d) => d.split(' [')[0]),
    ).toEqual(['一(一) r:caizheng', '一-r1 r:shuiwu r:gongan*']);
  });
});

describe('a note on rows', () => {
  const table = '| 序号 | 任务 | 责任单位 |\n| - | - | - |\n| 1 | 修堤 | 市水务局 |';
  const rows = (...blocks: readonly string[]): string[] =>
    owed('## 一、甲', ...blocks)
      .filter((d) => d.includes('r1 '))
      .map((d) => d.split(' [')[0]!.replace(/^\S+ /u, ''));
  it('is for those that it reaches', () => {
    const both = ['r:shuiwu r:gongan*'];
    expect(rows(table, '以上任务均由市公安局落实。')).toEqual(both);
    expect(rows('以下任务均由市公安局落实。', table)).toEqual(both);
    expect(rows('以上任务均由市公安局落实。', table)).toEqual(['r:shuiwu']);
    expect(rows(table, '以下任务均由市公安局落实。')).toEqual(['r:shuiwu']);
  });
  it('is for the part of the document that it stands in', () => {
    expect(
      rows(table, '## 附件1', table.replace('修堤', '清淤'), '各项任务均需市公安局落实。'),
    ).toEqual(['r:shuiwu', 'r:shuiwu r:gongan*']);
  });
});

describe('whose a time is', () => {
  const times = (...blocks: readonly string[]): string[] =>
    derived(...blocks).deadlines.map(
      (d) =>
        `${d.clause} ${d.text} ${d.owners.join('+') || '-'}${d.what === null ? '' : ` ${d.what}`}${d.trigger === null ? '' : ` from ${d.trigger}`}`,
    );
  it('is of those whose part of the sentence it stands in', () => {
    expect(
      times('## 一、甲', '市水务局应当在12月1日前修堤，市财政局应当在12月5日前拨款。'),
    ).toEqual(['一-p1 12月1日前 市水务局 修堤', '一-p1 12月5日前 市财政局 拨款']);
    expect(times('## 一、甲', '12月1日前修堤。')).toEqual(['一-p1 12月1日前 - 修堤']);
  });
  it('of a heading is of all under it', () => {
    const stages = (heading: string) => [heading, '市水务局应当修堤。', '市财政局应当拨款。'];
    expect(times(...stages('## 一、自查阶段（11月20日至11月30日）'))[0]).toMatch(
      /^一 11月20日至11月30日 市水务局\+市财政局/u,
    );
    expect(
      derived(...stages('## 一、自查阶段（11月20日至11月30日）')).duties.map((d) =>
        d.deadlines.map((t) => t.text),
      ),
    ).toEqual([['11月20日至11月30日'], ['11月20日至11月30日']]);
  });
  it('of an item that is a whole sentence is of that sentence alone', () => {
    const under = (item: string) =>
      derived(item, '市财政局应当拨款。').duties.map((d) => d.deadlines.map((t) => t.text));
    expect(under('三、由市水务局于2024年底前修堤。')).toEqual([['2024年底前'], []]);
    expect(under('三、市水务局应当修堤（2024年底前）')[1]).toEqual(['2024年底前']);
  });
  it('from which a paper holds is nobody’s', () => {
    for (const words of ['施行', '生效', '实施', '执行', '正式实施'])
      expect(
        times('## 一、甲', `市水务局的办法自2024年7月1日起${words}。`).join(),
        words,
      ).not.toContain('市水务局');
  });
  it('begins where its owner is named before it', () => {
    expect(times('## 一、甲', '市水务局接到报告后，应当在2小时内核实。')).toEqual([
      '一-p1 2小时内 市水务局 核实 from 接到报告后',
    ]);
    expect(times('## 一、甲', '市水务局应当自收到申请之日起10日内办结。')).toEqual([
      '一-p1 10日内 市水务局 办结 from 自收到申请之日起',
    ]);
  });
  it('is not looked for in appointments and chronicles', () => {
    const doc = documentOf('# 甲\n\n12月1日前修堤。\n');
    for (const kind of ['appointments', 'chronicle'] as const) {
      const of = { ...doc, frontMatter: { ...doc.frontMatter, kind } };
      expect(deriveDocument(of, register)).toMatchObject({ duties: [], deadlines: [] });
    }
    expect(deriveDocument(doc, register).deadlines).toHaveLength(1);
  });
});

describe('what an editor answers', () => {
  const text = '（一）修堤。（责任单位：市水务局）\n\n（二）市财政局应当在12月1日前拨款。';
  const answered = (...readings: object[]) =>
    deriveDocument(
      {
        ...documentOf(`# 甲\n\n## 一、甲\n\n${text}\n`),
        readings: readings.map((r) => ({ document: 'doc', line: 1, why: '试', ...r })) as never,
      },
      register,
    );
  const brief = ({ duties }: ReturnType<typeof answered>): string[] =>
    duties.map(
      (d) =>
        `${d.clause} ${d.modality} ${d.agencies
          .map(
            (a) => `${a.role}:${a.id ?? a.printed}${a.qualifier == null ? '' : `(${a.qualifier})`}`,
          )
          .join(' ')}: ${d.text}${d.readBy === undefined ? '' : ' by editor'}`,
    );
  const plain = [
    '一(一) must responsible:shuiwu: （一）修堤。',
    '一(二) must responsible:caizheng: 市财政局应当在12月1日前拨款。',
  ];
  it('is nothing where he answers nothing', () => {
    expect(brief(answered())).toEqual(plain);
  });
  it('takes a duty away', () => {
    const made = answered({
      reader: 'duties',
      clause: '一(二)',
      quote: '市财政局应当',
      nothing: true,
    } satisfies Partial<EditorReading>);
    expect(brief(made)).toEqual([plain[0]]);
    expect(made.idle).toEqual([]);
    expect(
      answered({ reader: 'duties', clause: '一(一)', quote: '修堤', nothing: true }).duties,
    ).toHaveLength(1 + 1);
    expect(
      brief(
        answered({
          reader: 'duties',
          clause: '一(一)',
          quote: '（责任单位：市水务局）',
          nothing: true,
        }),
      ),
    ).toEqual([plain[1]]);
  });
  it('gives others in their place, in the order of the clauses', () => {
    const given = {
      reader: 'duties',
      clause: '一(一)',
      quote: '（责任单位：市水务局）',
      records: [
        {
          text: '修堤',
          modality: 'may',
          agencies: [
            { name: '市公安局', role: 'lead', qualifier: '当地' },
            { name: '某某办', role: 'cooperating' },
          ],
        },
        { text: '清淤', agencies: [{ name: '市财政局', role: 'responsible' }] },
      ],
    };
    expect(brief(answered(given))).toEqual([
      '一(一) may lead:gongan(当地) cooperating:某某办: 修堤 by editor',
      '一(一) must responsible:caizheng: 清淤 by editor',
      plain[1],
    ]);
  });
  it('is idle where it takes nothing away, or gives what was read', () => {
    expect(
      answered({ reader: 'duties', clause: '一', quote: '一、甲', nothing: true }).idle,
    ).toHaveLength(1);
    const same = (more: object) =>
      answered({
        reader: 'duties',
        clause: '一(二)',
        quote: '市财政局应当在12月1日前拨款。',
        records: [
          {
            text: '市财政局应当在12月1日前拨款。',
            agencies: [{ name: '市财政局', role: 'responsible' }],
            ...more,
          },
        ],
      }).idle.length;
    expect(same({})).toBe(1);
    expect(same({ modality: 'must' })).toBe(1);
    expect(same({ modality: 'may' })).toBe(0);
    expect(same({ text: '拨款' })).toBe(0);
    expect(same({ agencies: [{ name: '市水务局', role: 'responsible' }] })).toBe(0);
    expect(
      same({
        agencies: [
          { name: '市财政局', role: 'responsible' },
          { name: '市水务局', role: 'responsible' },
        ],
      }),
    ).toBe(0);
  });
  it('may be about a time', () => {
    const time = (record: object) =>
      answered({
        reader: 'deadlines',
        clause: '一(二)',
        quote: '12月1日前',
        records: [record],
      });
    const read = { kind: 'date', text: '12月1日前', iso: '2024-12-01', what: '拨款' };
    expect(time(read).idle).toHaveLength(1);
    for (const other of [
      { kind: 'duration' },
      { text: '12月1日' },
      { iso: '2025-12-01' },
      { iso: undefined },
      { what: '修堤' },
      { trigger: '某日起' },
    ])
      expect(time({ ...read, ...other }).idle, JSON.stringify(other)).toEqual([]);
    expect(time({ kind: 'duration', text: '三日内' }).deadlines).toEqual([
      {
        kind: 'duration',
        text: '三日内',
        iso: null,
        what: '12月1日前',
        trigger: null,
        document: 'doc',
        issue: '2024-01',
        clause: '一(二)',
        agencies: [],
        owners: [],
        readBy: 'editor',
      },
    ]);
    expect(
      time({
        kind: 'duration',
        text: '三日内',
        iso: 'P3D',
        what: '拨款',
        trigger: '即日起',
        agencies: ['市财政局', '某某办', '市财政局'],
      }).deadlines,
    ).toMatchObject([
      {
        iso: 'P3D',
        what: '拨款',
        trigger: '即日起',
        agencies: ['caizheng'],
        owners: ['市财政局', '某某办', '市财政局'],
      },
    ]);
  });
  it('about a time that counts from something is about that, too', () => {
    const doc = documentOf('# 甲\n\n## 一、甲\n\n市财政局收到申请后，应当在2小时内核实。\n');
    const idle = (trigger?: string): number =>
      deriveDocument(
        {
          ...doc,
          readings: [
            {
              document: 'doc',
              line: 1,
              why: '试',
              reader: 'deadlines',
              clause: '一-p1',
              quote: '2小时内',
              records: [{ kind: 'duration', text: '2小时内', iso: 'PT2H', what: '核实', trigger }],
            },
          ] as never,
        },
        register,
      ).idle.length;
    expect([idle('收到申请后'), idle('接到报告后'), idle()]).toEqual([1, 0, 0]);
  });
  it('about a time stands where its clause stands', () => {
    const made = answered({
      reader: 'deadlines',
      clause: '一(一)',
      quote: '修堤',
      records: [{ kind: 'immediate', text: '立即' }],
    });
    expect(made.deadlines.map((d) => d.clause)).toEqual(['一(一)', '一(二)']);
  });
});
