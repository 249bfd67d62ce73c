/** One statement of a paper of appointments: each verb and each form by itself. Invented names. */
import { describe, expect, it } from 'vitest';
import { INNER_TITLE, isOffice, objectionToPost } from '../../../src/records/posts.ts';
import { readStatement } from '../../../src/records/statement.ts';
import type { Action } from '../../../src/records/verbs.ts';
import { isTitle, titleAtEnd } from '../../../src/records/words.ts';

/** What a statement says: + comes, - goes; body before @; remarks after !; ~ is proposed, ok has passed a probation. */
const say = (
  statement: string,
  standing: Action | null = null,
  places: readonly string[] = [],
  byRen = false,
): string[] => {
  const { acts, unread } = readStatement(statement, standing, () => true, false, byRen, places);
  return [
    ...acts.map((a) =>
      [
        (a.action === 'appoint' ? '+' : '-') + a.persons.join('、'),
        ...a.posts.map((p) => `${p.words}@${p.organization ?? ''}`),
        ...a.notes.map((n) => `!${n}`),
        ...(a.proposed ? ['~'] : []),
        ...(a.confirmed ? ['ok'] : []),
      ].join(' '),
    ),
    ...unread.map((u) => `? ${u.words}`),
  ];
};
const HEAD = '市水务局局长@市水务局';

describe('a verb that appoints, before the name', () => {
  it.each([
    '决定任命',
    '任命',
    '续聘',
    '特聘',
    '聘任',
    '聘用',
    '聘请',
    '提任',
    '委任',
    '任用',
    '选举',
    '补选',
    '推选',
    '晋升',
    '提拔',
    '选派',
    '指派',
    '委派',
    '派遣',
    '派',
    '试任',
    '聘',
    '调任',
  ])('%s', (verb) => expect(say(`${verb}张三为市水务局局长`)).toEqual([`+张三 ${HEAD}`]));
  it.each(['推荐', '提名', '建议', '建议任命'])('%s: it is only proposed', (verb) =>
    expect(say(`${verb}张三为市水务局局长`)).toEqual([`+张三 ${HEAD} !${verb.slice(0, 2)} ~`]),
  );
  it('任, where it is no surname', () => {
    expect(say('任张三为市水务局局长')).toEqual([`+张三 ${HEAD}`]);
    expect(say('任张三同志为市水务局局长')).toEqual([`+张三 ${HEAD}`]);
    expect(say('任张三同志市水务局局长职务')).toEqual([`+张三 ${HEAD}`]);
    // Under a verb that stands above, it may be either.
    expect(say('任张三为市水务局局长', 'appoint')).toEqual(['? 任张三为市水务局局长']);
    expect(say('任张三为市水务局局长', 'appoint', [], true)).toEqual([`+张三 ${HEAD}`]);
    // With a name of three it is the verb, and after another act it is the surname.
    expect(say('任张小三为市水务局局长', 'appoint')).toEqual([`+张小三 ${HEAD}`]);
    expect(say('任命李四为市教育局局长，任张为市水务局局长')).toEqual([
      '+李四 市教育局局长@市教育局',
      `+任张 ${HEAD}`,
    ]);
  });
  it('同意接收, 由 … 兼任', () => {
    for (const words of [
      '同意接收张三任市水务局局长',
      '接受张三为市水务局局长',
      '接收张三同志担任市水务局局长',
    ])
      expect(say(words), words).toEqual([`+张三 ${HEAD}`]);
    for (const verb of ['兼任', '担任', '任'])
      expect(say(`由张三${verb}市水务局局长`), verb).toEqual([`+张三 ${HEAD}`]);
    expect(say('由张三代理市水务局局长')).toEqual([`+张三 ${HEAD} !代理`]);
  });
  it('behind the body that appoints', () => {
    expect(say('市委组织部推荐张三为市水务局局长')).toEqual([`+张三 ${HEAD} !推荐 ~`]);
    expect(say('市人民政府任命张三为市水务局局长')).toEqual([`+张三 ${HEAD}`]);
    expect(say('市人民政府决定免去张三市水务局局长职务')).toEqual([`-张三 ${HEAD}`]);
  });
});

describe('a character that may be of the name or of the verb', () => {
  const plain = (statement: string): string[] => {
    const { acts, unread } = readStatement(statement, null, () => true, false, false, [], true);
    return [...acts.flatMap(({ persons }) => persons), ...unread.map(({ words }) => `? ${words}`)];
  };
  it('is of the name where the paper gives posts by 任 alone', () => {
    expect(plain('赵立新任市水务局局长')).toEqual(['赵立新']);
    expect(plain('王东升任市水务局局长')).toEqual(['王东升']);
    expect(plain('张三、赵立新任市水务局副局长')).toEqual(['张三', '赵立新']);
  });
  it('is asked about where nothing tells', () => {
    for (const name of ['赵立新', '王东升']) {
      const { acts, unread } = readStatement(`${name}任市水务局局长`, null, () => true);
      expect(acts).toEqual([]);
      expect(unread.map(({ words, why }) => [words, why.zh, why.en])).toEqual([
        [
          `${name}任市水务局局长`,
          `分不清“${name}”的末字是姓名的一部分，还是和“任”连成一个动词`,
          `the last character of “${name}” may be of the name, or of a verb together with 任`,
        ],
      ]);
    }
  });
  it('is of the verb behind 同志, and of a name of two characters', () => {
    expect(say('赵立同志新任市水务局局长')).toEqual([`+赵立 ${HEAD}`]);
    expect(say('马新任市水务局局长')).toEqual([`+马新 ${HEAD}`]);
    expect(say('赵立新同志任市水务局局长')).toEqual([`+赵立新 ${HEAD}`]);
  });
});

describe('a verb that holds, after the name', () => {
  it.each([
    '提任为',
    '转任为',
    '调任为',
    '改任为',
    '升任为',
    '续任为',
    '聘任为',
    '升任',
    '当选为',
    '当选',
    '被任命为',
    '被聘任为',
    '被聘为',
    '正式任命为',
    '任命为',
    '聘为',
    '正式任职为',
    '正式任职',
    '任职为',
    '任职',
    '正式担任',
    '正式任',
    '转任',
    '调任',
    '改任',
    '续任',
    '继续担任',
    '继续任',
    '提任',
    '兼任',
    '担任',
    '晋升为',
    '晋升到',
    '晋升',
    '任',
    '为',
  ])('%s', (verb) => expect(say(`张三同志${verb}市水务局局长`)).toEqual([`+张三 ${HEAD}`]));
  it.each([
    ['挂职任', '挂职'],
    ['挂职担任', '挂职'],
    ['挂任', '挂职'],
    ['挂职', '挂职'],
    ['试任', '试任'],
    ['代理', '代理'],
  ])('%s says how', (verb, how) =>
    expect(say(`张三同志${verb}市水务局局长`)).toEqual([`+张三 ${HEAD} !${how}`]),
  );
  it.each(['任', '担任', '兼任', '为', '当选为', '转任'])('%s, without 同志', (verb) =>
    expect(say(`张三${verb}市水务局局长`)).toEqual([`+张三 ${HEAD}`]),
  );
  it('由 … 调任', () => {
    for (const verb of ['调任', '转任', '改任', '升任', '提任', '调任为'])
      expect(say(`张三同志由市教育局${verb}市水务局局长`), verb).toEqual([`+张三 ${HEAD}`]);
  });
  it('is not the end of a name', () => {
    expect(say('买买·提任市水务局局长')[0]).toMatch(/^\+买买·提/u);
    expect(say('张主任市水务局局长')).toEqual(['? 张主任市水务局局长']);
    // 和 may be the last character of a name, or join another to it.
    expect(say('任命张和为市水务局局长')).toEqual([`+张和 ${HEAD}`]);
    expect(say('任命张三和李四为市水务局副局长')).toEqual(['+张三、李四 市水务局副局长@市水务局']);
    expect(say('任命张三和任某为市水务局副局长')).toEqual(['+张三、任某 市水务局副局长@市水务局']);
  });
});

describe('a verb that removes', () => {
  it.each(['决定免去', '免去', '免除', '免', '撤销', '撤去', '解除', '解聘', '罢免'])(
    '%s',
    (verb) => {
      expect(say(`${verb}张三的市水务局局长职务`)).toEqual([`-张三 ${HEAD}`]);
      expect(say(`${verb}张三同志市水务局局长职务`)).toEqual([`-张三 ${HEAD}`]);
    },
  );
  it('建议免去: it is only proposed', () =>
    expect(say('建议免去张三的市水务局局长职务')).toEqual([`-张三 ${HEAD} !建议 ~`]));
  it.each([
    '辞去',
    '辞去其',
    '辞去所担任的',
    '辞去担任的',
    '所担任的',
    '所任的',
    '担任的',
    '兼任的',
    '原任的',
    '聘任的',
    '任的',
    '担任',
    '的',
  ])('免去张三%s…', (of) =>
    expect(say(`免去张三${of}市水务局局长职务`)).toEqual([`-张三 ${HEAD}`]),
  );
  it('免去张三挂任的…, with how it was held', () =>
    expect(say('免去张三挂任的市水务局局长职务')).toEqual([`-张三 ${HEAD} !挂职`]));
  it.each(['不再担任', '不再兼任', '不再任', '不再聘任', '辞去', '卸任', '辞去其', '辞去所担任的'])(
    '%s',
    (verb) => {
      expect(say(`张三${verb}市水务局局长职务`)).toEqual([`-张三 ${HEAD}`]);
      expect(say(`张三同志${verb}市水务局局长职务`)).toEqual([`-张三 ${HEAD}`]);
    },
  );
  it('不再挂任 says how', () =>
    expect(say('张三不再挂任市水务局局长')).toEqual([`-张三 ${HEAD} !挂职`]));
  it.each(['推荐', '委派', '聘任', '聘请', '提名'])('不再%s', (verb) => {
    for (const join of ['担任', '为', '任', '同志为'])
      expect(say(`不再${verb}张三${join}市水务局局长`)[0], join).toMatch(
        /^-张三 市水务局局长@市水务局/u,
      );
  });
  it.each(['接受', '同意', '批准'])('%s … 辞去', (verb) => {
    for (const words of ['', '同志', '因工作变动', '提出的', '同志关于'])
      expect(say(`${verb}张三${words}辞去市水务局局长职务的请求`), words).toEqual([
        `-张三 ${HEAD}`,
      ]);
    for (const asked of ['请求', '申请', '要求', '报告'])
      expect(say(`${verb}张三辞去其市水务局局长职务的${asked}`), asked).toEqual([`-张三 ${HEAD}`]);
  });
  it.each(['自然', '自行', '相应', '同时', '予以', '随之', '一并', '也', ''])(
    '职务%s免除',
    (how) => {
      for (const verb of ['免除', '免去', '解除'])
        expect(say(`张三的市水务局局长职务${how}${verb}`), verb).toEqual([`-张三 ${HEAD}`]);
    },
  );
  it('with nothing between name and body', () => {
    expect(say('免去张三市水务局局长职务')).toEqual([`-张三 ${HEAD}`]);
    expect(say('免去张小三省水利厅厅长职务')).toEqual(['-张小三 省水利厅厅长@省水利厅']);
    expect(say('免去张三中国云山银行行长职务')).toEqual(['-张三 中国云山银行行长@中国云山银行']);
    expect(say('免去张三云山大学校长职务', null, ['云山'])).toEqual([
      '-张三 云山大学校长@云山大学',
    ]);
    expect(say('免去张小三云山大学校长职务', null, ['云山'])).toEqual([
      '-张小三 云山大学校长@云山大学',
    ]);
    expect(say('免去张三市水务局局长、李四市教育局局长职务')).toEqual([
      `-张三 ${HEAD}`,
      '-李四 市教育局局长@市教育局',
    ]);
    // No surname: what stands there is no name.
    expect(say('免去某三市水务局局长职务')).toEqual(['? 免去某三市水务局局长职务']);
  });
});

describe('under a verb that stands above', () => {
  it('a removal goes on with names', () => {
    expect(say('张三的市水务局局长职务', 'remove')).toEqual([`-张三 ${HEAD}`]);
    expect(say('张三同志市水务局局长职务', 'remove')).toEqual([`-张三 ${HEAD}`]);
    expect(say('张三市水务局局长职务', 'remove')).toEqual([`-张三 ${HEAD}`]);
    expect(say('张三的市水务局局长职务')).toEqual(['? 张三的市水务局局长职务']);
    expect(say('张三的市水务局局长职务', 'appoint')).toEqual(['? 张三的市水务局局长职务']);
    expect(say('张三市水务局局长职务', 'appoint')).toEqual(['? 张三市水务局局长职务']);
    expect(say('张三市水务局局长', 'remove')).toEqual(['? 张三市水务局局长']);
  });
  it('a name and a post stand apart', () => {
    expect(say('张三 市水务局局长', 'appoint')).toEqual([`+张三 ${HEAD}`]);
    expect(say('张三：市水务局局长', 'remove')).toEqual([`-张三 ${HEAD}`]);
    expect(say('张三同志 市水务局局长', 'appoint')).toEqual([`+张三 ${HEAD}`]);
    expect(say('张三 市水务局局长')).toEqual(['? 张三 市水务局局长']);
    expect(say('张三 市水务局', 'appoint')).toEqual(['? 张三 市水务局']);
  });
  it('is told for the next', () => {
    const verb = (s: string, standing: Action | null = null) =>
      readStatement(s, standing, () => true).verb;
    expect(verb('任命张三为市水务局局长')).toBe('appoint');
    expect(verb('任命张三为市水务局局长，免去李四的市水务局局长职务')).toBe('remove');
    expect(verb('因工作需要')).toBeNull();
    expect(verb('因工作需要', 'remove')).toBe('remove');
    expect(readStatement('张三', null, () => true, false, true).byRen).toBe(true);
    expect(readStatement('张三', null, () => true).byRen).toBe(false);
  });
});

describe('words before an act', () => {
  it.each(['同时', '并且', '并', '现', '兹', '另', '一并', '还', '决定', '同意', '批准', '现决定'])(
    '%s adds nothing',
    (lead) => expect(say(`${lead}聘任张三为市水务局局长`)).toEqual([`+张三 ${HEAD}`]),
  );
  it('拟 is proposed', () => {
    expect(say('拟任命张三为市水务局局长')).toEqual([`+张三 ${HEAD} ~`]);
    expect(say('现拟任命张三为市水务局局长')).toEqual([`+张三 ${HEAD} ~`]);
    expect(say('推荐张三为市水务局局长人选，李四为市教育局局长人选')).toEqual([
      `+张三 ${HEAD} !推荐 ~`,
      '+李四 市教育局局长@市教育局 ~',
    ]);
    expect(say('推荐张三为市水务局局长人选，李四为市教育局局长')).toEqual([
      `+张三 ${HEAD} !推荐 ~`,
      '+李四 市教育局局长@市教育局',
    ]);
  });
  it.each([
    '因另有任用',
    '因工作需要',
    '由于工作变动',
    '因工作调动',
    '因工作调整',
    '因机构改革',
    '因职务变动',
    '因换届',
    '因个人原因',
    '因身体原因',
    '根据本人申请',
    '应本人要求',
    '依本人意愿',
    '本人的请求',
  ])('%s is a cause', (cause) =>
    expect(say(`${cause}，免去张三的市水务局局长职务`)).toEqual([`-张三 ${HEAD}`]),
  );
  it.each([
    ['因到龄', undefined],
    ['因达到退休年龄', '退休'],
    ['因退休', '退休'],
    ['因离休', '离休'],
  ])('%s is a cause that is kept', (cause, kept) =>
    expect(say(`${cause}，免去张三的市水务局局长职务`)).toEqual([
      kept === undefined ? `-张三 ${HEAD}` : `-张三 ${HEAD} !${kept}`,
    ]),
  );
  it('other words are not read', () => {
    expect(say('因某事，免去张三的市水务局局长职务')).toEqual([`-张三 ${HEAD}`, '? 因某事']);
    expect(say('因工作需要，')).toEqual([]);
    // Behind an act the same words are a remark of it.
    expect(say('免去张三的市水务局局长职务，因工作需要')).toEqual([`-张三 ${HEAD} !因工作需要`]);
  });
  it.each([
    ['张三同志到龄退休', '到龄退休'],
    ['张三同志正常退休', '退休'],
    ['张三同志达到法定退休年龄', '退休'],
    ['张三同志已到退休年龄', '退休'],
    ['鉴于张三同志提前离休', '离休'],
    ['由于张三同志退休', '退休'],
    ['张三同志保留正处级待遇', '保留正处级待遇'],
    ['张三同志保留副县职级', '保留副县职级'],
    ['张三同志保留原有级别', '保留原有级别'],
    ['张三同志因病去世', ''],
    ['张三同志不幸逝世', ''],
    ['张三同志因病医治无效病故', ''],
    ['张三同志工作调动', ''],
    ['张三同志职务变动', ''],
    ['张三同志岗位调整', ''],
    ['张三同志工作需要', ''],
  ])('%s: of a person, and the next act is his', (cause, note) => {
    expect(say(`${cause}，免去其市水务局局长职务`)).toEqual([
      note === '' ? `-张三 ${HEAD}` : `-张三 ${HEAD} !${note}`,
    ]);
  });
  it('of somebody without a surname it must say 同志', () => {
    expect(say('某三到龄退休，免去其市水务局局长职务')[0]).toMatch(/^\?|!/u);
    expect(say('某三同志到龄退休，免去其市水务局局长职务')).toEqual([`-某三 ${HEAD} !到龄退休`]);
  });
  it('alone, it is not read', () =>
    expect(say('张三同志到龄退休')).toEqual(['? 张三同志到龄退休']));
});

describe('a probation that was passed', () => {
  it.each([
    '试用期满',
    '试用期已满',
    '试任期满',
    '试用届满',
    '试用期届满',
    '任职试用期满',
    '试用期期满',
    '结束试用期',
  ])('%s', (words) => {
    expect(say(`张三同志${words}，任市水务局局长`)).toEqual([`+张三 ${HEAD} ok`]);
    expect(say(`任命张三为市水务局局长，${words}`)).toEqual([`+张三 ${HEAD} ok`]);
    // A removal is none that is confirmed.
    expect(say(`张三同志${words}，免去其市水务局局长职务`)).toEqual([`-张三 ${HEAD}`]);
  });
  it.each(['考核合格', '转正'])('%s', (words) =>
    expect(say(`任命张三为市水务局局长，${words}`)).toEqual([`+张三 ${HEAD} ok`]),
  );
  it('is of the appointments of the statement alone', () =>
    expect(say('任命张三为市水务局局长，免去其市教育局局长职务，试用期满')).toEqual([
      `+张三 ${HEAD} ok`,
      '-张三 市教育局局长@市教育局',
    ]));
  it('may be told from before', () => {
    const { acts } = readStatement('任张三为市水务局局长', null, () => true, true);
    expect(acts.map((a) => a.confirmed)).toEqual([true]);
    const { acts: gone } = readStatement('免去张三的市水务局局长职务', null, () => true, true);
    expect(gone.map((a) => a.confirmed)).toEqual([false]);
  });
});

describe('the same person again', () => {
  const TWO = ['+张三 市教育局局长@市教育局', `-张三 ${HEAD}`];
  it.each([
    '免去其市水务局局长职务',
    '免去该同志市水务局局长职务',
    '免去他的市水务局局长职务',
    '免去她担任的市水务局局长职务',
    '免去原任市水务局局长职务',
    '免去其现任市水务局局长职务',
    '免去其原市水务局局长职务',
    '同时免去其市水务局局长职务',
    '并免去市水务局局长职务',
    '不再担任市水务局局长',
    '不再兼任市水务局局长',
    '其不再担任市水务局局长职务',
    '辞去所担任的市水务局局长职务',
    '卸任市水务局局长',
    '其市水务局局长职务自然免除',
    '原市水务局局长职务相应免去',
    '其原市水务局局长职务同时解除',
  ])('%s', (words) => expect(say(`任命张三为市教育局局长，${words}`)).toEqual(TWO));
  it.each([
    '任市水务局局长',
    '其兼任市水务局局长',
    '该同志任市水务局局长',
    '任命其为市水务局局长',
    '聘任其为市水务局局长',
    '聘其为市水务局局长',
    '为市水务局局长',
    '并任市水务局局长',
  ])('%s', (words) =>
    expect(say(`免去张三的市教育局局长职务，${words}`)).toEqual([
      '-张三 市教育局局长@市教育局',
      `+张三 ${HEAD}`,
    ]),
  );
  it('another person is another', () => {
    expect(say('任命张三为市教育局局长，免去李四市水务局局长职务')).toEqual([
      '+张三 市教育局局长@市教育局',
      `-李四 ${HEAD}`,
    ]);
    expect(say('免去张三的市教育局局长职务，免去李四云山大学校长职务', null, ['云山'])).toEqual([
      '-张三 市教育局局长@市教育局',
      '-李四 云山大学校长@云山大学',
    ]);
    expect(say('免去张三的市教育局局长职务，李四任市水务局局长')).toEqual([
      '-张三 市教育局局长@市教育局',
      `+李四 ${HEAD}`,
    ]);
  });
  it.each(['免去其原任职务', '免其原职务', '免去其原有职务'])('%s is a remark', (words) =>
    expect(say(`任命张三为市水务局局长，${words}`)).toEqual([`+张三 ${HEAD} !${words}`]),
  );
});

describe('several', () => {
  it('persons, as many as are counted', () => {
    const both = ['+张三、李四 市水务局副局长@市水务局'];
    for (const count of ['', '2名', '二位', '两', '2', '等2', '等二'])
      expect(say(`任命张三、李四${count}同志为市水务局副局长`), count).toEqual(both);
    expect(say('任命张三、李四3名同志为市水务局副局长')[0]).toMatch(/^\?/u);
    for (const words of ['等同志', '等3名同志', '等三位同志'])
      expect(say(`任命张三、李四${words}为市水务局副局长`)[0], words).toMatch(/^\?/u);
    // One person with a numeral: the numeral ends the name.
    expect(say('任命张三同志为市水务局副局长')).toEqual(['+张三 市水务局副局长@市水务局']);
    expect(say('张三、李四、王五任市水务局副局长')).toEqual([
      '+张三、李四、王五 市水务局副局长@市水务局',
    ]);
    expect(say('任命张三（女）、李四为市水务局副局长')).toEqual(both);
  });
  it('posts of one person', () => {
    const two = '市水务局党组书记@市水务局';
    expect(say('任命张三为市水务局党组书记、局长')).toEqual([`+张三 ${two} 局长@市水务局`]);
    expect(say('任命张三为市水务局党组书记兼局长')).toEqual([`+张三 ${two} 局长@市水务局`]);
    expect(say('任命张三为市水务局党组书记和局长')).toEqual([`+张三 ${two} 局长@市水务局`]);
    expect(say('任命张三为市水务局党组书记，市教育局局长')).toEqual([
      `+张三 ${two} 市教育局局长@市教育局`,
    ]);
    expect(say('任命张三为市水务局局长兼市河长制办公室主任')).toEqual([
      `+张三 ${HEAD} 市河长制办公室主任@市河长制办公室`,
    ]);
    expect(say('免去张三市水务局局长职务，市教育局局长职务')).toEqual([
      `-张三 ${HEAD} 市教育局局长@市教育局`,
    ]);
    // 、 within the name of a body parts no post.
    expect(say('任命张三为市防汛、防旱指挥部办公室主任')).toEqual([
      '+张三 市防汛、防旱指挥部办公室主任@市防汛、防旱指挥部办公室',
    ]);
    expect(say('任命张三为市防汛、防火、防旱指挥部主任')).toEqual([
      '+张三 市防汛、防火、防旱指挥部主任@市防汛、防火、防旱指挥部',
    ]);
    expect(say('任命张三为市防汛、防旱')).toEqual(['? 任命张三为市防汛、防旱']);
    expect(say('任命张三为副市长')).toEqual(['+张三 副市长@']);
  });
  it('a deputy is of the body whose head stands above', () => {
    expect(say('任命张三为市水务局局长，李四为副局长，王五为常务副局长')).toEqual([
      `+张三 ${HEAD}`,
      '+李四 副局长@市水务局',
      '+王五 常务副局长@市水务局',
    ]);
    expect(say('任命张三为市水务局局长，李四为总工程师')).toEqual([
      `+张三 ${HEAD}`,
      '+李四 总工程师@',
    ]);
  });
  it('acts that touch', () => {
    for (const [words, next] of [
      ['任命张三为市水务局局长任命李四为市教育局局长', '+李四 市教育局局长@市教育局'],
      ['任命张三为市水务局局长免去李四的市教育局局长职务', '-李四 市教育局局长@市教育局'],
      ['任命张三为市水务局局长李四任市教育局局长', '+李四 市教育局局长@市教育局'],
      ['任命张三为市水务局局长 李四为市教育局局长', '+李四 市教育局局长@市教育局'],
      ['任命张三为市水务局局长；李四为市教育局局长', '+李四 市教育局局长@市教育局'],
      ['任命张三为市水务局局长;李四为市教育局局长', '+李四 市教育局局长@市教育局'],
      ['任命张三为市水务局局长,李四为市教育局局长', '+李四 市教育局局长@市教育局'],
      ['任命张三为市水务局局长、李四为市教育局局长', '+李四 市教育局局长@市教育局'],
    ] as const)
      expect(say(words), words).toEqual([`+张三 ${HEAD}`, next]);
    expect(say('免去张三的市水务局局长职务李四的市教育局局长职务')).toEqual([
      `-张三 ${HEAD}`,
      '-李四 市教育局局长@市教育局',
    ]);
  });
  it('remarks are of the acts of the last kind', () =>
    expect(
      say('任命张三为市水务局局长，免去李四的市教育局局长职务，免去王五的市财政局局长职务，某话'),
    ).toEqual([
      `+张三 ${HEAD}`,
      '-李四 市教育局局长@市教育局 !某话',
      '-王五 市财政局局长@市财政局 !某话',
    ]));
  it('remarks that mean nothing are not read', () => {
    const { acts, unread } = readStatement('任命张三为市水务局局长，某话', null, () => false);
    expect(acts).toHaveLength(1);
    expect(unread.map((u) => u.words)).toEqual(['某话']);
  });
});

describe('the words of a post', () => {
  it.each(['职务', '等职务', '一职', '候选人', '人选', '职级', '职位', '岗位', ' '])(
    'end with %s',
    (end) => expect(say(`任命张三为市水务局局长${end}`)).toEqual([`+张三 ${HEAD}`]),
  );
  it('have brackets that remark, or that name', () => {
    expect(say('任命张三为市水务局局长（正处长级，试用期一年）')).toEqual([
      `+张三 ${HEAD} !正处长级 !试用期一年`,
    ]);
    expect(say('任命张三为市水务局局长职务（正处长级）')).toEqual([`+张三 ${HEAD} !正处长级`]);
    expect(say('任命张三为市人才中心（市劳务中心）主任')).toEqual([
      '+张三 市人才中心（市劳务中心）主任@市人才中心（市劳务中心）',
    ]);
    expect(say('任命张三为市人才中心（市劳务、用工中心）主任')).toEqual([
      '+张三 市人才中心（市劳务、用工中心）主任@市人才中心（市劳务、用工中心）',
    ]);
  });
  it('hold no other act', () => {
    for (const words of [
      '任命',
      '免去',
      '免除',
      '聘任',
      '聘用',
      '聘请',
      '续聘',
      '解聘',
      '委派',
      '推荐',
      '提名',
      '不再',
      '辞去',
      '挂职',
      '挂任',
      '兼任',
      '试任',
      '晋升',
      '同志',
      '的',
      '职务',
      '通知',
      '研究决定',
      '，',
      '。',
      '；',
      '：',
      '任',
      '为',
    ])
      expect(objectionToPost(`市某${words}水务局局长`), words).toBeDefined();
    for (const post of [
      '市责任局局长',
      '市任务局局长',
      '市任职资格局局长',
      '市任期局局长',
      '市行为局局长',
      '市作为局局长',
      '市以为局局长',
      '市为民局局长',
      '市为农局局长',
      '市为老局局长',
      '市为企局局长',
      '市离任局局长',
      '市前任局局长',
      '市历任局局长',
      '市连任局局长',
      '市信任局局长',
      '市委任局局长',
      '市担任局局长',
      '市重任局局长',
      '市胜任局局长',
      '市就任局局长',
      '市一任局局长',
      '市常任局局长',
    ])
      expect(objectionToPost(post), post).toBeUndefined();
  });
  it('do not begin with the rest of a verb', () => {
    for (const words of [
      '离任',
      '职',
      '现任',
      '原任',
      '曾',
      '拟任',
      '已',
      '仍',
      '不',
      '其',
      '退休',
      '辞',
      '调任',
      '调离',
      '调到',
      '转任',
      '转到',
      '负责',
      '分管',
      '主持',
    ])
      expect(objectionToPost(`${words}市水务局局长`), words).toBeDefined();
    for (const post of ['职业学院院长', '职工医院院长', '职教中心主任', '市水务局局长'])
      expect(objectionToPost(post), post).toBeUndefined();
    expect(objectionToPost('市水务局')).toBeDefined();
  });
  it('hold a title only where it goes on', () => {
    for (const title of [
      '局长',
      '处长',
      '厅长',
      '司长',
      '署长',
      '主任',
      '书记',
      '院长',
      '校长',
      '部长',
      '经理',
      '董事长',
      '会长',
      '总监',
      '主席',
      '省长',
      '市长',
      '县长',
      '区长',
    ]) {
      expect(INNER_TITLE.test(`某${title}某局`), title).toBe(true);
      expect(INNER_TITLE.test(`某${title}`), title).toBe(false);
    }
    for (const after of [
      '助理',
      '办公',
      '秘书',
      '委员',
      '科员',
      '督学',
      '督导',
      '检察',
      '法官',
      '医师',
      '护师',
      '编辑',
      '记者',
      '处',
      '室',
      '团',
      '台',
      '学院',
      '学校',
      '学会',
      '联',
      '信箱',
      '热线',
      '、',
      '兼',
      '和',
      '（',
    ])
      expect(INNER_TITLE.test(`某主任${after}某`), after).toBe(false);
    expect(INNER_TITLE.test('某委主任某')).toBe(false);
    expect(INNER_TITLE.test('某组主任某')).toBe(false);
  });
});

describe('an office', () => {
  it('is a title and no name', () => {
    for (const words of ['副市长', '局长', '司长', '师长', '主席', '区长', '主任'])
      expect(isOffice(words), words).toBe(true);
    for (const words of ['钱长', '张三', '水务局局长', '市水务局'])
      expect(isOffice(words), words).toBe(false);
  });
});

describe('a title', () => {
  // One at least for each alternative of each row; how each is built is said by the rows.
  it.each(
    `书记 副书记 第一书记 第一副书记 常务副书记 党组书记 党委书记 机关党委书记 机关党组书记 党工委书记 工委副书记
    党总支书记 党支部书记 团委书记 纪委书记 纪检组书记 支部书记 党组成员 党委委员 党工委委员 纪委委员 董事会主席
    监事会主席 理事会副主席 理事会名誉主席 委员会主任委员 委员会副主任委员 董事会秘书 调研员 一级调研员 四级调研员
    正调研员 副调研员 二级巡视员 三级主任科员 科员 一级主办 一级行政执法员 二级警长 高级警长 一级警官 三级警督
    四级高级法官 二级检察官 高级主管 三级警务专员 一级警务技术主任 二级警务技术主管 总工程师 副总工程师 总经济师
    总会计师 总规划师 总农艺师 总畜牧师 总兽医师 总审计师 总统计师 总设计师 总建筑师 总园艺师 总地质师 总教练 总编辑
    总编 总督学 总督察 总监 总经理 总裁 总干事 总法律顾问 主任助理 厅长助理 局长助理 部长助理 市长助理 县长助理
    区长助理 旗长助理 院长助理 校长助理 处长助理 总经理助理 秘书长助理 副局长助理 主任委员 副主任 常务副主任
    执行主席 名誉会长 代理主任 代主席 见习主任 第一副主任 主编 经理 专员 督学 督察专员 监察专员 组长 干事 政委
    政治委员 教导员 指导员 司令员 司令 参事 代表 行长 总队长 支队长 大队长 中队长 分队长 理事长 秘书长 董事长 监事长
    检察长 审判长 参谋长 督察长 护士长 队长 局长 第一副局长 常务副市长 代市长 代理县长 执行董事 独立董事 外部董事
    职工代表监事 职工董事 专职外部董事 专职理事 常务理事 监事 首席执行官 首席信息官 首席财务官 首席技术官 首席合规官
    首席专家 审判员 助理审判员 检察员 仲裁员 人民陪审员 陪审员 人民监督员 监督员 特派员 督导员 监察员 联络员 馆员
    法律顾问 技术顾问 经济顾问 高级顾问 顾问 责任督学 委员 总指挥 副总指挥 常务副总指挥 指挥长 指挥员 指挥 总负责人
    副总召集人 负责人 召集人 总发言人 党委常委 常委 党政领导 领导 秘书 院士 会计 站长助理`.split(
      /\s+/u,
    ),
  )('%s', (title) => {
    expect(isTitle(title)).toBe(true);
    expect(titleAtEnd(`某公司${title}`)).toBe(title);
  });
  it.each(['市水务局', '张三', '公司', '工程师', '成员', '官', '副', '书记处'])('not %s', (words) =>
    expect(isTitle(words)).toBe(false),
  );
});

describe('names before a comma or behind a bracket, under a verb that stands above', () => {
  it.each([
    ['张三，市水务局局长', [`+张三 ${HEAD}`]],
    ['张三（女，满族）市水务局局长', [`+张三 ${HEAD}`]],
    ['张三，聘为市水务局局长', [`+张三 ${HEAD}`]],
  ])('%s', (words, right) => expect(say(words, 'appoint')).toEqual(right));
  it('are two acts where another leaves what one takes over', () => {
    expect(say('市水务局局长一职由张三同志接任，李四同志因到龄不再担任')).toEqual([
      `+张三 ${HEAD}`,
      `-李四 ${HEAD}`,
    ]);
  });
  it('are not read where 为 may be a name or a verb that goes against it', () => {
    expect(say('张有为市水务局局长', 'remove')).toEqual(['? 张有为市水务局局长']);
  });
});

describe('a space between name and verb', () => {
  it.each([
    ['张三 任市水务局局长', [`+张三 ${HEAD}`]],
    ['张三 免市水务局局长', [`-张三 ${HEAD}`]],
    ['张三 免市水务局局长，任二级调研员', [`-张三 ${HEAD}`, '+张三 二级调研员@']],
  ])('%s', (words, right) => expect(say(words)).toEqual(right));
  it('never makes a post of a verb', () =>
    expect(say('张三 免市水务局局长', 'appoint')).toEqual([`-张三 ${HEAD}`]));
  it('a reason may stand within the end', () =>
    expect(say('张三任市水务局局长，其市财政局局长职务因工作需要免去')).toEqual([
      `+张三 ${HEAD}`,
      '-张三 市财政局局长@市财政局',
    ]));
});
