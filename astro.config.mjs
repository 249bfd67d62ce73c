// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { keeping } from './src/building/keeping.ts';
import { keptPages } from './src/building/pages.ts';
import { wholeData } from './src/building/wholeData.ts';
import { offline } from './src/offline/index.ts';
import { searchIndex } from './src/search/index-builder.ts';

const pages = keptPages();

export default defineConfig({
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // Only our own prose pages are MDX; the gazette's documents are data, see src/markdown.
  markdown: { processor: unified({ smartypants: false }) },
  // The last sees the end of all others.
  integrations: [mdx(), pages, wholeData(), searchIndex(), offline(pages.hashOf), keeping()],
  // The content security policy allows nothing inline, so nothing may be inlined.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    // No script here loads a stylesheet, so the helper that would wait for one (0.9 kB of every
    // page with a script that loads another) has nothing to do.
    plugins: [
      {
        name: 'gongbao-no-preload-helper',
        enforce: 'pre',
        load: (id) =>
          id.startsWith('\0vite/preload-helper')
            ? 'export const __vitePreload = (load) => load();'
            : undefined,
      },
    ],
    build: { assetsInlineLimit: 0, modulePreload: false },
    // A script finds its parts beside itself, wherever the site is served.
    experimental: {
      renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
  },
});
