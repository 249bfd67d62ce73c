import { describe, expect, it } from 'vitest';
import {
  type AnchorInput,
  ATTACHMENT_LIST,
  annexHeading,
  assignAnchors,
  leadingNumber,
  rankOf,
} from '../../../src/domain/numbering.ts';

describe('leadingNumber', () => {
  it.each([
    ['第一编 总则', 'book', '第一编', 1],
    ['第十二章 附则', 'chapter', '第十二章', 12],
    ['第二节 程序', 'section', '第二节', 2],
    ['第三条之一 内容', 'article', '第三条之一', 3],
    ['1 总则', 'decimal', '1', 1],
    ['1.5.1 特别重大', 'decimal', '1.5.1', 1],
    ['一、总则', 'han', '一', 1],
    ['（十二）内容', 'hanParen', '(十二)', 12],
    ['14.推广', 'arabic', '14', 14],
    ['（3）内容', 'arabicParen', '(3)', 3],
    ['③内容', 'circled', '③', 3],
    ['⑴内容', 'arabicParen', '(1)', 1],
    ['⒈内容', 'arabic', '1', 1],
    ['㈢内容', 'hanParen', '(三)', 3],
    ['㉑内容', 'circled', '㉑', 21],
    ['㊱内容', 'circled', '㊱', 36],
    ['❷内容', 'circled', '❷', 2],
    ['第三節 程序', 'section', '第三节', 3],
    ['3人员保障', 'decimal', '3', 3],
    ['2.2分级标准', 'decimal', '2.2', 2],
    ['十、2023年工作', 'han', '十', 10],
    ['3、2023年工作', 'arabic', '3', 3],
  ])('%s', (text, kind, key, ordinal) => {
    expect(leadingNumber(text)).toMatchObject({ kind, key, ordinal });
  });

  it.each([
    '3.5万元以上',
    '1.2亿',
    '2023年',
    '2 万元',
    '内容',
    '第一，内容',
    '',
    '第三条规定的事项',
    '第十条第二款',
    '第五条、第六条',
    '第三章规定的程序',
    '三、四季度',
    '一、二级响应',
    '12家单位',
    '1.5倍',
  ])('is not fooled by “%s”', (text) => {
    expect(leadingNumber(text)).toBeUndefined();
  });
});

describe('what opens with no number', () => {
  it.each(['（57）青水字第12号', '十三、十四两日　全县集会', '五、六日，全县集会'])('%s', (text) =>
    expect(leadingNumber(text)).toBeUndefined(),
  );
  it('but an item of thirteen does', () =>
    expect(leadingNumber('十三、十分重视')?.ordinal).toBe(13));
});

describe('assignAnchors', () => {
  const anchors = (
    ...blocks: readonly (string | readonly [AnchorInput['role'], string])[]
  ): string[] =>
    assignAnchors(
      blocks.map((b) =>
        typeof b === 'string' ? { role: 'block', text: b } : { role: b[0], text: b[1] },
      ),
    ).map((a) => a.anchor);

  it('numbers a plan', () => {
    expect(
      anchors(
        ['title', '某预案'],
        ['docNumber', '某发〔2023〕1号'],
        '各单位：',
        ['heading', '1 总则'],
        ['heading', '1.5 分级'],
        '文字',
        ['heading', '1.5.1 特别重大'],
        '有以下情形之一的：',
        '（1）甲',
        '（2）乙',
        '文字',
        ['part', '附件1'],
        '一、内容',
        '文字',
      ),
    ).toEqual([
      '标题',
      '文号',
      'p1',
      '1',
      '1.5',
      '1.5-p1',
      '1.5.1',
      '1.5.1-p1',
      '1.5.1(1)',
      '1.5.1(2)',
      '1.5.1-p2',
      '附件1',
      '附件1-一',
      '附件1-一-p1',
    ]);
  });

  it('lets them run on in one part and not in the next', () => {
    const runs = ['一、甲', '1. 甲', '二、乙', '2. 乙'] as const;
    const begins = ['一、甲', '1. 甲', '二、乙', '1. 乙'] as const;
    expect(anchors(...runs)).toEqual(['一', '1', '二', '2']);
    expect(anchors(...begins)).toEqual(['一', '一-1', '二', '二-1']);
    expect(anchors(...begins, ['part', '附件'], ...runs)).toEqual([
      '一',
      '一-1',
      '二',
      '二-1',
      '附件',
      '附件-一',
      '附件-1',
      '附件-二',
      '附件-2',
    ]);
  });
  it('lets numbers run on through a part, or puts them under their parents', () => {
    const runOn = anchors('一、甲', '1.子', '2.丑', '二、乙', '3.寅');
    expect(runOn).toEqual(['一', '1', '2', '二', '3']);
    const anew = anchors('一、甲', '1.子', '2.丑', '二、乙', '1.寅');
    expect(anew).toEqual(['一', '一-1', '一-2', '二', '二-1']);
  });

  it('numbers articles and their paragraphs and items', () => {
    expect(
      anchors(['heading', '第一章 总则'], '第一条 甲', '第二款', '（一）项', '第二条 乙'),
    ).toEqual(['第一章', '第一条', '第一条-p1', '第一条(一)', '第二条']);
  });

  it('counts rows by their printed serial number', () => {
    expect(anchors(['part', '附件'], ['row', '1\t甲'], ['row', '3\t乙'], ['row', '合计'])).toEqual([
      '附件',
      '附件-r1',
      '附件-r3',
      '附件-r3~2',
    ]);
  });

  it('gives no anchor twice', () => {
    const twice = anchors('一、甲', '一、乙', ['part', '正文'], '一、丙', '一、丁');
    expect(new Set(twice).size).toBe(twice.length);
    expect(twice[0]).toBe('一');
  });
});

describe('a number glued to a word', () => {
  // A measure word makes a quantity of it …
  it.each(
    '个 位 家 户 座 栋 间 处 起 例 台 辆 套 张 份 批 届 周 岁 倍 级 楼 号 只 头 匹 株 亩 顷 克 斤 升 瓦 册 页 栏 卷 颗 粒 艘 架 所 部 件 条 项 名 人 次 年 月 日 天 时 分 秒 元 万 亿 千 百 吨 米 里 度 公里 公斤 公顷 平方 立方 小时 工作日 期 户 类 层 组 种 比 至 或 以上 以下 以内'.split(
      ' ',
    ),
  )('3%s is a quantity', (word) => {
    expect(leadingNumber(`3.5${word}某事`)).toBeUndefined();
    expect(leadingNumber(`3${word}`)).toBeUndefined();
  });
  // … unless it is the head of another word.
  it.each([
    '部门职责',
    '部署要求',
    '部队调动',
    '条件审查',
    '条例解释',
    '项目管理',
    '名称解释',
    '名单管理',
    '人员保障',
    '人力资源',
    '人才培养',
    '人事安排',
    '人民防空',
    '次生灾害',
    '年度计划',
    '月度调度',
    '日常管理',
    '天气预报',
    '时限要求',
    '时间安排',
    '分级响应',
    '分类处置',
    '分工负责',
    '分析研判',
    '分区管理',
    '元素分析',
    '度汛方案',
    '期限要求',
    '类别划分',
    '类型划分',
    '层级管理',
    '组织领导',
    '组成人员',
    '组建队伍',
    '种类划分',
    '总则内容',
  ])('3%s is a heading', (words) => {
    expect(leadingNumber(`3${words}`)?.key, words).toBe('3');
    expect(leadingNumber(`2.2${words}`)?.key, words).toBe('2.2');
  });
  it('and set apart only what can be nothing else', () => {
    for (const word of ['万元', '亿人', '元整', '公里', '公斤', '公顷', '平方米'])
      expect(leadingNumber(`3 ${word}`), word).toBeUndefined();
    for (const word of ['万众一心', '个人保障', '人员保障', '组织机构'])
      expect(leadingNumber(`3 ${word}`)?.key, word).toBe('3');
    expect(leadingNumber('3 “甲”')?.key).toBe('3');
    expect(leadingNumber('3 《甲》')?.key).toBe('3');
    expect(leadingNumber('3 abc')).toBeUndefined();
    // Alone on a line up to twenty characters, and longer only with a space.
    expect(leadingNumber(`3${'总'.repeat(20)}`)?.key).toBe('3');
    expect(leadingNumber(`3${'总'.repeat(21)}`)).toBeUndefined();
    expect(leadingNumber(`3 ${'总'.repeat(21)}`)?.key).toBe('3');
    expect(leadingNumber('3总')).toBeUndefined();
    expect(leadingNumber('3总则。')).toBeUndefined();
  });
});

describe('an article that is only spoken of', () => {
  it.each([
    '第二款',
    '第二项',
    '第二目',
    '第四条',
    '第四章',
    '第四节',
    '规定的',
    '规定',
    '所列情形',
    '所称单位',
    '所述情形',
    '所指单位',
    '所规定的',
    '的规定',
    '之规定',
    '、第四条',
    '和第四条',
    '及第四条',
    '与第四条',
    '或第四条',
    '至第四条',
    '到第四条',
    '或者第四条',
    '以外的',
    '以上规定',
    '以下规定',
    '以内',
    '以前的',
    '以后',
    '中的',
    '中，甲',
    '情形',
    '前款',
    '各款',
    '各项',
  ])('第三条%s', (words) => {
    expect(leadingNumber(`第三条${words}`)).toBeUndefined();
    // With a space behind its number it opens.
    expect(leadingNumber(`第三条 ${words}`)?.key).toBe('第三条');
  });
  it.each(['规定本市某事', '规定，某事', '规定：某事', '本办法', '为了某事', '所有单位', '中心'])(
    '第三条%s opens',
    (words) => expect(leadingNumber(`第三条${words}`)?.key).toBe('第三条'),
  );
  it('in either script', () => {
    expect(leadingNumber('第三條規定的事項')).toBeUndefined();
    expect(leadingNumber('第三條 為了')?.key).toBe('第三条');
    expect(leadingNumber('第三編 總則')?.key).toBe('第三编');
  });
  it.each([
    '三、四季度',
    '三、四级响应',
    '三、四类',
    '三、四等',
    '三、四期',
    '三、四产',
    '三、四批',
    '三、四线',
    '三、四月',
    '三、四届',
    '三、四是',
  ])('%s counts', (text) => expect(leadingNumber(text)).toBeUndefined());
});

describe('what a number says', () => {
  it.each([
    ['第三条之二 甲', '第三条之二', 3, 2, '甲'],
    ['第三条之12 甲', '第三条之12', 3, 12, '甲'],
    ['第三条 甲', '第三条', 3, undefined, '甲'],
    ['第120条 甲', '第120条', 120, undefined, '甲'],
    ['第一百二十条 甲', '第一百二十条', 120, undefined, '甲'],
    ['1.2.3.4.5 甲', '1.2.3.4.5', 5, undefined, '甲'],
    ['1．2 甲', '1.2', 2, undefined, '甲'],
    ['十二、甲', '十二', 12, undefined, '甲'],
    ['一.甲', '一', 1, undefined, '甲'],
    ['一．甲', '一', 1, undefined, '甲'],
    ['（三）、甲', '(三)', 3, undefined, '甲'],
    ['㈠甲', '(一)', 1, undefined, '甲'],
    ['㈩甲', '(十)', 10, undefined, '甲'],
    ['(12)甲', '(12)', 12, undefined, '甲'],
    ['⑴甲', '(1)', 1, undefined, '甲'],
    ['⒇甲', '(20)', 20, undefined, '甲'],
    ['⒈甲', '1', 1, undefined, '甲'],
    ['⒛甲', '20', 20, undefined, '甲'],
    ['12、甲', '12', 12, undefined, '甲'],
    ['12．甲', '12', 12, undefined, '甲'],
    ['12.2023年甲', '12', 12, undefined, '2023年甲'],
    ['①甲', '①', 1, undefined, '甲'],
    ['⑳甲', '⑳', 20, undefined, '甲'],
    ['㉑甲', '㉑', 21, undefined, '甲'],
    ['㉟甲', '㉟', 35, undefined, '甲'],
    ['㊱甲', '㊱', 36, undefined, '甲'],
    ['㊿甲', '㊿', 50, undefined, '甲'],
    ['❶甲', '❶', 1, undefined, '甲'],
    ['❿甲', '❿', 10, undefined, '甲'],
  ])('%s', (text, key, ordinal, sub, rest) => {
    const n = leadingNumber(text);
    expect([n?.key, n?.ordinal, n?.sub, n?.rest]).toEqual([key, ordinal, sub, rest]);
  });
  it.each([
    '第三条之规定',
    '1.2.3.4.5.6 甲',
    '123、甲',
    '1.2% 甲',
    '1.2‰甲',
    '1.2345甲',
    '12.5',
    '(1234)甲',
  ])('%s has none', (text) => expect(leadingNumber(text)).toBeUndefined());
  it('its depth, its print and its rank', () => {
    expect(leadingNumber('1.2.3 甲')).toMatchObject({ depth: 3, printed: '1.2.3' });
    expect(leadingNumber('一、甲')).toMatchObject({ depth: 1, printed: '一、' });
    const ranks = [
      '第一编 甲',
      '第一章 甲',
      '第一节 甲',
      '第一条 甲',
      '1 甲甲',
      '1.1 甲',
      '1.1.1 甲',
      '一、甲',
      '（一）甲',
      '1.甲',
      '（1）甲',
      '①甲',
    ].map((text) => rankOf(leadingNumber(text)!));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});

describe('the heading of an annex', () => {
  it.each([
    ['附件', '附件', ''],
    ['附件1', '附件1', ''],
    ['附件12', '附件12', ''],
    ['附件一', '附件一', ''],
    ['附 件 2', '附件2', ''],
    ['附录3', '附录3', ''],
    ['附表', '附表', ''],
    ['附件1 甲表', '附件1', '甲表'],
    ['附件1：甲表', '附件1', '甲表'],
    ['附件：甲表', '附件', '甲表'],
    ['附錄1 某表', '附录1', '某表'],
  ])('%s', (text, key, title) => expect(annexHeading(text)).toEqual({ key, title }));
  it.each(['附则', '附', '见附件1', ''])('%s is none', (text) =>
    expect(annexHeading(text)).toBeUndefined(),
  );
  it('is no list of attachments', () => {
    for (const text of ['附件：1.甲', '附 件：1.甲', '附件:1.甲', '附录：甲'])
      expect(ATTACHMENT_LIST.test(text), text).toBe(true);
    for (const text of ['附件1：甲', '附表：甲', '附件 甲', '见附件：甲'])
      expect(ATTACHMENT_LIST.test(text), text).toBe(false);
  });
});

describe('where a block stands', () => {
  const placed = (...blocks: readonly (readonly [AnchorInput['role'], string])[]): string[] =>
    assignAnchors(blocks.map(([role, text]) => ({ role, text }))).map(
      ({ anchor, level, section }) => `${anchor} ${level} ${section ?? '-'}`,
    );
  it('has its level and its section', () => {
    expect(
      placed(
        ['title', '甲'],
        ['docNumber', '某发〔2023〕1号'],
        ['block', '开头'],
        ['heading', '一、甲'],
        ['block', '段'],
        ['heading', '（一）乙'],
        ['block', '段'],
        ['block', '1.项'],
        ['block', '（1）目'],
        ['block', '段'],
        ['heading', '二、丙'],
        ['block', '2.项'],
      ),
    ).toEqual([
      '标题 0 -',
      '文号 1 -',
      'p1 1 -',
      '一 1 -',
      '一-p1 2 一',
      '一(一) 2 一',
      '一(一)-p1 3 一(一)',
      '1 3 一(一)',
      '1(1) 4 1',
      '一(一)-p2 3 一(一)',
      '二 1 -',
      '2 2 二',
    ]);
  });
  it('in an annex or an attached text is after it', () => {
    expect(
      placed(
        ['part', '某办法'],
        ['block', '段'],
        ['heading', '第一条 甲'],
        ['block', '段'],
        ['part', '附件1'],
        ['block', '段'],
        ['row', '1\t甲'],
        ['contents', '一、甲'],
        ['contents', '二、乙'],
        ['heading', '一、甲'],
        ['block', '1.项'],
        ['block', '①点'],
      ),
    ).toEqual([
      '正文 1 -',
      '正文-p1 2 正文',
      '第一条 2 正文',
      '第一条-p1 3 第一条',
      '附件1 1 -',
      '附件1-p1 2 附件1',
      '附件1-r1 2 附件1',
      '目录-p1 2 附件1',
      '目录-p2 2 附件1',
      '附件1-一 2 附件1',
      '附件1-一-1 3 附件1-一',
      '附件1-一-1-① 4 附件1-一-1',
    ]);
  });
  it('under a heading without a number', () => {
    expect(
      placed(['heading', '工作原则'], ['block', '段'], ['heading', '组织领导'], ['block', '段']),
    ).toEqual([
      '工作原则 1 -',
      '工作原则-p1 2 工作原则',
      '工作原则-组织领导 2 工作原则',
      '工作原则-组织领导-p1 3 工作原则-组织领导',
    ]);
    expect(
      placed(
        ['heading', '一、甲'],
        ['heading', '小标题'],
        ['block', '段'],
        ['heading', '又一小标题'],
        ['block', '段'],
      ),
    ).toEqual([
      '一 1 -',
      '一-小标题 2 一',
      '一-小标题-p1 3 一-小标题',
      '一-小标题-又一小标题 3 一-小标题',
      '一-小标题-又一小标题-p1 4 一-小标题-又一小标题',
    ]);
  });
  it('the lines of a list of attachments are no sections', () => {
    expect(
      placed(
        ['block', '附件：1.甲表'],
        ['block', '2.乙表'],
        ['block', '市政府'],
        ['block', '3.丙'],
        ['block', '一、丁'],
      ),
    ).toEqual(['p1 1 -', 'p2 1 -', 'p3 1 -', '3 1 -', '一 1 -']);
  });
});
