/** Which line goes on with the one before it, reason by reason: by hand, beside lines that almost do. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { groupUnits, isTitleLike, looksLikeHeading } from '../../../src/importer/paragraphs.ts';

const grouped = (text: string, options = {}): string[] =>
  groupUnits(readUnits(text.split('\n')), options).map((run) =>
    run.type === 'paragraph'
      ? run.text
      : run.rows
          .map((row) => row.map((cell) => cell.map((u) => u.text).join('')).join('|'))
          .join(' / '),
  );
/** Whether two lines are one paragraph. */
const joined = (first: string, second: string, between = '\n'): boolean =>
  grouped(`${first}${between}${second}`).length === 1;

describe('without a margin, two lines', () => {
  it.each([
    ['各地要加强值班值守工作', '做好防汛准备。'],
    ['各地要加强值班，', '做好防汛准备。'],
    ['各地要（包括各区', '和各县）做好准备。'],
    ['各地要做好《关于某事', '的通知》的落实。'],
    ['各地要做好【重点', '工作】的落实。'],
    ['各地要做好防汛工作，按照', '第三条的规定办理。'],
    ['依照第', '三条的规定办理。'],
    ['依照第二条、', '第三条的规定办理。'],
    ['比例为3.', '5%以上。'],
  ])('are one: %s | %s', (first, second) => expect(joined(first, second)).toBe(true));
  it.each([
    ['各地要加强值班。', '各部门要做好准备。'],
    ['各地要加强值班；', '各部门要做好准备。'],
    ['各地：', '各部门要做好准备。'],
    ['青川市人民政府令', '第12号'],
    ['青政发〔2024〕5号', '各地要做好准备。'],
    ['第12号', '各地要做好准备。'],
    ['2024年1月3日', '各地要做好准备。'],
    ['（此件公开发布）', '各地要做好准备。'],
    ['各地要做好准备', '（此件公开发布）'],
    ['各地要做好准备', '2024年1月3日'],
    ['各地要做好准备', '（2024年1月3日市政府常务会议通过）'],
    ['各地要做好准备', '1月'],
    ['1月3日', '召开会议'],
    ['【一月】', '召开会议'],
    ['二', '决定任命张三为市水务局局长。'],
    ['青川市人民政府办公室文件', '青政办〔2024〕5号'],
    ['决定任命张三为市水务局局长', '三'],
    ['（二）', '接受张三辞去职务的请求'],
    ['各地要做好准备', '●召开会议'],
    ['张三 市水务局局长', '李四 市财政局局长'],
    ['张三 市水务局局长（试用期一年）', '李四 市财政局局长职务，另有任用'],
    ['组长：张三', '李四'],
    ['张三', '成员：李四'],
    ['成员单位：市水务局', '主要职责：负责修堤。'],
    ['主要成员：', '组长：张三'],
    ['附件1', '甲表'],
    ['各地要做好准备', '附件1'],
    ['各地要做好准备', '附件：1.甲表'],
    ['一、加强领导', '各地要做好准备。'],
    ['各地要做好准备', '一、加强领导'],
    ['各地要做好准备', '（一）加强领导'],
    ['各地要做好准备，', '（一）加强领导'],
    ['各地要做好准备，', '3.3 归口管理'],
    ['青川市人民政府办公室', '关于做好防汛工作的通知'],
    ['关于做好防汛工作的通知', '各地要做好准备。'],
  ])('are two: %s | %s', (first, second) => expect(joined(first, second)).toBe(false));
});

describe('over an empty line, two lines', () => {
  it.each([
    ['各地要加强值班值守工作，', '做好防汛准备。'],
    ['各地要加强值班、', '做好防汛准备。'],
    ['各地要认真贯彻落实市政府关于防汛工作的各项', '要求，做好防汛准备。'],
  ])('are one: %s | %s', (first, second) => expect(joined(first, second, '\n\n')).toBe(true));
  it.each([
    ['各地要加强值班。', '做好防汛准备。'],
    ['各地要加强值班；', '做好防汛准备。'],
    ['各地要加强值班：', '做好防汛准备。'],
    ['附件：1.甲表', '做好防汛准备。'],
    ['青川市人民政府防汛抗旱指挥部办公室', '要求，做好防汛准备。'],
    ['关于进一步加强全市防汛抗旱工作的若干规定', '要求，做好防汛准备。'],
    ['加强值班值守', '要求，做好防汛准备。'],
    ['加强值班值守工作和应急处置各项准备工作', '做好防汛准备'],
  ])('are two: %s | %s', (first, second) => expect(joined(first, second, '\n\n')).toBe(false));
  it('of which both are joined are told', () => {
    const joins: object[] = [];
    grouped('各地要加强值班值守工作，\n\n做好防汛准备。', { joins });
    expect(joins).toEqual([
      { row: 'joinedOverBlank', line: 3, words: '各地要加强值班值守工作，｜做好防汛准备。' },
    ]);
  });
});

describe('a signature', () => {
  it.each([
    ['各地要做好准备。', '青川市防汛办'],
    ['各地要做好准备', '青川市人民政府'],
  ])('stands before its day: %s | %s', (first, second) =>
    expect(grouped(`${first}\n${second}\n2024年1月3日`)).toEqual([first, second, '2024年1月3日']),
  );
  it('of a person, too', () => {
    for (const signer of [
      '市长 张三',
      '代市长 张小三',
      '主任 张 三',
      '主席 阿古拉·巴图',
      '专员 张三',
    ])
      expect(grouped(`各地要做好准备\n${signer}\n2024年1月3日`), signer).toHaveLength(3);
    expect(grouped('各地要做好准备\n做好值班\n2024年1月3日')).toEqual([
      '各地要做好准备做好值班',
      '2024年1月3日',
    ]);
  });
});

describe('lines that are told to stand apart, or to be headings', () => {
  it('do', () => {
    const text = '各地要加强值班值守工作\n做好防汛准备\n各部门要配合。';
    expect(grouped(text)).toHaveLength(1);
    expect(grouped(text, { apart: new Set([2]) })).toEqual([
      '各地要加强值班值守工作',
      '做好防汛准备',
      '各部门要配合。',
    ]);
    expect(grouped(text, { headings: new Set(['做好防汛准备']) })).toEqual([
      '各地要加强值班值守工作',
      '做好防汛准备',
      '各部门要配合。',
    ]);
  });
  it('of the title that a notice passes on make it up', () => {
    const text = '青川市\n停车管理\n办法\n第一条 为了管理。';
    expect(grouped(text, { attached: '青川市停车管理办法' })[0]).toBe('青川市停车管理办法');
    expect(grouped(text, { attached: '青川市公园管理办法' })[0]).not.toBe('青川市停车管理办法');
    // Of five lines at most.
    const six = ['青', '川', '市', '停', '车', '法'].join('\n');
    expect(grouped(`${six}\n第一条 为了管理。`, { attached: '青川市停车法' })[0]).not.toBe(
      '青川市停车法',
    );
  });
});

describe('the title of an annex', () => {
  it('is up to three lines under its number, without an empty one between', () => {
    expect(grouped('附件1\n青川市防汛\n应急预案\n一、总则')).toEqual([
      '附件1',
      '青川市防汛应急预案',
      '一、总则',
    ]);
    expect(grouped('附件1\n甲\n乙\n丙\n丁')[1]).toBe('甲乙丙');
    expect(grouped('附件1\n青川市防汛\n\n应急预案')).toEqual(['附件1', '青川市防汛', '应急预案']);
    expect(grouped('附件1\n青川市防汛\n  应急预案')).toEqual(['附件1', '青川市防汛', '应急预案']);
    expect(grouped('附件1\n本预案适用。\n全市')[1]).toBe('本预案适用。');
  });
});

describe('a heading that is too long for a line', () => {
  const full = '各级各部门要充分认识防汛工作的重要意义和';
  const margin = `${full}\n${full}\n${full}\n${full}\n${full}\n紧迫性。\n`;
  const behind = (...lines: string[]): string[] => grouped(margin + lines.join('\n')).slice(1);
  const heading = '一、切实加强全市防汛抗旱工作的组织领导和';
  it('goes on where it fills its line', () => {
    expect([...heading]).toHaveLength(20);
    expect(behind(heading, '责任落实', '', '各地要做好准备。')).toEqual([
      `${heading}责任落实`,
      '各地要做好准备。',
    ]);
    expect(behind('一、加强领导', '责任落实', '', '各地要做好准备。')[0]).toBe('一、加强领导');
    expect(behind(heading, '', '责任落实')[0]).toBe(heading);
    expect(behind(heading, '  责任落实')[0]).toBe(heading);
  });
  it('or is the beginning of a sentence', () => {
    expect(behind(heading, '责任落实，做好准备。')).toEqual([`${heading}责任落实，做好准备。`]);
  });
});

describe('what looks like a heading', () => {
  it.each([
    '一、加强领导',
    '（一）加强领导',
    '第一章 总则',
    '1.1 目的',
    '1. 加强领导',
    '第二节 职责，任务',
  ])('%s', (text) => expect(looksLikeHeading(text)).toBe(true));
  it.each([
    '加强领导',
    '一、',
    `一、${'加'.repeat(41)}`,
    '（1）加强领导',
    '①加强领导',
    '第一条 加强领导',
    '一、加强领导。',
    '一、加强领导，落实责任',
    '一、加强《',
    '一、加强（',
    '一、加强、',
    `1. ${'加'.repeat(21)}`,
  ])('not %s', (text) => expect(looksLikeHeading(text)).toBe(false));
  it('has at most forty characters', () => {
    expect(looksLikeHeading(`一、${'加'.repeat(40)}`)).toBe(true);
    expect(looksLikeHeading(`1. ${'加'.repeat(20)}`)).toBe(true);
  });
  it('is like a title in a few words without a sentence', () => {
    expect(isTitleLike('青川市防汛预案')).toBe(true);
    expect(isTitleLike('某'.repeat(60))).toBe(true);
    for (const text of [
      '某'.repeat(61),
      '某事。',
      '某事；',
      '某事：',
      '某事！',
      '某事？',
      '一、某事',
      '2024年1月3日',
      '附件1',
    ])
      expect(isTitleLike(text), text).toBe(false);
  });
});

describe('a table', () => {
  it('is lines with tabs, and what goes on with their last cell', () => {
    expect(grouped('序号\t任务\n1\t修堤\n2\t清淤\n后文。')).toEqual([
      '序号|任务 / 1|修堤 / 2|清淤',
      '后文。',
    ]);
    expect(grouped('序号\t任务\n1\t修建\n堤坝\n2\t清淤')).toEqual([
      '序号|任务 / 1|修建堤坝 / 2|清淤',
    ]);
    // Not over a number, a sentence, an empty line.
    expect(grouped('序号\t任务\n1\t修建\n一、甲\n2\t清淤')[0]).toBe('序号|任务 / 1|修建');
    expect(grouped('序号\t任务\n1\t修建\n堤坝。\n2\t清淤')[0]).toBe('序号|任务 / 1|修建');
    expect(grouped('序号\t任务\n1\t修建\n\n堤坝\n2\t清淤')[0]).toBe('序号|任务 / 1|修建');
  });
  it('has rows that are broken within a cell', () => {
    expect(grouped('序号\t任务\t单位\n1\t修建\n堤坝\t甲局\n2\t清淤\t乙局')).toEqual([
      '序号|任务|单位 / 1|修建堤坝|甲局 / 2|清淤|乙局',
    ]);
  });
  it('is none of one line', () => {
    expect(grouped('序号\t任务')).toEqual(['序号', '任务']);
  });
});

describe('one act a line, without a mark at its end', () => {
  it.each([
    ['马日古任云山大学副校长', '龙珍任市民宗委一级调研员，免去市民宗委副主任职务'],
    ['郭瑾为市数据局局长', '洪卿（女）为市渔业局副局长（试用期一年）'],
    ['张远任市水务局局长职务', '因年龄原因，李怀不再担任市督查专员职务'],
  ])('parts: %s | %s', (first, second) => expect(joined(first, second)).toBe(false));
});

describe('a label with its names at the end of a line', () => {
  it('closes the paragraph', () => {
    expect(
      joined('五、新增供热面积。责任领导：郝某；责任单位：市建设局', '请各单位制定方案。'),
    ).toBe(false);
    expect(joined('五、新增供热面积。责任单位：市建设局、', '市财政局。')).toBe(true);
  });
});
