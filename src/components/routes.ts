/**
 * Addresses of pages, and the parts of the site in the order of the navigation. A part
 * that a later issue adds is one line here: the header, the home page and the sitemap
 * are made from this list.
 */

/** One part of the site. */
export interface Part {
  readonly path: string;
  readonly name: string;
  /** What the reader finds there, for the home page. */
  readonly says: string;
  /** Whether it stands in the footer of every page instead of the header. */
  readonly aside?: true;
}

/** The parts of the site. */
export const parts: readonly Part[] = [
  { path: '/issues/', name: '各期', says: '按年份查阅各期公报' },
  { path: '/search/', name: '检索', says: '检索全文，结果直达条款' },
  { path: '/calculators/', name: '判定', says: '填写情况，得出级别、适用的条款和依据' },
  { path: '/agencies/', name: '单位', says: '各单位的名称和职责' },
  { path: '/duties/', name: '职责', says: '谁牵头、谁配合、何时办结' },
  { path: '/deadlines/', name: '期限', says: '日期、时限和周期，可入日历' },
  { path: '/appointments/', name: '人事', says: '任命、免去、试用期和退休' },
  { path: '/chronicle/', name: '大事记', says: '按日、按人员、按地点' },
  { path: '/indicators/', name: '指标', says: '量化目标，与正文对照' },
  { aside: true, path: '/corrections/', name: '校勘', says: '原文的缺损和已作的更正' },
  { aside: true, path: '/data/', name: '数据', says: '文件、条款、校勘的 JSON 与 CSV' },
  { aside: true, path: '/about/', name: '说明', says: '本站是什么，以何为准' },
];

/** Page of an issue. */
export const issuePath = (id: string): string => `/issues/${id}/`;

/** Page of a document. */
export const documentPath = (id: string): string => `/documents/${id}/`;

/** Page of a document's lines in the source text. */
export const sourcePath = (id: string): string => `/documents/${id}/source/`;

/** Page of an issue's corrections. */
export const correctionsPath = (issue: string): string => `/corrections/${issue}/`;

/** Page of a rule sheet. */
export const calculatorPath = (id: string): string => `/calculators/${id}/`;

/** Page of a rule sheet's audit. */
export const auditPath = (id: string): string => `/calculators/${id}/audit/`;

/** Page of an agency. */
export const agencyPath = (id: string): string => `/agencies/${id}/`;
