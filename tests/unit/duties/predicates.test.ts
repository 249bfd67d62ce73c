/** Words by which a sentence obliges, empowers, forbids or sets a condition; sentences and their parts. */
import { describe, expect, it } from 'vitest';
import {
  FORBIDS,
  MODAL,
  modalityOf,
  STRONG_MODAL,
  turnToMustNot,
} from '../../../src/duties/modals.ts';
import { partsOf, sentencesOf } from '../../../src/duties/parts.ts';
import {
  ACTS,
  CAUSATIVE,
  DESCRIBES,
  isCondition,
  LEAD,
  NO_ACT,
  roleIn,
  TAIL,
} from '../../../src/duties/predicates.ts';

describe('a condition', () => {
  it.each([
    '接到报告后，',
    '发生疫情时，',
    '超出能力的，',
    '自受理之日起，',
    '党的十八大以来，',
    '在市政府领导下，',
    '在紧急情况下，',
    '响应期间，',
    '启动响应之前，',
    '启动响应的同时，',
    '启动响应之际',
    '如发现险情',
    '若有险情',
    '凡属险情',
    '当水位上涨',
    '一旦决口',
    '对违反规定的，',
    '对违反规定的',
  ])('%s', (part) => expect(isCondition(part)).toBe(true));
  it.each([
    '如实报告，',
    '当地政府，',
    '当事人，',
    '对外发布消息，',
    '应当报告，',
    '修堤，',
    '按时完成，',
    '应当如期报告，',
    '平凡的工作者，',
    '应当一并报告，',
    '',
  ])('not %s', (part) => expect(isCondition(part)).toBe(false));
});

describe('the modality of a predicate', () => {
  it.each([
    ['应当修堤', 'must'],
    ['必须修堤', 'must'],
    ['负责修堤', 'must'],
    ['修堤', 'must'],
    ['可以修堤', 'may'],
    ['有权检查', 'may'],
    ['可根据情况调整', 'may'],
    ['可视情调整', 'may'],
    ['不得修堤', 'must-not'],
    ['不准修堤', 'must-not'],
    ['严禁修堤', 'must-not'],
    ['不许修堤', 'must-not'],
    // The first decides.
    ['应当修堤，可以清淤', 'must'],
    ['可以修堤，应当清淤', 'may'],
    ['不得拖延，应当修堤', 'must-not'],
    // No modal: 可能, 可控, 许可, 方可.
    ['可能修堤', 'must'],
    ['方可根据', 'must'],
    ['许可通过对方', 'must'],
  ])('%s: %s', (words, modality) => expect(modalityOf(words)).toBe(modality));
});

describe('a modal word', () => {
  it.each([
    '应当报告',
    '应该报告',
    '各局应报告',
    '各局须报告',
    '各局需报告',
    '需要修堤',
    '各局要修堤',
    '可以修堤',
    '不得修堤',
  ])('stands in %s', (words) => expect(MODAL.test(words)).toBe(true));
  it.each([
    '应急响应',
    '应对突发事件',
    '应对措施',
    '相应措施',
    '供应物资',
    '适应形势',
    '须知',
    '必需品',
    '急需物资',
    '需求旺盛',
    '实际需要',
    '根据工作需要，',
    '要求严格',
    '重要任务',
    '主要领导',
    '要素保障',
    '要点',
    '许可',
    '可能发生',
    '可再生能源',
  ])('does not stand in %s', (words) => expect(MODAL.test(words)).toBe(false));
  it('is strong where no noun looks like it', () => {
    for (const words of ['应当', '应该', '必须', '不得', '不准', '严禁', '有权', '可以'])
      expect(STRONG_MODAL.test(words)).toBe(true);
    for (const words of ['应', '须', '要', '可']) expect(STRONG_MODAL.test(words)).toBe(false);
  });
});

describe('a verb', () => {
  it.each([
    '负责修堤',
    '组织演练',
    '根据预案',
    '立即报告',
    '成立专班',
    '由某局组成，共同负责',
    '应当',
    '每季度报告',
    '巡查堤坝',
    '对堤坝巡查',
    '签订协议',
    '向市政府报告',
  ])('opens %s', (words) => expect(ACTS.test(words)).toBe(true));
  it.each([
    '负责人',
    '组织机构',
    '堤坝巡查',
    '对应措施',
    '检查组',
    '编制办',
    '审批局',
    '主管部门',
    '每人',
    '在职人员',
    '提前性',
    '指挥部',
  ])('does not open %s', (words) => expect(ACTS.test(words)).toBe(false));
  it.each(['督促企业', '组织群众', '会同某局', '对企业', '未按规定', '自行申报'])(
    'sets others to work in %s',
    (words) => expect(CAUSATIVE.test(words)).toBe(true),
  );
  it.each([
    '指挥部',
    '对外',
    '未经批准',
    '未发生地区',
    '自然资源',
    '当地政府',
    '有关部门',
    '有权机关',
    '受灾地区',
    '企业督促',
    '同级政府',
  ])('does not in %s', (words) => expect(CAUSATIVE.test(words)).toBe(false));
});

describe('what stands round a subject', () => {
  const lead = (words: string): string => LEAD.exec(words)![0];
  it('opens the part before it', () => {
    for (const word of [
      '其中，',
      '同时，',
      '必要时，',
      '原则上',
      '因此，',
      '届时，',
      '并',
      '或者',
      '以及',
      '请',
    ])
      expect(lead(`${word}某局修堤`), word).toBe(word);
    for (const words of ['请示某局', '请求支援', '某局修堤', '修堤并清淤'])
      expect(lead(words)).toBe('');
    expect(lead('请各局修堤')).toBe('请');
  });
  it('follows its name', () => {
    const tail = (words: string): string => TAIL.exec(words)![0];
    expect(tail('等部门应当')).toBe('等部门');
    expect(tail('及其他有关单位应当')).toBe('及其他有关单位');
    expect(tail('负责人应当')).toBe('负责人');
    expect(tail('负责修堤')).toBe('');
    expect(tail('也应当')).toBe('也');
    expect(tail('，均应当')).toBe('，均');
    expect(tail('应当')).toBe('');
  });
  it('makes somebody a member, or describes a thing', () => {
    for (const words of ['市水务局组成', '市长担任', '市长任总指挥', '市长兼任', '暴雨引发'])
      expect(NO_ACT.test(words), words).toBe(true);
    for (const words of ['市水务局负责。由专家组成', '市水务局负责', `${'某'.repeat(61)}组成`])
      expect(NO_ACT.test(words), words).toBe(false);
    for (const words of ['承担的事项，', '承担的事项', '承担的事项。'])
      expect(DESCRIBES.test(words)).toBe(true);
    for (const words of ['承担事项，', '承担的，', '承担，的事项', `${'某'.repeat(41)}的事项`])
      expect(DESCRIBES.test(words), words).toBe(false);
  });
});

describe('what forbids', () => {
  it('by its verb', () => {
    for (const words of ['禁止入内', '严禁入内', '一律禁止入内', '并禁止入内', '依法禁止'])
      expect(FORBIDS.test(words)).toBe(true);
    for (const words of ['某局禁止入内', '不得入内']) expect(FORBIDS.test(words)).toBe(false);
  });
  it.each([
    ['修堤且不得拖延', 2],
    ['及时修堤并不得拖延', 4],
    ['修堤也不准拖延', 2],
    ['不得拖延', -1],
    ['堤且不得拖延', -1],
    ['修堤不得拖延', -1],
  ])('%s turns at %d', (words, at) => expect(turnToMustNot(words)).toBe(at));
});

describe('the role that a predicate gives', () => {
  it.each([
    ['牵头编制预案', 'lead'],
    ['应当牵头编制', 'lead'],
    ['主办此事', 'lead'],
    ['配合做好', 'cooperating'],
    ['应当协助做好', 'cooperating'],
    ['积极配合', 'cooperating'],
    ['按照职责分工，协同处置', 'cooperating'],
    ['在各自职责范围内配合', 'cooperating'],
    ['根据《某预案》规定协助', 'cooperating'],
    ['予以配合', 'cooperating'],
    ['协办', 'cooperating'],
    ['参与。', 'cooperating'],
    ['参与', 'cooperating'],
    ['参与修堤', 'responsible'],
    ['负责修堤', 'responsible'],
    ['修堤并配合', 'responsible'],
    ['', 'responsible'],
  ])('%s: %s', (words, role) => expect(roleIn(words)).toBe(role));
});

describe('the parts of a text', () => {
  const cut = (text: string): string[][] =>
    sentencesOf(text).map((s) => partsOf(text, s).map(({ start, end }) => text.slice(start, end)));
  it('end with their marks, outside of brackets and quotation marks', () => {
    expect(cut('甲，乙；丙：丁。戊！己？庚')).toEqual([
      ['甲，', '乙；', '丙：', '丁。'],
      ['戊！'],
      ['己？'],
      ['庚'],
    ]);
    expect(cut('甲（乙，丙。丁），戊。')).toEqual([['甲（乙，丙。丁），', '戊。']]);
    expect(cut('甲“乙。丙”丁《戊，己》庚，辛')).toEqual([['甲“乙。丙”丁《戊，己》庚，', '辛']]);
    expect(cut('甲）乙，丙')).toEqual([['甲）乙，', '丙']]);
    expect(cut('甲(乙,丙),丁;戊:己')).toEqual([['甲(乙,丙),', '丁;', '戊:', '己']]);
    expect(cut('甲。 ')).toEqual([['甲。']]);
    expect(cut('')).toEqual([]);
  });
});
