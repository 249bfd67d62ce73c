/** A remark that closes a notice, standing before the notice: （此件公开发布） over 现将…印发给你们. */
import { lookAtPrint } from '../../messages/importer.ts';
import { row } from '../../messages/index.ts';
import { Detector, finding } from './detector.ts';

const rows = {
  remarkBefore: row<void>({
    rule: 'reading-order',
    severity: 'warning',
    zh: () => '通知末尾的附注排在了正文前面。',
    en: () => 'The closing remark of the notice stands before its text.',
    hint: lookAtPrint.lost,
    answers: ['document'],
  }),
} as const;

export default new Detector(rows, function* ({ passages }) {
  for (const [i, p] of passages.entries()) {
    if (p.type !== 'paragraph' || !/^（此件[^（）]*）$/u.test(p.text)) continue;
    const next = passages[i + 1];
    if (
      next?.type !== 'paragraph' ||
      next.document !== p.document ||
      !/现将.*(?:印发|转发|发布)/u.test(next.text)
    )
      continue;
    const line = p.units[0]?.line ?? 1;
    yield finding(rows.remarkBefore, undefined, {
      line,
      words: p.text,
      suggestion: `<Moved line="${line}" after="${next.units.at(-1)?.line ?? line}" reason="…">${p.text}</Moved>`,
    });
  }
});
