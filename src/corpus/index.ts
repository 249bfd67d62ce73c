/**
 * The one model built from `content/`.
 *
 *   read.ts      files → text and data under their schemas
 *   parse.ts     one MDX file → blocks with anchors and marks
 *   issue.ts     which line of the source went where
 *   collate.ts   a document laid beside its source, character by character
 *   assemble.ts  an issue with its documents
 *   relations.ts what a document says of others
 *   link.ts      what needs all issues at once
 *
 * After it: each line of each source is accounted for once, each clause has its anchor and its
 * source lines, each mark its place; or there is an error among the diagnostics.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Diagnostic,
  diagnose,
  formatDiagnostic,
  hasErrors,
  sortDiagnostics,
} from '../domain/diagnostics.ts';
import type { Corpus, Issue } from '../domain/model.ts';
import { PlacesFile } from '../domain/placesFile.ts';
import { buildRegister } from '../domain/register.ts';
import { AgenciesFile, SiteFile, SynonymsFile } from '../domain/schema.ts';
import { noIssue } from '../messages/corpus.ts';
import { lockSheet } from '../rules/lock.ts';
import { lockPolicy } from '../rules/lockPolicy.ts';
import { readIssue } from './assemble.ts';
import { linkRelations, reportDuplicates } from './link.ts';
import { contentDirectory, isWhole, readSheets, readYaml } from './read.ts';

export { buildDocument } from './assemble.ts';
export type { Block } from './parse.ts';
export { contentDirectory, isWhole } from './read.ts';

/** A corpus with everything that was found wrong on the way. */
export interface LoadedCorpus {
  readonly corpus: Corpus | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Read everything under `content/`.
 *
 * @throws Error with the text of every diagnostic, if there is an error among them
 */
export async function loadCorpus(directory: string = contentDirectory()): Promise<Corpus> {
  const { corpus, diagnostics } = await readCorpus(directory);
  if (corpus === undefined || hasErrors(diagnostics)) {
    const errors = diagnostics.filter((d) => d.severity === 'error');
    throw new Error(
      `The content has ${errors.length} error${errors.length === 1 ? '' : 's'}:\n${errors
        .slice(0, 20)
        .map((d) => formatDiagnostic(d))
        .join('\n')}`,
    );
  }
  return corpus;
}

/** Read everything under `content/` and report what is wrong with it. */
export async function readCorpus(directory: string = contentDirectory()): Promise<LoadedCorpus> {
  const diagnostics: Diagnostic[] = [];
  const site = await readYaml(directory, 'site.yaml', SiteFile, diagnostics);
  const agencies = existsSync(join(directory, 'agencies.yaml'))
    ? await readYaml(directory, 'agencies.yaml', AgenciesFile, diagnostics)
    : [];
  const synonyms = existsSync(join(directory, 'synonyms.yaml'))
    ? await readYaml(directory, 'synonyms.yaml', SynonymsFile, diagnostics)
    : [];
  const places = existsSync(join(directory, 'places.yaml'))
    ? await readYaml(directory, 'places.yaml', PlacesFile, diagnostics)
    : undefined;
  const issues: Issue[] = [];
  const ids = existsSync(join(directory, 'gazette'))
    ? (await readdir(join(directory, 'gazette'), { withFileTypes: true }))
        .filter((e) => e.isDirectory())
        .map((e) => e.name)
    : [];
  if (ids.length === 0) {
    diagnostics.push(diagnose(noIssue, undefined, { file: 'gazette' }));
  }
  for (const id of ids.sort().reverse()) {
    const issue = await readIssue(directory, id, diagnostics);
    if (issue !== undefined) issues.push(issue);
  }
  reportDuplicates(issues, diagnostics);
  const linked = linkRelations(issues);
  const rules = await readSheets(directory, diagnostics);
  const documents = new Map(linked.flatMap((i) => i.documents).map((d) => [d.id, d]));
  // What rests on a document that could not be read says nothing new.
  for (const { sheet, ...from } of isWhole(diagnostics) ? rules : []) {
    diagnostics.push(
      ...(sheet.kind === 'grade'
        ? lockSheet({ sheet, ...from }, documents)
        : lockPolicy({ sheet, ...from }, documents)),
    );
  }
  return {
    corpus:
      site === undefined
        ? undefined
        : {
            site,
            register: buildRegister(agencies ?? []),
            synonyms: synonyms ?? [],
            ...(places === undefined ? {} : { places }),
            issues: linked,
            rules,
          },
    diagnostics: sortDiagnostics(diagnostics),
  };
}
