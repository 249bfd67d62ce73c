/** How long the calculators take: from an address to a result, and to audit a sheet. */
import { loadCorpus } from '../../corpus/index.ts';
import type { GradeSheet, Input } from '../../domain/rules.ts';
import { audit } from '../../rules/audit.ts';
import { parseCase } from '../../rules/case.ts';
import { readCondition, testsOn, thresholdsOf } from '../../rules/condition.ts';
import { evaluate } from '../../rules/evaluate.ts';
import { median } from './measure.ts';

/** Times of one sheet, in milliseconds. */
interface RuleTime {
  readonly sheet: string;
  /** Median over the evaluations of cases of every kind, from address to result. */
  readonly evaluation: number;
  /** The longest of them. */
  readonly longest: number;
  /** Auditing it, the first time, as at a build. */
  readonly audit: number;
}

const evaluations = 1001;

/** A sequence of numbers in [0,1) that is the same on every run (Lehmer). */
function* sequence(): Generator<number, never> {
  let state = 20231121;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** An answer near the thresholds of an input. */
function answer(sheet: GradeSheet, input: Input, at: number): string {
  const options =
    input.type === 'yesno' ? ['yes', 'no'] : (input.options ?? []).map((option) => option.id);
  const inputs = new Map(sheet.inputs.map((i) => [i.id, i]));
  const nodes = sheet.criteria.map((c) => readCondition(c.when, inputs));
  const numbers = thresholdsOf(testsOn(nodes, input.id)).flatMap((n) => [n - 1, n, n + 1]);
  const all = options.length > 0 ? options : [0, ...numbers].filter((n) => n >= 0).map(String);
  return all[Math.floor(at * all.length)] ?? '0';
}

/** Measures every sheet of grades of a content folder. */
export async function ruleTimes(content: string): Promise<RuleTime[]> {
  const { rules } = await loadCorpus(content);
  const random = sequence();
  const sheets = rules.flatMap(({ sheet }) => (sheet.kind === 'grade' ? [sheet] : []));
  return sheets.map((sheet) => {
    const searches = Array.from({ length: evaluations }, () => {
      const params = new URLSearchParams();
      for (const input of sheet.inputs) {
        if (random.next().value < 0.7)
          params.set(input.id, answer(sheet, input, random.next().value));
      }
      return String(params);
    });
    const times = searches.map((search) => {
      const start = performance.now();
      const { case: found, errors } = parseCase(sheet, new URLSearchParams(search));
      if (errors.length === 0) evaluate(sheet, found);
      return performance.now() - start;
    });
    const start = performance.now();
    audit(sheet);
    return {
      sheet: sheet.id,
      evaluation: median(times),
      longest: Math.max(...times),
      audit: performance.now() - start,
    };
  });
}
