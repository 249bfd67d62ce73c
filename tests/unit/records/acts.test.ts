/** The acts of an entry of a chronicle: each verb, and which of several counts. */
import { describe, expect, it } from 'vitest';
import { readActs } from '../../../src/records/acts.ts';
import { readPersons } from '../../../src/records/persons.ts';

/** The acts of words in which nobody is named, or whoever is named with an office. */
const acts = (text: string): string[] => readActs(text, readPersons(text));

describe('a verb that only goes on', () => {
  it.each(['指导', '部署', '研究', '传达', '启动'])('%s', (verb) => {
    expect(readActs(`${verb}防汛工作。`, [])).toEqual([verb]);
    expect(readActs(`调研防汛工作，${verb}防汛工作。`, [])).toEqual(['调研']);
    // Beside another it gives way, whichever comes first.
    expect(readActs(`${verb}并检查防汛工作。`, [])).toEqual(['检查']);
  });
});

describe('a verb', () => {
  it.each([
    '召开',
    '主持',
    '参加',
    '出席',
    '列席',
    '会见',
    '会谈',
    '陪同',
    '调研',
    '督导',
    '督查',
    '督办',
    '检查',
    '考察',
    '视察',
    '指挥',
    '对接',
    '座谈',
    '洽谈',
    '拜访',
    '拜会',
    '接待',
    '接访',
    '回访',
    '走访',
    '慰问',
    '看望',
    '约谈',
    '巡查',
    '巡河',
    '巡林',
    '暗访',
    '调度',
    '审议',
    '听取',
    '签约',
    '签署',
    '揭牌',
    '观摩',
    '参观',
    '学习',
    '宣讲',
    '授课',
    '讲话',
    '致辞',
    '举行',
    '举办',
    '开幕',
    '闭幕',
  ])('%s', (verb) => {
    expect(acts(`市长王小明${verb}某事。`)).toEqual([verb]);
    expect(acts(`${verb}某事。`)).toEqual([verb]);
  });
  it.each([
    ['主持召开', '主持'],
    ['督察', '督查'],
    ['作专题讲座', '讲话'],
    ['作讲座', '讲话'],
  ])('%s is %s', (verb, act) => expect(acts(`市长王小明${verb}。`)).toEqual([act]));
  it.each([
    '市委督查组',
    '市委检查团',
    '市委调研队',
    '市委指导员',
    '市委督办部',
    '研究所成立',
    '研究院成立',
    '研究会成立',
    '研究生毕业',
    '研究中心成立',
    '研究课题结题',
  ])('is none in %s', (words) => expect(readActs(`${words}。`, [])).toEqual([]));
});

describe('what is said in an entry', () => {
  it.each<[string, string[]]>([
    ['市长张三到某地调研。', ['调研']],
    ['市长张三到某地调研，参加某会。', ['调研', '参加']],
    ['市长张三到某地调研，学习某事。', ['调研']],
    ['市长张三到某地调研，还参加某会。', ['调研', '参加']],
    ['市长张三到某地调研，并看望某人。', ['调研', '看望']],
    ['市长张三到某地调研，某人参加。', ['调研']],
    ['市长张三主持会议并讲话。', ['主持', '讲话']],
    ['市长张三考察某地、参加某会。', ['考察', '参加']],
    ['市长张三考察某地、研究某事。', ['考察']],
    ['市长张三考察某地并研究某事。', ['考察', '研究']],
    ['市长张三主持会议并主持某会。', ['主持']],
    ['某会召开，市长张三出席。', ['召开', '出席']],
    ['某会召开。', ['召开']],
    ['某会举行，市长张三出席。', ['举行', '出席']],
    ['某会开幕；某会闭幕。', ['开幕', '闭幕']],
    ['市长张三调研。市长张三调研。', ['调研']],
    ['市长张三调研。副市长李四参加某会。', ['调研', '参加']],
    ['参加某会，市长张三出席。', ['参加', '出席']],
    // A new sentence has its first act anew.
    ['市长张三调研。会后听取某事。', ['调研', '听取']],
    ['市长张三调研，会后听取某事。', ['调研']],
    // Whom one goes with is not what one does.
    ['市长张三陪同省长李四一行参加某会。', ['陪同', '参加']],
    // An office in the list of persons is no act, one behind words of its own is.
    ['市长张三、市指挥中心主任李四调研。', ['调研']],
    ['市长张三带领市指挥中心主任李四调研。', ['调研']],
    ['市长张三带领市检查中心主任李四调研。', ['调研']],
    ['市长张三、调研基地主任李四参观某地。', ['调研']],
    ['市长张三陪同省长李四一行。', ['陪同']],
    ['市长张三陪同省长李四一行研究某事。', ['陪同']],
    ['市长张三会见省长李四，并参加某会。', ['会见', '参加']],
    // Titles, quotations and brackets tell of other acts.
    ['市长张三讲解《参加某会》。', []],
    ['市长张三讲解“参加某会”。', []],
    ['市长张三讲解（参加某会）。', []],
    ['市长张三讲解《参加》，出席某会。', ['出席']],
    ['某事。', []],
    ['', []],
  ])('%s', (text, expected) => expect(acts(text)).toEqual(expected));
});
