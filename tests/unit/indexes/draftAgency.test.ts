/** Where nobody has looked at an agency's entry in the register, every table that links it says so. */
import { expect, it } from 'vitest';
import { siteCorpus } from '../../../src/corpus/site.ts';
import { buildRegister } from '../../../src/domain/register.ts';
import { siteDataOf, tableIndexes, tableOf } from '../../../src/indexes/index.ts';

const corpus = await siteCorpus();
const register = buildRegister(
  corpus.register.agencies.map((a) => ({
    id: a.id,
    name: a.name,
    kind: a.kind,
    aliases: a.aliases.map(({ name, documents }) =>
      documents === null ? name : { name, in: [...documents] },
    ),
    review: true,
  })),
);
const data = siteDataOf({ ...corpus, register });

/** Links to agencies in the rows of a table, as the table has them. */
const linksIn = (value: unknown): unknown[] =>
  Array.isArray(value)
    ? typeof value[1] === 'string' && /^\/agencies\/[^/]+\/$/u.test(value[1])
      ? [value]
      : value.flatMap(linksIn)
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(linksIn)
      : [];

it.each(['duties', 'deadlines', 'appointments', 'indicators'])('%s', (id) => {
  const index = tableIndexes.find((i) => i.id === id)!;
  const links = linksIn([...tableOf(data, index).rows.values()]);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((l) => (l as readonly unknown[])[2] !== 'draft')).toEqual([]);
});
