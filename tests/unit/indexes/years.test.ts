/** The data of the years are the data of the whole, and joined they are its bytes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinYears } from '../../../src/building/wholeData.ts';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { csvText } from '../../../src/domain/csv.ts';
import type { Corpus, Issue } from '../../../src/domain/model.ts';
import { type Index, indexes, type SiteData, siteDataOf } from '../../../src/indexes/index.ts';
import { dataOfYear, isYearly, yearsOf } from '../../../src/indexes/years.ts';

const corpus = await siteCorpus();
const [newest] = corpus.issues as [Issue];

/** The same issue in another year; without documents where it is empty. */
const issueOf = (id: string, empty = false): Issue => ({
  ...newest,
  id,
  documents: empty
    ? []
    : newest.documents.map((doc) => ({ ...doc, id: `${doc.id}-${id}`, issue: id })),
});
const data = siteDataOf({
  ...corpus,
  issues: [newest, issueOf('2023-02'), issueOf('2022-11', true), issueOf('2021-03')],
} satisfies Corpus);

const json = (index: Index, of: SiteData): string =>
  `${JSON.stringify({ records: index.data.records(of) }, null, 1)}\n`;
const csv = (index: Index, of: SiteData): string => {
  const names = index.data.fields.map(({ name }) => name);
  return csvText(
    names,
    index.data.records(of).map((record) => names.map((name) => record[name])),
  );
};

describe('the years of an index', () => {
  it('are those of the issues, newest first', () =>
    expect(yearsOf(data)).toEqual(['2023', '2022', '2021']));

  it.each(indexes.filter(isYearly).map((index) => [index.id, index] as const))(
    'joined are the whole: %s',
    async (id, index) => {
      const parts = yearsOf(data).flatMap((year) => index.data.records(dataOfYear(data, year)));
      expect(parts).toEqual(index.data.records(data));
      const site = mkdtempSync(join(tmpdir(), 'gongbao-years-'));
      mkdirSync(join(site, 'data', id), { recursive: true });
      for (const year of yearsOf(data)) {
        writeFileSync(join(site, `data/${id}/${year}.json`), json(index, dataOfYear(data, year)));
        writeFileSync(join(site, `data/${id}/${year}.csv`), csv(index, dataOfYear(data, year)));
      }
      joinYears(site);
      expect(readFileSync(join(site, `data/${id}.json`), 'utf8')).toBe(json(index, data));
      expect(readFileSync(join(site, `data/${id}.csv`), 'utf8')).toBe(csv(index, data));
      rmSync(site, { recursive: true });
    },
  );

  it('joined are a list without records where no year has any', async () => {
    const site = mkdtempSync(join(tmpdir(), 'gongbao-years-'));
    mkdirSync(join(site, 'data/x'), { recursive: true });
    const none = `${JSON.stringify({ records: [] }, null, 1)}\n`;
    for (const year of ['2023', '2022']) writeFileSync(join(site, `data/x/${year}.json`), none);
    joinYears(site);
    expect(readFileSync(join(site, 'data/x.json'), 'utf8')).toBe(none);
    rmSync(site, { recursive: true });
  });
});
