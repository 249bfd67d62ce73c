/** Times that say which thing is meant and are no limit, and bodies whose name goes on behind 委. Keys by hand. */
import { describe, expect, it } from 'vitest';
import { dutiesOf, registerOf } from './documents.ts';

const register = registerOf({ cai: ['县财政局'], shui: ['县水利局'] });

describe('a time before what was done then', () => {
  it.each([
    '2009年7月1日起施行的《某县绿化办法》同时废止。',
    '县财政局要将2024年10月31日前发布的文件清理一遍。',
    '1998年3月1日起执行的标准由县财政局修订。',
    '县水利局应当在2024年5月1日前制定的方案中明确。',
    '三年内取得的证书由县财政局核验。',
  ])('is no limit: %s', (text) => expect(dutiesOf(text, register).deadlines).toEqual([]));

  it.each([
    ['县水利局应于三日内发布关于夜市的规定。', '发布关于夜市的规定'],
    ['县财政局5月1日前公布清单。', '公布清单'],
    ['本办法自2024年9月1日起施行。', '施行'],
  ])('is one before an act: %s', (text, what) =>
    expect(dutiesOf(text, register).deadlines.map((d) => d.what)).toEqual([what]),
  );
});

it.each([
  ['会务等事项由常委会办公室另行安排。', ['常委会办公室']],
  ['由县委会同县政府办理。', ['县委', '县政府']],
])('%s', (text, names) =>
  expect(dutiesOf(text, register).duties.flatMap((d) => d.agencies.map((a) => a.printed))).toEqual(
    names,
  ),
);

describe('a ban and whose consent would allow it', () => {
  it.each([
    ['监理单位未经业主同意，不得更换总监。', ['must-not 监理单位未经业主同意，不得更换总监。']],
    [
      '县水利局未取得县财政局批复，一律不得调整预算。',
      ['must-not 县水利局未取得县财政局批复，一律不得调整预算。'],
    ],
    ['县水利局组织巡查，不得遗漏。', ['must 县水利局组织巡查，', 'must-not 不得遗漏。']],
  ])('%s', (text, expected) =>
    expect(dutiesOf(text, register).duties.map((d) => `${d.modality} ${d.text}`)).toEqual(expected),
  );
});

describe('what a time is of', () => {
  it.each([
    ['课后服务每周五天，由县财政局补助。', [['每周', '课后服务每周五天']]],
    ['县财政局每周五报送。', [['每周五', '每周五报送']]],
    ['到2025年，全县建成农田42万亩；2023年度建成6.8万亩。', [['到2025年', '全县建成农田42万亩']]],
    [
      '到2025年，全县建成农田42万亩；水库加固完成。',
      [
        ['到2025年', '全县建成农田42万亩'],
        ['到2025年', '水库加固完成'],
      ],
    ],
  ])('%s', (text, expected) =>
    expect(dutiesOf(text, register).deadlines.map((d) => [d.text, d.what])).toEqual(expected),
  );
});
