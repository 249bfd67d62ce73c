/**
 * What the check tells of a sheet that was edited after its approval: every edit in words, whether
 * the text bears it out or not; and of a sheet that is gone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { approvalDiagnostics } from '../../../src/checks/approval.ts';
import { changesAgainst, parseSeal, sealText } from '../../../src/corpus/seal.ts';
import { formatDiagnostic } from '../../../src/domain/diagnostics.ts';
import { RuleSheet } from '../../../src/domain/rules.ts';
import { describeSheet, type SheetWords } from '../../../src/rules/describe.ts';

const content = join(import.meta.dirname, '../../../content');
const read = (id: string): string => readFileSync(join(content, 'rules', `${id}.yaml`), 'utf8');
const entriesOf = (yaml: string): SheetWords[] => describeSheet(RuleSheet.parse(parseYaml(yaml)));

/** What is said, in Chinese, where `before` was approved and `after` is there. */
function told(
  before: ReadonlyMap<string, readonly SheetWords[]>,
  after: ReadonlyMap<string, readonly SheetWords[]>,
): string {
  const approved = parseSeal(sealText(before))!;
  const changes = changesAgainst(approved, after);
  const found = approvalDiagnostics(
    [{ folder: '', state: 'changed', changes, documents: 0 } as never],
    () => undefined,
    1000,
  );
  return found.map((d) => formatDiagnostic(d, 'zh')).join('\n');
}

const animal = 'animal-epidemic';
const postal = 'postal-incident';

describe('the check tells in words', () => {
  it.each<readonly [string, string, string | RegExp, string, readonly string[]]>([
    // The seven that once passed together.
    [
      'an interval opened',
      animal,
      "asf, days: '[0,21]', counties: '[2,)'",
      "asf, counties: '[2,)'",
      ['1.5.2(1)', '不限', '不超过21日'],
    ],
    [
      'a yes made a no',
      animal,
      "disease: hpai, days: '[0,21]', counties: '[3,)', spreading: yes",
      "disease: hpai, days: '[0,21]', counties: '[3,)', spreading: no",
      ['1.5.1(2)', '有进一步扩散的趋势'],
    ],
    [
      'a condition dropped',
      animal,
      "incubation: yes\n      outbreak: yes\n      counties: '[3,)'",
      "outbreak: yes\n      counties: '[3,)'",
      ['1.5.2(5)', '在一个平均潜伏期内', '不限'],
    ],
    [
      'an outcome from Ⅳ to Ⅰ',
      postal,
      'outcome: IV\n    clause: 1.6.6(2)',
      'outcome: I\n    clause: 1.6.6(2)',
      ['1.6.6(2)', 'outcome'],
    ],
    ['an effect from 50 to 51', 'tax-years', 'figure: 50', 'figure: 51', ['51', '50']],
    ['a may made a should', 'construction-project', 'effect: may', 'effect: should', ['effect']],
    [
      'a label for another',
      animal,
      'id: fmd, label: 口蹄疫',
      'id: fmd, label: 狂犬病',
      ['狂犬病', '口蹄疫'],
    ],
    // Others.
    [
      'a criterion removed',
      animal,
      / {2}- outcome: III\n {4}clause: 1\.5\.3\(4\)[\s\S]*?spreading: yes \}\n/u,
      '',
      ['1.5.3(4)', '现在没有了'],
    ],
    ['a criterion moved', postal, 'clause: 1.6.6(3)\n', 'clause: 1.6.6(2)\n', ['1.6.6(2)']],
    [
      'a quotation cut',
      animal,
      'quote: 口蹄疫在14日内，有3个以上旗县（市、区）发生疫情，且有进一步扩散的趋势',
      'quote: 口蹄疫在14日内，有3个以上旗县（市、区）发生疫情',
      ['1.5.1(3)', 'quote'],
    ],
    [
      'all made any',
      animal,
      "when: { disease: ppr, days: '[0,21]', counties: '[3,)', spreading: yes }",
      "when: { any: [{ disease: ppr }, { days: '[0,21]', counties: '[3,)', spreading: yes }] }",
      ['1.5.1(4)', '或者'],
    ],
    ['a closed end opened', postal, "deaths: '[30,)'", "deaths: '(30,)'", ['1.6.3(1)', '超过30人']],
    [
      'another time',
      animal,
      "disease: asf, days: '[0,21]', counties: '[3,)'",
      "disease: asf, days: '[0,14]', counties: '[3,)'",
      ['1.5.1(1)', '不超过14日', '不超过21日'],
    ],
    [
      'an authority more',
      animal,
      'recognizedGrade: II, recognizedBy: [region, national]',
      'recognizedGrade: II, recognizedBy: [city, region, national]',
      ['1.5.2(7)', '认定机关', '市级农牧部门'],
    ],
    ['a unit worth a tenth', postal, '亿元: 10000 }', '亿元: 1000 }', ['lossWan', '亿元', '1000']],
    ['another unit', postal, 'unit: 小时', 'unit: 天', ['积压所需处理时间', '超过168天']],
    [
      'a largest number of 20',
      postal,
      'max: 100000000\n    units: { 人: 1 }',
      'max: 20\n    units: { 人: 1 }',
      ['max', '20'],
    ],
    [
      'what is left out taken for unknown',
      animal,
      "help: 没有的不填。\n    absent: 'no'",
      'help: 没有的不填。',
      ['regionResponse', 'absent'],
    ],
    [
      'another colour',
      animal,
      'name: 较大（Ⅲ级）, colour: yellow',
      'name: 较大（Ⅲ级）, colour: blue',
      ['outcomes', 'III', 'blue'],
    ],
    [
      'the grades in another order',
      animal,
      /( {2}- \{ id: I, name.*\n)( {2}- \{ id: II, name.*\n)/u,
      '$2$1',
      ['次序'],
    ],
    [
      'townships counted for counties',
      animal,
      'groups: counties, places: townships',
      'groups: townships, places: counties',
      ['events', 'groups', 'townships'],
    ],
    [
      'a notice that no longer goes before',
      animal,
      'level: override',
      'level: notice',
      ['notices', 'level', 'notice'],
    ],
    [
      'a limit removed',
      animal,
      / {2}- when: \{ counties: '\[1,\)', townships: '\[0,0\]' \}\n.*\n.*\n.*\n/u,
      '',
      ['notices', '现在没有了'],
    ],
    [
      'a reading turned round',
      animal,
      '“以上”含本数。',
      '“以上”不含本数。',
      ['附件1-p8', '不含本数'],
    ],
    [
      'a clock from another moment',
      postal,
      'from: suggested',
      'from: discovered',
      ['clocks', 'discovered'],
    ],
    [
      'a measure at another place',
      animal,
      'at: 4.4.3(1), place: 疫点',
      'at: 4.4.3(1), place: 疫区',
      ['4.4.3(1)', 'place', '疫区'],
    ],
    [
      'what the text does not say dropped',
      animal,
      / {4}- \{ at: 4\.6-p2.*\n/u,
      '',
      ['gaps', '4.6-p2'],
    ],
    [
      'rules that began earlier',
      animal,
      'from: 2023-11-21',
      'from: 2020-01-01',
      ['from', '2020-01-01'],
    ],
    ['an arrow of a chart', animal, 'next: [zones]', 'next: [seal]', ['flows', 'seal', 'zones']],
    ['a help text', postal, '7天为168小时', '7天为128小时', ['backlogHours', '128小时', '168小时']],
  ])('%s', (_, id, from, to, words) => {
    const yaml = read(id);
    const edited = yaml.replace(from, to);
    expect(edited, 'nothing was changed').not.toBe(yaml);
    const file = `rules/${id}.yaml`;
    const said = told(new Map([[file, entriesOf(yaml)]]), new Map([[file, entriesOf(edited)]]));
    for (const word of words) expect(said).toContain(word);
    expect(told(new Map([[file, entriesOf(yaml)]]), new Map([[file, entriesOf(yaml)]]))).toBe('');
  });

  it('a sheet that is gone, and one that is new', () => {
    const [a, b] = [entriesOf(read(animal)), entriesOf(read(postal))];
    const both = new Map([
      ['rules/a.yaml', a],
      ['rules/b.yaml', b],
    ]);
    expect(told(both, new Map([['rules/b.yaml', b]]))).toMatch(
      /rules\/a\.yaml.*核准过的文件不见了/u,
    );
    expect(told(new Map([['rules/b.yaml', b]]), both)).toMatch(/rules\/a\.yaml.*还没有人核准/u);
  });
});
