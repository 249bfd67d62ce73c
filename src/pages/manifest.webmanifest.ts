/** The web application manifest (W3C): the site can be put on a phone's home screen and begins with the calculators. */
import type { APIRoute } from 'astro';
import { siteCorpus } from '../corpus/site.ts';

export const GET: APIRoute = async () => {
  const { site } = await siteCorpus();
  // Addresses are relative to the manifest itself, wherever the site is served.
  const icon = (size: number, purpose?: string): Record<string, string> => ({
    src: purpose === undefined ? `icon-${size}.png` : `icon-${purpose}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    ...(purpose === undefined ? {} : { purpose }),
  });
  const manifest = {
    id: './',
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    start_url: './calculators/',
    scope: './',
    display: 'minimal-ui',
    background_color: '#faf7f0',
    theme_color: '#1d5a46',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      icon(192),
      icon(512),
      icon(512, 'maskable'),
    ],
    shortcuts: [{ name: '查找', url: './search/' }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
