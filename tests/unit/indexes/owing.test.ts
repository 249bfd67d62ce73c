/** What is asked of duties and deadlines by their outlines: the same as of the lists, and no more of them read. */
import { describe, expect, it } from 'vitest';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { icsText } from '../../../src/domain/ics.ts';
import type { Duty } from '../../../src/domain/model.ts';
import { countDuties, outline } from '../../../src/duties/outline.ts';
import {
  documentsOwing,
  groupsOf,
  owedBy,
  owedNewest,
  yearsOwed,
} from '../../../src/indexes/agencyDuties.ts';
import { newsOf } from '../../../src/indexes/agencyNews.ts';
import {
  agencyCalendar,
  deadlineEvents,
  eventsOfAgency,
  keepCalendar,
  wholeCalendar,
} from '../../../src/indexes/calendars.ts';
import { ofAgency, ofDocument, ofIssue } from '../../../src/indexes/grouped.ts';
import { type SiteData, siteDataOf } from '../../../src/indexes/index.ts';
import {
  countsOfAgencies,
  deadlinesIn,
  deadlinesOfAgency,
  deadlinesOfIssue,
  dutiesIn,
  dutiesOfIssue,
  isOwedAt,
} from '../../../src/indexes/owing.ts';

const data = siteDataOf(await siteCorpus());
const { derived, corpus } = data;
const { agencies } = corpus.register;

describe('what an outline says of the duties and deadlines of a corpus', () => {
  it('is what they say, by document and by issue', () => {
    for (const issue of corpus.issues) {
      expect(dutiesOfIssue(data, issue.id)).toEqual(ofIssue(derived.duties, issue.id));
      expect(deadlinesOfIssue(data, issue.id)).toEqual(ofIssue(derived.deadlines, issue.id));
      for (const { id } of issue.documents) {
        expect(dutiesIn(data, id)).toEqual(ofDocument(derived.duties, id));
        expect(deadlinesIn(data, id)).toEqual(ofDocument(derived.deadlines, id));
      }
    }
    expect(countsOfAgencies(data, () => true)).toEqual(countDuties(derived.duties));
    expect(countsOfAgencies(data, () => false).size).toBe(0);
  });

  it('is what they say, by agency', () => {
    let owing = 0;
    for (const { id } of agencies) {
      const all = owedBy(derived.duties, id);
      if (all.length > 0) owing += 1;
      const told = all.filter(({ duty }) => duty.derivedFrom === 'text');
      const stated = all.filter(({ duty }) => duty.derivedFrom !== 'text');
      for (const [from, list] of [
        ['any', all],
        ['told', told],
        ['stated', stated],
      ] as const) {
        const whole = owedNewest(data, id, 100_000, from);
        expect(whole.total).toBe(list.length);
        expect(whole.shown).toEqual(list);
      }
      expect(documentsOwing(data, id)).toEqual([...new Set(all.map(({ duty }) => duty.document))]);
      const times = ofAgency(derived.deadlines, id);
      expect(deadlinesOfAgency(data, id, 3)).toEqual({
        total: times.length,
        newest: times.slice(0, 3),
      });
    }
    expect(owing).toBeGreaterThan(50);
  });

  it('is what they say, by clause', () => {
    const [{ document, clause, agencies: named } = { document: '', clause: '', agencies: [] }] =
      derived.duties.filter(({ agencies: some }) => some.some(({ id }) => id !== null));
    const id = named.find((one) => one.id !== null)?.id ?? '';
    expect(isOwedAt(data, id, { document, clause })).toBe(true);
    expect(isOwedAt(data, id, { document, clause: 'nowhere' })).toBe(false);
    expect(isOwedAt(data, 'nobody', { document, clause })).toBe(false);
  });

  it('tells the years in which an agency owes, itself or by a group', () => {
    for (const agency of agencies) {
      const of = [agency, ...groupsOf(corpus.register, agency)];
      const years = of.flatMap(({ id }) =>
        owedBy(derived.duties, id).map(({ duty }) => duty.issue.slice(0, 4)),
      );
      expect(yearsOwed(data, agency)).toEqual([...new Set(years)].sort().reverse());
    }
  });
});

describe('a calendar put together of those of the issues', () => {
  const host = new URL(corpus.site.url).hostname;

  it('is the one of all deadlines', () => {
    expect(wholeCalendar(data)).toBe(
      icsText(`${corpus.site.gazette}期限`, host, deadlineEvents(data, derived.deadlines)),
    );
    for (const agency of agencies)
      expect(agencyCalendar(data, agency)).toBe(
        icsText(
          `${agency.name}期限`,
          host,
          deadlineEvents(data, ofAgency(derived.deadlines, agency.id), [7, 0]),
        ),
      );
  });

  it('takes events that were told, and makes none', () => {
    const other = { ...data };
    for (const { id } of corpus.issues)
      keepCalendar(other, id, {
        all: Buffer.from(`${id}\r\n`),
        agencies: new Map([['a', Buffer.from('own\r\n')]]),
      });
    for (const { id } of corpus.issues) expect(wholeCalendar(other)).toContain(`\r\n${id}\r\n`);
    expect(eventsOfAgency(other, 'a')).toHaveLength(corpus.issues.length);
    expect(eventsOfAgency(other, 'b')).toEqual([]);
  });
});

/** An archive of so many issues with a document each, in which an agency owes so much. */
function archive(count: number, each: number): { data: SiteData; read: string[] } {
  const read: string[] = [];
  const ids = Array.from({ length: count }, (_, n) => String(2000 + count - n));
  const parts = ids.map((year) => {
    const owed = Array.from({ length: each }, (_, n): Duty => {
      const agency = { id: 'a', name: '甲', printed: '甲', role: 'lead', implicit: false };
      return {
        ...{ document: `d${year}`, docNumber: null, issue: `${year}-01`, clause: String(n) },
        ...{ ordinal: 0, text: '修', derivedFrom: 'parenthesis', modality: 'must' },
        ...{ subject: 'stated', agencies: [agency], deadlines: [], covers: [] },
      } as unknown as Duty;
    });
    return {
      document: `d${year}`,
      issue: `${year}-01`,
      outline: outline(owed, []),
      get duties() {
        read.push(year);
        return owed;
      },
      deadlines: [],
    };
  });
  const documents = new Map(
    ids.map((year) => [
      `d${year}`,
      {
        doc: {
          id: `d${year}`,
          frontMatter: { title: '通知', date: `${year}-01-01` },
          clauses: [],
          relations: [],
        },
        issue: { id: `${year}-01`, file: { year: Number(year) } },
      },
    ]),
  );
  const made = {
    corpus: { site: { url: 'https://example.org/' }, issues: [] },
    derived: { parts },
    records: { appointments: [], chronicle: [] },
    documents,
  } as unknown as SiteData;
  return { data: made, read };
}

describe('of an archive', () => {
  it('only the issues are read that the page of an agency shows, and they whole', () => {
    const { data: many, read } = archive(30, 4);
    const { total, held, shown } = owedNewest(many, 'a', 10, 'any');
    expect([total, held, shown.length]).toEqual([120, 120, 12]);
    expect(new Set(read)).toEqual(new Set(['2030', '2029', '2028']));
    expect(owedNewest(many, 'a', 10, 'told')).toEqual({ total: 0, held: 0, shown: [] });
    expect(owedNewest(many, 'b', 10, 'any').total).toBe(0);
  });

  it('only those documents are read that may be news', () => {
    const { data: many, read } = archive(60, 10);
    expect(newsOf(many, { id: 'a' } as never)).toHaveLength(100);
    expect(new Set(read).size).toBeLessThan(12);
  });
});
