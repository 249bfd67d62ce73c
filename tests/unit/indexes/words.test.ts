/** Words that the pages make out of data. */
import { describe, expect, it } from 'vitest';
import { chineseDuration } from '../../../src/domain/chineseDate.ts';
import type { Duty, DutyAgency } from '../../../src/domain/model.ts';
import { subjectOf } from '../../../src/domain/names.ts';
import { buildRegister } from '../../../src/domain/register.ts';
import { countDuties } from '../../../src/duties/outline.ts';
import { agencyRows, shortName } from '../../../src/indexes/agencies.ts';
import { groupsOf, owedBy } from '../../../src/indexes/agencyDuties.ts';
import { resolvedText } from '../../../src/indexes/deadlines.ts';
import { initials } from '../../../src/indexes/initials.ts';

const register = buildRegister([
  {
    id: 'zjj',
    name: '市住房和城乡建设局',
    kind: 'department',
    aliases: [
      '市住建局',
      '住建局',
      { name: '市往建局', damaged: true },
      { name: '市局', in: ['d'] },
    ],
  },
  { id: 'xian', name: '某县人民政府', kind: 'county', aliases: [] },
  { id: 'all', name: '各县市区人民政府', kind: 'group', aliases: [], members: ['xian'] },
  { id: 'wide', name: '各地各部门', kind: 'group', aliases: [], members: ['all', 'zjj'] },
]);
const agency = (id: string | null, rest: Partial<DutyAgency> = {}): DutyAgency => ({
  id,
  name: id ?? '某单位',
  printed: id ?? '某单位',
  qualifier: null,
  role: 'responsible',
  implicit: false,
  impliedBy: null,
  ...rest,
});
const duty = (agencies: DutyAgency[], derivedFrom: Duty['derivedFrom'] = 'parenthesis'): Duty => ({
  document: 'd',
  docNumber: null,
  issue: '2023-06',
  clause: '一',
  ordinal: 1,
  text: '做好某事。',
  derivedFrom,
  modality: 'must',
  subject: 'stated',
  agencies,
  covers: [],
  deadlines: [],
});

describe('initials', () => {
  it.each([
    ['市住建局', 'szjj'],
    ['市行政审批和政务服务局', 'sxzsphzwfwj'],
    ['某银行', 'myh'],
    ['重点项目办', 'zdxmb'],
    ['长途客运站', 'ctkyz'],
    ['A市（1）所', 'as1s'],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe('the table of agencies', () => {
  it('finds an agency by the letters of a short name', () => {
    const row = agencyRows(register, new Map()).find(({ id }) => id === 'zjj');
    expect(row?.w?.split(',')).toContain('szjj');
    expect(row?.w).toContain('zjj');
    expect(row?.w).toContain('市往建局');
    // A damaged reading is for finding, not for showing.
    expect(JSON.stringify(row?.c)).not.toContain('市往建局');
  });

  it('counts what names it apart from statements and sentences', () => {
    const counts = countDuties([
      duty([agency('zjj', { role: 'lead' }), agency('zjj', { role: 'responsible' })]),
      duty([agency('zjj', { implicit: true, impliedBy: '一' }), agency(null)]),
      duty([agency('zjj')], 'text'),
    ]);
    expect(counts.get('zjj')).toEqual({
      lead: 1,
      responsible: 1,
      member: 0,
      cooperating: 0,
      implicit: 1,
      text: 1,
      total: 3,
    });
    expect(counts.size).toBe(1);
  });
});

describe('shortName', () => {
  it('is the shortest name that stands by itself and always means the agency', () => {
    expect(shortName(register.byId.get('zjj')!)).toBe('市住建局');
    expect(shortName(register.byId.get('xian')!)).toBe('某县人民政府');
  });
});

describe('what an agency owes', () => {
  it('comes to it through groups of groups too', () => {
    expect(groupsOf(register, register.byId.get('xian')!).map(({ id }) => id)).toEqual([
      'all',
      'wide',
    ]);
    expect(groupsOf(register, register.byId.get('wide')!)).toEqual([]);
  });

  it('keeps all its roles in one duty together', () => {
    const lead = agency('zjj', { role: 'lead' });
    const also = agency('zjj', { role: 'responsible' });
    const one = duty([lead, agency('xian'), also]);
    expect(owedBy([one, duty([agency('xian')])], 'zjj')).toEqual([
      { duty: one, roles: [lead, also] },
    ]);
  });
});

describe('words for times', () => {
  it.each([
    ['PT2H', '2小时'],
    ['P7D', '7日'],
    ['P1Y6M', '1年6个月'],
    ['PT30M', '30分钟'],
    ['P2W', '2周'],
    ['whatever', 'whatever'],
  ])('%s is %s', (iso, words) => {
    expect(chineseDuration(iso)).toBe(words);
  });

  it.each([
    [null, ''],
    ['2023-12-01', '2023年12月1日'],
    ['2025', '2025年'],
    ['2024-06', '2024年6月'],
    ['2023-11-20/2023-11-30', '2023年11月20日至2023年11月30日'],
    ['../2023-12-01', '2023年12月1日前'],
    ['P5D', '5日内'],
    ['R/P3Y', '每3年'],
    ['R/P1Y', '每年'],
    ['R/P6M', '每6个月'],
    ['2024/..', '2024年起'],
  ])('%s comes to “%s”', (iso, words) => {
    expect(resolvedText(iso)).toBe(words);
  });
});

describe('subjectOf', () => {
  it.each([
    ['某市人民政府办公室关于印发《某市某某方案》的通知', '某市某某方案'],
    ['某市人民政府关于印发某市某某预案的通知', '某市某某预案'],
    ['某市人民政府关于公布第一批某某名单的通告', '第一批某某名单'],
    ['大事记', '大事记'],
  ])('of %s is %s', (title, subject) => {
    expect(subjectOf(title)).toBe(subject);
  });
});
