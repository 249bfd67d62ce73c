/**
 * Sentences that close a clause and only say whose it is: …锅炉全部淘汰。由甲局牵头，乙局配合。
 *
 * In: drafts of the running text. Out: the same, each such draft with the words of its clause before it,
 * which no other draft has: their times are those of the ones who are named, as with a parenthesis.
 */
import type { GazetteDocument } from '../domain/model.ts';
import type { Draft } from './draft.ts';

/** Roles, and nothing that is done: 由甲局牵头，乙局、丙局配合。; 此项工作由甲局负责。 */
export const ONLY_ROLES =
  /^(?:(?:以上|上述|此项|该项|本项)?(?:工作|任务|措施))?由[^，。；]{2,60}?(?:牵头|主办|负责|承办)(?:负责|落实|组织实施|实施)?(?:[，,、；;][^，。；]{2,80}?(?:配合|协助|协办|参与|参加|协同)(?:实施|落实|做好)?)?[。；]?$/u;

/** Each closing draft with the words before it. */
export function reachBack(drafts: readonly Draft[], { clauses }: GazetteDocument): Draft[] {
  return drafts.map((draft) => {
    const own = draft.ranges[0]!;
    if (draft.ranges.length > 1 || !ONLY_ROLES.test(draft.text)) return draft;
    const text = clauses[own.at]!.text;
    const closes =
      text.slice(own.end).trim() === '' && /[。；]\s*$/u.test(text.slice(0, own.start));
    const taken = drafts.some((d) => d !== draft && d.ranges.some((r) => r.at === own.at));
    return closes && !taken
      ? { ...draft, ranges: [own, { at: own.at, start: 0, end: own.start }] }
      : draft;
  });
}
