/** `oficio validate FILE…`: form and sense of definitions, with the place of every finding. */
import { readFileSync } from 'node:fs';
import { analyse, blocksPublication } from '@oficio/schemas/analysis';
import { parseProcedureText } from '@oficio/schemas/definition';
import { exitCodes, Failure } from './exit.js';
import { paint, print } from './print.js';

interface FileFinding {
  severity: 'error' | 'warning';
  code: string;
  path: string;
  text: string;
  line?: number;
  waived?: true;
}

interface FileReport {
  file: string;
  ok: boolean;
  findings: FileFinding[];
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Failure(`Cannot read ${file}: check its name and permissions.`, exitCodes.usage);
  }
}

function validateFile(file: string): FileReport {
  const parsed = parseProcedureText(readText(file));
  if (!parsed.ok) {
    const findings = parsed.problems.map(({ code, path, text, line }): FileFinding => {
      const place = line === undefined ? {} : { line };
      return { severity: 'error', code, path, text: text.en, ...place };
    });
    return { file, ok: false, findings };
  }
  const found = analyse(parsed.procedure);
  const findings = found.map(({ rule, severity, path, text, waiver }): FileFinding => {
    const waived = waiver ? { waived: true as const } : {};
    return { severity, code: rule, path, text: text.en, ...waived };
  });
  return { file, ok: !found.some(blocksPublication), findings };
}

function linesOf({ file, ok, findings }: FileReport): string[] {
  const title = ok ? paint('green', `✓ ${file}`) : paint('red', `✗ ${file}`);
  const lines = findings.map(({ severity, code, path, text, line, waived }) => {
    const word = waived ? 'waived' : severity;
    const colour = waived ? 'dim' : severity === 'error' ? 'red' : 'yellow';
    return `  ${paint(colour, word)} ${line === undefined ? '' : `line ${line} `}${path || '/'} ${text} (${code})`;
  });
  return [title, ...lines];
}

/** Prints a report of each file. Throws `Failure` when one cannot be published. */
export function validate(files: readonly string[], { json }: { json?: boolean }): void {
  const reports = files.map(validateFile);
  print(json, reports, reports.flatMap(linesOf));
  const bad = reports.filter((report) => !report.ok).length;
  if (bad > 0) throw new Failure(`${bad} of ${reports.length} definition(s) cannot be published.`);
}
