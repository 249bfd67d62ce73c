/** Configurations of other people's servers, with the same types, caching and headers as ours. */
import { ASKED, contentTypes, hashedFolders, KEPT, securityHeaders } from './headers.ts';

/** Servers that a configuration can be written for. */
export const servers = ['nginx', 'apache', 'headers'] as const;

/** One of {@link servers}; `headers` is the `_headers` file of many static hosts. */
export type ServerKind = (typeof servers)[number];

/** Types without their charset, which nginx takes by itself. */
const bare = Object.entries(contentTypes).map(
  ([ending, type]) => [ending.slice(1), type.replace(/;.*$/u, '')] as const,
);

/**
 * nginx: a `location` to include in a `server` block.
 *
 * @param base path under which the site is served, with a slash at both ends
 * @param root folder of the built site on the server
 */
const nginx = (base: string, root: string): string => {
  const headers = securityHeaders.map(([name, value]) => `add_header ${name} "${value}" always;`);
  const types = [...new Set(bare.map(([, type]) => type))].map(
    (type) => `${type} ${bare.flatMap(([ending, t]) => (t === type ? [ending] : [])).join(' ')};`,
  );
  const block = (path: string, caching: string): string[] => [
    `location ${path} {`,
    `  ${base === '/' ? 'root' : 'alias'} ${base === '/' ? root : `${root}/${path.slice(base.length)}`};`,
    // add_header of an outer block is forgotten where an inner one has any of its own.
    ...headers.map((line) => `  ${line}`),
    `  add_header Cache-Control "${caching}" always;`,
    '}',
  ];
  return [
    'charset utf-8;',
    `charset_types ${[...new Set(bare.map(([, type]) => type))].filter((t) => !t.includes('octet')).join(' ')};`,
    'types {',
    '  image/svg+xml svg;',
    '  image/png png;',
    '  application/wasm wasm;',
    ...types.map((line) => `  ${line}`),
    '}',
    'gzip on;',
    `gzip_types ${[...new Set(bare.map(([, type]) => type))].filter((t) => t !== 'text/html' && !t.includes('octet')).join(' ')} image/svg+xml;`,
    `error_page 404 ${base}404.html;`,
    ...block(base, ASKED),
    ...hashedFolders.flatMap((folder) => block(`${base}${folder}/`, KEPT)),
    '',
  ].join('\n');
};

/** Apache: a `.htaccess` for the folder of the site. */
const apache = (base: string): string =>
  [
    'AddDefaultCharset utf-8',
    ...bare.map(([ending, type]) => `AddType ${type} .${ending}`),
    `AddCharset utf-8 ${bare
      .filter(([, type]) => !type.includes('octet'))
      .map(([ending]) => `.${ending}`)
      .join(' ')}`,
    'AddType application/wasm .wasm',
    `ErrorDocument 404 ${base}404.html`,
    'DirectorySlash On',
    '<IfModule mod_headers.c>',
    ...securityHeaders.map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header always set Cache-Control "${ASKED}"`,
    `  Header always set Cache-Control "${KEPT}" "expr=%{REQUEST_URI} =~ m#^${base}(?:${hashedFolders.join('|')})/#"`,
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE ${[...new Set(bare.map(([, type]) => type))].filter((t) => !t.includes('octet')).join(' ')} image/svg+xml`,
    '</IfModule>',
    '',
  ].join('\n');

/** `_headers`: lines that many static hosts read. */
const headersFile = (base: string): string =>
  [
    `${base}*`,
    ...securityHeaders.map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${ASKED}`,
    ...hashedFolders.flatMap((folder) => [
      `${base}${folder}/*`,
      '  ! Cache-Control',
      `  Cache-Control: ${KEPT}`,
    ]),
    ...Object.entries(contentTypes)
      .filter(([ending]) => ['.csv', '.ics', '.md', '.txt', '.ndjson', '.yaml'].includes(ending))
      .flatMap(([ending, type]) => [`${base}*${ending}`, `  Content-Type: ${type}`]),
    '',
  ].join('\n');

/**
 * The configuration of a server.
 *
 * @param base path under which the site is served, with a slash at both ends
 * @param root folder of the built site on that server
 */
export const configuration = (server: ServerKind, base: string, root: string): string =>
  server === 'nginx' ? nginx(base, root) : server === 'apache' ? apache(base) : headersFile(base);
