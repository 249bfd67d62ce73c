/** Whether a line goes on with the one before it: each limit from both sides, with and without a margin. By hand. */
import { describe, expect, it } from 'vitest';
import { readUnits, type SourceUnit } from '../../../src/domain/text.ts';
import {
  cellText,
  type Grouping,
  groupUnits,
  isTitleLike,
  looksLikeHeading,
} from '../../../src/importer/paragraphs.ts';

const line = (text: string, over: Partial<SourceUnit> = {}): SourceUnit => ({
  line: 1,
  cell: 0,
  cells: 1,
  separator: 'line',
  text,
  indented: false,
  bullet: false,
  blanks: 0,
  width: text.length,
  ...over,
});
const some = (n: number): string => '某'.repeat(n);
type Side = string | SourceUnit;
const unit = (side: Side): SourceUnit => (typeof side === 'string' ? line(side) : side);
/** Six lines of a text that is broken at twenty characters. */
const MARGIN = [...Array.from({ length: 5 }, () => line(some(20))), line('完毕。', { width: 3 })];
/** The same with paragraphs whose first lines are set in. */
const INDENTS = Array.from({ length: 4 }, () => [
  line(`${some(8)}，${some(9)}`, { indented: true, width: 18 }),
  line(some(20)),
  line(`${some(7)}，${some(12)}`),
  line('完毕。', { width: 3 }),
]).flat();
const runs = (units: readonly SourceUnit[], options: Grouping = {}): string[] =>
  groupUnits(units, options).map((run) =>
    run.type === 'paragraph'
      ? run.text
      : run.rows.map((row) => row.map((cell) => cellText(cell)).join('|')).join(' / '),
  );
/** Whether two lines are one paragraph, with others behind them, in a text of some kind. */
const joined = (
  first: Side,
  next: Side,
  after: readonly Side[] = [],
  before = [] as SourceUnit[],
): boolean => {
  const [a, b] = [unit(first), unit(next)];
  return groupUnits([...before, a, b, ...after.map(unit)]).some(
    (run) => run.type === 'paragraph' && run.units.includes(a) && run.units.includes(b),
  );
};
/** The same where lines are broken at twenty characters. */
const atMargin = (first: Side, next: Side, ...after: readonly Side[]): boolean =>
  joined(first, next, after, MARGIN);
const setIn = (first: Side, next: Side): boolean => joined(first, next, [], INDENTS);

describe('a line whose last words are in a bracket of bodies', () => {
  it('goes with the paragraph, but not with a heading', () => {
    expect(joined('做好防汛工作。', '（责任单位：市水务局）')).toBe(true);
    expect(joined('一、加强防汛', '（责任单位：市水务局）')).toBe(false);
    expect(joined('一、加强防汛。', '（责任单位：市水务局）')).toBe(true);
  });
});

describe('a line behind the last item of a list', () => {
  const item = line('某某某某某某某某', { bullet: true });
  it('with a label of its own opens a paragraph, over an empty line', () => {
    const label = (text: string, blanks = 1): Side => line(text, { blanks });
    expect(joined(item, label('某某：某某某某某某某，某某'))).toBe(false);
    expect(joined('某某某某某某某某某某某某，某某', label('某某某：某某某某某某某，某某'))).toBe(
      true,
    );
    expect(
      joined(line('某某（某某某某某某', { bullet: true }), label('某某：某某某某某某某，某某')),
    ).toBe(true);
  });
  it('goes on with it without an empty line', () =>
    expect(joined(item, '某某：某某某某某某某，某某')).toBe(true));
  it('with a mark of its own is an item', () =>
    expect(joined('某某某某某某某某', line('某某某', { bullet: true }))).toBe(false));
});

describe('what an authority and a person sign', () => {
  const day = '2024年5月3日';
  it('stands over its day', () => {
    expect(joined('某某某某某某某某。', '某某某', [day])).toBe(false);
    expect(joined('某某某某某某某某', '青川市水务局', [day])).toBe(false);
    expect(joined('某某某某某某某某，', line('某某某', { blanks: 1 }), [day])).toBe(false);
    expect(joined('某某某某某某某某', '某某某', [day])).toBe(true);
    expect(joined('某某某某某某某某，', '青川市水务局', ['某某某'])).toBe(true);
    expect(joined('某某某某某某某某，', '青川市水务局')).toBe(true);
  });
  it('has thirty characters at most, and no mark of a sentence', () => {
    expect(joined('某某某某某某某某，', `${some(29)}局`, [day])).toBe(false);
    expect(joined('某某某某某某某某，', `${some(30)}局`, [day])).toBe(true);
    for (const mark of '，。；：、')
      expect(joined('某某某某某某某某，', `某某${mark}某某局`, [day]), mark).toBe(true);
  });
  it.each([
    '市长 张三',
    '代市长 张三',
    '市长 张三丰四',
    '市长 张 三',
    '主席 阿里·买买提',
    '主任 张三',
    '专员 张三',
  ])('%s', (signer) => {
    expect(joined('某某某某某某某某，', signer, [day])).toBe(false);
    expect(joined('某某某某某某某某，', signer, ['某某某'])).toBe(true);
    expect(joined('某某某某某某某某，', signer)).toBe(true);
  });
  it.each(['市长张三', '某市长 张三，', '代某某某某某某某市长 张三', '市长 张', '市长 张三，李四'])(
    'not %s',
    (signer) => expect(joined('某某某某某某某某，', signer, [day])).toBe(true),
  );
});

describe('an act a line, where lines are not broken at a margin', () => {
  const [one, two] = ['张三为市水务局局长', '李四任市财政局局长'];
  it('parts two acts, and an act from what is done next', () => {
    expect(joined(one, two)).toBe(false);
    expect(joined(one, '免去')).toBe(false);
    expect(atMargin(line(one, { width: 20 }), two)).toBe(true);
  });
  it.each([
    ...['张三为市水务局局长', '张三、李四为市水务局副局长', '阿里·买买提任市水务局局长'],
    ...[
      '张三同志任市水务局局长（试用期一年）',
      '张三的市水务局局长职务',
      '张三辞去市水务局局长职务',
    ],
    ...['张三辞去市水务局局长职务的请求', '张三任市督学'],
  ])('of any form: %s', (act) => {
    expect(joined(act, '李四的市财政局局长职务')).toBe(false);
    expect(joined('李四的市财政局局长职务', act)).toBe(false);
  });
  it('begins and ends with what is done', () => {
    for (const begins of [
      ...['免去张三丰四', '任命张三丰四', '聘任张三丰四', '解聘张三丰四', '同意张三丰四'],
      ...[
        '因年龄原因，张三不再担任',
        '张三（女）任',
        '张三同志兼任',
        '张三挂任',
        '张三调任',
        '张三转任',
      ],
      ...[
        '张三改任',
        '张三不再兼任',
        '张三试用期满任',
        '张三辞去',
        '张三退休，任',
        '张三的市水务局副局长职务',
      ],
      '张三为市水务局副',
    ])
      expect(joined(`${begins}某某，某某局长`, `${begins}某某，某某局长`), begins).toBe(false);
    for (const ends of [
      '职务',
      '职级',
      '局长',
      '委员',
      '主任',
      '书记',
      '主席',
      '政委',
      '教师',
      '法官',
      '授',
      '警',
      '总裁',
      '经理',
      '理事',
      '监督',
      '顾问',
      '主干',
      '督学',
      '退休',
      '局长（兼）',
    ])
      expect(joined(`免去张三丰四某某，某某${ends}`, '任命张三丰四某某，某某'), ends).toBe(false);
    expect(joined('免去张三丰四某某，某某的', '任命张三丰四某某，某某')).toBe(true);
    expect(joined('免去张三丰四某某，某某局长', '某某某某某，某某')).toBe(true);
    expect(joined('免去张三丰四某某，某某局长', '青政任〔2024〕5号 某某')).toBe(false);
    expect(joined('免去张某，某某局长', '任命张三丰四某某，某某局长')).toBe(true);
  });
});

describe('a programme', () => {
  it('has an entry for each day, where lines are not broken at a margin', () => {
    expect(joined('5月3日某某某某某某，', '5月4日某某某')).toBe(false);
    expect(joined('5月3日某某某某某某，', '某5月4日某某')).toBe(true);
    expect(joined('某5月3日某某某某某，', '5月4日某某某')).toBe(true);
    expect(atMargin(line('5月3日某某某某某某，', { width: 20 }), '5月4日某某某')).toBe(true);
  });
});

describe('a number by itself', () => {
  it('is none of a sentence that has ended', () => {
    expect(joined('某某某某某某。', '5')).toBe(false);
    expect(joined('某某某某某某。', '2024')).toBe(false);
    expect(joined('某某某某某某某某某某某某某某某某', '5')).toBe(true);
    // Of five figures, at the margin, it goes on.
    expect(atMargin(line(`${some(19)}。`), line('12345，某某', { width: 5 }))).toBe(true);
    expect(atMargin(line(`${some(19)}。`), line('1234', { width: 2 }))).toBe(false);
  });
});

describe('a label of its own', () => {
  it('opens a paragraph under another, unless the line before is full or goes on', () => {
    expect(joined('成员单位：某某某，某某', '主要职责：某某某，某某')).toBe(false);
    expect(joined('成员单位：某某某，', '主要职责：某某某，某某')).toBe(true);
    expect(joined('成员单位：某某某、', '主要职责：某某某，某某。')).toBe(true);
    expect(joined('某某，成员单位：某某某，某某某某某某', '主要职责：某某某，某某')).toBe(true);
    expect(atMargin(line('成员单位：某某某，某某', { width: 20 }), '主要职责：某某某，某某')).toBe(
      true,
    );
    expect(joined(`${some(8)}：某某某，某某`, `${some(8)}：某某某，某某`)).toBe(false);
    expect(joined(`${some(9)}：某某某，某某某`, `${some(9)}：某某某，某某`)).toBe(true);
    expect(joined('某：某某某，某某某某某某某', '某：某某某，某某')).toBe(true);
  });
  it('with its few words is a line by itself, where lines are not broken at a margin', () => {
    expect(joined('某某：某某某', '某某某某某某某某某某某某')).toBe(false);
    expect(joined(`${some(14)}：某某某`, '某某某某某某某某某某某某')).toBe(false);
    expect(joined(`${some(15)}：某某某`, '某某某某某某某某某某某某')).toBe(true);
    for (const mark of '，。；！？')
      expect(joined(`某某：某某${mark}某某某某某某`, `（责任：某）某${some(9)}`), mark).toBe(true);
    expect(joined('某某：某某、', '某某某某某某某某某某某某')).toBe(true);
    expect(joined('某某：某、某某', '某某某某某某某某某某某某')).toBe(false);
  });
  it('of a task at the end of a line has its names', () => {
    for (const role of ['责任', '牵头', '配合', '协办', '主办', '承办', '落实', '参与', '协助'])
      for (const who of ['单位', '部门', '领导', '人', '科室', '处室'])
        expect(
          joined(`做好防汛工作；${role}${who}：市水务局`, '某某某某某某某某'),
          role + who,
        ).toBe(false);
    for (const before of '。；，')
      expect(joined(`做好防汛工作${before}责任单位：市水务局`, '某某某某某某某某'), before).toBe(
        false,
      );
    for (const end of ['、', '和', '及', '与', '，'])
      expect(joined(`做好防汛工作，责任单位：市水务局${end}`, '某某某某某某某某'), end).toBe(true);
    expect(joined('做好防汛工作责任单位：市水务局，某某某', '某某某某某某某某')).toBe(true);
    expect(atMargin(line('做好防汛；责任单位：市水务局', { width: 20 }), '某某某某某')).toBe(true);
  });
  it('behind a line that ends with a colon opens one of its own', () => {
    expect(joined('某某某某某某，某某某某某某某：', '某某：某某某某某')).toBe(false);
    expect(atMargin(line(`${some(60)}，某某某某：`, { width: 20 }), '某某：某某某某某')).toBe(
      false,
    );
    expect(atMargin(line(`${some(60)}，某某某某：`, { width: 20 }), '某某某某某某某某')).toBe(true);
  });
});

describe('a roster', () => {
  it('has a line for each label of forty characters at most, that is no sentence', () => {
    expect(joined('组长：张三丰四五', '副组长：李四')).toBe(false);
    expect(
      atMargin(line('组长：张三', { width: 20 }), line(`副组长：${some(36)}`, { width: 20 })),
    ).toBe(false);
    expect(
      atMargin(line('组长：张三', { width: 20 }), line(`副组长：${some(37)}`, { width: 20 })),
    ).toBe(true);
    for (const mark of '。；')
      expect(atMargin(line('组长：张三', { width: 20 }), line(`副组长：李四${mark}`)), mark).toBe(
        true,
      );
    expect(atMargin(line('某某某某某某某', { width: 20 }), line('副组长：李四'))).toBe(true);
    expect(atMargin(line('张三', { width: 20 }), line('副组长：李四'))).toBe(false);
    expect(atMargin(line('组长：张三', { width: 20 }), line('副组长：李四。王五'))).toBe(false);
    // A sentence has begun.
    for (const mark of '。；，')
      expect(atMargin(line(`组长：张${mark}某`, { width: 20 }), line('副组长：李四')), mark).toBe(
        true,
      );
  });
  it('has a line for each name, where the one before it is not full', () => {
    const pairs: [string, string][] = [
      ['组长：张三', '李四'],
      ['张三', '李四'],
      ['张三（市水务局局长）', '李四'],
      ['张三', '李四 市财政局'],
    ];
    for (const [first, next] of pairs) {
      expect(atMargin(line(first, { width: 17 }), next), first).toBe(false);
      expect(atMargin(line(first, { width: 20 }), next), first).toBe(true);
    }
    expect(atMargin(line('某某某某某某', { width: 17 }), '李四')).toBe(true);
    expect(atMargin(line('组长：张三', { width: 17 }), '李四丰五六')).toBe(true);
  });
  it.each([...'长员任记委师官授警裁理事督问干', '主席'])(
    'has an office at the end of a line: %s',
    (end) => {
      expect(atMargin(line(`张三 某某${end}`, { width: 17 }), '某某某某某某')).toBe(false);
      expect(atMargin(line(`组长：张三 某某${end}`, { width: 17 }), '某某某某某某')).toBe(false);
      expect(atMargin(line(`张三某某某${end}`, { width: 17 }), '某某某某某某')).toBe(true);
    },
  );
  it.each([
    '各乡镇乡长',
    '有关单位主任',
    '相关部门书记',
    '各单位负责人',
    '各县区负责同志',
    '各单位领导',
  ])('has those who are in it by their office: %s', (members) => {
    expect(atMargin(line(members, { width: 17 }), '某某某某某某')).toBe(false);
    expect(atMargin(line(`某${members}`, { width: 17 }), '某某某某某某')).toBe(true);
    expect(atMargin(line(`${members}的`, { width: 17 }), '某某某某某某')).toBe(true);
  });
});

describe('a line at the margin', () => {
  it('is full with a character and a half more or less, or with its indent', () => {
    // Behind the end of a sentence only a full line goes on.
    const full = (width: number, indented = false): boolean =>
      atMargin(line(`${some(10)}。`, { width, indented }), '某某某，某某');
    expect([21.5, 21.6].map((w) => full(w))).toEqual([true, false]);
    expect([18.5, 18.4].map((w) => full(w))).toEqual([true, false]);
    expect([16.5, 16.4].map((w) => full(w, true))).toEqual([true, false]);
  });
  it('behind which a sentence has ended goes on with a line that is no few words by themselves', () => {
    const end = line(`${some(19)}。`);
    expect(atMargin(end, '某某某，某某')).toBe(true);
    expect(atMargin(end, '某某某某')).toBe(false);
    expect(atMargin(end, line(some(20)))).toBe(true);
    expect(atMargin(end, line('某某某，某某', { indented: true }))).toBe(false);
    for (const mark of '，。；：、！？') expect(atMargin(end, `某某${mark}某`), mark).toBe(true);
    for (const mark of '；;')
      expect(atMargin(line(`${some(19)}${mark}`), '某某某，某某'), mark).toBe(true);
    expect(atMargin(line(`${some(10)}；`), '某某某，某某')).toBe(false);
  });
  it('that is shorter by more than four characters ends its paragraph, but for a comma', () => {
    expect(atMargin(line(some(16)), '某某某，某某')).toBe(true);
    expect(atMargin(line(some(15.9), { width: 15.9 }), '某某某，某某')).toBe(false);
    for (const mark of '，、')
      expect(atMargin(line(`${some(8)}${mark}`), '某某某，某某'), mark).toBe(true);
  });
  it('with a bracket at its end goes on only where it is full', () => {
    for (const end of '）)') {
      expect(
        atMargin(
          line(`${some(10)}${end === ')' ? '(' : '（'}某${end}`, { width: 18.4 }),
          '某某某，某某',
        ),
        end,
      ).toBe(false);
      expect(
        atMargin(
          line(`${some(10)}${end === ')' ? '(' : '（'}某${end}`, { width: 18.5 }),
          '某某某，某某',
        ),
        end,
      ).toBe(true);
    }
  });
  it('with a colon at its end goes on where it is full, long, and nothing between', () => {
    const colon = (n: number, width = 20, mark = '：'): SourceUnit =>
      line(`${some(n - 1)}${mark}`, { width });
    expect(atMargin(colon(61), '某某某，某某')).toBe(true);
    expect(atMargin(colon(60), '某某某，某某')).toBe(false);
    expect(atMargin(colon(61, 18), '某某某，某某')).toBe(false);
    expect(atMargin(colon(61), line('某某某，某某', { blanks: 1 }))).toBe(false);
    expect(atMargin(colon(61, 20, ':'), '某某某，某某')).toBe(true);
  });
});

describe('a paragraph that is set in', () => {
  it('begins where a line is', () => {
    expect(setIn(line(some(20)), line('某某某，某某', { indented: true }))).toBe(false);
    expect(setIn(line('某某。'), line('某某某，某某'))).toBe(true);
    expect(setIn(line('某某。'), line('某某某，某某', { blanks: 1 }))).toBe(false);
  });
  it('begins so without a margin where the line before is not', () => {
    expect(joined('某某某某某某某某某某某某某某', line('某某某，某某', { indented: true }))).toBe(
      false,
    );
    expect(
      joined(
        line('某某某某某某某某某某某某某某', { indented: true }),
        line('某某某，某某', { indented: true }),
      ),
    ).toBe(true);
  });
});

describe('over an empty line', () => {
  const over = (first: Side, next: string, more: Partial<SourceUnit> = {}): boolean =>
    joined(first, line(next, { blanks: 1, ...more }));
  const overAtMargin = (first: Side, next: string, more: Partial<SourceUnit> = {}): boolean =>
    atMargin(first, line(next, { blanks: 1, ...more }));
  it('nothing goes on with what has ended', () => {
    for (const mark of '。！？…；：:')
      expect(over(`${some(20)}${mark}`, `${some(8)}，某`), mark).toBe(false);
  });
  it('a list of attachments goes on behind a comma only', () => {
    expect(over('附件：1.某某某某某某某某某某某某', `${some(8)}，某`)).toBe(false);
    for (const mark of '，、')
      expect(over(`附件：1.某某某某${mark}`, `${some(8)}，某`), mark).toBe(true);
  });
  it('a name stands by itself, unless the sentence has begun or is about it', () => {
    expect(over(`${some(16)}政府`, `${some(8)}，某`)).toBe(false);
    expect(over(`${some(16)}办法`, `${some(8)}，某`)).toBe(false);
    for (const word of '由以为对将把被的')
      expect(overAtMargin(line(`${some(14)}${word}某政府`), `${some(8)}，某`), word).toBe(true);
    expect(overAtMargin(line(`${some(16)}政府`), `${some(8)}，某`)).toBe(false);
    for (const mark of '，；、')
      expect(over(`某某${mark}${some(14)}政府`, `${some(8)}，某`), mark).toBe(true);
    expect(over(`某某，${some(14)}办法`, `${some(8)}，某`)).toBe(true);
  });
  it('what is short stands by itself', () => {
    expect(over(some(13), `${some(8)}，某`)).toBe(false);
    expect(over(some(14), `${some(8)}，某`)).toBe(true);
    expect(over(`${some(5)}，${some(7)}`, `${some(8)}，某`)).toBe(false);
    expect(over(`${some(5)}，${some(8)}`, `${some(8)}，某`)).toBe(true);
  });
  it('a sentence that has not begun goes on with one that has marks', () => {
    for (const mark of '，。；：')
      expect(over(some(14), `${some(8)}${mark}${some(3)}`), mark).toBe(true);
    expect(over(some(14), some(8))).toBe(false);
    expect(over(`某，${some(14)}`, some(8))).toBe(true);
    expect(over(`某，${some(14)}`, `${some(8)}局`)).toBe(false);
  });
  it('a line at the margin, or four characters from it, goes on', () => {
    expect(overAtMargin(line(`某，${some(14)}`), `${some(8)}，某`)).toBe(true);
    expect(overAtMargin(line(`某，${some(13)}`), `${some(8)}，某`)).toBe(false);
    expect(overAtMargin(line(some(16)), some(8))).toBe(true);
    expect(overAtMargin(line(`${some(13)}，`), some(8))).toBe(true);
  });
  it('a line of fourteen characters goes on in narrow columns, too', () => {
    const narrow = [
      ...Array.from({ length: 5 }, () => line(some(16))),
      line('完毕。', { width: 3 }),
    ];
    const next = line('某某某，某某', { blanks: 1 });
    expect(joined(some(14), next, [], narrow)).toBe(true);
    expect(joined(some(13), next, [], narrow)).toBe(false);
    expect(joined(`某，${some(11)}`, next, [], narrow)).toBe(true);
  });
  it('a line that is set in begins a paragraph where others do', () => {
    const next = (indented: boolean): SourceUnit => line('某某某，某某', { blanks: 1, indented });
    expect(setIn(line(`某，${some(18)}`), next(true))).toBe(false);
    expect(setIn(line(`某，${some(18)}`), next(false))).toBe(true);
    expect(setIn(line(`某，${some(16)}`, { indented: true }), next(true))).toBe(true);
    expect(setIn(line(`某，${some(17)}，`), next(true))).toBe(true);
  });
});

describe('a heading that is too long for its line', () => {
  const heading = line(`一、${some(18)}`);
  it('goes on where it fills it, within a character and a half', () => {
    expect(atMargin(heading, '某某', line('某某。', { blanks: 1 }))).toBe(true);
    expect(atMargin(line(`一、${some(16)}`, { width: 18.5 }), '某某')).toBe(true);
    expect(atMargin(line(`一、${some(16)}`, { width: 18.4 }), '某某')).toBe(false);
    expect(atMargin(line(`一、${some(16)}`, { width: 22 }), '某某')).toBe(true);
    expect(joined(heading, '某某')).toBe(false);
    expect(atMargin(heading, line('某某', { blanks: 1 }))).toBe(false);
    expect(atMargin(heading, line('某某', { indented: true }))).toBe(false);
  });
  it('goes on with a sentence, or with words behind which something begins', () => {
    for (const mark of '。；：，')
      expect(atMargin(heading, `某某${mark}某某`, '某某某某某'), mark).toBe(true);
    expect(atMargin(heading, '某某某某', '某某某某某')).toBe(false);
    expect(atMargin(heading, '某某某某')).toBe(true);
    expect(atMargin(heading, '某某某某', '二、某某')).toBe(true);
    expect(atMargin(heading, '某某某某', line('某某某某某', { indented: true }))).toBe(true);
    expect(atMargin(heading, '某某某某', line('某某某某某', { blanks: 1 }))).toBe(true);
  });
});

describe('without a margin', () => {
  it('a short line before an empty one ends, but for a comma', () => {
    expect(joined('某某，某某某', line('某某某，某某', { blanks: 1 }))).toBe(false);
    expect(joined('某某某某，', line('某某某，某某', { blanks: 1 }))).toBe(true);
  });
  it('a few words over a sentence three times as long are a heading', () => {
    expect(joined('某某', '某某，某某某')).toBe(true);
    expect(joined('某某', '某某，某某某某')).toBe(false);
    expect(joined(some(8), `${some(23)}，`)).toBe(true);
    expect(joined(some(8), `${some(24)}，`)).toBe(false);
    expect(joined(some(9), `${some(40)}，`)).toBe(true);
    expect(joined('某', '某某某，某某')).toBe(true);
    expect(joined('某某', some(20))).toBe(true);
    for (const mark of '，。；') expect(joined('某某', `${some(8)}${mark}`), mark).toBe(false);
    for (const end of '的和与及或由对向在将把为')
      expect(joined(`某某${end}`, `${some(20)}，`), end).toBe(true);
  });
  it('a title and the name of an authority stand by themselves', () => {
    for (const words of ['某某某某某某某某某办法', '某某某某某某某某某某局']) {
      expect(joined(words, '某某某某某'), words).toBe(false);
      for (const go of '的和与及（') expect(joined(words, `${go}某某某某`), words + go).toBe(true);
      for (const mark of '，；：、')
        expect(joined(`某某${mark}${words}`, '某某某某某'), words + mark).toBe(mark !== '：');
    }
    expect(atMargin(line('某某某某某某某某某办法', { width: 20 }), '某某某某某')).toBe(true);
  });
});

describe('a number that opens a block', () => {
  it('does so behind a comma where it is a heading of a higher kind, with three characters', () => {
    for (const heading of [
      '第一章 某某某',
      '第一节 某某某',
      '一、某某某',
      '（一）某某某',
      '1.1 某某某',
    ])
      expect(joined('某某某某某，', heading), heading).toBe(false);
    for (const cited of [
      '一、某某',
      '（一）某某',
      '1. 某某某',
      '1 某某某',
      '（一）项某某',
      '（一）款某某',
      '第一章中某某某',
      '二、和某某某',
      '（二）至某某某',
      '（二）所某某某',
    ])
      expect(joined('某某某某某，', cited), cited).toBe(true);
  });
  it('does so within a bracket that is open, where the sentence has ended or the line is set in', () => {
    const open = '某某某某某（某某某某';
    expect(joined(open, '（二）某某某某某。')).toBe(true);
    expect(joined(`${open}。`, '（二）某某某某某。')).toBe(false);
    expect(joined(open, line('（二）某某某某某。', { indented: true }))).toBe(false);
    for (const low of ['2. 某某某', '（2）某某某', '②某某某'])
      expect(atMargin(`${some(12)}（某某某某某某。`, `${low}，某某`), low).toBe(true);
  });
  it('does not so within a number', () => {
    expect(joined('某某某某某12.', '5. 某某')).toBe(true);
    expect(joined('某某某某某3', '1.2 某某')).toBe(true);
    expect(joined('某某某某某3', '一、某某')).toBe(false);
    expect(joined('某某某某某', '5. 某某')).toBe(false);
  });
  it('may be an act with its label', () => {
    for (const act of [
      '任命',
      '免去',
      '聘任',
      '聘用',
      '任用',
      '免除',
      '解聘',
      '撤销',
      '提名',
      '推荐',
    ])
      for (const form of [`${act}：张三，某某`, `决定${act}：张三，某某`, `同意${act} :张三，某某`])
        expect(joined('某某某某某某某某某，', form), form).toBe(false);
    expect(joined('某某某某某某某某某，', '任命张三：某某，')).toBe(true);
  });
  it('may be an annex with its number or its colon', () => {
    for (const annex of ['附件', '附件1', '附件12', '附件一', '附 表 1', '附录：某', '附件 某某'])
      expect(joined('某某某某某某某某某，', annex), annex).toBe(false);
    for (const none of ['附件所列', '附图1', '附件一览表'])
      expect(joined('某某某某某某某某某，', none), none).toBe(true);
  });
});

describe('a bracket that is open', () => {
  it.each(['（）', '《》', '【】', '〔〕', '［］'])('goes on: %s', ([open, close]) => {
    expect(joined(`某某某某${open}某某`, '某某某，某某')).toBe(true);
    const heading = `一、某某${open}某某`;
    expect(joined(heading, '某某某，某某'), heading).toBe(true);
    expect(joined(`${heading}${close}`, '某某某，某某')).toBe(false);
    expect(joined(`${heading}${open}某${close}`, '某某某，某某')).toBe(true);
    // One that closes nothing opens nothing.
    expect(joined(`一、某${close}某${open}`, '某某某，某某')).toBe(true);
    expect(joined(`一、某某某${close}`, '某某某，某某')).toBe(false);
  });
  it('does not over the end of a sentence', () =>
    expect(joined('一、某某（某某。', '某某某，某某')).toBe(false));
});

describe('what looks like a heading or a title', () => {
  it('has marks of a sentence only in parts, chapters and sections', () => {
    for (const mark of '。；：！？，') {
      for (const high of ['第一编 ', '第一章 ', '第一节 '])
        expect(looksLikeHeading(`${high}某${mark}某`), high + mark).toBe(true);
      for (const low of ['一、', '（一）', '1. ', '1.1 '])
        expect(looksLikeHeading(`${low}某${mark}某`), low + mark).toBe(false);
    }
  });
  it('does not break off', () => {
    for (const open of '、（《“〔') expect(looksLikeHeading(`一、某某${open}`), open).toBe(false);
    expect(looksLikeHeading(`1.1 ${some(21)}`)).toBe(true);
    expect(looksLikeHeading(`1. ${some(21)}`)).toBe(false);
  });
  it('is no mark of a sentence, no number, no day, no annex', () => {
    for (const text of ['某。', '某；', '某：', '某！', '某？', '1. 某某', '附件1', '附件 某某'])
      expect(isTitleLike(text), text).toBe(false);
    for (const text of ['某，某', '某、某', '某（某）']) expect(isTitleLike(text), text).toBe(true);
  });
});

describe('a title under an annex', () => {
  const of = (...lines: readonly Side[]): string[] => runs(lines.map(unit));
  it('follows the annex alone', () => {
    expect(of('附件1', '某某', '某某', '某某。')).toEqual(['附件1', '某某某某', '某某。']);
    expect(of('附件：', '某某，', '某某。')).toEqual(['附件：', '某某，某某。']);
    expect(of('附件1 某某', '某某', '某某。')[1]).not.toBe('某某');
  });
  it('has no cells, and no line behind it that is set in, numbered, or a sentence', () => {
    const behind = (next: Side): string | undefined => of('附件1', '某某办', next, '某某。')[1];
    expect(behind('法')).toBe('某某办法');
    expect(behind('某，某')).toBe('某某办某，某');
    expect(behind('某某：')).toBe('某某办');
    expect(behind('一、某')).toBe('某某办');
    expect(behind(line('法', { indented: true }))).toBe('某某办');
    expect(behind(line('法', { blanks: 1 }))).toBe('某某办');
    expect(runs(readUnits(['附件1\t某某某某', '某某某某某某，某某某某某某某某']))).toHaveLength(3);
    expect(runs(readUnits(['附件1', '某\t某', '某\t某']))[1]).toBe('某|某 / 某|某');
  });
});

describe('a table', () => {
  const of = (...lines: readonly string[]): string[] => runs(readUnits(lines));
  it('has a row of one cell between its rows only where a row follows that is numbered', () => {
    const head = ['序号\t任务\t单位', '1\t修堤\t甲局'];
    expect(of(...head, '一、民生', '2\t清淤\t乙局')).toEqual([
      '序号|任务|单位 / 1|修堤|甲局 / 一、民生|| / 2|清淤|乙局',
    ]);
    expect(of(...head, '一、民生', '（一）某某', '2\t清淤\t乙局')).toEqual([
      '序号|任务|单位 / 1|修堤|甲局 / 一、民生|| / （一）某某|| / 2|清淤|乙局',
    ]);
    for (const last of ['甲\t清淤\t乙局', '2\t清淤', '1234\t清淤\t乙局'])
      expect(of(...head, '一、民生', last)[0], last).toBe('序号|任务|单位 / 1|修堤|甲局');
    for (const line of ['一、民', `一、${some(25)}`, '一、民生，某', '民生'])
      expect(of(...head, line, '2\t清淤\t乙局')[0], line).not.toContain(`${line}||`);
    expect(of(...head, `一、${some(24)}`, '2.\t清淤\t乙局')[0]).toContain('||');
    expect(of(...head, '一、民生')).toEqual(['序号|任务|单位 / 1|修堤|甲局', '一、民生']);
    // Of two columns no line is one.
    expect(of('序号\t任务', '1\t修堤', '一、民生', '2\t清淤')[0]).toBe('序号|任务 / 1|修堤');
  });
  it('goes on with a line without tabs where its row is not full, or another follows', () => {
    expect(of('序号\t任务\t单位', '1\t修堤', '护岸', '2\t清淤\t乙局')[0]).toBe(
      '序号|任务|单位 / 1|修堤护岸 / 2|清淤|乙局',
    );
    expect(of('序号\t任务', '1\t修堤', '护岸', '某某。')).toEqual([
      '序号|任务 / 1|修堤',
      '护岸某某。',
    ]);
    expect(of('序号\t任务', '1\t修堤', '护岸', '', '2\t清淤')[0]).toBe('序号|任务 / 1|修堤');
    expect(of('序号\t任务', '1\t修堤', '护：岸', '2\t清淤')[0]).toBe('序号|任务 / 1|修堤');
  });
  it('ends before a row that is wider by two, or stands far below', () => {
    expect(of('甲\t乙', '丙\t丁', '一\t二\t三')).toEqual(['甲|乙 / 丙|丁 / 一|二|三']);
    expect(of('甲\t乙', '丙\t丁', '一\t二\t三\t四')[0]).toBe('甲|乙 / 丙|丁');
    const far = (n: number): string =>
      of('甲\t乙', '丙\t丁', ...Array.from({ length: n }, () => ''), '一\t二')[0] ?? '';
    expect(far(6)).toBe('甲|乙 / 丙|丁 / 一|二');
    expect(far(7)).toBe('甲|乙 / 丙|丁');
  });
  it('puts a row together whose cells are broken, up to its width', () => {
    expect(of('甲\t乙\t丙', '一\t二', '二\t三', '四\t五\t六')).toEqual([
      '甲|乙|丙 / 一|二二|三 / 四|五|六',
    ]);
    expect(of('甲\t乙\t丙', '一\t二', '', '二\t三', '四\t五\t六')[0]).toBe(
      '甲|乙|丙 / 一|二 / 二|三 / 四|五|六',
    );
    expect(of('甲\t乙\t丙', '一\t二', '二\t三\t四', '四\t五\t六')[0]).toBe(
      '甲|乙|丙 / 一|二 / 二|三|四 / 四|五|六',
    );
  });
});

describe('a line that opens with the number of a paper', () => {
  it.each<[string, string, string[]]>([
    [
      '云政任〔2024〕8号　同意霍青退休，免去霍青区粮食局局长、',
      '区档案局副局长职务。',
      ['云政任〔2024〕8号　同意霍青退休，免去霍青区粮食局局长、区档案局副局长职务。'],
    ],
    ['云政任〔2024〕8号', '霍青为区粮食局局长', ['云政任〔2024〕8号', '霍青为区粮食局局长']],
    [
      '云政任〔2024〕8号　2024年1月5日',
      '霍青为区粮食局局长',
      ['云政任〔2024〕8号　2024年1月5日', '霍青为区粮食局局长'],
    ],
    [
      '云政任〔2024〕8号　经区政府会议研究，决定任命：',
      '霍青为区粮食局局长',
      ['云政任〔2024〕8号　经区政府会议研究，决定任命：', '霍青为区粮食局局长'],
    ],
  ])('%s', (first, second, expected) => {
    const width = 30;
    const full = line(first, { width: Math.max(width, first.length) });
    const units = [
      ...Array.from({ length: 5 }, () => line(some(width), { width })),
      line('完毕。', { width: 3 }),
      full,
      line(second),
    ];
    expect(runs(units).slice(1)).toEqual(expected);
  });
});
