/**
 * What an archive costs as it grows: whole issues, each in words of its own, built from nothing,
 * then with one issue more and with one document changed.
 */
import {
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeArchive } from './archive.ts';
import { buildBareProject, writeBareProject } from './bare.ts';
import { type Cost, measure } from './measure.ts';

const program = join(import.meta.dirname, '../build.ts');

/** One archive built. */
export interface Grown {
  readonly issues: number;
  readonly documents: number;
  readonly cold: Cost;
  /** The barest build of the same texts, where it was asked for. */
  readonly bare: Cost | undefined;
  /** With its newest issue added to the others. */
  readonly more: Cost | undefined;
  /** With one document of an old issue changed. */
  readonly changed: Cost | undefined;
  readonly bytes: number;
  readonly files: number;
  readonly largestPage: number;
  /** The file that is not a page and not data with the most bytes, and how many. */
  readonly largestOther: readonly [name: string, bytes: number];
}

/**
 * Builds an archive.
 *
 * @param folder where everything is written; it is removed
 * @param beside whether the bare build is made, too
 */
export async function grow(
  content: string,
  folder: string,
  issues: number,
  beside: boolean,
  modules: string,
): Promise<Grown> {
  const at = (name: string): string => join(folder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const documents = await writeArchive(content, at('content'), issues);
  const build = (): Promise<Cost> =>
    measure([process.execPath, program, '--unapproved'], {
      cwd: join(import.meta.dirname, '../../..'),
      env: {
        GONGBAO_CONTENT: at('content'),
        GONGBAO_OUT: at('dist'),
        GONGBAO_CACHE: at('cache'),
      },
    });
  let bare: Cost | undefined;
  if (beside) {
    mkdirSync(at('bare'));
    writeBareProject(at('content'), at('bare'), modules);
    bare = await buildBareProject(at('bare'));
  }
  const cold = await build();
  const sizes = globSync('**/*', { cwd: at('dist'), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): readonly [string, number] => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(at('dist').length + 1), statSync(path).size];
    });
  const most = (list: readonly (readonly [string, number])[]): readonly [string, number] =>
    list.reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  let [more, changed]: (Cost | undefined)[] = [];
  if (issues > 1) {
    // The newest but one comes last: rule sheets rest on the newest.
    const second = globSync('gazette/*', { cwd: at('content') })
      .sort()
      .at(-2)!;
    renameSync(join(at('content'), second), at('later'));
    await build();
    renameSync(at('later'), join(at('content'), second));
    more = await build();
    changeReason(at('content'));
    changed = await build();
  }
  rmSync(folder, { recursive: true, force: true });
  return {
    issues,
    documents,
    cold,
    bare,
    more,
    changed,
    bytes: sizes.reduce((sum, [, size]) => sum + size, 0),
    files: sizes.length,
    largestPage: most(sizes.filter(([name]) => name.endsWith('.html')))[1],
    largestOther: most(
      sizes.filter(
        ([name]) => !/\.html$|^data\/[^/]+\.(?:json|csv)$|^agencies\/[^/]+\/duties\./u.test(name),
      ),
    ),
  };
}

/** Change what a document of the oldest issue says of a mark, which needs no other file. */
function changeReason(content: string): void {
  const file = globSync('gazette/*/*.mdx', { cwd: content })
    .sort()
    .find((name) => / reason="/u.test(readFileSync(join(content, name), 'utf8')));
  if (file === undefined) throw new Error('No document has a mark.');
  const path = join(content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(' reason="', ' reason="再查：'));
}
