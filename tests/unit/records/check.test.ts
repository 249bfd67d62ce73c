/** What an editor is told of records that could not be read, whole. */
import { describe, expect, it } from 'vitest';
import { checkRecords } from '../../../src/checks/records.ts';
import { loadCorpus } from '../../../src/corpus/index.ts';
import type { AgenciesFile } from '../../../src/domain/schema.ts';
import { inBoth } from '../both.ts';
import { corpusOf, documentOf } from './document.ts';

const register: AgenciesFile = [
  { id: 'shuiwu', name: '市水务局', aliases: ['市水利局'], kind: 'department' },
];
const said = (front: string, lines: readonly string[], agencies: AgenciesFile = register): string =>
  checkRecords(corpusOf(documentOf(front, lines), agencies))
    .map((d) => inBoth(d))
    .join('\n');
const appointments = 'title: 人事任免\nkind: appointments';
const chronicle = 'title: 2024年1月大事记\nkind: chronicle';

describe('the check of records', () => {
  it('has nothing to say of the real content', async () => {
    expect(checkRecords(await loadCorpus('content'))).toEqual([]);
  });

  it('reports a sentence that is no appointment it knows', () => {
    expect(
      said(appointments, ['# 人事任免', '任命甲某为市水务局局长；秦某同志调离。']),
    ).toMatchSnapshot();
  });

  it('reports an organisation that the register does not know, once', () => {
    expect(
      said(appointments, [
        '# 人事任免',
        '任命甲某为市水务中心主任；',
        '任命乙某为市水务中心副主任。',
      ]),
    ).toMatchSnapshot();
    expect(said(appointments, ['# 人事任免', '任命甲某为市水务中心主任。'], [])).toBe('');
  });

  it('does not take an office within a body for the body', () => {
    expect(said(appointments, ['# 人事任免', '任命甲某为市水务局水政科科长。'])).toContain(
      'The post “市水务局水政科科长” is in “市水务局水政科”',
    );
  });

  it('reports a day that cannot be, an entry without a day, and a day out of order', () => {
    expect(
      said(chronicle, [
        '# 2024年1月大事记',
        '市长甲某调研。',
        '1月32日 调研。',
        '1月5日 召开会议。',
        '1月3日 召开会议。',
      ]),
    ).toMatchSnapshot();
  });

  it('reports an office after which no name can be read', () => {
    expect(said(chronicle, ['# 2024年1月大事记', '1月3日 副市长调研水利工程。'])).toMatchSnapshot();
    expect(said(chronicle, ['# 2024年1月大事记', '1月3日 市长办公会议召开。'])).toBe('');
  });

  it('reports a row that does not fit its table, and a unit that the register does not know', () => {
    expect(
      said('title: 方案\nkind: notice', [
        '# 方案',
        '| 序号 | 牵头部门 | 指标 | 2024年 |\n| - | - | - | - |\n| 1 | 市水文局 | 水质达标率 | 提高 |',
      ]),
    ).toMatchSnapshot();
  });
});
