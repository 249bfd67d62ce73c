/** Heads of documents without any contents: each kind, and lines that look like one. Invented papers. */
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../src/domain/text.ts';
import { findHeads } from '../../../src/importer/heads.ts';
import { printedLines } from '../../../src/importer/lines.ts';

/** `first line–last line of the title, ! where certain: its words` of each head. */
const heads = (text: string, skipped: readonly number[] = []): string[] => {
  const lines = printedLines(readUnits(text.split('\n')));
  return findHeads(lines, 0, lines.length, (i) => skipped.includes(i)).map(
    ({ first, title: [from, to], words, certain }) =>
      `${first} ${from}–${to}${certain ? '!' : ''} ${words}`,
  );
};
const title = '青川市人民政府关于做好防汛工作的通知';

describe('a head', () => {
  it('is a title over its number', () => {
    expect(heads(`${title}\n青政发〔2024〕1号\n各区人民政府：\n正文。`)).toEqual([
      `0 0–1! ${title}`,
    ]);
    expect(heads(`青川市人民政府\n关于做好防汛工作的通知\n青政发〔2024〕1号\n正文。`)).toEqual([
      `0 0–2! ${title}`,
    ]);
  });
  it('has a title whose first line ends like one', () => {
    expect(
      heads(
        '青川市人民政府办公室\n关于印发督察反馈意见\n整改任务清单的通知\n青政办〔2024〕2号\n各区人民政府：',
      ),
    ).toEqual(['0 0–3! 青川市人民政府办公室关于印发督察反馈意见整改任务清单的通知']);
    // Two papers under one another are two.
    expect(
      heads('关于做好防汛工作的通知\n青川市停车办法\n青政发〔2024〕3号\n各区人民政府：'),
    ).toEqual(['0 0–1 关于做好防汛工作的通知', '1 1–2! 青川市停车办法']);
  });
  it('is that of minutes, over a number without letters', () => {
    expect(heads('青川市人民政府\n市长办公会议纪要\n〔2024〕3号\n正文。')).toEqual([
      '0 0–2! 青川市人民政府市长办公会议纪要',
    ]);
    expect(heads('关于供水的意见\n〔2024〕3号\n正文。')).toEqual(['0 0–1 关于供水的意见']);
  });
  it('is the name of an order whose matter stands in its text', () => {
    expect(
      heads('五月份县政日志\n\n青川县政府训令\n民字第三一八号\n令各区公所\n为令饬事：正文。'),
    ).toEqual(['0 0–1 五月份县政日志', '1 1–2! 青川县政府训令']);
  });
  it('is a title over a number of the fifties', () => {
    expect(heads(`${title}\n（57）青水字第12号\n各区公所：\n正文。`)).toEqual([`0 0–1! ${title}`]);
  });
  it('is a number over its title', () => {
    expect(heads(`正文。\n青政发〔2024〕1号\n${title}\n各区人民政府：`)).toEqual([
      `1 2–3! ${title}`,
    ]);
  });
  it('is an order with its number, or the title of what it promulgates', () => {
    expect(heads('青川市人民政府令\n第12号\n《青川市停车办法》已经通过。')[0]).toMatch(
      /^0 0–1! 青川市人民政府令/u,
    );
    expect(heads('青川市人民政府公告\n〔2024〕第5号\n正文。')).toEqual([
      '0 0–1! 青川市人民政府公告',
    ]);
    expect(heads('青川市人民政府令\n正文。')).toEqual([]);
  });
  it('is a title over those whom it addresses', () => {
    expect(heads(`${title}\n各区人民政府，市政府各部门：\n正文。`)).toEqual([`0 0–1 ${title}`]);
    expect(heads('防汛工作的通知\n各区人民政府，市政府各部门：\n正文。')).toEqual([]);
  });
  it('is a title over the history of a text', () => {
    expect(
      heads('青川市停车管理办法\n（2024年1月3日市政府常务会议通过）\n第一条 为了管理。'),
    ).toEqual(['0 0–1 青川市停车管理办法']);
  });
  it('is the title of a chronicle or of appointments', () => {
    expect(heads('正文。\n2024年1月大事记\n1日 召开会议。')).toEqual(['1 1–2 2024年1月大事记']);
  });
  it('is a title by its words alone, where a document may begin', () => {
    expect(heads(`${title}\n正文。`)).toEqual([`0 0–1 ${title}`]);
    expect(heads(`正文。\n${title}\n正文。`)).toEqual([`1 1–2 ${title}`]);
    expect(heads(`2024年1月3日\n${title}\n正文。`)).toEqual([`1 1–2 ${title}`]);
    expect(heads(`正文；其中\n${title}\n正文。`)).toEqual([]);
    expect(heads(`正文；其中\n\n\n${title}\n正文。`)).toEqual([`1 1–2 ${title}`]);
  });
  it('goes over lines that are furniture', () => {
    expect(
      heads(`青川市人民政府\n— 3 —\n关于做好防汛工作的通知\n青政发〔2024〕1号\n正文。`, [1]),
    ).toHaveLength(1);
    expect(heads(`${title}\n— 3 —\n青政发〔2024〕1号\n正文。`, [1])).toEqual([`0 0–1! ${title}`]);
    expect(heads(`${title}\n正文。`, [0])).toEqual([]);
  });
  it('is told once, in the order of the lines', () => {
    const two = `${title}\n青政发〔2024〕1号\n各区人民政府：\n正文。\n关于做好抗旱工作的通知\n青政发〔2024〕2号\n正文。`;
    expect(heads(two)).toEqual([`0 0–1! ${title}`, '4 4–5! 关于做好抗旱工作的通知']);
  });
  it('is no sentence, no row and no attachment', () => {
    for (const line of [
      '现将关于防汛工作的通知印发给你们。',
      '附件：关于防汛工作的通知',
      '关于防汛\t通知',
      '一、关于做好防汛工作的通知',
    ])
      expect(heads(`正文。\n${line}\n正文。`), line).toEqual([]);
  });
});

describe('an order or an announcement', () => {
  it('may have its name on two lines', () => {
    expect(heads('青川市人民代表大会常务委员会\n公告\n（第5号）\n正文。')).toEqual([
      '0 0–2! 青川市人民代表大会常务委员会公告',
    ]);
    expect(heads('青川市人民政府\n命令\n第5号\n正文。')).toEqual(['0 0–2! 青川市人民政府命令']);
    expect(heads('青川市人民政府\n公报\n第5号\n正文。')).toEqual([]);
    expect(heads('青川市人民\n公告\n第5号\n正文。')).toEqual([]);
  });
  it('has the title of the rules that it publishes, as far as thirty lines below', () => {
    const order =
      '青川市人民政府令\n第12号\n《青川市停车办法》已经通过，现予公布。\n市长 张三\n2024年1月3日';
    expect(heads(`${order}\n青川市停车办法\n第一条 为了管理。`)[0]).toBe('0 5–6! 青川市停车办法');
    expect(heads(`${order}\n青川市\n停车办法\n第一条 为了管理。`)[0]).toBe('0 5–7! 青川市停车办法');
    expect(heads(`${order}\n青川市\n— 3 —\n停车办法\n第一条 为了管理。`, [6])[0]).toBe(
      '0 5–8! 青川市停车办法',
    );
    expect(heads(`${order}\n青川市公园办法\n第一条 为了管理。`)[0]).toMatch(
      /^0 0–1! 青川市人民政府令/u,
    );
    const far = (n: number): string =>
      `${order}\n${'某句话。\n'.repeat(n)}青川市停车办法\n第一条 为了。`;
    expect(heads(far(26))[0]).toBe('0 31–32! 青川市停车办法');
    expect(heads(far(27))[0]).toMatch(/^0 0–1!/u);
  });
});

describe('a number with titles round it', () => {
  const below = '关于做好抗旱工作的通知';
  it('belongs to the nearer one', () => {
    expect(heads(`${title}\n青政发〔2024〕1号\n\n${below}\n正文。`)[0]).toBe(`0 0–1! ${title}`);
    expect(heads(`${title}\n\n青政发〔2024〕1号\n${below}\n正文。`)).toContain(`1 2–3! ${below}`);
  });
  it('belongs to the one below where the one above does not say what it is about', () => {
    expect(heads(`青川市停车办法\n青政发〔2024〕1号\n\n${below}\n正文。`)).toContain(
      `1 2–3! ${below}`,
    );
  });
  it.each([
    ['in brackets', `${title}\n（青政发〔2024〕1号）\n正文。`],
    ['with a title behind it', `青政发〔2024〕1号 ${title}\n正文。`],
    ['in cells', `正文。\n青政发〔2024〕1号\t3\n正文。`],
  ])('%s is none', (_, text) => expect(heads(text).some((h) => h.includes('!'))).toBe(false));
  it('may stand over a paper of appointments without a title', () => {
    expect(heads('正文。\n青政任〔2024〕1号\n任命张三为市水务局局长。')).toEqual([
      '1 1–2! 青政任〔2024〕1号',
    ]);
    for (const first of [
      '经研究决定：',
      '免去张三市水务局局长职务。',
      '聘任张三为院长。',
      '张三任市水务局局长。',
      '张三任职。',
    ])
      expect(heads(`正文。\n青政任〔2024〕1号\n${first}`), first).toHaveLength(1);
    expect(heads('正文。\n青政任〔2024〕1号\n请执行。')).toEqual([]);
    expect(heads('正文。\n青政发〔2024〕1号\n任命张三为市水务局局长。')).toEqual([]);
  });
});

describe('a title', () => {
  it('goes up over the lines of its authority', () => {
    expect(
      heads('青川市人民政府\n青川市公安局\n关于防汛的通知\n青政发〔2024〕1号\n正文。'),
    ).toEqual(['0 0–3! 青川市人民政府青川市公安局关于防汛的通知']);
    expect(
      heads('市政府\n关于印发某某实施办法\n和某某考核办法的\n通知\n青政发〔2024〕1号\n正文。')[0],
    ).toMatch(/通知$/u);
    // Six lines at most.
    const seven = ['一行', '二行', '三行', '四行', '五行', '某事', '办法'].join('\n');
    expect(heads(`${seven}\n青政发〔2024〕1号\n正文。`)[0]).toBe('1 1–7! 二行三行四行五行某事办法');
  });
  it('ends above at another title, a label, an empty line', () => {
    expect(heads(`关于抗旱的通知\n${title}\n青政发〔2024〕1号\n正文。`)).toContain(
      `1 1–2! ${title}`,
    );
    expect(heads(`联系人：张三\n关于防汛的通知\n青政发〔2024〕1号\n正文。`)).toContain(
      '1 1–2! 关于防汛的通知',
    );
    expect(heads(`青川市人民政府\n\n\n关于防汛的通知\n青政发〔2024〕1号\n正文。`)).toContain(
      '1 1–2! 关于防汛的通知',
    );
    expect(heads(`青川市人民政府\n\n关于防汛的通知\n青政发〔2024〕1号\n正文。`)).toEqual([
      '0 0–2! 青川市人民政府关于防汛的通知',
    ]);
    expect(heads(`某某\n\n${title}\n青政发〔2024〕1号\n正文。`)).toContain(`1 1–2! ${title}`);
    expect(heads(`某某\n${title}\n青政发〔2024〕1号\n正文。`)).toContain(`1 1–2! ${title}`);
    expect(heads(`青川市公安局\n${title}\n青政发〔2024〕1号\n正文。`)).toContain(
      `0 0–2! 青川市公安局${title}`,
    );
  });
  it('may have its remark in brackets', () => {
    expect(heads('青川市停车办法\n（试行）\n青政发〔2024〕1号\n正文。')[0]).toBe(
      '0 0–2! 青川市停车办法（试行）',
    );
    expect(heads('青政发〔2024〕1号\n关于印发停车办法\n（试行）\n各区：\n正文。')[0]).toBe(
      '0 1–3! 关于印发停车办法（试行）',
    );
    for (const remark of ['（暂行）', '（修订）', '（草案）', '（2024年版）'])
      expect(heads(`青政发〔2024〕1号\n关于印发停车办法\n${remark}\n正文。`)[0], remark).toBe(
        `0 1–3! 关于印发停车办法${remark}`,
      );
    expect(heads('青政发〔2024〕1号\n关于印发停车办法\n（某某）\n正文。')[0]).toBe(
      '0 1–2! 关于印发停车办法',
    );
  });
  it('below has five lines at most, none far from the next', () => {
    expect(heads('青政发〔2024〕1号\n青川市\n人民政府\n关于\n防汛\n的通知\n正文。')[0]).toBe(
      '0 1–6! 青川市人民政府关于防汛的通知',
    );
    expect(heads('青政发〔2024〕1号\n青川市\n人民\n政府\n关于\n防汛\n的通知\n正文。')).toEqual([]);
    expect(
      heads('青政发〔2024〕1号\n青川市人民政府\n\n\n关于防汛的通知\n正文。').some((h) =>
        h.includes('!'),
      ),
    ).toBe(false);
    expect(heads('青政发〔2024〕1号\n青川市人民政府\n\n关于防汛的通知\n正文。')).toEqual([
      '0 1–3! 青川市人民政府关于防汛的通知',
    ]);
  });
  it('has fifty characters a line at most', () => {
    expect(heads(`${'某'.repeat(48)}通知\n青政发〔2024〕1号\n正文。`)).toHaveLength(1);
    expect(heads(`${'某'.repeat(49)}通知\n青政发〔2024〕1号\n正文。`)).toEqual([]);
  });
});

describe('an addressee', () => {
  it.each([
    '各区人民政府：',
    '各区、县人民政府，市政府各部门：',
    '市政府各部门：',
    '县级以上人民政府：',
    '区属各单位：',
    '省直有关单位：',
    '有关单位：',
    '青川市公安局：',
    '某某公司：',
    '某某管委会：',
    '各区人民政府:',
  ])('%s', (line) => expect(heads(`${title}\n${line}\n正文。`)).toEqual([`0 0–1 ${title}`]));
  it('may run over two lines', () => {
    expect(
      heads(`正文；\n${title}\n各区人民政府，市政府各部门，各企事业单位，\n各高等院校：\n正文。`),
    ).toEqual([`1 1–2 ${title}`]);
  });
  it.each(['某某如下：', '正文：', '各区人民政府', '各区（县）人民政府：'])('is not %s', (line) =>
    expect(heads(`正文；\n${title}\n${line}\n正文。`)).toEqual([]),
  );
});
