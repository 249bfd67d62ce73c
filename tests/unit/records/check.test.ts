/** What an editor is told of records that could not be read, whole. */
import { describe, expect, it } from 'vitest';
import { checkRecords } from '../../../src/checks/records.ts';
import { loadCorpus } from '../../../src/corpus/index.ts';
import { formatDiagnostic } from '../../../src/domain/diagnostics.ts';
import type { AgenciesFile } from '../../../src/domain/schema.ts';
import { corpusOf, documentOf } from './document.ts';

const register: AgenciesFile = [
  { id: 'shuiwu', name: '市水务局', aliases: ['市水利局'], kind: 'department' },
];
const said = (front: string, lines: readonly string[], agencies: AgenciesFile = register): string =>
  checkRecords(corpusOf(documentOf(front, lines), agencies))
    .map((d) => formatDiagnostic(d))
    .join('\n');
const appointments = 'title: 人事任免\nkind: appointments';
const chronicle = 'title: 2024年1月大事记\nkind: chronicle';

describe('the check of records', () => {
  it('has nothing to say of the real content', async () => {
    expect(checkRecords(await loadCorpus('content'))).toEqual([]);
  });

  it('reports a sentence that is no appointment it knows', () => {
    expect(said(appointments, ['# 人事任免', '任命甲某为市水务局局长；秦某同志调离。'])).toBe(
      `gazette/2024-01/doc.mdx:8 error [record-unread] “秦某同志调离” was not read: it has not the form of an appointment or a removal that the reader knows.
    what to do: Compare with the printed page. If the words are right, the form is a new one: add it, with a test, to src/records/appointments.ts.`,
    );
  });

  it('reports an organisation that the register does not know, once', () => {
    expect(
      said(appointments, [
        '# 人事任免',
        '任命甲某为市水务中心主任；',
        '任命乙某为市水务中心副主任。',
      ]),
    ).toBe(
      `gazette/2024-01/doc.mdx:8 error [organization-unknown] The post “市水务中心主任” is in “市水务中心”, which the register does not know.
    words: 市水务中心
    what to do: Add it to agencies.yaml, or add this name to the entry that it means. The nearest names of the register: 市水务局, 市水利局.`,
    );
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
    ).toBe(
      `gazette/2024-01/doc.mdx:8 error [record-unread] “市长甲某调研。” was not read: it has no date, and no day stands above it.
    what to do: Compare with the printed page. If the words are right, the form is a new one: add it, with a test, to src/records/chronicle.ts.
gazette/2024-01/doc.mdx:10 error [record-unread] “1月32日 调研。” was not read: its date is not a date of the calendar.
    what to do: Compare with the printed page. If the words are right, the form is a new one: add it, with a test, to src/records/chronicle.ts.
gazette/2024-01/doc.mdx:14 warning [date-order] The entry of 1月3日 stands after one of 2024-01-05.
    what to do: Compare the date with the printed page; mark it if a figure is damaged.`,
    );
  });

  it('reports an office after which no name can be read', () => {
    expect(said(chronicle, ['# 2024年1月大事记', '1月3日 副市长调研水利工程。'])).toBe(
      `gazette/2024-01/doc.mdx:8 warning [leader-unread] The entry names the office “副市长”, and no name could be read after it.
    words: 副市长调研水利工程。
    what to do: Compare with the printed page. If a name stands there, the reader of src/records/persons.ts must learn its form.`,
    );
    expect(said(chronicle, ['# 2024年1月大事记', '1月3日 市长办公会议召开。'])).toBe('');
  });

  it('reports a row that does not fit its table, and a unit that the register does not know', () => {
    expect(
      said('title: 方案\nkind: notice', [
        '# 方案',
        '| 序号 | 牵头部门 | 指标 | 2024年 |\n| - | - | - | - |\n| 1 | 市水文局 | 水质达标率 | 提高 |',
      ]),
    ).toBe(
      `gazette/2024-01/doc.mdx:10 error [record-unread] “提高” was not read: the target of 2024 has no figure.
    what to do: Compare with the printed page. If the words are right, the form is a new one: add it, with a test, to src/records/indicators.ts.
gazette/2024-01/doc.mdx:10 error [organization-unknown] The indicator “水质达标率” is given to “市水文局”, which the register does not know.
    words: 市水文局
    what to do: Add it to agencies.yaml, or add this name to the entry that it means. The nearest names of the register: 市水利局, 市水务局.`,
    );
  });
});
