/** When a part of a rule sheet holds: what an editor may write under `when:`. */
import { z } from 'zod';
import { both } from '../../messages/index.ts';
import { parseInterval } from '../interval.ts';

/**
 * When a criterion is met. Keys are ids of inputs: an interval for a number, one option or a
 * list of them for a choice, yes or no. Several keys must all hold. `all`, `any` and `not`
 * join conditions.
 */
export type Condition = {
  readonly [key: string]: string | readonly string[] | Condition | readonly Condition[];
};

/** Walk what should be a condition and say what is wrong with it, with the path. */
function inspect(
  value: unknown,
  path: readonly (string | number)[],
  say: (path: readonly (string | number)[], message: string) => void,
): void {
  if (value === undefined) {
    say(path, both('没有写', 'is missing'));
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    say(
      path,
      both(
        '应是条件，如 { counties: "[3,)" } 或者 { any: [...] }',
        'must be a condition, like { counties: "[3,)" } or { any: [...] }',
      ),
    );
    return;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) say(path, both('至少要写一题', 'must name at least one input'));
  for (const [key, inner] of entries) {
    const here = [...path, key];
    if (key === 'all' || key === 'any') {
      if (!Array.isArray(inner) || inner.length === 0)
        say(here, both('应是条件的列表', 'must be a list of conditions'));
      else for (const [i, c] of inner.entries()) inspect(c, [...here, i], say);
    } else if (key === 'not') {
      inspect(inner, here, say);
    } else if (Array.isArray(inner)) {
      if (inner.length === 0 || !inner.every((o) => typeof o === 'string'))
        say(
          here,
          both(
            '应是一个选项、几个选项的列表，或者引号里的区间',
            'must be one option, a list of options, or an interval between quotation marks',
          ),
        );
    } else if (typeof inner !== 'string') {
      say(
        here,
        both(
          '应是文字：引号里的区间（"[3,)"）、选项、yes 或者 no',
          'must be text: an interval between quotation marks ("[3,)"), an option, yes or no',
        ),
      );
    } else if (/^[[(]/u.test(inner) && parseInterval(inner) === undefined) {
      say(
        here,
        both(
          `“${inner}”不是区间；写成 [10,30)、(168,)、[1,1] 或者 (,21]`,
          `“${inner}” is not an interval; write [10,30), (168,), [1,1] or (,21]`,
        ),
      );
    }
  }
}

/** Schema of {@link Condition}. */
export const Condition = z.custom<Condition>().superRefine((value, context) => {
  inspect(value, [], (path, message) =>
    context.addIssue({ code: 'custom', path: [...path], message }),
  );
});
