/** A part of the sitemap; there are parts only past the limits of the standard. */
import type { APIRoute } from 'astro';
import { siteMap } from '../_sitemap.ts';

export const getStaticPaths = async () =>
  (await siteMap()).parts.map((text, i) => ({ params: { part: String(i + 1) }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
