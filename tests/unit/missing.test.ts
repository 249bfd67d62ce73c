/** The messages about a content directory in which a file is missing or cannot be read, whole. */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/index.ts';
import { cityContent, issue } from '../fixtures/city.ts';
import { inBoth } from './both.ts';

let directory: string;
/** Folder of the one issue, from the content directory. */
let folder: string;
/** Its first document. */
let document: string;

/** What is said of the draft as it is: that nobody has approved it. */
let before: ReadonlySet<string>;

beforeEach(async () => {
  directory = await cityContent();
  const register = '- id: some-office\n  name: 某办公室\n  kind: department\n';
  await writeFile(join(directory, 'agencies.yaml'), register);
  folder = `gazette/${issue}`;
  before = new Set(await errors());
  document = (await readdir(join(directory, folder))).find((f) => f.endsWith('.mdx'))!;
});
afterEach(() => rm(directory, { recursive: true }));

/** Every error of the content, in both languages. */
const errors = async (): Promise<readonly string[]> =>
  (await checkContent(directory)).diagnostics
    .filter((d) => d.severity === 'error')
    .map((d) => inBoth(d));
/** What is said more than of the draft, with the names of the issue and its document made general. */
const said = async (): Promise<string> => {
  return (await errors())
    .filter((text) => !before.has(text))
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

  it('is not that of the repository', async () => {
    const { diagnostics } = await checkContent(join(import.meta.dirname, '../../content'));
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });

  it('says that there is no site.yaml', async () => {
    await rm(join(directory, 'site.yaml'));
    expect(await said()).toMatchInlineSnapshot(`
      "site.yaml 错误 [content] 缺少这个文件。
          怎么办: 从版本历史恢复；新建的站点由 npm run import -- <原文文件> 起草。
      site.yaml error [content] This file is missing.
          what to do: Restore it from the history; for a new site npm run import -- <file> drafts it."
    `);
  });

  it('says that there is no issue', async () => {
    await rm(join(directory, 'gazette'), { recursive: true });
    expect(await said()).toMatchInlineSnapshot(`
      "gazette 错误 [content] 一期也没有。
          怎么办: 导入一期：npm run import -- <原文文件>
      gazette error [content] There is no issue.
          what to do: Import one: npm run import -- <file>"
    `);
  });

  it('says that an issue has no issue.yaml', async () => {
    await rm(join(directory, folder, 'issue.yaml'));
    expect(await said()).toMatchInlineSnapshot(`
      "gazette/<issue>/issue.yaml 错误 [content] 缺少这个文件。
          怎么办: 重新导入本期：npm run import -- <原文文件>
      gazette/<issue>/issue.yaml error [content] This file is missing.
          what to do: Import the issue again: npm run import -- <file>"
    `);
  });

  it('says that an issue has no source', async () => {
    await rm(join(directory, folder, 'source.txt'));
    expect(await said()).toMatchInlineSnapshot(`
      "gazette/<issue>/source.txt 错误 [content] 缺少本期的原文，什么也无法核对。
          怎么办: 把原始文本原样放回。
      gazette/<issue>/source.txt error [content] The source of the issue is missing, so that nothing can be proved.
          what to do: Put the raw text back, unchanged."
    `);
  });

  it('says that a document is missing', async () => {
    await rm(join(directory, folder, document));
    expect(await said()).toMatchInlineSnapshot(`
      "gazette/<issue>/<document>.mdx 错误 [content] issue.yaml 列有这个文件（“…”），但文件不存在。
          怎么办: 恢复这个文件，或重新导入本期。
      gazette/<issue>/<document>.mdx error [content] issue.yaml lists this document (“…”), but the file does not exist.
          what to do: Restore the file, or import the issue again."
    `);
  });

  it('says that no entry names a document', async () => {
    await cp(join(directory, folder, document), join(directory, folder, 'stray.mdx'));
    expect(await said()).toMatchInlineSnapshot(`
      "gazette/<issue>/stray.mdx 错误 [content] issue.yaml 的目录里没有条目指向这个文件。
          怎么办: 在它的条目下加 document: 和 body:，或移走这个文件。
      gazette/<issue>/stray.mdx error [content] No entry of the contents in issue.yaml names this document.
          what to do: Add document: and body: to its entry, or remove the file."
    `);
  });

  it('says that the folder of an issue has a wrong name', async () => {
    await rename(join(directory, folder), join(directory, 'gazette/autumn'));
    expect(await said()).toMatchInlineSnapshot(`
      "gazette/autumn 错误 [content] 期的文件夹应以年份和期号命名，如 2023-06。
          怎么办: 给文件夹改名。
      gazette/autumn error [content] The name of an issue’s folder must be its year and number, like 2023-06.
          what to do: Rename the folder."
    `);
  });

  it('says that a file is not YAML', async () => {
    await change('site.yaml', (text) => text.replace('name: ', 'name: "'));
    expect(await said()).toMatchInlineSnapshot(`
      "site.yaml:3 错误 [yaml] 有一个引号没有配对。
          怎么办: 补上同样的半角引号。
      site.yaml:3 error [yaml] A quotation mark is not closed.
          what to do: Add the same half-width quotation mark at the end of the value."
    `);
  });

  it('says what a key of the register must hold, on its line', async () => {
    await change('agencies.yaml', () => '- id: mouju\n  name: 某局\n  kind: ministry\n');
    expect(await said()).toMatchInlineSnapshot(`
      "agencies.yaml:3 错误 [schema] 第 1 条 的 kind：应是其中之一：government、department、party、county、group、institution、enterprise、military、national、command、organisation、superior。
          怎么办: kind：单位的种类：government 人民政府、department 政府部门、party 党委部门、county 旗县市区、group 一类单位、institution 事业单位、enterprise 企业、military 军队和武警、national 驻市国家单位、command 指挥部及其办公室、organisation 人大、政协、法院、检察院和群众团体、superior 上级机关。
      agencies.yaml:3 error [schema] entry 1, kind: must be one of: government, department, party, county, group, institution, enterprise, military, national, command, organisation, superior.
          what to do: kind: Kind of body: government 人民政府、department 政府部门、party 党委部门、county 旗县市区、group 一类单位、institution 事业单位、enterprise 企业、military 军队和武警、national 驻市国家单位、command 指挥部及其办公室、organisation 人大、政协、法院、检察院和群众团体、superior 上级机关."
    `);
  });

  it('takes a byte order mark for none', async () => {
    await change('site.yaml', (text) => `\uFEFF${text}`);
    await change(`${folder}/issue.yaml`, (text) => `\uFEFF${text}`);
    await change(`${folder}/${document}`, (text) => `\uFEFF${text}`);
    expect(await said()).toBe('');
  });

  it('says what a file is that is no UTF-8 text', async () => {
    const yaml = await readFile(join(directory, 'site.yaml'), 'utf8');
    await writeFile(join(directory, 'site.yaml'), Buffer.from(`\uFEFF${yaml}`, 'utf16le'));
    // 公报 in GBK, on the second line.
    const gbk = Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from([0xb9, 0xab, 0xb1, 0xa8])]);
    await writeFile(join(directory, folder, document), gbk);
    await rm(join(directory, 'agencies.yaml'));
    await mkdir(join(directory, 'agencies.yaml'));
    expect(await said()).toMatchSnapshot();
  });

  it('says that the year of an issue is not that of its folder', async () => {
    await change(`${folder}/issue.yaml`, (text) =>
      text.replace(/^year: .*$/mu, 'year: 2021').replace(/^number: .*$/mu, 'number: 3'),
    );
    expect((await said()).replace(/folder is [\d-]+|文件夹是 [\d-]+/gu, '…')).toMatchSnapshot();
  });

  it('says that offices belong to one another in a circle', async () => {
    await change('agencies.yaml', (text) => {
      const entry = (id: string, of: string): string =>
        `- id: ${id}\n  name: 某${id}\n  kind: department\n  partOf: ${of}\n`;
      return `${text}${entry('jia-yi', 'bing-ding')}${entry('bing-ding', 'jia-yi')}`;
    });
    const circle = (await said()).split('\n').filter((line) => /jia-yi → |→ jia-yi/u.test(line));
    expect(circle.map((line) => line.replace(/:\d+/u, ''))).toMatchSnapshot();
  });
});
