/** What must be done, sentence by sentence: how a text is cut, who acts, which grade, when, which part of the sheet. Invented texts. */
import { describe, expect, it } from 'vitest';
import { actionsOf, forgottenIn, withSteps } from '../../../src/rules/actions.ts';

const outcomes = [
  { id: 'one', name: '一级' },
  { id: 'two', name: '二级' },
  { id: 'three', name: '三级' },
] as never;
interface C {
  readonly anchor: string;
  readonly text: string;
  readonly kind?: string;
  readonly section?: string;
}
const agency = (name: string, more: object = {}) => ({
  id: null,
  name,
  printed: name,
  role: 'responsible',
  ...more,
});
const duty = (clause: string, text: string, agencies: object[], more: object = {}) => ({
  clause,
  text,
  agencies,
  covers: [],
  ...more,
});
/** All that is made of some clauses by a sheet. */
const made = (clauses: readonly C[], actions: object = {}, duties: readonly object[] = []) =>
  actionsOf(
    {
      outcomes,
      actions: { sections: [{ at: 'all' }], leftOut: [], clocks: [], gaps: [], ...actions },
    } as never,
    {
      clauses: [
        { anchor: 'all', kind: 'heading', text: '全文' },
        ...clauses.map((c) => ({ kind: 'paragraph', section: 'all', ...c })),
      ],
    } as never,
    duties as never,
  );
const steps = (...p: Parameters<typeof made>) => made(...p).steps;
const quotes = (...p: Parameters<typeof made>): string[] => steps(...p).map((s) => s.quote);
const p = (text: string, anchor = 'p1', more: object = {}): C => ({ anchor, text, ...more });
const item = (text: string, anchor: string, more: object = {}): C => ({
  anchor,
  text,
  kind: 'item',
  ...more,
});

describe('a text', () => {
  it.each<[string, string[]]>([
    ['修堤。植树！清淤？其他', ['修堤。', '植树！', '清淤？', '其他']],
    ['修堤（先看。再修）。植树。', ['修堤（先看。再修）。', '植树。']],
    ['修堤(先看。再修)。植树。', ['修堤(先看。再修)。', '植树。']],
    ['修堤“先看。再修”。植树。', ['修堤“先看。再修”。', '植树。']],
    ['印发《甲。乙》。植树。', ['印发《甲。乙》。', '植树。']],
    ['修堤（甲“乙。丙”丁。戊）。植树。', ['修堤（甲“乙。丙”丁。戊）。', '植树。']],
    // A closing mark without its fellow closes nothing.
    ['修堤）。植树。', ['修堤）。', '植树。']],
    ['修堤，植树；清淤：其他', ['修堤，植树；清淤：其他']],
    [' 修堤。 植树。 ', ['修堤。', '植树。']],
  ])('%s is cut into %j', (text, expected) => expect(quotes([p(text)])).toEqual(expected));
  it('is read in items and paragraphs', () => {
    for (const kind of ['heading', 'row', 'title', 'contents'])
      expect(quotes([p('修堤。', 'x', { kind })]), kind).toEqual([]);
  });
  it('counts its steps clause by clause', () => {
    expect(steps([p('甲。乙。'), p('丙。', 'p2')]).map((s) => [s.id, s.clause])).toEqual([
      ['p1~1', 'p1'],
      ['p1~2', 'p1'],
      ['p2~1', 'p2'],
    ]);
  });
});

describe('an item', () => {
  it('begins without its number, and may have a title', () => {
    const of = (text: string) => steps([item(text, 'i1')]).map((s) => [s.title, s.quote]);
    expect(of('（1）修堤。')).toEqual([[undefined, '修堤。']]);
    expect(of('（1）现场处置。封锁道路。清点人数。')).toEqual([
      ['现场处置', '封锁道路。'],
      ['现场处置', '清点人数。'],
    ]);
    for (const mark of '，；：')
      expect(of(`（1）现场${mark}处置。封锁道路。`)[0], mark).toEqual([
        undefined,
        `现场${mark}处置。`,
      ]);
    expect(of(`（1）${'某'.repeat(39)}。封锁道路。`)).toEqual([['某'.repeat(39), '封锁道路。']]);
    expect(of(`（1）${'某'.repeat(40)}。封锁道路。`)).toHaveLength(2);
    expect(steps([p('现场处置。封锁道路。')])).toHaveLength(2);
    expect(steps([p('（1）修堤。')])[0]?.quote).toBe('（1）修堤。');
  });
  it('stands under the sentence that opens its list, in one section', () => {
    const of = (...more: C[]) =>
      steps([item('（一）各区做好：', 'i0'), ...more]).map((s) => [s.quote, s.lead]);
    expect(of(item('（1）修堤。', 'i1'), item('（2）植树。', 'i2'))).toEqual([
      ['各区做好：', undefined],
      ['修堤。', '各区做好：'],
      ['植树。', '各区做好：'],
    ]);
    expect(of(item('（1）修堤。', 'i1', { section: 'other' }))[1]?.[1]).toBeUndefined();
    expect(of(p('修堤。', 'p2'), item('（1）植树。', 'i2'))[2]?.[1]).toBeUndefined();
    expect(
      of(p('某节', 'h', { kind: 'heading' }), item('（1）植树。', 'i2'))[1]?.[1],
    ).toBeUndefined();
    expect(of(p('各县做好:', 'p2'), item('（1）植树。', 'i2'))[2]?.[1]).toBe('各县做好:');
  });
  it('of a list of cases stays with the sentence that opens it', () => {
    const of = (lead: string, ...more: C[]) =>
      quotes([p(lead), item('（1）甲的；', 'i1'), item('（2）乙的。', 'i2'), ...more]);
    for (const lead of ['有下列情形之一的：', '符合以下条件时:', '下列情况报告：'])
      expect(of(lead)).toEqual([`${lead}（1）甲的；（2）乙的。`]);
    expect(of('做好下列工作：')).toHaveLength(3);
    expect(of('有下列情形。做好：')).toHaveLength(4);
    expect(of('有下列情形；做好：')).toHaveLength(3);
    // A paragraph ends it.
    expect(of('有下列情形的：', p('修堤。', 'p2'), item('（3）丙。', 'i3'))).toEqual([
      '有下列情形的：（1）甲的；（2）乙的。',
      '修堤。',
      '丙。',
    ]);
  });
});

describe('who acts', () => {
  const who = (text: string, ...duties: object[]) =>
    steps([p(text)], {}, duties).map((s) =>
      s.who.map(
        ({ printed, helps, carried }) =>
          `${printed}${helps ? ' helps' : ''}${carried ? ' carried' : ''}`,
      ),
    );
  it('is of a duty that is the sentence, a part of it, or that it is part of', () => {
    expect(who('甲局修堤。', duty('p1', '甲局修堤。', [agency('甲局')]))).toEqual([['甲局']]);
    expect(who('甲局修堤，乙局植树。', duty('p1', '乙局植树', [agency('乙局')]))).toEqual([
      ['乙局'],
    ]);
    expect(who('修堤。', duty('p1', '甲局做好：修堤。', [agency('甲局')]))).toEqual([
      ['甲局 carried'],
    ]);
    expect(who('修堤。', duty('p1', '甲局植树。', [agency('甲局')]))).toEqual([[]]);
    expect(who('修堤。', duty('p2', '修堤。', [agency('甲局')]))).toEqual([[]]);
    expect(who('修堤。', duty('p2', '修堤。', [agency('甲局')], { covers: ['p1'] }))).toEqual([
      ['甲局 carried'],
    ]);
    // The number of an item is none of its words.
    for (const number of ['（1）', '(12)', '3）'])
      expect(
        who('甲局修堤。', duty('p1', `${number}甲局修堤。`, [agency('甲局')])),
        number,
      ).toEqual([['甲局']]);
    expect(who('甲局修堤。', duty('p1', '1、甲局修堤。', [agency('甲局')]))).toEqual([['甲局']]);
    expect(who('1、甲局修堤。', duty('p1', '一）甲局修堤。', [agency('甲局')]))).toEqual([[]]);
  });
  it('is of the parts before the whole, and else of the narrowest whole', () => {
    const wide = duty('p1', '各区负责，甲局修堤，乙局植树，丙局清淤。', [agency('各区')]);
    const whole = duty('p1', '甲局修堤，乙局植树', [agency('丁局')]);
    expect(who('甲局修堤。', wide, duty('p1', '甲局修堤', [agency('甲局')]))).toEqual([['甲局']]);
    expect(who('修堤', wide, whole)).toEqual([['丁局 carried']]);
    // Of those whom a whole names the ones that the sentence names itself.
    const both = duty('p1', '各局做好：乙局修堤。', [agency('甲局'), agency('乙局')]);
    expect(who('乙局修堤。', both)).toEqual([['乙局']]);
    const help = duty('p1', '各局做好：乙局修堤。', [
      agency('甲局'),
      agency('乙局', { role: 'cooperating' }),
    ]);
    expect(who('乙局修堤。', help)).toEqual([['甲局 carried', '乙局 helps']]);
  });
  it('is told once, those who help behind those whom they help', () => {
    expect(
      who(
        '甲局会同乙局修堤。',
        duty('p1', '甲局会同乙局修堤。', [
          agency('乙局', { role: 'cooperating' }),
          agency('甲局'),
          agency('甲局'),
          agency('本局', { id: 'x' }),
          agency('该局', { id: 'x' }),
        ]),
      ),
    ).toEqual([['甲局', '本局 carried', '乙局 helps']]);
  });
  it('may be the title of an item', () => {
    const [step] = steps([item('（1）甲局。组织修堤。', 'i1')], {}, [
      duty('i1', '组织修堤。', [agency('甲局')]),
    ]);
    expect(step?.who).toEqual([{ id: null, name: '甲局', printed: '甲局' }]);
  });
  it('is of the sentence before where that has them make what this one is about', () => {
    const own = duty('p1', '甲局进行后续报告。', [agency('甲局')]);
    const second = (text: string, ...more: C[]) =>
      steps([p(`甲局进行后续报告。${text}`), ...more], {}, [own])
        .at(-1)
        ?.who.map((a) => `${a.printed} ${a.carried}`);
    for (const word of ['应当', '应', '按照', '内容', '报送', '须', '要', '由'])
      expect(second(`后续报告${word}如此。`), word).toEqual(['甲局 true']);
    expect(second('后续报告如此。')).toEqual([]);
    expect(second('其他报告应当如此。')).toEqual([]);
    expect(second('报告应当如此。')).toEqual([]);
    expect(second('后续报告和进行后应当如此。')).toEqual(['甲局 true']);
    expect(second('后续报告和其他报告应当如此。')).toEqual([]);
    expect(second('', p('后续报告应当如此。', 'p2'))).toEqual([]);
    expect(second('随后，后续报告应当如此。')).toEqual([]);
  });
});

describe('the grade', () => {
  const grades = (clauses: readonly C[], actions: object = {}) =>
    steps(clauses, actions).map((s) => s.grades?.join(' ') ?? '-');
  it('is that which the sentence names, the one before it, its lead or a heading', () => {
    expect(grades([p('一级响应的，修堤。')])).toEqual(['one']);
    expect(grades([p('一级响应的，修堤。植树。')])).toEqual(['one', 'one']);
    expect(grades([p('一级响应的，修堤。'), p('植树。', 'p2')])).toEqual(['one', '-']);
    expect(grades([p('启动二级响应：'), item('（1）修堤。', 'i1')])).toEqual(['two', 'two']);
    const head = (text: string, section = 'all'): C => ({
      anchor: 'h',
      text,
      kind: 'heading',
      section,
    });
    expect(grades([head('二级响应'), p('修堤。', 'p1', { section: 'h' })])).toEqual(['two']);
    expect(
      grades([
        head('二级响应'),
        { anchor: 'h2', text: '措施', kind: 'heading', section: 'h' },
        p('修堤。', 'p1', { section: 'h2' }),
        p('三级响应的，植树。', 'p2', { section: 'h2' }),
      ]),
    ).toEqual(['two', 'three']);
  });
  it('is none where every grade is named, and as the sheet says before all', () => {
    expect(grades([p('一级、二级、三级响应的，修堤。')])).toEqual(['-']);
    expect(grades([p('一级响应的，修堤。')], { sections: [{ at: 'all', grades: 'any' }] })).toEqual(
      ['-'],
    );
    expect(
      grades([p('修堤。')], { sections: [{ at: 'all', grades: ['three', 'gone', 'one'] }] }),
    ).toEqual(['three one']);
    // The nearest part that says one.
    const sections = [{ at: 'all', grades: ['one'] }, { at: 'p1', grades: ['two'] }, { at: 'p2' }];
    const result = made([p('修堤。'), p('植树。', 'p2')], { sections });
    expect(result.steps.map((s) => s.grades)).toEqual([['two'], ['one']]);
    expect(result.placed.map((x) => [x.stated, x.statedBy])).toEqual([
      [[1], 1],
      [[0], 0],
    ]);
  });
});

describe('when', () => {
  const clock = (words: string, what: string, within: string, at = 'p1') => ({
    at,
    words,
    what,
    within,
    from: 'x',
  });
  const when = (text: string, clocks: object[] = [], section: object = {}) =>
    steps([p(text)], { sections: [{ at: 'all', ...section }], clocks }).map(
      (s) => `${s.when} ${s.clocks.length}`,
    );
  it.each(['立即', '第一时间', '马上', '即刻', '当即', '随即'])('is at once by %s', (word) =>
    expect(when(`${word}修堤。`, [], { when: 'later' })).toEqual(['now 0']),
  );
  it('is by the clock, else as the sheet says, else at once', () => {
    const hours = clock('2小时内', '报告', 'PT2H');
    const days = clock('3日内', '报告', 'P3D');
    expect(when('2小时内报告。', [hours])).toEqual(['hours 1']);
    expect(when('3日内报告。', [days])).toEqual(['later 1']);
    expect(when('2小时内报告，3日内报告。', [days, hours])).toEqual(['hours 2']);
    expect(when('立即并在2小时内报告。', [hours])).toEqual(['now 1']);
    expect(when('2小时内修堤。', [hours])).toEqual(['now 0']);
    expect(when('报告。', [hours])).toEqual(['now 0']);
    expect(when('2小时内报告。', [{ ...hours, at: 'p2' }])).toEqual(['now 0']);
    expect(when('修堤。', [], { when: 'later' })).toEqual(['later 0']);
    expect(when('修堤。')).toEqual(['now 0']);
    expect(when('x', [clock('x', 'x', 'xPT')])).toEqual(['later 1']);
  });
});

describe('the parts of a sheet', () => {
  const placed = (clauses: readonly C[], actions: object, duties: object[] = []) =>
    made(clauses, actions, duties).placed.map(
      (x) => `${x.sentence.text} ${x.as} ${x.why ?? '-'} ${x.obliging}`,
    );
  it('show a sentence or leave it out, the nearest first; what is in none is outside', () => {
    expect(
      placed([p('应当修堤。必须植树。清淤。')], {
        sections: [{ at: 'p1' }],
        leftOut: [{ at: 'p1', quote: '必须植树。', why: '平时做' }],
      }),
    ).toEqual(['应当修堤。 shown - true', '必须植树。 left 平时做 true', '清淤。 shown - false']);
    expect(placed([p('应当修堤。')], { sections: [] })).toEqual(['应当修堤。 outside - true']);
    // The stop at its end does not matter.
    expect(
      placed([p('应当修堤。必须植树')], {
        sections: [],
        leftOut: [{ at: 'p1', quote: '必须植树。', why: 'x' }],
      })[1],
    ).toContain('left');
    expect(
      placed([p('应当修堤。')], { sections: [], leftOut: [{ at: 'p1', quote: '修堤', why: 'x' }] }),
    ).toEqual(['应当修堤。 outside - true']);
  });
  it('may show a part of a sentence between semicolons', () => {
    const of = (quote: string, at = 'p1') =>
      placed([p('修堤；植树；清淤。')], { sections: [{ at, quote }], leftOut: [] }).map((line) =>
        line.split(' ').slice(0, 2).join(' '),
      );
    expect(of('植树；')).toEqual(['修堤； outside', '植树； shown', '清淤。 outside']);
    expect(of('清淤')).toEqual(['修堤； outside', '植树； outside', '清淤。 shown']);
    expect(of('修堤；植树；清淤。')).toEqual(['修堤；植树；清淤。 shown']);
    expect(of('植树；', 'p2')).toEqual(['修堤；植树；清淤。 outside']);
    expect(of('挖沟；')).toEqual(['修堤；植树；清淤。 outside']);
  });
  it('that nothing is in are told', () => {
    expect(
      made([p('修堤。'), p('植树。', 'p2')], {
        sections: [{ at: 'all' }, { at: 'p1' }, { at: 'p1', quote: '挖沟。' }],
        leftOut: [
          { at: 'p2', why: 'x' },
          { at: 'p9', why: 'x' },
        ],
      }).idle,
    ).toEqual({ sections: [0, 2], leftOut: [1] });
  });
  it('give the place, the reading and the order of what they show', () => {
    const sections = [
      { at: 'p2', reading: '二。', place: '丙' },
      { at: 'all', reading: '全。', place: '甲', when: 'later' },
      { at: 'p1', grades: ['one'], reading: '一。', place: '乙' },
    ];
    const result = steps([p('修堤。'), p('植树。', 'p2'), p('清淤。', 'p3')], { sections });
    expect(result.map((s) => [s.quote, s.reading, s.place, s.when])).toEqual([
      ['修堤。', '一。', '乙', 'later'],
      ['植树。', '二。', '丙', 'later'],
      ['清淤。', '全。', undefined, 'later'],
    ]);
    expect(steps([p('修堤。')])[0]).not.toHaveProperty('reading');
    // What a grade rests on is read too, once.
    const graded = [
      { at: 'all', grades: ['one'], reading: '全。' },
      { at: 'p1', reading: '一。' },
      { at: 'p1', reading: '一。' },
    ];
    expect(steps([p('修堤。')], { sections: graded })[0]?.reading).toBe('一。全。');
    const far = [{ at: 'all', reading: '全。' }, { at: 'p1' }];
    expect(steps([p('修堤。')], { sections: far })[0]?.reading).toBeUndefined();
    // In the order of the widest part.
    const order = [{ at: 'p2' }, { at: 'p1' }];
    expect(quotes([p('修堤。'), p('植树。', 'p2')], { sections: order })).toEqual([
      '植树。',
      '修堤。',
    ]);
  });
  it('forget what obliges by its words, or by a duty that is read of it', () => {
    const result = (duties: object[]) =>
      forgottenIn(made([p('应当修堤。植树。')], { sections: [] }, duties)).map((s) => s.text);
    expect(result([])).toEqual(['应当修堤。']);
    expect(result([duty('p1', '植树', [])])).toEqual(['应当修堤。', '植树。']);
    expect(result([duty('p2', '植树', [])])).toEqual(['应当修堤。']);
    expect(result([duty('p2', '植树', [], { covers: ['p1'] })])).toEqual(['应当修堤。', '植树。']);
    expect(result([duty('p1', '清淤', [])])).toEqual(['应当修堤。']);
    expect(forgottenIn(made([p('应当修堤。')]))).toEqual([]);
  });
  it('may be none', () => {
    expect(withSteps({ outcomes, id: 's' } as never, { clauses: [] }, [])).toEqual({
      outcomes,
      id: 's',
      steps: [],
      gaps: [],
    });
  });
});
