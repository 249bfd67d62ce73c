/** Which lines make one paragraph: each reason to join or to part, on a few lines of an invented text. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { groupUnits, isTitleLike, looksLikeHeading } from '../../../src/importer/paragraphs.ts';

/** Texts of the paragraphs; a table as its rows. */
const grouped = (text: string): string[] =>
  groupUnits(readUnits(text.split('\n'))).map((run) =>
    run.type === 'paragraph'
      ? run.text
      : run.rows
          .map((row) => row.map((cell) => cell.map((u) => u.text).join('')).join('|'))
          .join(' / '),
  );
/** A sentence broken at a margin of twenty, so that the margin is known. */
const FULL = '各级各部门要充分认识防汛工作的重要意义和';
const body = `${FULL}\n${FULL}\n${FULL}\n${FULL}\n${FULL}\n紧迫性。`;
const whole = `${FULL.repeat(5)}紧迫性。`;
const behind = (line: string): string[] => grouped(`${body}\n${line}`).slice(1);

describe('lines broken at a margin', () => {
  it('are one paragraph up to the line that is not full', () => {
    expect([...FULL]).toHaveLength(20);
    expect(grouped(body)).toEqual([whole]);
    expect(grouped(`${body}\n${body}`)).toEqual([whole, whole]);
  });
  it('go on after a sentence that ends at the margin', () => {
    const ends = `${FULL.slice(0, 19)}。`;
    expect(grouped(`${body}\n${ends}\n各地要加强值班，做好准备。`).slice(1)).toEqual([
      `${ends}各地要加强值班，做好准备。`,
    ]);
    // A few words without punctuation are no rest of it.
    expect(grouped(`${body}\n${ends}\n防汛办公室`).slice(1)).toEqual([ends, '防汛办公室']);
  });
  it.each([
    ['a number', '一、加强领导'],
    ['a number in brackets', '（一）加强领导'],
    ['an attachment', '附件1'],
    ['a mark', '●召开会议。'],
    ['a month in brackets', '【一月】'],
    ['a date', '2024年1月3日'],
    ['a history', '（2024年1月3日市政府常务会议通过）'],
  ])('part before %s', (_, line) => {
    expect(grouped(`${body}\n${FULL}\n${line}`).slice(-1)).toEqual([line]);
  });
});

describe('a line', () => {
  it('with a number begins anew where the sentence before is finished, and not inside of one', () => {
    for (const line of ['1. 加强领导', '第一条 本办法']) {
      expect(behind(line), line).toEqual([line]);
      expect(grouped(`${body}\n${FULL}\n${line}`).slice(1), line).toEqual([FULL + line]);
    }
  });

  it('that begins with what no line begins with goes on', () => {
    for (const mark of '，。、；！？）》”')
      expect(grouped(`各地要做好防汛\n${mark}工作`)[0], mark).toContain(mark);
    expect(grouped('各地要做好防汛工作，加强值班\n（责任单位：市水务局）')).toEqual([
      '各地要做好防汛工作，加强值班（责任单位：市水务局）',
    ]);
    expect(grouped('一、加强领导\n（责任单位：市水务局）')).toHaveLength(2);
  });
  it('in an open bracket goes on', () => {
    expect(grouped('各地（包括各区\n和各县）要做好工作。')).toEqual([
      '各地（包括各区和各县）要做好工作。',
    ]);
  });
  it('of a roster stands by itself', () => {
    expect(grouped('组长：张三\n副组长：李四\n成员：王五')).toEqual([
      '组长：张三',
      '副组长：李四',
      '成员：王五',
    ]);
  });
  it('of a chronicle stands by its mark', () => {
    expect(grouped('●1日，召开会议。\n●2日，召开会议。')).toHaveLength(2);
    expect(grouped('1月1日，召开会议。\n1月2日，召开会议。')).toHaveLength(2);
  });
  it('after an empty line goes on only where the sentence plainly does', () => {
    expect(grouped('各地要做好防汛工作，加强值班值守，\n\n完善应急预案。')).toHaveLength(1);
    expect(grouped('各地要做好防汛工作。\n\n完善应急预案。')).toHaveLength(2);
    expect(grouped('关于防汛工作的通知\n\n完善应急预案。')).toHaveLength(2);
  });
  it('with who signs stands over its date', () => {
    expect(grouped(`${body}\n青川市人民政府\n2024年1月3日`).slice(1)).toEqual([
      '青川市人民政府',
      '2024年1月3日',
    ]);
    expect(behind('市长 张三\n2024年1月3日')).toEqual(['市长 张三', '2024年1月3日']);
  });
});

describe('lines of cells', () => {
  it('are a table from the second on', () => {
    expect(grouped('序号\t任务\t单位\n1\t修堤\t市水务局\n2\t清淤\t市水务局')).toEqual([
      '序号|任务|单位 / 1|修堤|市水务局 / 2|清淤|市水务局',
    ]);
    expect(grouped('序号\t任务\t单位')).not.toEqual(['序号|任务|单位']);
  });
});

describe('what a line looks like', () => {
  it.each(['一、加强领导', '（一）加强领导', '第一章 总则', '1.1 总则'])('a heading: %s', (text) =>
    expect(looksLikeHeading(text)).toBe(true),
  );
  it.each(['各地要做好防汛工作。', '一、各地要做好防汛工作。', '防汛工作'])(
    'no heading: %s',
    (text) => expect(looksLikeHeading(text)).toBe(false),
  );
  it('a title', () => {
    expect(isTitleLike('关于防汛工作的通知')).toBe(true);
    expect(isTitleLike('某'.repeat(60))).toBe(true);
    expect(isTitleLike('某'.repeat(61))).toBe(false);
    for (const text of ['防汛。', '防汛：', '防汛；', '一、防汛', '2024年1月3日', '附件1'])
      expect(isTitleLike(text), text).toBe(false);
  });
});

describe('members of a body', () => {
  it('who are in it by their office stand by themselves', () => {
    expect(
      grouped(
        '成　员：游海涛　县市场监管局副局长\n　　　　各乡（镇）乡（镇）长\n领导小组办公室设在县统计局，负责日常工作。',
      ),
    ).toEqual([
      '成 员：游海涛 县市场监管局副局长',
      '各乡（镇）乡（镇）长',
      '领导小组办公室设在县统计局，负责日常工作。',
    ]);
  });
});

describe('lines of a roster', () => {
  it('stand apart where each is short and none is broken off', () => {
    const lines = [
      '组　长：张国强　县委常委、副县长',
      '副组长：李志明　县水利局局长',
      '成　员：赵建军　县财政局副局长',
      '　　　　孙丽华　县审计局副局长',
      '组　长：周海涛　县水利局副局长',
      '成　员：郑晓东　县水利局股长',
      '负责疏浚工程的施工管理。',
    ];
    expect(grouped(lines.join('\n')).map((t) => t.replace(/\s/gu, ''))).toEqual(
      lines.map((t) => t.replace(/\s/gu, '')),
    );
  });
});
