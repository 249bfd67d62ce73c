/**
 * Words of ordinary papers round persons and posts, as an audit of every form met them: adverbs before a
 * verb, remarks that are said of one, trials, openings, groups of a body. By hand; invented persons.
 */
import { describe, expect, it } from 'vitest';
import { readElsewhere } from '../../../src/records/elsewhere.ts';
import { recordsOf } from '../../../src/records/index.ts';
import { corpusOf, documentOf, membershipsIn } from './document.ts';
import { appointmentIn } from './remarks.ts';

/** `+` who comes to which post and `-` who leaves it, with how long the trial is and what is remarked; `?` what is not read. */
const said = (...lines: string[]): string[] => [
  ...appointmentIn
    .all(...lines)
    .map((a) =>
      [`${a.action === 'appoint' ? '+' : '-'}${a.person}`, a.post, a.probation, ...a.remarks]
        .filter((x) => x !== null)
        .join(' '),
    ),
  ...appointmentIn.said(...lines).map((words) => `? ${words}`),
];

describe('a word of the sentence before a verb of office', () => {
  it.each([
    ['石可贞仍任县审计局局长。', '+石可贞 县审计局局长'],
    ['石可贞还兼任县审计局局长。', '+石可贞 县审计局局长'],
    ['石可贞依然担任县审计局局长。', '+石可贞 县审计局局长'],
    ['石可贞一并兼任县审计局局长。', '+石可贞 县审计局局长'],
    ['石可贞同志继续担任县审计局局长。', '+石可贞 县审计局局长'],
    ['石可贞已不再担任县审计局局长。', '-石可贞 县审计局局长'],
    ['石可贞也不再兼任县审计局局长。', '-石可贞 县审计局局长'],
    // A name of two whose last character is such a word.
    ['乔也任县审计局局长。', '+乔也 县审计局局长'],
    ['封还任县审计局局长。', '+封还 县审计局局长'],
  ])('is no part of the name: %s', (line, act) => expect(said(line)).toEqual([act]));
  it('goes on with the person before', () =>
    expect(said('石可贞任县审计局局长，仍兼任县统计局副局长。')).toEqual([
      '+石可贞 县审计局局长',
      '+石可贞 县统计局副局长',
    ]));
  it.each(['石可又任县审计局局长。', '石可即任县审计局局长。'])(
    'is told where it may be: %s',
    (line) => expect(said(line)).toEqual([`? ${line.slice(0, -1)}`]),
  );
  it('is the end of a name that ends in 为', () =>
    expect(said('聘任敖大为为县中学校长。')).toEqual(['+敖大为 县中学校长']));
});

describe('what becomes of a person', () => {
  it('is said of the last where each has a verb of his own', () =>
    expect(
      said('免去水清、路明的县林业局副局长职务，免去海宽的县园艺场场长职务、另有任用。'),
    ).toEqual(['-水清 县林业局副局长', '-路明 县林业局副局长', '-海宽 县园艺场场长 另有任用']));
  it('is said of all who share one', () =>
    expect(said('免去水清、路明的县林业局副局长职务，退休。')).toEqual([
      '-水清 县林业局副局长 退休',
      '-路明 县林业局副局长 退休',
    ]));
  it.each([
    ['免去路明的县林业局副局长职务，另行分配。', '-路明 县林业局副局长 另行分配'],
    ['路明因涉嫌职务犯罪，免去县林业局副局长职务。', '-路明 县林业局副局长'],
    ['路明同志离休，其担任的县林业局局长职务自行免除。', '-路明 县林业局局长 离休'],
  ])('%s', (line, act) => expect(said(line)).toEqual([act]));
});

describe('a trial', () => {
  it('is of both', () =>
    expect(said('任命水清、路明为县水文站副站长，试用期均为半年。')).toEqual([
      '+水清 县水文站副站长 P6M',
      '+路明 县水文站副站长 P6M',
    ]));
  it('is of those above who come to an office, and of no rank, no stay and no proposal', () =>
    expect(
      said(
        '任命水清为县水文站副站长。',
        '任命路明为县水文站三级调研员。',
        '海宽挂任县水文站站长助理。',
        '推荐江平为县水务公司董事长人选。',
        '以上同志试用期一年。',
      ),
    ).toEqual([
      '+水清 县水文站副站长 P1Y',
      '+路明 县水文站三级调研员',
      '+海宽 县水文站站长助理 挂职',
      '+江平 县水务公司董事长 推荐',
    ]));
  it('is told where it is of some whom nothing names', () =>
    expect(said('任命水清为县水文站副站长。', '以上新任职干部试用期一年。')).toEqual([
      '+水清 县水文站副站长',
      '? 以上新任职干部试用期一年',
    ]));
});

describe('several persons', () => {
  it.each([
    '聘请水清、路明（女）、海宽等3人为县史志馆研究员。',
    '聘请水清、路明、海宽三人为县史志馆研究员。',
  ])('are as many as are counted: %s', (line) =>
    expect(said(line)).toEqual([
      '+水清 县史志馆研究员',
      '+路明 县史志馆研究员',
      '+海宽 县史志馆研究员',
    ]),
  );
  it('are told where more are counted than named', () =>
    expect(said('聘请水清、路明等5人为县史志馆馆员。').every((w) => w.startsWith('?'))).toBe(true));
  it('hold each both offices of a court', () =>
    expect(said('任命：', '水清、路明为云山县人民法院行政审判庭庭长、审判员。')).toEqual([
      '+水清 云山县人民法院行政审判庭庭长',
      '+路明 云山县人民法院行政审判庭庭长',
      '+水清 审判员',
      '+路明 审判员',
    ]));
});

describe('those who are listed under a post', () => {
  it('are appointed to it, and not to what they are', () =>
    expect(
      said(
        '聘任下列同志为县政府参事，聘期五年：',
        '曾 巩　县中学校长',
        '秦观（县医院副院长）',
        '晁补之：退休教师',
      ),
    ).toEqual([
      '+曾巩 县政府参事 聘期五年',
      '+秦观 县政府参事 聘期五年',
      '+晁补之 县政府参事 聘期五年',
    ]));
  it('are told where nothing says which words are the name', () =>
    expect(said('聘任下列同志为县政府参事：', '县中学校长')).toEqual(['? 县中学校长']));
  it('end where another act begins', () =>
    expect(
      said('聘任下列同志为县政府参事：', '曾巩、秦观', '免去晁补之的县政府参事职务。'),
    ).toEqual(['+曾巩 县政府参事', '+秦观 县政府参事', '-晁补之 县政府参事']));
  it('are only proposed where they are recommended', () =>
    expect(
      appointmentIn.all('推荐下列同志为县水务公司董事：', '曾巩、秦观').map((a) => a.pending),
    ).toEqual([true, true]));
});

describe('a bracket', () => {
  it.each([
    ['任命曾巩（试任一年）为县档案局副局长。', '+曾巩 县档案局副局长 P1Y'],
    ['免去曾巩（女，保留正科级待遇）的县档案局局长职务。', '-曾巩 县档案局局长 保留正科级待遇'],
    ['任命曾巩（女，回族）为县档案局副局长。', '+曾巩 县档案局副局长'],
  ])('behind a name that speaks of the act is kept: %s', (line, act) =>
    expect(said(line)).toEqual([act]),
  );
  it('behind one of several is told', () =>
    expect(said('任命曾巩（挂职）、秦观为县档案局副局长。').at(-1)).toMatch(/^\?/u));
  it('of one more office is said of that office', () =>
    expect(said('曾巩任县档案局局长、县志办主任（兼），试用期一年。')).toEqual([
      '+曾巩 县档案局局长 P1Y',
      '+曾巩 县志办主任 P1Y 兼',
    ]));
});

describe('other words for an office', () => {
  it.each([
    ['曾巩同志兼县文联主席。', '+曾巩 县文联主席'],
    ['解除曾巩的县糖厂厂长聘任职务。', '-曾巩 县糖厂厂长'],
  ])('%s', (line, act) => expect(said(line)).toEqual([act]));
});

describe('the lines round the acts', () => {
  it.each(['因工作需要，经县长办公会议研究，决定', '此通知。', '特此通知，望遵照执行。'])(
    'say nothing of a person: %s',
    (line) => expect(said(line, '任命水清为县水文站副站长。')).toEqual(['+水清 县水文站副站长']),
  );
  it('turn to what comes', () => {
    expect(said('2018年3月，县政府任命下列工作人员：', '水清为县水文站副站长。')).toEqual([
      '+水清 县水文站副站长',
    ]);
    expect(said('晋升：水清、路明为县水文站二级主任科员。')).toEqual([
      '+水清 县水文站二级主任科员',
      '+路明 县水文站二级主任科员',
    ]);
    expect(said('套转水清为县司法局四级高级主办。')).toEqual(['+水清 县司法局四级高级主办']);
  });
  it('a session behind a post swallows nobody', () =>
    expect(
      said('任命', '水清为云山县监察委员会委员会议决定接受路明辞去县人大常委会委员职务的请求'),
    ).not.toEqual(['-路明 县人大常委会委员']));
});

describe('members of a body', () => {
  const members = (...lines: string[]): string[] => {
    const { memberships, unread } = membershipsIn(
      documentOf('title: 关于成立县护林防火指挥部的通知\nkind: notice', [
        '# 关于成立县护林防火指挥部的通知',
        '县政府决定成立县护林防火指挥部。',
        ...lines,
      ]),
    );
    return [
      ...memberships.map((m) => `${m.body} ${m.post} ${m.person} ${m.office ?? '-'}`),
      ...unread.map((u) => `? ${u.words}`),
    ];
  };
  it('lead the group that stands before them, and not the whole', () =>
    expect(
      members('后勤保障组由县供销社主任于谦任组长，物资组组长由县商务局局长海瑞担任。'),
    ).toEqual([
      '县护林防火指挥部物资组 组长 海瑞 县商务局局长',
      '县护林防火指挥部后勤保障组 组长 于谦 县供销社主任',
    ]));
  it('lead the whole where it is named', () =>
    expect(members('领导小组由副县长于谦任组长。')).toEqual(['县护林防火指挥部 组长 于谦 副县长']));
  it('have an office with its grade, a second one, a name set apart', () =>
    expect(
      members(
        '指挥长：于谦 县长',
        '成员：海瑞 县林业局局长、县湿地局局长（兼）',
        '况钟 县气象局副局长（主持工作）',
        '县应急局局长 山 涛',
      ),
    ).toEqual([
      '县护林防火指挥部 指挥长 于谦 县长',
      '县护林防火指挥部 成员 海瑞 县林业局局长、县湿地局局长（兼）',
      '县护林防火指挥部 成员 况钟 县气象局副局长（主持工作）',
      '县护林防火指挥部 成员 山涛 县应急局局长',
    ]));
  it('who leave are told', () => {
    const doc = documentOf('title: 关于调整县护林防火指挥部成员的通知\nkind: notice', [
      '# 关于调整县护林防火指挥部成员的通知',
      '增补海瑞、况钟为成员，于谦不再担任指挥长。',
    ]);
    const { unread } = recordsOf(corpusOf(doc)).byDocument[0]!;
    expect(unread.map((u) => u.words)).toEqual(['增补海瑞、况钟为成员，于谦不再担任指挥长']);
  });
  it('of a list by its title are told, line by line', () => {
    const doc = documentOf('title: 县普法工作机构名单\nkind: other', [
      '# 县普法工作机构名单',
      '召集人：于谦（县司法局局长）',
      '县教育局 况 钟',
    ]);
    const { unread } = recordsOf(corpusOf(doc)).byDocument[0]!;
    expect(unread.map((u) => u.words)).toEqual(['县教育局 况 钟']);
  });
});

describe('a chronicle by years that nobody reads', () => {
  it('is told, with what leans on the entries', () => {
    const lines = [
      '1936年春，修筑城墙。',
      '4月 设立邮政代办所。',
      '同年，县城通电话。',
      '［1951年］',
      '3月至5月，开展土地改革。',
      '9月20日 县人民医院落成。',
    ];
    const doc = documentOf('title: 沧桑纪闻\nkind: other', ['# 沧桑纪闻', ...lines]);
    expect(readElsewhere(doc).chronicle.map(({ words }) => words)).toEqual(lines);
  });
  it('is none where years are only spoken of', () => {
    const doc = documentOf('title: 某规划\nkind: other', [
      '# 某规划',
      '2016年以来，经济平稳增长。',
      '全年，完成投资三亿元。',
      '上半年，财政收入增长。',
    ]);
    expect(readElsewhere(doc).chronicle).toEqual([]);
  });
});
