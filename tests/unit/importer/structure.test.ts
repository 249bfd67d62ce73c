/** Which paragraphs of a text are headings, of what depth; annexes, attached texts, printed contents. By hand. */
import { describe, expect, it } from 'vitest';
import { draftOf, gazette } from './gazette.ts';
import { told } from './helpers.ts';

const PLAN = '青川市防汛预案';
const of = (body: string, title = PLAN): string[] =>
  told(draftOf(gazette(title, body)).stages.documents[0]!.blocks).slice(1);

describe('headings', () => {
  it('have the depth of their number', () => {
    expect(
      of('一、总则\n（一）目的\n为了防汛。\n1. 甲\n某事。\n二、职责\n某事。\n（一）乙\n某事。'),
    ).toEqual([
      '## 一、总则',
      '### （一）目的',
      '为了防汛。',
      '#### 1. 甲',
      '某事。',
      '## 二、职责',
      '某事。',
      '### （一）乙',
      '某事。',
    ]);
    expect(of('第一章 总 则\n第一节 目　的\n第一条 为了防汛。')).toEqual([
      '## 第一章 总则',
      '### 第一节 目的',
      '第一条 为了防汛。',
    ]);
    expect(
      of('1总则\n1.1目的\n1.1.1甲\n某事。\n2职责\n某事。').filter((b) => b.startsWith('#')),
    ).toEqual(['## 1总则', '### 1.1目的', '#### 1.1.1甲', '## 2职责']);
  });
  it('are not deeper than six', () => {
    expect(
      of('第一章 甲\n第一节 乙\n一、丙\n（一）丁\n1. 戊\n1.1.1.1己\n某事。')
        .filter((b) => b.startsWith('#'))
        .every((b) => /^#{2,6} /u.test(b)),
    ).toBe(true);
  });
  it('stand under a level that has none', () => {
    expect(of('一、各地要做好准备。\n（一）组织领导\n某事。\n二、各地要做好值班。')).toEqual([
      '一、各地要做好准备。',
      '### （一）组织领导',
      '某事。',
      '二、各地要做好值班。',
    ]);
  });
  it('are no lines of the list of attachments', () => {
    expect(of('某事。\n附件：1. 甲表\n2. 乙表\n3. 丙表\n一、总则\n某事。')).toEqual([
      '某事。',
      '附件：1.甲表',
      '2. 乙表',
      '3. 丙表',
      '## 一、总则',
      '某事。',
    ]);
  });
});

describe('an annex', () => {
  it('is a part with its title, in which numbers begin anew', () => {
    expect(
      of('一、总则\n某事。\n附件1\n甲小组名单\n一、组长\n某事。\n附件2\n乙表\n某事。'),
    ).toEqual([
      '## 一、总则',
      '某事。',
      '## 附件1 甲小组名单',
      '### 一、组长',
      '某事。',
      '## 附件2 乙表',
      '某事。',
    ]);
  });
  it('may have its title on several lines, up to the words that end one', () => {
    expect(of('某事。\n附件\n青川市防汛\n工作分工\n责任落实\n某事。')).toEqual([
      '某事。',
      '## 附件 青川市防汛工作分工责任落实',
      '某事。',
    ]);
    expect(of('某事。\n附件\n\n青川市防汛\n\n应急措施\n\n责任落实\n\n某事。').slice(1)).toEqual([
      '## 附件 青川市防汛应急措施',
      '责任落实',
      '某事。',
    ]);
  });
  it('that is a picture has lost it', () => {
    expect(of('某事。\n附件1\n防汛流程图\n附件2\n乙表\n某事。')).toEqual([
      '某事。',
      '## 附件1 防汛流程图',
      'gap 12 原文此处应有“防汛流程图”，所据文本缺图。',
      '## 附件2 乙表',
      '某事。',
    ]);
    expect(of('某事。\n附件1\n防汛流程图\n某事。').some((b) => b.startsWith('gap'))).toBe(false);
    expect(
      of('某事。\n附件1\n防汛流程表\n附件2\n乙表\n某事。').some((b) => b.startsWith('gap')),
    ).toBe(false);
    expect(of('某事。\n附件1\n防汛流程图').at(-1)).toMatch(/^gap/u);
  });
});

describe('the text that a notice passes on', () => {
  const notice = '青川市人民政府关于印发青川市停车办法的通知';
  it('is a part under its title', () => {
    expect(
      of('各县区：\n请执行。\n青川市停车办法\n第一章 总则\n第一条 为了管理。', notice),
    ).toEqual([
      '各县区：',
      '请执行。',
      '## 青川市停车办法',
      '### 第一章 总则',
      '第一条 为了管理。',
    ]);
    expect(
      of('各县区：\n请执行。\n\n青川市\n\n停车办法\n\n第一章 总则\n第一条 为了管理。', notice)[2],
    ).toBe('## 青川市停车办法');
  });
  it('is known under a remark or a date, too', () => {
    for (const above of ['（此件公开发布）', '2024年5月3日'])
      expect(of(`请执行。\n${above}\n停车收费规定\n第一条 为了管理。`), above).toContain(
        '## 停车收费规定',
      );
    expect(of('请执行。\n停车收费规定\n第一条 为了管理。')).not.toContain('## 停车收费规定');
    expect(of('请执行。\n2024年5月3日\n停车收费\n第一条 为了管理。')).not.toContain('## 停车收费');
    // Only once.
    expect(
      of(
        '各县区：\n请执行。\n青川市停车办法\n第一条 为了管理。\n2024年5月3日\n停车收费规定\n某事。',
        notice,
      ).filter((b) => b.startsWith('## ')),
    ).toEqual(['## 青川市停车办法']);
  });
});

describe('printed contents within a text', () => {
  it('end where their first entry comes again', () => {
    expect(of('目录\n一、总则……1\n二、职责……2\n一、总则\n某事。\n二、职责\n某事。')).toEqual([
      'contents 目录 / 一、总则……1 / 二、职责……2',
      '## 一、总则',
      '某事。',
      '## 二、职责',
      '某事。',
    ]);
  });
  it('or after the lines that look like entries', () => {
    expect(of('目录\n一、总则……1\n二、职责……2\n第一条 某事。').slice(0, 2)).toEqual([
      'contents 目录 / 一、总则……1 / 二、职责……2',
      '第一条 某事。',
    ]);
    expect(of('目录\n某事。')).toEqual(['目录', '某事。']);
    expect(of('目录\n总则\n某事。')[0]).not.toMatch(/^contents/u);
  });
});

describe('a table', () => {
  it('has as many cells in each row as in the widest', () => {
    expect(of('某事。\n序号\t任务\t单位\n1\t修堤\t甲局\n2\t清淤\n后文。')).toEqual([
      '某事。',
      '序号|任务|单位 / 1|修堤|甲局 / 2|清淤|',
      '后文。',
    ]);
  });
});

describe('a title with spaces', () => {
  const titled = (title: string): string => {
    const mdx = draftOf(
      gazette(title, '青政发〔2024〕3号\n\n各县人民政府：\n现就有关事项通知如下。'),
    );
    const file = [...mdx.files.keys()].find((n) => n.endsWith('.mdx'))!;
    return /^title: (.*)$/mu.exec(mdx.files.get(file)!)![1]!;
  };
  it('keeps those between two who issue the paper, and no others', () => {
    expect(titled('青川市人民政府 青川军分区关于做好征兵工作的通知')).toBe(
      '青川市人民政府 青川军分区关于做好征兵工作的通知',
    );
    expect(titled('青川市财政局 青川市水利局 青川市审计局关于资金 管理的通知')).toBe(
      '青川市财政局 青川市水利局 青川市审计局关于资金管理的通知',
    );
    expect(titled('青川市人民政府 办公室关于做好防汛工作的通知')).toBe(
      '青川市人民政府办公室关于做好防汛工作的通知',
    );
    expect(titled('青川市人民政府 关于做好防汛 工作的通知')).toBe(
      '青川市人民政府关于做好防汛工作的通知',
    );
  });
});
