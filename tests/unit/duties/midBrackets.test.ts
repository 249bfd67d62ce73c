/**
 * A bracket that says who owes the sentence that it ends, with more sentences behind it in the
 * paragraph. By hand, invented bodies.
 */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({
  shui: ['市水务局'],
  cai: ['市财政局'],
  gong: ['市公安局'],
  lin: ['市林业局'],
});
const WORD = { lead: 'L', responsible: 'R', cooperating: 'C', member: 'M' } as const;
/** `L:shui C:gong what` of each bracket. */
const owed = (...paragraphs: string[]): string[] =>
  dutiesOf(`# 甲\n\n${paragraphs.join('\n\n')}\n`, register)
    .duties.filter((d) => d.derivedFrom === 'parenthesis')
    .map(
      (d) => `${d.agencies.map((a) => `${WORD[a.role]}:${a.id ?? a.printed}`).join(' ')} ${d.text}`,
    );

describe('a bracket before another sentence', () => {
  it.each<[string, string[]]>([
    [
      '加固北堤（市水务局牵头）。清理河床淤积（市财政局、市公安局按职责分工负责）。',
      ['L:shui 加固北堤', 'R:cai R:gong 清理河床淤积'],
    ],
    [
      '更换老旧闸门（责任单位：市水务局）。安排专项资金（责任单位：市财政局）。逐处设立警示牌。',
      ['R:shui 更换老旧闸门', 'R:cai 安排专项资金'],
    ],
    [
      '疏通暗渠（牵头单位：市水务局，配合单位：市公安局）；拓宽涵洞（市财政局负责）；补植行道树。',
      ['L:shui C:gong 疏通暗渠', 'R:cai 拓宽涵洞'],
    ],
    // Its own sentence, and neither the one before nor the one behind.
    ['先行普查。补种护岸林（市林业局负责）。随后挂牌。', ['R:lin 补种护岸林']],
    ['先行普查。补种护岸林（责任部门：市林业局）。随后挂牌。', ['R:lin 补种护岸林']],
    ['召开例会（市水务局、市财政局参加）。形成纪要。', ['C:shui C:cai 召开例会']],
    ['补种护岸林（市林业局牵头，市财政局配合）！逐株登记。', ['L:lin C:cai 补种护岸林']],
    // Behind a full stop it holds for all since the bracket before it.
    [
      '先行普查。补种护岸林。（责任单位：市林业局）随后挂牌。（责任单位：市水务局）',
      ['R:lin 先行普查。补种护岸林。', 'R:shui 随后挂牌。'],
    ],
    ['先行普查。补种护岸林。（市林业局牵头）随后挂牌。', ['L:lin 先行普查。补种护岸林。']],
    // Before a comma it closes an act, and each of a row.
    [
      '对堤防开展检查（市水务局负责），对渣土车严格管理（市公安局牵头，市财政局配合）。',
      ['R:shui 对堤防开展检查', 'L:gong C:cai 对渣土车严格管理'],
    ],
    [
      '加固堤防（市水务局、市财政局组织实施），更换闸门（市水务局负责）。',
      ['R:shui R:cai 加固堤防', 'R:shui 更换闸门'],
    ],
    // At the end of the paragraph it closes the paragraph.
    ['先行普查。补种护岸林（市林业局负责）。', ['R:lin 先行普查。补种护岸林']],
  ])('%s', (text, right) => expect(owed(text)).toEqual(right));

  it.each([
    '市级河道（市水务局负责）每月巡查两次。',
    '市级河道（市水务局负责），每月巡查两次。',
    '《护堤办法》（市水务局制定）。另行印发。',
    '公布受理电话（由市公安局转接）。随后通报。',
    '更新水泵（市水务局去年建设）。逐台编号。',
  ])('%s: none', (text) => expect(owed(text)).toEqual([]));
});

describe('names and how they share a task', () => {
  it.each([
    ['（市水务局、市财政局按部门分工）', 'R:shui R:cai'],
    ['（市水务局、市财政局按部门职责分工）', 'R:shui R:cai'],
    ['（市水务局、市财政局按职责分工）', 'R:shui R:cai'],
    ['（市水务局、市财政局依职责分工）', 'R:shui R:cai'],
    ['（市水务局、市财政局依据各自职能分工）', 'R:shui R:cai'],
    ['（市水务局、市财政局、市公安局根据职责分工负责）', 'R:shui R:cai R:gong'],
    ['（市水务局、市财政局按职责）', 'R:shui R:cai'],
    ['（市水务局、市财政局各司其职）', 'R:shui R:cai'],
    ['（市水务局按部门分工）', 'R:shui'],
  ])('%s', (bracket, right) =>
    expect(owed(`整治占道经营。${bracket}`)).toEqual([`${right} 整治占道经营。`]),
  );
  it.each(['（市水务局、市财政局按比例分担）', '（市水务局、市财政局分工方案）', '（按部门分工）'])(
    '%s: none',
    (bracket) => expect(owed(`整治占道经营。${bracket}`)).toEqual([]),
  );
});
