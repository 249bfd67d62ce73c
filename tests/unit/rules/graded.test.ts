/**
 * Cases graded by hand from 通政发〔2023〕191号 1.5 and 通政办发〔2023〕69号 1.6, read without the sheets:
 * the edges of every clause, and answers left out. Each: the address, what is established, what is
 * still possible.
 */
import { describe, expect, it } from 'vitest';
import { parseCase } from '../../../src/rules/case.ts';
import { evaluate } from '../../../src/rules/evaluate.ts';
import { sheetNamed } from './sheets.ts';

type Row = readonly [query: string, grade: string, possible: string];

const animal: readonly Row[] = [
  // 1.5.1–1.5.3 (1)–(4): days, counties, townships at their edges.
  ['disease=hpai&counties=3&townships=1&days=21&spreading=yes', 'I', 'I'],
  ['disease=hpai&counties=2&townships=1&days=21&spreading=yes', 'II', 'II'],
  ['disease=ppr&counties=2&townships=9&days=0&spreading=yes', 'II', 'II'],
  ['disease=ppr&counties=1&townships=2&days=21&spreading=yes', 'III', 'III'],
  ['disease=ppr&counties=1&townships=1&days=0&spreading=yes', 'IV', 'IV'],
  ['disease=fmd&counties=3&townships=1&days=14&spreading=yes', 'I', 'I'],
  ['disease=fmd&counties=1&townships=2&days=15&spreading=yes', 'IV', 'IV'],
  ['disease=asf&counties=5&townships=3&days=3&spreading=no', 'none', 'none'],
  ['disease=asf&counties=0&townships=0&days=0&spreading=yes', 'none', 'none'],
  // What is not known: two counties grade without their townships.
  ['disease=fmd&counties=2&days=10&spreading=yes', 'II', 'II'],
  ['disease=fmd&counties=2&days=10', 'none', 'II none'],
  ['disease=fmd&counties=1&days=10&spreading=yes', 'IV', 'III IV'],
  ['disease=fmd&townships=2&days=10&spreading=yes', 'III', 'I II III'],
  ['disease=fmd&townships=1&days=10&spreading=yes', 'IV', 'I II IV'],
  ['disease=asf&counties=3&spreading=yes', 'IV', 'I IV'],
  ['disease=asf&spreading=yes', 'none', 'I II III IV none'],
  ['disease=asf&spreading=no', 'none', 'none'],
  ['disease=asf', 'none', 'I II III IV none'],
  ['spreading=no&incubation=yes&outbreak=yes', 'none', 'II none'],
  ['counties=1&townships=1&days=0&spreading=yes&incubation=yes&outbreak=yes', 'IV', 'II IV'],
  [
    'counties=2&townships=1&days=5&spreading=yes&incubation=yes&outbreak=yes',
    'none',
    'II III none',
  ],
  // 1.5.4(1): other diseases of the first class, in one township only.
  ['disease=class1-other&counties=1&townships=1&spreading=yes', 'IV', 'IV'],
  ['disease=class1-other&counties=1&townships=2&spreading=yes', 'none', 'none'],
  ['disease=class1-other&counties=1&spreading=yes', 'none', 'IV none'],
  // 1.5.2(5), 1.5.3(5), 1.5.4(2): all of a mean incubation period, epidemic, counties, spreading.
  ['disease=csf&incubation=yes&outbreak=yes&counties=3&spreading=yes', 'II', 'II'],
  ['disease=anthrax&incubation=yes&outbreak=yes&counties=2&spreading=yes', 'III', 'III'],
  ['disease=rabies&incubation=yes&outbreak=yes&counties=1&spreading=yes', 'IV', 'IV'],
  ['disease=rabies&incubation=no&outbreak=yes&counties=3&spreading=yes', 'none', 'none'],
  ['disease=rabies&incubation=yes&outbreak=no&counties=3&spreading=yes', 'none', 'none'],
  ['disease=brucellosis&incubation=yes&outbreak=yes&spreading=yes', 'none', 'II III IV none'],
  ['disease=class2-other&outbreak=yes&counties=3&spreading=yes', 'none', 'II none'],
  ['disease=class3&incubation=yes&outbreak=yes&counties=1&spreading=yes', 'IV', 'IV'],
  ['disease=class3&incubation=yes&outbreak=yes&counties=2&spreading=yes', 'none', 'none'],
  // 1.5.2(6): it has come back, or come in; nothing else is asked.
  ['disease=glanders', 'II', 'II'],
  ['disease=nipah&spreading=no', 'II', 'II'],
  // Recognition, and by whom.
  ['recognizedGrade=I&recognizedBy=regionGovernment&disease=class3&spreading=no', 'I', 'I'],
  ['recognizedGrade=II&recognizedBy=regionGovernment&disease=class3&spreading=no', 'none', 'none'],
  ['recognizedGrade=II&recognizedBy=national&disease=class3&spreading=no', 'II', 'II'],
  ['recognizedGrade=III&recognizedBy=county&disease=class3&spreading=no', 'none', 'none'],
  ['recognizedGrade=IV&recognizedBy=county&disease=class3&spreading=no', 'IV', 'IV'],
  ['recognizedGrade=IV&disease=class3&spreading=no', 'none', 'IV none'],
  // Rows: a county without its township, two without a date.
  ['disease=fmd&spreading=yes&event=2023-11-01|甲旗|&event=2023-11-15|乙旗|', 'II', 'II'],
  ['disease=fmd&spreading=yes&event=2023-11-01|甲旗|&event=2023-11-16|乙旗|', 'IV', 'IV'],
  ['disease=asf&spreading=yes&event=2023-11-01|甲旗|子镇&event=2023-11-22|甲旗|丑镇', 'III', 'III'],
  ['disease=asf&spreading=yes&event=2023-11-01|甲旗|子镇&event=2023-11-23|甲旗|丑镇', 'IV', 'IV'],
  [
    'disease=asf&spreading=yes&event=2023-11-01|甲旗|子镇&event=2023-11-12|乙旗|丑镇&event=2023-11-23|丙旗|寅镇',
    'II',
    'II',
  ],
];

/** All questions of the postal plan that are not in the query answered with nothing. */
const calm = (query: string): string => {
  const params = new URLSearchParams(query);
  for (const input of sheetNamed('postal-incident').inputs)
    if (!params.has(input.id)) params.set(input.id, input.type === 'choice' ? 'none' : '0');
  return `${params}`;
};
const postal: readonly Row[] = [
  [calm(''), 'none', 'none'],
  [calm('deaths=1'), 'IV', 'IV'],
  [calm('deaths=2'), 'IV', 'IV'],
  [calm('deaths=3'), 'III', 'III'],
  [calm('deaths=9'), 'III', 'III'],
  [calm('deaths=10'), 'II', 'II'],
  [calm('deaths=29'), 'II', 'II'],
  [calm('deaths=30'), 'I', 'I'],
  [calm('injuries=9'), 'IV', 'IV'],
  [calm('injuries=10'), 'III', 'III'],
  [calm('injuries=50'), 'II', 'II'],
  [calm('injuries=99&deaths=2'), 'II', 'II'],
  [calm('injuries=100'), 'I', 'I'],
  [calm('lossWan=0.5'), 'IV', 'IV'],
  [calm('lossWan=999.99'), 'IV', 'IV'],
  [calm('lossWan=1000'), 'III', 'III'],
  [calm('lossWan=5000'), 'II', 'II'],
  [calm('lossWan=10000'), 'I', 'I'],
  [calm('leaked=999999'), 'IV', 'IV'],
  [calm('leaked=1000000'), 'III', 'III'],
  [calm('leaked=10000000'), 'II', 'II'],
  [calm('leaked=100000000'), 'I', 'I'],
  [calm('backlogHours=72'), 'none', 'none'],
  [calm('backlogHours=72.5'), 'IV', 'IV'],
  [calm('backlogHours=168'), 'IV', 'IV'],
  [calm('backlogHours=168.5'), 'III', 'III'],
  [calm('backlogHours=9999'), 'III', 'III'],
  [calm('network=county'), 'IV', 'IV'],
  [calm('network=city'), 'III', 'III'],
  [calm('network=city-major'), 'II', 'II'],
  [calm('network=region'), 'II', 'II'],
  [calm('network=interprovincial'), 'I', 'I'],
  [calm('capacity=city'), 'II', 'II'],
  [calm('capacity=region'), 'I', 'I'],
  [calm('threat=considerable'), 'IV', 'IV'],
  [calm('threat=serious'), 'II', 'II'],
  [calm('threat=national'), 'I', 'I'],
  // Left out: everything that the question can still come to.
  ['', 'none', 'I II III IV none'],
  ['deaths=3', 'III', 'I II III'],
  ['deaths=30', 'I', 'I'],
  ['deaths=0', 'none', 'I II III IV none'],
  [calm('deaths=2').replace('&backlogHours=0', ''), 'IV', 'III IV'],
  [calm('deaths=2').replace('&threat=none', ''), 'IV', 'I II IV'],
  [calm('').replace('&capacity=none', ''), 'none', 'I II none'],
  [calm('').replace('&network=none', ''), 'none', 'I II III IV none'],
];

describe.each([
  ['animal-epidemic', animal],
  ['postal-incident', postal],
] as const)('by hand: %s', (id, rows) => {
  it.each(rows)('%s is %s, possible %s', (query, grade, possible) => {
    const sheet = sheetNamed(id);
    const { case: entered, errors } = parseCase(sheet, new URLSearchParams(query));
    expect(errors).toEqual([]);
    const result = evaluate(sheet, entered);
    expect([result.grade, result.possible.join(' ')]).toEqual([grade, possible]);
  });
});
