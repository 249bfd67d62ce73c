/**
 * The files beside every agency's page, each read back by a program that knows nothing of the
 * writers: ical.js, feedsmith, and a CSV reader of this test.
 */
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { agencyCsv, agencyFeed, agencyJson } from '../../../src/indexes/agencyFiles.ts';
import { agencyCalendar } from '../../../src/indexes/calendars.ts';
import { siteDataOf } from '../../../src/indexes/index.ts';

const data = siteDataOf(await siteCorpus());
const { agencies } = data.corpus.register;
const { url: site, gazette } = data.corpus.site;
const anchors = new Set(
  data.corpus.issues.flatMap((issue) =>
    issue.documents.flatMap((doc) => doc.clauses.map((c) => `/documents/${doc.id}/#${c.anchor}`)),
  ),
);

/** Lines of cells, as RFC 4180 has them. */
function cells(csv: string): string[][] {
  const out: string[][] = [[]];
  for (const m of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    out.at(-1)!.push(m[1]?.replaceAll('""', '"') ?? m[2] ?? '');
    if (m[3] !== ',') out.push([]);
  }
  return out.slice(0, -1);
}

it('there are many agencies, and some of them owe something by a day', () => {
  expect(agencies.length).toBeGreaterThan(100);
  const days = agencies.filter((a) => agencyCalendar(data, a).includes('BEGIN:VEVENT'));
  expect(days.length).toBeGreaterThan(3);
});

describe('the calendar of each agency', () => {
  it.each(agencies.map((a) => [a.name, a] as const))('%s', (name, agency) => {
    const text = agencyCalendar(data, agency);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(`${name}期限`);
    const events = calendar.getAllSubcomponents('vevent');
    // Each day that the deadlines of the data name for this agency, and no other.
    const days = data.derived.deadlines.flatMap(({ agencies: ids, iso, document, clause }) =>
      ids.includes(agency.id) && /^(?:[\d-]{10}\/)?\d{4}-\d\d-\d\d$/u.test(iso ?? '')
        ? [`${document}#${clause} ${iso!.slice(-10)}`]
        : [],
    );
    expect(events).toHaveLength(new Set(days).size);
    const ids = new Set<string>();
    for (const component of events) {
      const event = new ICAL.Event(component);
      ids.add(event.uid);
      expect(event.startDate.isDate).toBe(true);
      expect(event.endDate.compare(event.startDate)).toBe(1);
      expect(event.summary).not.toBe('');
      expect(event.description).toContain(name);
      const address = new URL(String(component.getFirstPropertyValue('url')));
      expect(anchors).toContain(`${address.pathname}${decodeURIComponent(address.hash)}`);
      const alarms = component.getAllSubcomponents('valarm');
      expect(alarms.map((a) => a.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY']);
      // Nine in the morning, a week before the last day and on it.
      const at = alarms.map((alarm) => {
        const time = event.endDate.clone();
        time.isDate = false;
        time.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
        return (event.endDate.toUnixTime() - time.toUnixTime()) / 3600;
      });
      expect(at).toEqual([7 * 24 + 15, 15]);
    }
    expect(ids.size).toBe(events.length);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe('the feed of each agency', () => {
  it.each(agencies.map((a) => [a.name, a] as const))('%s', (name, agency) => {
    const feed = parseAtomFeed(agencyFeed(data, agency));
    expect(feed.title?.value).toBe(`${name}：${gazette}`);
    const self = new URL(`/agencies/${agency.id}/feed.xml`, site).href;
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(self);
    const entries = feed.entries ?? [];
    const named = data.derived.duties.some((d) => d.agencies.some((a) => a.id === agency.id));
    if (named) expect(entries.length).toBeGreaterThan(0);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const dates = entries.map(({ updated }) => Date.parse(updated ?? ''));
    expect(dates.every((d) => Number.isFinite(d))).toBe(true);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    for (const { id, title } of entries) {
      const address = new URL(id!);
      expect(anchors).toContain(`${address.pathname}${decodeURIComponent(address.hash)}`);
      expect(title?.value).not.toBe('');
    }
  });
});

describe('the lines of each agency', () => {
  it.each(agencies.map((a) => [a.name, a] as const))('%s', (_, agency) => {
    const { records } = JSON.parse(agencyJson(data, agency)) as {
      records: Record<string, string | null>[];
    };
    const csv = agencyCsv(data, agency);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [head, ...lines] = cells(csv.slice(1));
    // The two say the same, cell by cell.
    expect(lines).toEqual(records.map((r) => head!.map((field) => r[field] ?? '')));
    // Each duty that names the agency is there, by its clause and words.
    const own = data.derived.duties.filter((d) => d.agencies.some((a) => a.id === agency.id));
    for (const d of own)
      expect(records.some((r) => r['clause'] === d.clause && r['text'] === d.text)).toBe(true);
    for (const { url } of records) expect(anchors).toContain(decodeURIComponent(url!));
  });
});

it('the addresses hold the path under which the site is served', () => {
  const agency = agencies.find((a) =>
    data.derived.duties.some((d) => d.agencies.some((one) => one.id === a.id)),
  )!;
  const below = {
    ...data,
    corpus: { ...data.corpus, site: { ...data.corpus.site, url: 'https://example.org/gb/' } },
  };
  const { records } = JSON.parse(agencyJson(below, agency)) as { records: { url: string }[] };
  expect(records.every(({ url }) => url.startsWith('/gb/documents/'))).toBe(true);
  expect(agencyCsv(below, agency)).toContain('/gb/documents/');
  expect(agencyFeed(below, agency)).toContain(`https://example.org/gb/agencies/${agency.id}/`);
});
