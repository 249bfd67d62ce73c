/**
 * Stage 6: suspected damage. In: a draft. Out: places with line, kind, words and, where the text
 * itself offers one, another reading. Nothing is changed.
 */
import { readdirSync } from 'node:fs';
import { type Diagnostic, diagnose } from '../../domain/diagnostics.ts';
import type { Skeleton } from '../skeleton.ts';
import type { DraftDocument } from '../structure.ts';
import { Detector, passagesOf } from './detector.ts';

/** The other files of this folder, without their endings. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => /^\w+\.ts$/u.test(file))
  .map((file) => file.replace(/\.ts$/u, ''))
  .filter((name) => name !== 'index' && name !== 'detector')
  .sort();

async function load(name: string): Promise<readonly [string, Detector]> {
  const module: { readonly default?: unknown } = await import(/* @vite-ignore */ `./${name}.ts`);
  if (module.default instanceof Detector) return [name, module.default];
  throw new Error(`src/importer/damage/${name}.ts does not export a Detector as default.`);
}

/** All detectors, by name: every file of this folder is one. */
export const detectors: Readonly<Record<string, Detector>> = Object.fromEntries(
  await Promise.all(names.map(load)),
);

/** Look for damage in a draft. */
export function findDamage(
  {
    skeleton,
    documents,
    file,
  }: { skeleton: Skeleton; documents: readonly DraftDocument[]; file: string },
  which: readonly Detector[] = Object.values(detectors),
): Diagnostic[] {
  const passages = passagesOf(documents);
  const draft = { skeleton, documents, passages, all: passages.map((p) => p.text).join('\n') };
  return which.flatMap(({ look }) =>
    [...look(draft)].map(({ row, parameters, line, words, suggestion }) =>
      diagnose(row, parameters as never, {
        file,
        line,
        words,
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    ),
  );
}
