/** Small edits of the real sheets, each of which says something that the text does not: the lock stops every one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { loadCorpus } from '../../../src/corpus/index.ts';
import type { GazetteDocument } from '../../../src/domain/model.ts';
import { RuleSheet } from '../../../src/domain/rules.ts';
import { lockSheet } from '../../../src/rules/lock.ts';
import { lockPolicy } from '../../../src/rules/lockPolicy.ts';

const content = join(import.meta.dirname, '../../../content');
let documents: ReadonlyMap<string, GazetteDocument>;
beforeAll(async () => {
  const { issues } = await loadCorpus(content);
  documents = new Map(issues.flatMap((i) => i.documents).map((d) => [d.id, d]));
}, 120_000);

/** The rules that report an edit. */
function reported(id: string, from: string | RegExp, to: string): string[] {
  const yaml = readFileSync(join(content, 'rules', `${id}.yaml`), 'utf8');
  const edited = yaml.replace(from, to);
  expect(edited, 'nothing was changed').not.toBe(yaml);
  const sheet = RuleSheet.parse(parseYaml(edited));
  const loaded = { file: `rules/${id}.yaml`, yaml: edited };
  const found =
    sheet.kind === 'grade'
      ? lockSheet({ sheet, ...loaded }, documents)
      : lockPolicy({ sheet, ...loaded }, documents);
  return found.filter((d) => d.severity === 'error').map((d) => d.rule);
}

const animal = 'animal-epidemic';
const postal = 'postal-incident';
const project = 'construction-project';

describe('an edit of a sheet is stopped:', () => {
  it.each<readonly [string, string, string | RegExp, string]>([
    [
      'an interval opened',
      animal,
      "disease: asf, days: '[0,21]', counties: '[2,)'",
      "disease: asf, days: '[0,)', counties: '[2,)'",
    ],
    ['an interval opened at the other end', postal, "deaths: '[10,30)'", "deaths: '[10,)'"],
    ['nothing for “fewer than”', postal, "deaths: '(0,3)'", "deaths: '[0,3)'"],
    ['a limit of another number', postal, "lossWan: '[5000,10000)'", "lossWan: '[5000,9999)'"],
    [
      'a yes made a no',
      animal,
      "disease: ppr, days: '[0,21]', counties: '[3,)', spreading: yes",
      "disease: ppr, days: '[0,21]', counties: '[3,)', spreading: no",
    ],
    [
      'a yes dropped',
      animal,
      "disease: ppr, days: '[0,21]', counties: '[3,)', spreading: yes",
      "disease: ppr, days: '[0,21]', counties: '[3,)'",
    ],
    [
      'a time dropped',
      animal,
      "disease: asf, days: '[0,21]', counties: '[2,)'",
      "disease: asf, counties: '[2,)'",
    ],
    [
      'a criterion dropped',
      animal,
      / {2}- outcome: III\n {4}clause: 1\.5\.3\(4\)[\s\S]*?spreading: yes \}\n/u,
      '',
    ],
    [
      'all made any',
      animal,
      "when: { disease: ppr, days: '[0,21]', counties: '[3,)', spreading: yes }",
      "when: { any: [{ disease: ppr }, { days: '[0,21]', counties: '[3,)', spreading: yes }] }",
    ],
    [
      'any made all',
      postal,
      "when: { any: [{ deaths: '[30,)' }, { injuries: '[100,)' }] }",
      "when: { deaths: '[30,)', injuries: '[100,)' }",
    ],
    ['a closed end opened', postal, "lossWan: '[10000,)'", "lossWan: '(10000,)'"],
    [
      'an authority that the clause does not accept',
      animal,
      'recognizedGrade: II, recognizedBy: [region, national]',
      'recognizedGrade: II, recognizedBy: [city, region, national]',
    ],
    [
      'an authority that the clause accepts dropped',
      animal,
      'recognizedGrade: III, recognizedBy: [city, region, national]',
      'recognizedGrade: III, recognizedBy: [region, national]',
    ],
    ['a unit worth a tenth', postal, '亿元: 10000 }', '亿元: 1000 }'],
    ['hours made days', postal, 'unit: 小时', 'unit: 天'],
    [
      'a quotation cut short before a condition',
      animal,
      'quote: 口蹄疫在14日内，有3个以上旗县（市、区）发生疫情，且有进一步扩散的趋势',
      'quote: 口蹄疫在14日内，有3个以上旗县（市、区）发生疫情',
    ],
    ['a clock from another moment', postal, 'from: suggested', 'from: discovered'],
    ['a disease dropped', animal, 'rabies, anthrax, class2-other]', 'anthrax, class2-other]'],
    ['a disease for another', animal, 'disease: fmd, days', 'disease: asf, days'],
    [
      'an outcome from Ⅳ to Ⅰ',
      postal,
      'outcome: IV\n    clause: 1.6.6(2)',
      'outcome: I\n    clause: 1.6.6(2)',
    ],
    [
      'an outcome one step off',
      animal,
      'outcome: III\n    clause: 1.5.3(6)',
      'outcome: IV\n    clause: 1.5.3(6)',
    ],
    ['a figure from 50 to 51', 'tax-years', 'figure: 50', 'figure: 51'],
    ['a label for another disease', animal, 'id: fmd, label: 口蹄疫', 'id: fmd, label: 狂犬病'],
    [
      'a label of a place for another',
      postal,
      'label: 在旗县市区范围内运营网络阻断',
      'label: 全市运营网络阻断',
    ],
    ['rules that end before they begin', 'complaint', 'until: 2023-12-31', 'until: 2023-01-01'],
    [
      'what must be done shown for another grade',
      animal,
      "- { at: '4.3', when: now }",
      "- { at: '4.3', when: now }\n    - { at: 4.3.1, grades: [II] }",
    ],
    ['a section of what must be done dropped', animal, "    - { at: '4.4', when: now }\n", ''],
    [
      'a sentence left out that the text no longer has',
      animal,
      'quote: 统一领导，分级管理。',
      'quote: 统一指挥，分级管理。',
    ],
    [
      'a clock of three hours',
      postal,
      'at: 4.2.2(3), words: 2小时内, within: PT2H',
      'at: 4.2.2(3), words: 2小时内, within: PT3H',
    ],
    [
      'a clock for another agency',
      postal,
      'from: suggested, who: 市指挥部',
      'from: suggested, who: 市公安局',
    ],
    [
      'no arrears made arrears',
      project,
      "contractWan: '(,300)', arrears1y: 'no'",
      "contractWan: '(,300)', arrears1y: 'yes'",
    ],
    [
      'what may be claimed made an order',
      project,
      /effect: may\n(\s+grounds:\n\s+- document: \S+\n\s+clause: 六\n\s+quote: 采用装配式建筑的房地产项目)/u,
      'effect: should\n$1',
    ],
    [
      'a statement of the audit about a clause that it does not quote',
      postal,
      '按1.6.5（3）属Ⅲ级；本市不在内的',
      '按1.6.5（2）属Ⅲ级；本市不在内的',
    ],
  ])('%s', (_, id, from, to) => {
    expect(reported(id, from, to)).not.toEqual([]);
  });
});
