/** More forms of regulations: what lists hold, whose a ban is that goes on, who stands beside whom. By hand, before it was run; invented names. */
import { describe, expect, it } from 'vitest';
import { readersOf, registerOf } from './documents.ts';

const register = registerOf({ house: ['县房管局'], town: ['镇人民政府'] });
const { read, who, owners } = readersOf(register);
const due = (say: string): string[] => read(say).deadlines.map(({ text }) => text);

describe('a ban on everybody', () => {
  it('goes on for everybody', () =>
    expect(
      who('县房管局应当划定保护线，任何单位和个人不得毁坏界桩，不得改变界线走向。').slice(1),
    ).toEqual(['任何单位和个人 must-not: 任何单位和个人不得毁坏界桩，不得改变界线走向。']));
  it('ends before what the body then must', () =>
    expect(
      owners('县房管局应当划定保护线，任何单位和个人不得毁坏界桩，并应当每年复测。').at(-1),
    ).toBe('县房管局'));
});

describe('those who are called by what they do', () => {
  it.each([
    ['操办单位应当购买保险。', '操办单位'],
    ['举办单位、布展单位应当清理场地。', '举办单位|布展单位'],
    ['采集、贮存及销毁各主管部门应当共享台账。', '采集、贮存及销毁各主管部门'],
    ['转让方和受让方必须到场。', '转让方|受让方'],
  ])('%s', (say, names) => expect(owners(`展馆应当供电。${say}`).at(-1)).toBe(names));
  it.each(['要求单位应当到场的，不予支持。', '责令企业必须停产的决定送达本人。'])(
    'and no verb with whom it sets to work: %s',
    (say) => expect(owners(say)).toEqual([]),
  );
});

describe('what a list holds', () => {
  it('is what somebody may, where its head lets him', () =>
    expect(
      who('巡查人员可以采取下列措施：\n\n（一）进入仓库；\n\n（二）查阅台账。\n').map((d) =>
        d.replace(/:.*/u, ''),
      ),
    ).toEqual(['巡查人员 may', '巡查人员 may', '巡查人员 may']));
  it('is of whoever takes the measures, and not of whoever must bear with them', () =>
    expect(
      who(
        '巡查人员可以采取下列措施，被查单位应当配合，不得阻挠：\n\n（一）进入仓库；\n\n（二）查阅台账。\n',
      ).slice(-2),
    ).toEqual(['巡查人员 may: 进入仓库；', '巡查人员 may: 查阅台账。']));
  it('still must what an item says it must', () =>
    expect(
      who('巡查人员可以按照下列规定办理：\n\n（一）应当两人同行；\n').at(-1)!.replace(/:.*/u, ''),
    ).toBe('巡查人员 must'));
  it.each([
    '管理人应当在三十日内公告下列事项：\n\n（一）车位的数量和位置；\n\n（二）承接查验资料；\n',
    '居民可以通过热线提出以下事项：\n\n（一）对公共服务的意见；\n\n（二）应当由学校解决的诉求；\n',
  ])('is things: %s', (say) => expect(read(say).duties).toHaveLength(1));
  it('is things for which money is there, or ways by which somebody is chosen', () => {
    expect(who('扶持资金用于下列事项：\n\n（一）场馆改造；\n\n（二）本地企业赴外参展；\n')).toEqual(
      [],
    );
    expect(
      who('候选人通过下列方式产生：\n\n（一）党支部推荐；\n\n（二）居民委员会推荐；\n'),
    ).toEqual([]);
  });
});

describe('what is said of others or of a thing', () => {
  it.each([
    '住户可以申请检测。检测应当如实填写记录。',
    '县房管局应当公布指导价。具体价格在合同中约定。',
    '由县房管局责令改正；造成严重后果的，依法承担民事责任。',
  ])('is not of whoever stands before it: %s', (say) =>
    expect(who(say).map((d) => d.replace(/^.*: /u, ''))).toEqual([
      say.slice(
        0,
        Math.max(say.indexOf('。'), 0) < say.length - 1
          ? say.indexOf('。') + 1
          : say.indexOf('；') + 1,
      ),
    ]),
  );
  it('is his where he is no authority', () =>
    expect(owners('施工单位应当恢复路面；造成损失的，依法承担赔偿责任。').join()).toBe('施工单位'));
  it.each([
    '开发商与购房人在合同中约定的保修年限不得少于两年。',
    '承租人利用公房转租的，其收益归全体共有人所有。',
    '住户在自治活动中，享有知情权、监督权。',
    '房管人员在维修活动中不依法履行职责，玩忽职守的，依法给予处分。',
  ])('is no duty: %s', (say) => expect(who(say)).toEqual([]));
});

describe('who stands beside whom', () => {
  it('acts alone who has talked it over with somebody', () =>
    expect(who('县房管局与产权单位协商后，可以另行安排用房。')).toEqual([
      '县房管局 may: 县房管局与产权单位协商后，可以另行安排用房。',
    ]));
  it('acts with another of the same kind', () =>
    expect(owners('县房管局与镇人民政府协商一致后，应当共同公布名单。')).toEqual([
      '县房管局|镇人民政府',
    ]));
  it('stands with others who work together', () => {
    const [duty] = read('县房管局、镇人民政府以及老街所在的管理机构应当协同编制停车规划。').duties;
    expect(duty!.agencies.map(({ printed, role }) => `${role}:${printed}`)).toEqual([
      'responsible:县房管局',
      'responsible:镇人民政府',
      'responsible:管理机构',
    ]);
  });
  it('is each of two who have their own field', () =>
    expect(
      owners(
        '县房管局负责全县供暖的监督管理，街道房管机构或者街道确定的供暖管理机构（以下统称乡镇供暖机构）负责本辖区供暖的监督管理。',
      ),
    ).toEqual(['县房管局', '街道房管机构|供暖管理机构']));
  it('is chosen by two of a kind', () =>
    expect(owners('市人民政府或者县人民政府确定的收储机构应当公布粮价。')).toEqual(['收储机构']));
  it('is the last of a list, where his place narrows him', () =>
    expect(
      owners('溪口县人民政府有关部门和古镇所在的街道办事处，按照各自职责，共同做好防火工作。'),
    ).toEqual(['溪口县人民政府有关部门|街道办事处']));
});

it.each(['全县岸线保护规划经县规划委员会审议通过，报县政府批准。', '代表住户签订合同。'])(
  'words of a sentence are no name: %s',
  (say) => expect(who(say)).toEqual([]),
);

it('a time that only narrows a thing is none', () =>
  expect(due('县房管局应当退还停水期间的水费。')).toEqual([]));
