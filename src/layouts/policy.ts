/** The content security policy of every page, and the one stylesheet that it allows inline. */
import { createHash } from 'node:crypto';
import documentStyle from '../styles/document.css?inline';
import pageStyle from '../styles/site.css?inline';

/** The stylesheet that the first paint of a page needs: that of documents, or that of all others. */
export const firstStyle = (isDocument: boolean): string => (isDocument ? documentStyle : pageStyle);

/**
 * Nothing inline but one stylesheet, by the hash of its text; nothing from elsewhere.
 *
 * @param style the text of that stylesheet
 */
export function contentSecurityPolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${hash}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
