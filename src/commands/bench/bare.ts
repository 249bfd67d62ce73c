/**
 * The yardstick: the same texts as the barest Astro site that can be made, one page for each
 * document and nothing else, with Pagefind's index.
 */
import { globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { markNames } from '../../domain/marks.ts';
import { type Cost, measure } from './measure.ts';

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bare", "private": true, "type": "module" }\n',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
export default { integrations: [mdx()], cacheDir: './.cache' };
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  documents: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './texts' }) }),
};
`,
  'src/pages/documents/[id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const entries = await getCollection('documents');
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{entry.data.title}</title>
  </head>
  <body data-pagefind-body><Content /></body>
</html>
`,
  'src/pages/index.astro': '<!doctype html><html lang="zh-CN"><title>bare</title></html>\n',
};

/** The tags of our marks for damage, which a bare site knows nothing of; their words stay. */
const marks = new RegExp(`</?(?:${markNames.join('|')})(?:\\s+\\w+="[^"]*")*\\s*/?>`, 'gu');

/** Writes the bare project for all documents of a content folder. Returns how many there are. */
export function writeBareProject(content: string, folder: string, modules: string): number {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  symlinkSync(modules, join(folder, 'node_modules'));
  mkdirSync(join(folder, 'texts'));
  const documents = globSync('gazette/*/*.mdx', { cwd: content });
  for (const file of documents) {
    const text = readFileSync(join(content, file), 'utf8');
    writeFileSync(join(folder, 'texts', basename(file)), text.replace(marks, ''));
  }
  return documents.length;
}

/** Builds the bare project into `dist/` and indexes it; what both took together. */
export async function buildBareProject(folder: string): Promise<Cost> {
  const build = await measure(['astro', 'build'], { cwd: folder });
  const index = await measure(['pagefind', '--site', 'dist'], { cwd: folder });
  return {
    seconds: build.seconds + index.seconds,
    peakMiB:
      build.peakMiB === undefined || index.peakMiB === undefined
        ? undefined
        : Math.max(build.peakMiB, index.peakMiB),
  };
}
