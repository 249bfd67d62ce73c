/**
 * Patterns and functions that a module makes once, while it is loaded, but uses in every test. The
 * switch of a fault in them stands where they are made, so it would be asked only once; here it is
 * asked at each use, and a fault costs one test instead of a worker that loads everything anew.
 *
 * In: code with Stryker's switches. Out: the same code, where each such pattern or function is made
 * by `globalThis.__later__`, which the runner sets (`Later`).
 */
import ts from 'typescript';

/** Whether an expression is a switch of Stryker's: `stryMutAct("1") ? fault : …`. */
const isSwitch = (node: ts.Node): node is ts.ConditionalExpression =>
  ts.isConditionalExpression(node) &&
  ts.isCallExpression(node.condition) &&
  node.condition.expression.getText().startsWith('stryMutAct');

/** What stands behind the last switch: `(stryCov("1", "2"), here)`. */
function behind(node: ts.ConditionalExpression): ts.Expression {
  let at: ts.Expression = node;
  while (isSwitch(at)) at = at.whenFalse;
  while (ts.isParenthesizedExpression(at)) at = at.expression;
  if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.CommaToken)
    at = at.right;
  while (ts.isParenthesizedExpression(at)) at = at.expression;
  return at;
}

/** The code of a module whose patterns and functions made at load are asked for at each use. */
export function switchedLater(code: string): string {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  const edits: { at: number; text: string }[] = [];
  const look = (node: ts.Node): void => {
    // The functions of Stryker, and what runs only when it is called.
    if (ts.isFunctionLike(node)) return;
    if (isSwitch(node)) {
      const kept = behind(node);
      const how = ts.isRegularExpressionLiteral(kept)
        ? 'pattern'
        : ts.isArrowFunction(kept)
          ? 'call'
          : undefined;
      if (how !== undefined) {
        // A thread that a test starts has no runner, and no faults either.
        const by = `(globalThis.__later__?.${how} ?? ((make: any) => make()))(() => `;
        edits.push({ at: node.getStart(source), text: by }, { at: node.end, text: ')' });
        return;
      }
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return edits
    .sort((a, b) => b.at - a.at)
    .reduce((all, { at, text }) => all.slice(0, at) + text + all.slice(at), code);
}

/** What of Stryker's switches is read and written here. */
interface Switches {
  currentTestId?: string | undefined;
  mutantCoverage: { perTest: Record<string, Record<string, number>> };
}

/** A pattern that is what `make` says whenever it is used. */
class Pattern extends RegExp {
  readonly #make: () => RegExp;
  readonly #known = new Map<string, RegExp>();

  constructor(
    of: { readonly make: () => RegExp; readonly first: RegExp } | Pattern,
    flags?: string,
  ) {
    const first = of instanceof Pattern ? of : of.first;
    super(textOf(first), flags ?? first.flags);
    this.#make = of instanceof Pattern ? of.#make : of.make;
  }

  override exec(text: string): RegExpExecArray | null {
    const { source } = this.#make();
    const real = this.#known.get(source) ?? new RegExp(source, this.flags);
    this.#known.set(source, real);
    real.lastIndex = this.lastIndex;
    const found = real.exec(text);
    this.lastIndex = real.lastIndex;
    return found;
  }

  /** Asked while another pattern is made of it. */
  override get source(): string {
    return this.#make().source;
  }
}

/** The text of a pattern as it was made. */
const sourceOf = Object.getOwnPropertyDescriptor(RegExp.prototype, 'source')?.get;
const textOf = (pattern: RegExp): string => sourceOf?.call(pattern) as string;

/** What the runner puts into `globalThis.__later__`. */
export class Later {
  readonly #switches: Switches;

  constructor(switches: Switches) {
    this.#switches = switches;
  }

  /** Makes something without telling of it: it is not used yet. */
  #first<Value>(make: () => Value): Value {
    const { currentTestId: test, mutantCoverage } = this.#switches;
    this.#switches.currentTestId = 'first';
    try {
      return make();
    } finally {
      this.#switches.currentTestId = test;
      delete mutantCoverage.perTest['first'];
    }
  }

  readonly pattern = (make: () => RegExp): RegExp =>
    new Pattern({ make, first: this.#first(make) });

  readonly call =
    <Values extends unknown[], Value>(make: () => (...values: Values) => Value) =>
    (...values: Values): Value =>
      make()(...values);
}
