// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { buildSteps } from './src/commands/steps.ts';

export default defineConfig({
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // Only our own prose pages are MDX; the gazette's documents are data, see src/markdown.
  markdown: { processor: unified({ smartypants: false }) },
  integrations: [mdx(), ...buildSteps()],
  // The content security policy allows nothing inline, so nothing may be inlined.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    // No script here loads a stylesheet by importing it, so nothing has to be loaded before what
    // another script imports: the plugin that wraps each import() for that is left out (0.3 kB of
    // every document, and a file more to ask for).
    plugins: [
      {
        // Of BudouX its parser alone is bundled: loaded as a package it brings a whole DOM along.
        name: 'gongbao-phrases',
        configEnvironment: (name) =>
          name === 'client' ? undefined : { resolve: { noExternal: ['budoux'] } },
      },
      {
        name: 'gongbao-no-preload',
        apply: 'build',
        configResolved: ({ plugins }) => {
          const list = /** @type {{ name: string }[]} */ (plugins);
          const at = list.findIndex(({ name }) => name === 'native:import-analysis-build');
          if (at < 0) throw new Error('Vite has no plugin native:import-analysis-build any more.');
          list.splice(at, 1);
        },
      },
    ],
    build: { assetsInlineLimit: 0, modulePreload: false },
    // A script finds its parts beside itself, wherever the site is served.
    experimental: {
      renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
  },
});
