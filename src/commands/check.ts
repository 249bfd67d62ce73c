/**
 * `npm run check`: proves that what is published is what the source says.
 *
 *   --approve   take the readings as they are now for proofread, if nothing else is wrong
 *   --json      print diagnostics as JSON
 */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../checks/index.ts';
import { approve } from '../checks/seal.ts';
import { contentDirectory } from '../corpus/index.ts';
import { formatDiagnostic, hasErrors } from '../domain/diagnostics.ts';

const { values } = parseArgs({
  options: {
    approve: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const directory = contentDirectory();
let result = await checkContent(directory);
const blocking = result.diagnostics.filter((d) => d.severity === 'error' && d.rule !== 'approval');
if (values.approve && blocking.length === 0) {
  for (const issue of result.corpus?.issues ?? []) await approve(directory, issue);
  result = await checkContent(directory);
}
const { diagnostics, counted } = result;
const place = relative(process.cwd(), directory) || '.';
if (values.json) {
  console.log(JSON.stringify({ diagnostics, counted }, null, 2));
} else {
  for (const d of diagnostics) console.log(formatDiagnostic({ ...d, file: `${place}/${d.file}` }));
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  console.log(
    errors === 0
      ? `The content holds: ${counted.issues} issue(s), ${counted.documents} documents, ${counted.clauses} clauses, ${counted.corrections} marks; each line of each source is accounted for once.`
      : `${errors} error(s). Nothing was approved or changed.`,
  );
}
process.exitCode = hasErrors(diagnostics) ? 1 : 0;
