/** What is built, owned or run, where it stands for whoever has it: each kind of it, each word before it that says otherwise. */
import { describe, expect, it } from 'vitest';
import { standsForAt } from '../../../src/duties/works.ts';

/** Who is named, what narrows it, and how many parts were taken; null where the words name nobody. */
function read(text: string, ...rest: readonly string[]): readonly unknown[] | null {
  const lead = '第一，';
  const found = standsForAt(lead + text, lead.length, lead.length + text.length, rest);
  if (found === undefined) return null;
  const [name] = found.names;
  expect(found.names.length).toBe(1);
  expect([found.start, found.end]).toEqual([name!.start, name!.end]);
  expect((lead + text).slice(found.start, found.end)).toBe(name!.printed);
  return [name!.printed, name!.qualifier, found.parts];
}

describe('a work before a modal', () => {
  it.each([
    '政府投资项目',
    '市政工程',
    '公共建筑',
    '居住建筑物',
    '保障性住宅',
    '精装商品房',
    '标准厂房',
    '冷链仓库',
    '大型商场',
    '老旧小区',
    '在售楼盘',
    '公共场所',
    '农贸市场',
    '渣土车辆',
    '内河船舶',
    '民用航空器',
    '水泥生产线',
  ])('%s', (work) => {
    expect(read(`${work}应当节能`)).toEqual([work, null, 1]);
    expect(read(`${work}必须节能`)).toEqual([work, null, 1]);
    expect(read(`${work}可以节能`)).toEqual([work, null, 1]);
  });
  it('is none of other things', () => {
    for (const words of ['粮食', '建筑方案', '项目资金', '工程师傅'])
      expect(read(`${words}应当节能`)).toBeNull();
    expect(read('政府投资项目节能')).toBeNull();
  });
  it.each(['原则上', '一般', '均', '都', '也', '还', '等', '原则上均', '等也'])(
    'with %s',
    (word) => {
      expect(read(`政府投资项目${word}应当节能`)).toEqual(['政府投资项目', null, 1]);
    },
  );
  it.each('对 在 将 把 为 按 根据 依据 从 由 因 如 若 经 凡 向 与 于 当'.split(' '))(
    'is none behind %s',
    (word) => {
      expect(read(`${word}政府投资项目应当节能`)).toBeNull();
    },
  );
  it('is one behind 在建 and 在售', () => {
    expect(read('在建项目应当节能')).toEqual(['在建项目', null, 1]);
    expect(read('在售楼盘应当节能')).toEqual(['在售楼盘', null, 1]);
  });
});

describe('a work that is narrowed', () => {
  it('has what narrows it beside it', () => {
    expect(read('落实甲制度、乙制度的项目应当节能')).toEqual(['项目', '落实甲制度、乙制度', 1]);
    expect(read('使用财政资金的工程应当节能')).toEqual(['工程', '使用财政资金', 1]);
  });
  it('is a list, where another work stands before', () => {
    for (const joint of '、和及')
      expect(read(`公共建筑${joint}国企投资的居住建筑应当节能`)).toEqual([
        `公共建筑${joint}国企投资的居住建筑`,
        null,
        1,
      ]);
    expect(read('国企投资的公共建筑、居住建筑应当节能')).toEqual([
      '国企投资的公共建筑、居住建筑',
      null,
      1,
    ]);
  });
  it.each(
    '推动 推进 鼓励 支持 引导 促进 加强 加快 确保 保障 强化 加大 督促 组织 严格 优先 全面 积极 做好 抓好 谋划 争取 打造 继续'.split(
      ' ',
    ),
  )('is what is done to it behind %s', (verb) => {
    expect(read(`${verb}有条件的项目应当节能`)).toBeNull();
  });
  it.each([
    '新建',
    '改建',
    '扩建',
    '续建',
    '拟建',
    '既有',
    '新建、改建',
    '新建和扩建',
    '新建及改建',
  ])('is what it is behind %s', (word) => {
    expect(read(`${word}项目应当节能`)).toEqual([`${word}项目`, null, 1]);
  });
  it('is whose it is, where that is said', () => {
    expect(read('施工单位新增项目应当节能')).toEqual(['施工单位', null, 1]);
    for (const verb of ['新建', '承建', '承接', '承揽', '在建', '开发'])
      expect(read(`施工单位${verb}项目应当节能`), verb).toEqual(['施工单位', null, 1]);
    expect(read('施工单位管理项目应当节能')?.[0]).not.toBe('施工单位');
  });
});

describe('a work that a comma ends', () => {
  it('is one, where the next part says what it may do or must reach', () => {
    expect(read('装配式建筑，', '可享受奖励。')).toEqual(['装配式建筑', null, 2]);
    expect(read('装配式建筑等，', '可享受奖励。')).toEqual(['装配式建筑', null, 2]);
    expect(read('装配式建筑，', '原则上可享受奖励。')).toEqual(['装配式建筑', null, 2]);
    expect(read('装配式建筑，', '装配率要达到50%。')).toEqual(['装配式建筑', null, 2]);
    for (const verb of ['达到', '符合', '满足', '采用', '使用', '低于', '高于', '超过', '少于'])
      for (const must of ['要', '应', '应当', '须', '不得'])
        expect(read('装配式建筑，', `规模${must}${verb}标准。`), must + verb).toEqual([
          '装配式建筑',
          null,
          2,
        ]);
    expect(read('采用新技术的建筑，', '可享受奖励。')).toEqual(['建筑', '采用新技术', 2]);
  });
  it('with 其 the modal may stand one part further on', () => {
    expect(read('装配式建筑，', '其预制部分，', '可不计入面积。')).toEqual(['装配式建筑', null, 3]);
    expect(read('装配式建筑，', '其预制部分可不计入面积。')).toEqual(['装配式建筑', null, 2]);
    expect(read('装配式建筑，', '预制部分很多，', '可不计入面积。')).toBeNull();
  });
  it('is none where the next part says what somebody does', () => {
    expect(read('装配式建筑，')).toBeNull();
    expect(read('装配式建筑，', '由住建局负责。')).toBeNull();
    expect(read('装配式建筑，', '应当验收。')).toBeNull();
    expect(read('装配式建筑。', '可享受奖励。')).toBeNull();
  });
});
