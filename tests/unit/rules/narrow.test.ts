/** What one item asks for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { ItemSheet } from '../../../src/domain/rules.ts';
import { evaluateItems, inputsOf } from '../../../src/rules/items.ts';

const root = join(import.meta.dirname, '../../..');
const sheet = ItemSheet.parse(
  parseYaml(readFileSync(join(root, 'content/rules/construction-project.yaml'), 'utf8')),
);

it('an item asks for what its grounds, figures and notes need, and for nothing else', () => {
  expect(inputsOf(sheet, 'deposit-64').map((i) => i.id)).toEqual([
    'prefab',
    'contractWan',
    'arrears1y',
    'arrears3y',
    'realName',
    'wageAccount',
    'bankPay',
  ]);
  expect(inputsOf(sheet, 'far-exclusion').map((i) => i.id)).toEqual([
    'total',
    'realEstate',
    'outerWall',
  ]);
  expect(inputsOf(sheet, 'nothing')).toEqual([]);
});

it('the facts that decide an item are among those that it asks for, for every item', () => {
  for (const { item, decisive } of evaluateItems(sheet, {}).items) {
    const asked = inputsOf(sheet, item.id).map((i) => i.id);
    for (const { id } of decisive) expect([item.id, asked.includes(id)]).toEqual([item.id, true]);
  }
});

it('gives as the reason for no the nearest condition, not the first', () => {
  const { items } = evaluateItems(sheet, {
    type: 'residential',
    location: 'centre',
    area: 39999,
    total: 45000,
    investment: 'private',
  });
  const star = items.find((r) => r.item.id === 'star-one')!;
  expect(star.fails.map((f) => f.input.id)).toEqual(['area']);
  expect(star.notes.map((n) => n.text)).toContain(
    '如果按规划总建筑面积计算，就达到了。请与主管部门核实按哪一个面积。',
  );
});
