/**
 * Reading files of `content/`: bytes to text, YAML to data under its schema.
 *
 * In: the content folder and the path of a file in it. Out: the text or the data, or undefined
 * and a diagnostic that names the file and the line. Nothing here knows what the data mean.
 */
import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnose } from '../domain/diagnostics.ts';
import { explainIssues } from '../domain/explain.ts';
import type { PlacesFile } from '../domain/placesFile.ts';
import type { ReadingsFile } from '../domain/readings.ts';
import { type LoadedSheet, RuleSheet } from '../domain/rules.ts';
import type { AgenciesFile, IssueFile, SiteFile, SynonymsFile } from '../domain/schema.ts';
import { readYamlText } from '../domain/yaml.ts';
import * as rows from '../messages/corpus.ts';
import type { Row } from '../messages/index.ts';

/** A schema of a file under `content/`. */
export type ContentSchema =
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
    ({ severity, rule }) =>
      severity === 'error' && ['content', 'encoding', 'yaml', 'schema'].includes(rule),
  );

/**
 * The text of a file: UTF-8, with or without a byte order mark, which is taken off.
 *
 * @param missing what is said when there is no such file
 * @returns undefined, and a diagnostic, for whatever cannot be read as such
 */
export async function readText(
  directory: string,
  file: string,
  diagnostics: Diagnostic[],
  missing: Row<{ file: string }> | Row<void> = rows.fileMissing,
): Promise<string | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(directory, file));
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? error);
    diagnostics.push(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? diagnose(missing as Row<{ file: string }>, { file }, { file })
        : code === 'EISDIR'
          ? diagnose(rows.fileIsFolder, undefined, { file })
          : code === 'EACCES' || code === 'EPERM'
            ? diagnose(rows.fileDenied, undefined, { file })
            : diagnose(rows.fileUnreadable, { code }, { file }),
    );
    return undefined;
  }
  if (isUtf16(bytes)) {
    diagnostics.push(diagnose(rows.fileUtf16, undefined, { file }));
    return undefined;
  }
  if (!isUtf8(bytes)) {
    const line = bytes.subarray(0, firstBadByte(bytes)).toString('latin1').split('\n').length;
    diagnostics.push(diagnose(rows.fileNotUtf8, undefined, { file, line }));
    return undefined;
  }
  return bytes.toString('utf8').replace(/^\uFEFF/u, '');
}

/** Whether a text is UTF-16: by its mark, or because every other byte of its beginning is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return bytes.subarray(0, 4096).includes(0);
}

/** Where the first sequence of bytes begins that is no UTF-8. */
function firstBadByte(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // A cut inside a character is no fault: what is cut off is at most three bytes.
    const fits = [0, 1, 2, 3].some((n) => isUtf8(bytes.subarray(0, Math.max(0, middle - n))));
    if (fits) good = middle;
    else bad = middle;
  }
  while (!isUtf8(bytes.subarray(0, good))) good -= 1;
  return good;
}

/** A file's data under its schema; undefined, and a diagnostic for each fault, if it has any. */
export async function readYaml<S extends ContentSchema>(
  directory: string,
  file: string,
  schema: S,
  diagnostics: Diagnostic[],
): Promise<ReturnType<S['parse']> | undefined> {
  const text = await readText(directory, file, diagnostics);
  if (text === undefined) return undefined;
  const read = readYamlText(text, file, 0);
  if (!read.ok) {
    diagnostics.push(...read.diagnostics);
    return undefined;
  }
  const result = schema.safeParse(read.data);
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
