/** The messages about a content directory in which a file is missing or cannot be read, whole. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/index.ts';
import { formatDiagnostic } from '../../src/domain/diagnostics.ts';

let directory: string;
/** Folder of the one issue, from the content directory. */
let folder: string;
/** Its first document. */
let document: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'gongbao-'));
  await cp(join(import.meta.dirname, '../../content'), directory, { recursive: true });
  const [issue] = await readdir(join(directory, 'gazette'));
  folder = `gazette/${issue}`;
  document = (await readdir(join(directory, folder))).find((f) => f.endsWith('.mdx'))!;
});
afterEach(() => rm(directory, { recursive: true }));

/** All that is said of the content, with the names of the issue and its document made general. */
const said = async (): Promise<string> => {
  const { diagnostics } = await checkContent(directory);
  return diagnostics
    .filter((d) => d.severity === 'error')
    .map((d) => formatDiagnostic(d))
    .join('\n')
    .replaceAll(document, '<document>.mdx')
    .replaceAll(folder, 'gazette/<issue>')
    .replace(/“[^”]*”/gu, '“…”');
};
const change = async (file: string, make: (text: string) => string): Promise<void> => {
  const path = join(directory, file);
  await writeFile(path, make(await readFile(path, 'utf8')));
};

describe('content in which something is missing', () => {
  it('is not this one', async () => expect(await said()).toBe(''));

  it('says that there is no site.yaml', async () => {
    await rm(join(directory, 'site.yaml'));
    expect(await said()).toMatchInlineSnapshot(`
      "site.yaml error [content] This file is missing.
          what to do: See README, “…”."
    `);
  });

  it('says that there is no issue', async () => {
    await rm(join(directory, 'gazette'), { recursive: true });
    expect(await said()).toMatchInlineSnapshot(`
      "gazette error [content] There is no issue.
          what to do: Import one: npm run import -- <file> --issue 2024-01"
    `);
  });

  it('says that an issue has no issue.yaml', async () => {
    await rm(join(directory, folder, 'issue.yaml'));
    expect(await said()).toMatchInlineSnapshot(`
      "gazette/<issue>/issue.yaml error [content] This file is missing.
          what to do: Import the issue: npm run import -- <file> --issue <year-number>"
    `);
  });

  it('says that an issue has no source', async () => {
    await rm(join(directory, folder, 'source.txt'));
    expect(await said()).toMatchInlineSnapshot(`
      "gazette/<issue>/source.txt error [content] The source of the issue is missing, so that nothing can be proved.
          what to do: Put the raw text back, unchanged."
    `);
  });

  it('says that a document is missing', async () => {
    await rm(join(directory, folder, document));
    expect(await said()).toMatchInlineSnapshot(`
      "gazette/<issue>/<document>.mdx error [content] issue.yaml lists this document (“…”), but the file does not exist.
          what to do: Restore the file, or import the issue again."
    `);
  });

  it('says that no entry names a document', async () => {
    await cp(join(directory, folder, document), join(directory, folder, 'stray.mdx'));
    expect(await said()).toMatchInlineSnapshot(`
      "gazette/<issue>/stray.mdx error [content] No entry of the contents in issue.yaml names this document.
          what to do: Add document: and body: to its entry, or remove the file."
    `);
  });

  it('says that the folder of an issue has a wrong name', async () => {
    await rename(join(directory, folder), join(directory, 'gazette/autumn'));
    expect(await said()).toMatchInlineSnapshot(`
      "gazette/autumn error [content] The name of an issue’s folder must be its year and number, like 2023-06.
          what to do: Rename the folder."
    `);
  });

  it('says that a file is not YAML', async () => {
    await change('site.yaml', (text) => text.replace('name: ', 'name: "'));
    expect(await said()).toMatchInlineSnapshot(`
      "site.yaml:9 error [yaml] This is not YAML: Missing closing "quote.
          what to do: Put values that hold a colon, a quotation mark or a number sign between single quotation marks."
    `);
  });

  it('says what a key of the register must hold, on its line', async () => {
    await change('agencies.yaml', () => '- id: mouju\n  name: 某局\n  kind: ministry\n');
    expect(await said()).toMatchInlineSnapshot(`
      "agencies.yaml:3 error [schema] 0.kind: must be one of "government"|"department"|"party"|"county"|"group"|"institution"|"enterprise"|"military"|"national"|"command"|"organisation"|"superior".
          what to do: kind: Kind of body."
    `);
  });
});
