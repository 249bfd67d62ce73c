/** Makes a large corpus out of a small one, to see what the site costs when it has grown. */
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Copies a content folder with each issue `copies` times, a year later each time. The year is
 * changed in the names of issues and documents and in every document number, in the source as
 * well as in the documents, so that all stay different and the proof still holds.
 */
export function repeatContent(from: string, to: string, copies: number): void {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => dirname(path) !== join(from, 'gazette'),
  });
  for (const issue of globSync('gazette/*/issue.yaml', { cwd: from }).map((f) => dirname(f))) {
    const [year = '', rest = ''] = basename(issue).split(/-(.*)/u);
    for (let copy = 0; copy < copies; copy++) {
      const folder = join(to, 'gazette', `${Number(year) + copy}-${rest}`);
      mkdirSync(folder, { recursive: true });
      for (const file of globSync('*', { cwd: join(from, issue) })) {
        const text = readFileSync(join(from, issue, file), 'utf8');
        const name = inYear(file, year, copy);
        writeFileSync(join(folder, name), inYear(text, year, copy));
      }
    }
  }
}

/** Moves a year on where it is part of a document number, of an id, or the year of an issue. */
function inYear(text: string, year: string, by: number): string {
  const later = String(Number(year) + by);
  return text
    .replaceAll(new RegExp(`(?<=[〔（([［])${year}(?=[〕）)\\]］])`, 'gu'), later)
    .replaceAll(new RegExp(`(?<=[a-z]-)${year}(?=-\\d)`, 'gu'), later)
    .replaceAll(new RegExp(`(?<=^year: )${year}$`, 'gmu'), later);
}
