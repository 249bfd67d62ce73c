/**
 * What the source cannot prove — a mended word, the reason given for it, where a paragraph
 * ends, how deep a heading is — is held by a seal: `proofread.json` beside the documents, which
 * lists every reading as a proofreader last approved it (`npm run check -- --approve`).
 * A change of one of them without approval is an error.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { GazetteDocument, Issue } from '../domain/model.ts';

const FILE = 'proofread.json';

/** What is sealed of one document. */
const SealedDocument = z.strictObject({
  front: z.string().describe('Front matter as JSON.'),
  clauses: z
    .array(z.string())
    .describe('Anchor, kind and digest of the published text of each clause.'),
  marks: z.array(z.string()).describe('Each mark: anchor, kind, sic, published reading, reason.'),
});
type SealedDocument = z.infer<typeof SealedDocument>;
const Seal = z.strictObject({
  about: z.string(),
  issue: z.string(),
  documents: z.record(z.string(), SealedDocument),
});

const digest = (s: string): string => createHash('sha256').update(s).digest('hex').slice(0, 12);

function sealOf(doc: GazetteDocument): SealedDocument {
  return {
    front: JSON.stringify(
      Object.fromEntries(Object.entries(doc.frontMatter).sort(([a], [b]) => (a < b ? -1 : 1))),
    ),
    clauses: doc.clauses.map((c) => `${c.anchor} ${c.kind} ${digest(c.text)}`),
    marks: doc.corrections.map((c) => [c.anchor, c.kind, c.sic, c.corr, c.reason].join(' | ')),
  };
}

/** Write the seal of an issue: every reading as it is now. */
export async function approve(directory: string, issue: Issue): Promise<void> {
  const seal: z.infer<typeof Seal> = {
    about: 'Readings as approved by the proofreader. Made by: npm run check -- --approve',
    issue: digest(JSON.stringify(issue.file)),
    documents: Object.fromEntries(issue.documents.map((d) => [d.id, sealOf(d)])),
  };
  await writeFile(join(directory, 'gazette', issue.id, FILE), `${JSON.stringify(seal, null, 1)}\n`);
}

/** Compare an issue with its seal. An issue without one is a draft: a warning. */
export async function checkSeals(directory: string, issue: Issue): Promise<Diagnostic[]> {
  const folder = `gazette/${issue.id}`;
  const hint = 'Restore it, or, if the change is meant, approve it: npm run check -- --approve';
  let text: string;
  try {
    text = await readFile(join(directory, folder, FILE), 'utf8');
  } catch {
    return [
      {
        file: `${folder}/${FILE}`,
        rule: 'approval',
        severity: 'warning',
        message: 'The issue is a draft: nobody has approved its readings yet.',
        hint: 'Read the documents against the source, then: npm run check -- --approve',
      },
    ];
  }
  const parsed = Seal.safeParse(tryJson(text));
  if (!parsed.success) {
    return [
      {
        file: `${folder}/${FILE}`,
        rule: 'approval',
        severity: 'error',
        message: 'The approved readings cannot be read.',
        hint: 'Restore the file from the history; it is not edited by hand.',
      },
    ];
  }
  const out: Diagnostic[] = [];
  const seal = parsed.data;
  if (seal.issue !== digest(JSON.stringify(issue.file))) {
    out.push({
      file: `${folder}/issue.yaml`,
      rule: 'approval',
      severity: 'error',
      message: 'The file is not as the proofreader approved it.',
      hint,
    });
  }
  for (const doc of issue.documents) {
    const file = `${folder}/${doc.id}.mdx`;
    const sealed = seal.documents[doc.id];
    const now = sealOf(doc);
    if (sealed === undefined) {
      out.push({
        file,
        rule: 'approval',
        severity: 'error',
        message: 'Nobody has approved the readings of this document.',
        hint: 'Read it against the source, then: npm run check -- --approve',
      });
      continue;
    }
    if (sealed.front !== now.front)
      out.push({
        file,
        line: 1,
        rule: 'approval',
        severity: 'error',
        message: 'The front matter is not as approved.',
        words: `now:      ${now.front}\n           approved: ${sealed.front}`,
        hint,
      });
    const clause = firstDifference(now.clauses, sealed.clauses);
    if (clause !== undefined) {
      const c = doc.clauses[clause] ?? doc.clauses.at(-1);
      out.push({
        file,
        ...(c === undefined ? {} : { line: c.mdxLine }),
        rule: 'approval',
        severity: 'error',
        message: `The published text is not as approved, from clause ${c?.anchor ?? '(none)'} on (source.txt:${c?.sourceLines[0] ?? '?'}).`,
        words: c?.text.slice(0, 80) ?? '',
        hint,
      });
    }
    const mark = firstDifference(now.marks, sealed.marks);
    if (mark !== undefined) {
      const m = doc.corrections[mark];
      const c = doc.clauses.find((x) => x.anchor === m?.anchor);
      out.push({
        file,
        ...(c === undefined ? {} : { line: c.mdxLine }),
        rule: 'approval',
        severity: 'error',
        message: `A mark is not as approved${m === undefined ? '' : ` (source.txt:${m.line})`}.`,
        words: `now:      ${now.marks[mark] ?? '(none)'}\n           approved: ${sealed.marks[mark] ?? '(none)'}`,
        hint,
      });
    }
  }
  return out;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function firstDifference(a: readonly string[], b: readonly string[]): number | undefined {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return undefined;
}
