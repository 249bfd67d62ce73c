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
