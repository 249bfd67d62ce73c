/**
 * A draft of site.yaml for a new city: what the masthead and the colophon of its first issue say.
 *
 * In: the draft of an issue. Out: the text of the file, valid as it stands, and the fields that
 * the gazette does not say, where something stands in that a person must correct.
 */
import { Document, isMap, isScalar } from 'yaml';
import type { SiteFile } from '../domain/schema.ts';
import { siteFields } from '../messages/commands.ts';
import type { Text } from '../messages/index.ts';
import type { Draft } from './index.ts';

/** Stands in for the address of a site that has none yet (RFC 2606). */
const NO_ADDRESS = 'https://gongbao.example/';

/** Draft site.yaml. */
export function draftSite(draft: Pick<Draft, 'masthead' | 'stages'>): {
  readonly text: string;
  readonly unknown: readonly Text[];
} {
  const { masthead, stages } = draft;
  const unknown: (keyof typeof siteFields)[] = [];
  const known = <T>(field: keyof typeof siteFields, value: T | undefined, otherwise: T): T => {
    if (value === undefined) unknown.push(field);
    return value ?? otherwise;
  };
  const issuers = stages.documents.flatMap(({ frontMatter }) => frontMatter.issuer ?? []);
  const government = known(
    'government',
    masthead.government ??
      // 中共某区委某区人民政府: two bodies together, of which none is the government alone.
      mostFrequent(
        issuers.filter(
          (i) => /(?:人民)?政府$/u.test(i) && !/^中共|委员会|区委|[市县州省旗盟]委/u.test(i),
        ),
      ),
    '某人民政府',
  );
  const gazette = known('gazette', masthead.title, `${government}公报`);
  const url = known('url', undefined, NO_ADDRESS);
  const printed = stages.issue.colophon.map((p) => `${p.label ?? ''}${p.text}`);
  const officialUrl = known('officialUrl', addressIn(printed), '');
  const site: SiteFile = {
    name: `${gazette}文库`,
    gazette,
    government,
    language: 'zh-CN',
    url,
    ...(officialUrl === '' ? {} : { officialUrl }),
    description: `${gazette}的结构化电子文本：逐条可引、逐字可核、全文可查。`,
    notice: `本站不是${government}网站；文本据公报扫描件整理，以印刷版公报为准。`,
  };
  const doc = new Document(site);
  doc.commentBefore =
    ' 本站的身份。由 npm run import 据刊头和版权页起草；标“待定”的原文没有写明，请改。';
  if (isMap(doc.contents)) {
    for (const { key, value } of doc.contents.items) {
      if (isScalar(key) && isScalar(value) && unknown.some((field) => field === key.value))
        value.comment = ' 待定';
    }
  }
  return { text: doc.toString({ lineWidth: 0 }), unknown: unknown.map((f) => siteFields[f]) };
}

/** The address of a website in the lines of a colophon (网址：www.…). */
function addressIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const m = /(https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[\w./-]*)?)/iu.exec(line);
    // An address with @ before it is one of mail.
    if (m === null || line.charAt(m.index - 1) === '@' || /@/u.test(line)) continue;
    return `${(m[1] ?? 'http://').toLowerCase()}${m[2]}`;
  }
  return undefined;
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
