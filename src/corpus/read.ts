/**
 * Reading files of `content/`: bytes to text, YAML to data under its schema.
 *
 * In: the content folder and the path of a file in it. Out: the text or the data, or undefined
 * and a diagnostic that names the file and the line. Nothing here knows what the data mean.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { Diagnostic } from '../domain/diagnostics.ts';
import { explainIssues } from '../domain/explain.ts';
import type { PlacesFile } from '../domain/placesFile.ts';
import type { ReadingsFile } from '../domain/readings.ts';
import { type LoadedSheet, RuleSheet } from '../domain/rules.ts';
import type { AgenciesFile, IssueFile, SiteFile, SynonymsFile } from '../domain/schema.ts';

/** Where the content lies: `GONGBAO_CONTENT`, or `content/` of the working directory. */
export const contentDirectory = (): string => resolve(process.env['GONGBAO_CONTENT'] ?? 'content');

/** A schema of a file under `content/`. */
type ContentSchema =
  | typeof SiteFile
  | typeof IssueFile
  | typeof AgenciesFile
  | typeof SynonymsFile
  | typeof PlacesFile
  | typeof ReadingsFile
  | typeof RuleSheet;

/** Whether every file could be read: no file is missing, malformed or against its schema. */
export const isWhole = (diagnostics: readonly Diagnostic[]): boolean =>
  !diagnostics.some(
    ({ severity, rule }) => severity === 'error' && ['content', 'yaml', 'schema'].includes(rule),
  );

export async function readYaml<S extends ContentSchema>(
  directory: string,
  file: string,
  schema: S,
  diagnostics: Diagnostic[],
): Promise<ReturnType<S['parse']> | undefined> {
  let text: string;
  try {
    text = await readFile(join(directory, file), 'utf8');
  } catch {
    diagnostics.push({
      file,
      rule: 'content',
      severity: 'error',
      message: 'This file is missing.',
      hint: file.endsWith('issue.yaml')
        ? 'Import the issue: npm run import -- <file> --issue <year-number>'
        : 'See README, “Content”.',
    });
    return undefined;
  }
  let data: unknown;
  try {
    data = parseYaml(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    diagnostics.push({
      file,
      line: error.linePos?.[0].line ?? 1,
      rule: 'yaml',
      severity: 'error',
      message: `This is not YAML: ${error.message.split('\n')[0]!.replace(/ at line.*$/u, '')}.`,
      hint: 'Put values that hold a colon, a quotation mark or a number sign between single quotation marks.',
    });
    return undefined;
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data as ReturnType<S['parse']>;
  diagnostics.push(...explainIssues(result.error, schema, file, text, 0, 'schema'));
  return undefined;
}

/** Read the rule sheets: those of grades, then the others, each in the order of their ids. */
export async function readSheets(
  directory: string,
  diagnostics: Diagnostic[],
): Promise<LoadedSheet[]> {
  const folder = join(directory, 'rules');
  const names = existsSync(folder)
    ? (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
    : [];
  const sheets: LoadedSheet[] = [];
  for (const name of names) {
    const file = `rules/${name}`;
    const sheet = await readYaml(directory, file, RuleSheet, diagnostics);
    if (sheet === undefined) continue;
    sheets.push({ sheet, file, yaml: await readFile(join(directory, file), 'utf8') });
  }
  // Grades first: they are what somebody asks for in a hurry.
  return sheets.sort((a, b) => Number(b.sheet.kind === 'grade') - Number(a.sheet.kind === 'grade'));
}
