/**
 * The one edge at which a page learns where the site is served: every site path in its
 * attributes gets the path of `url` in site.yaml before it, and scripts find that path in
 * `data-base` of the root element. At the root of a host nothing is changed but that.
 */
import { defineMiddleware } from 'astro:middleware';
import { siteCorpus } from './corpus/site.ts';
import { atBase, basePathOf, rewriteAddresses } from './domain/address.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!/^text\/html\b/u.test(response.headers.get('content-type') ?? '')) return response;
  // The server for writing serves at the root. Not `import.meta.env.DEV`, which follows the
  // environment that a build was started in.
  if (import.meta.hot !== undefined) return response;
  const base = basePathOf((await siteCorpus()).site.url);
  if (base === '/') return response;
  const page = rewriteAddresses(await response.text(), (path) => atBase(base, path));
  return new Response(page.replace('<html ', `<html data-base="${base}" `), response);
});
