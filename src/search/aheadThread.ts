/** The thread of `ahead.ts`; apart from it, since the builder of the index starts that one. */
import { workerData } from 'node:worker_threads';
import { deriveCorpus } from '../corpus/derived.ts';
import { siteCorpus } from '../corpus/site.ts';
import { makeShards } from './index-builder.ts';
import { knowledgeOf } from './knowledge.ts';
import { sourceIssue } from './records.ts';

const corpus = await siteCorpus();
await deriveCorpus(corpus);
const knowledge = knowledgeOf(corpus);
await makeShards(
  corpus.issues.map((issue) => sourceIssue(corpus, issue, knowledge)),
  workerData as string,
);
