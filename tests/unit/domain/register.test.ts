/** The register: what a name stands for. Invented bodies. */
import { describe, expect, it } from 'vitest';
import { buildRegister } from '../../../src/domain/register.ts';

const file = [
  {
    id: 'health',
    name: '市卫生健康委员会',
    kind: 'department',
    level: '市',
    aliases: ['市卫健委', { name: '市卫建委', damaged: true }],
  },
  {
    id: 'finance',
    name: '市财政局',
    kind: 'department',
    aliases: [{ name: '财政部门', in: ['a'] }],
  },
  {
    id: 'finances',
    name: '各级财政部门',
    kind: 'group',
    members: ['finance'],
    aliases: ['财政部门', { name: '受灾地区财政部门', qualifier: '受灾地区' }],
  },
  { id: 'office', name: '市应急指挥部办公室', kind: 'office', seat: 'health', aliases: ['市指办'] },
  {
    id: 'office2',
    name: '市防汛指挥部办公室',
    kind: 'office',
    partOf: 'finance',
    aliases: ['市指办'],
    review: true,
  },
  {
    id: 'own',
    name: '市审计局',
    kind: 'department',
    aliases: ['市审计局', { name: '审计局', in: ['a', 'b'] }],
  },
] as never;
const register = buildRegister(file);
const found = (name: string, document?: string): string => {
  const r = register.resolve(name, document);
  if (r.kind !== 'found') return r.kind;
  return [r.agency.id, r.damaged ? 'damaged' : '', r.qualifier ?? ''].filter(Boolean).join(' ');
};

describe('a name', () => {
  it.each([
    ['市卫生健康委员会', undefined, 'health'],
    ['市卫健委', undefined, 'health'],
    ['市 卫健 委', undefined, 'health'],
    ['市卫建委', undefined, 'health damaged'],
    ['市教育局', undefined, 'unknown'],
    ['', undefined, 'unknown'],
    ['财政部门', undefined, 'finances'],
    ['财政部门', 'a', 'finance'],
    ['财政部门', 'b', 'finances'],
    ['受灾地区财政部门', undefined, 'finances 受灾地区'],
    ['市指办', undefined, 'ambiguous'],
    ['审计局', undefined, 'unknown'],
    ['审计局', 'b', 'own'],
    ['审计局', 'c', 'unknown'],
    ['市审计局', 'a', 'own'],
  ])('%s in %s: %s', (name, document, expected) => expect(found(name, document)).toBe(expected));

  it('of several bodies names them in the order of the file', () => {
    const r = register.resolve('市指办');
    expect(r.kind === 'ambiguous' && r.agencies.map(({ id }) => id)).toEqual(['office', 'office2']);
  });

  it('is offered where one is near, best first, and no stranger', () => {
    // 市财政局 and 市财务局: 市财 is the one pair of three that they share, 2·1/6; of 各级财政部门 none.
    expect(register.nearest('市财务局')).toEqual(['市财政局']);
    expect(register.nearest('市财政局')).toEqual(['市财政局', '财政部门', '各级财政部门']);
    expect(register.nearest('市财政局', 1)).toEqual(['市财政局']);
    expect(register.nearest('市财 政局', 2)).toEqual(['市财政局', '财政部门']);
    expect(register.nearest('甲')).toEqual([]);
    expect(register.nearest('乡镇')).toEqual([]);
  });
});

describe('the entries', () => {
  it('hold what the file says, and null where it says nothing', () => {
    expect(register.byId.get('health')).toEqual({
      id: 'health',
      name: '市卫生健康委员会',
      kind: 'department',
      level: '市',
      group: false,
      members: [],
      seat: null,
      partOf: null,
      aliases: [
        { name: '市卫健委', documents: null, damaged: false, qualifier: null },
        { name: '市卫建委', documents: null, damaged: true, qualifier: null },
      ],
    });
    expect(register.byId.get('finances')).toMatchObject({ group: true, members: ['finance'] });
    expect(register.byId.get('finances')).not.toHaveProperty('review');
    expect(register.byId.get('office')).toMatchObject({ seat: 'health', partOf: null });
    expect(register.byId.get('office2')).toMatchObject({
      seat: null,
      partOf: 'finance',
      review: true,
    });
  });
  it('have all names, each once, the longest first and then by their characters', () => {
    expect(register.names).toHaveLength(12);
    expect(register.names.slice(0, 4)).toEqual(
      ['市应急指挥部办公室', '市防汛指挥部办公室', '市卫生健康委员会', '受灾地区财政部门'].sort(
        (a, b) => b.length - a.length || (a < b ? -1 : 1),
      ),
    );
    const lengths = register.names.map((name) => name.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });
});
