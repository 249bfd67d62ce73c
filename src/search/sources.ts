/** What issues give to the index, read where no page has handed it over. */
import { deriveCorpus } from '../corpus/derived.ts';
import { readCorpus } from '../corpus/index.ts';
import { knowledgeOf } from './knowledge.ts';
import { type SourceIssue, sourceIssue } from './records.ts';

/**
 * Reads what some issues give to the index.
 *
 * @param directory the content folder
 * @param ids the folders of the issues
 */
export async function readSources(
  directory: string,
  ids: readonly string[],
): Promise<Map<string, SourceIssue>> {
  const { corpus } = await readCorpus(directory, ids);
  if (corpus === undefined) return new Map();
  await deriveCorpus(corpus);
  const knowledge = knowledgeOf(corpus);
  return new Map(corpus.issues.map((issue) => [issue.id, sourceIssue(corpus, issue, knowledge)]));
}
