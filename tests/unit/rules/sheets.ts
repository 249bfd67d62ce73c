/** The sheets as the content holds them, for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { GradeSheet } from '../../../src/domain/rules.ts';

const root = join(import.meta.dirname, '../../..');

/** A sheet of the content. */
export const sheetNamed = (id: string): GradeSheet =>
  GradeSheet.parse(parseYaml(readFileSync(join(root, 'content/rules', `${id}.yaml`), 'utf8')));
