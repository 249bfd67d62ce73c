/** Damage of a scanner, done to a few paragraphs, with its place. */
import type { Dice } from './dice.ts';
import type { Block, DraftDocument } from './truth.ts';

const KINDS = [
  'doubled-word',
  'doubled-character',
  'cut-off',
  'replacement',
  'letter-for-digit',
] as const;

/** Do damage to a paragraph; undefined where this kind cannot be done to it. */
function damaged(text: string, kind: (typeof KINDS)[number], d: Dice): string | undefined {
  const at = (word: RegExp): number => text.search(word);
  switch (kind) {
    case 'doubled-word': {
      const m = /(设施|服务|机制|装备|水平|能力|体系)/u.exec(text.slice(12));
      return m === null ? undefined : text.slice(0, 12 + m.index) + m[0] + text.slice(12 + m.index);
    }
    case 'doubled-character': {
      const i = at(/[将和的与]/u);
      return i < 12 ? undefined : text.slice(0, i) + text[i] + text.slice(i);
    }
    case 'cut-off': {
      if (text.length < 50 || !text.endsWith('。')) return undefined;
      const cut = text.slice(0, text.length - d.int(6, 10));
      return /[，。；：]$/u.test(cut) ? undefined : cut;
    }
    case 'replacement': {
      const i = d.int(15, Math.max(16, text.length - 5));
      return text.length < 30 ? undefined : `${text.slice(0, i)}\uFFFD${text.slice(i + 1)}`;
    }
    default: {
      const m = /20(\d)\d年/u.exec(text);
      return m === null ? undefined : text.replace(/20(\d\d年)/u, '2O$1');
    }
  }
}

/** Damage some paragraphs that hold no fact. */
export function damageSome(
  d: Dice,
  documents: readonly DraftDocument[],
  count: number,
): DraftDocument[] {
  const places = documents.flatMap((doc, i) =>
    doc.blocks.flatMap((b, k) =>
      b.set === 'indented' && b.frame !== true && (b.facts ?? []).length === 0 && b.text.length > 24
        ? [[i, k] as const]
        : [],
    ),
  );
  const chosen = d.shuffle(places).slice(0, count * 2);
  const out = documents.map((doc) => ({ ...doc, blocks: [...doc.blocks] as Block[] }));
  let done = 0;
  for (const [i, k] of chosen) {
    if (done === count) break;
    const kind = d.pick(KINDS);
    const block = out[i]!.blocks[k]!;
    const text = damaged(block.text, kind, d);
    if (text === undefined) continue;
    out[i]!.blocks[k] = { ...block, text, damage: kind };
    done += 1;
  }
  return out;
}
