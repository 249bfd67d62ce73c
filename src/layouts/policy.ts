/**
 * The content security policy of every page. Nothing inline, nothing from elsewhere;
 * the search page alone may compile WebAssembly, because Pagefind is that.
 */
export function contentSecurityPolicy(options: { wasm: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self'${options.wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
