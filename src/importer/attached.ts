/** The text that a notice passes on. */
import { foldTitle } from './lines.ts';

/** The name of the text that a notice passes on: 关于印发《X》的通知, 关于印发X的通知. Folded. */
export function attachedTitle(title: string): string | undefined {
  // 批转某局《X》的通知: whose it is stands before its name.
  const named =
    /(?:转发|批转)[\p{Script=Han}、]{2,40}《([^《》]+(?:《[^《》]*》[^《》]*)*)》的?(?:通知|通告|公告|决定|函)(?:（[^（）]*）)?$/u.exec(
      title,
    );
  if (named !== null) return foldTitle(named[1]!);
  const m =
    /(?:印发|转发|发布|公布|批转|下发)(?:〈|《)?(.+?)(?:〉|》)?的?(?:通知|通告|公告|决定|函)(?:（[^（）]*）)?$/u.exec(
      title,
    );
  return m === null ? undefined : foldTitle(m[1]!);
}
