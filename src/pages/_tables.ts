/**
 * The tables over all issues, each made once a build. A new one is a line in {@link tables};
 * its shards are then written, and its pages show it with `IssueRecords`.
 */
import { appointmentTable } from '../components/appointmentTable.ts';
import { chronicleTable } from '../components/chronicleTable.ts';
import { correctionTable } from '../components/correctionTable.ts';
import { deadlineTable } from '../components/deadlineTable.ts';
import { dutyTable } from '../components/dutyTable.ts';
import { indicatorTable } from '../components/indicatorTable.ts';
import { siteCorpus } from '../corpus/site.ts';
import type { Corpus } from '../domain/model.ts';
import type { IssueTable } from '../domain/table.ts';
import { recordsOf } from '../records/index.ts';
import { siteDuties } from './_derived.ts';

/** Makes a table of a corpus once, however many pages ask for it. */
function once(
  make: (corpus: Corpus) => IssueTable | Promise<IssueTable>,
): () => Promise<IssueTable> {
  const made = new WeakMap<Corpus, IssueTable>();
  return async () => {
    const corpus = await siteCorpus();
    const table = made.get(corpus) ?? (await make(corpus));
    made.set(corpus, table);
    return table;
  };
}

/** The table of each name. */
export const tables = {
  corrections: once(correctionTable),
  duties: once(async (corpus) => dutyTable(corpus, (await siteDuties()).duties)),
  deadlines: once(async (corpus) => deadlineTable(corpus, (await siteDuties()).deadlines)),
  appointments: once((corpus) => appointmentTable(corpus, recordsOf(corpus).appointments)),
  chronicle: once((corpus) => chronicleTable(corpus, recordsOf(corpus).chronicle)),
  indicators: once((corpus) => indicatorTable(corpus, recordsOf(corpus).indicators)),
} as const;
