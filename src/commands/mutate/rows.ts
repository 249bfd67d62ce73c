/**
 * Rows of tables that can be switched off. A table is a constant of a module: a list or an object
 * of three entries or more. In: the code of a module. Out: the same code, each entry behind a
 * switch that the runner sets before any module is loaded; and what each entry is.
 */
import ts from 'typescript';

/** One row that can be switched off. */
interface Row {
  readonly id: string;
  readonly line: number;
  readonly what: string;
}

/** The literal in an initialiser: within `as const`, `satisfies`, `new Map(…)`, `new Set(…)`, `z.enum(…)`. */
function tableIn(
  node: ts.Expression | undefined,
): ts.ArrayLiteralExpression | ts.ObjectLiteralExpression | undefined {
  if (node === undefined) return undefined;
  if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node)) return node;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return tableIn(node.expression);
  if (ts.isNewExpression(node)) return tableIn(node.arguments?.[0]);
  return undefined;
}

const isRow = (node: ts.Node): boolean =>
  !ts.isSpreadElement(node) && !ts.isSpreadAssignment(node) && !ts.isOmittedExpression(node);

/** Puts the rows of the tables of a module behind switches; ids begin with `from`. */
export function withSwitches(code: string, from: number): { code: string; rows: Row[] } {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  const rows: Row[] = [];
  const edits: { start: number; end: number; text: string }[] = [];
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      const table = tableIn(initializer);
      if (table === undefined) continue;
      const list = ts.isArrayLiteralExpression(table);
      const entries: ts.Node[] = [...(list ? table.elements : table.properties)].filter(isRow);
      if (entries.length < 3) continue;
      for (const entry of entries) {
        const start = entry.getStart(source);
        const text = code.slice(start, entry.end);
        const id = `row${from + rows.length}`;
        const off = `globalThis.__stryker__?.activeMutant === '${id}'`;
        edits.push({
          start,
          end: entry.end,
          text: list ? `...(${off} ? [] : [${text}])` : `...(${off} ? {} : { ${text} })`,
        });
        rows.push({
          id,
          line: source.getLineAndCharacterOfPosition(start).line + 1,
          what: `${name.getText(source)} without ${text.replace(/\s+/gu, ' ').slice(0, 60)}`,
        });
      }
    }
  }
  const out = edits
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), code);
  return { code: out, rows };
}
