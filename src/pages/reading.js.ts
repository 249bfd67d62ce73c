/** The reader's settings: a script of its own address, so that every page shares it, without its comments. */
import type { APIRoute } from 'astro';
import { transform } from 'esbuild';
import source from '../islands/reading.js?raw';

export const GET: APIRoute = async () => {
  const { code } = await transform(source, { minify: true, charset: 'utf8' });
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
