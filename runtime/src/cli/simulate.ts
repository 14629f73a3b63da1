/** `oficio simulate FILE --scenario S`: plays a scenario over a definition and tells whether it holds. */
import { readFileSync } from 'node:fs';
import { compileProcedure } from '@oficio/schemas/compile';
import { buildCalendar, homeCalendars } from '@oficio/schemas/deadlines';
import { parseProcedureText } from '@oficio/schemas/definition';
import { checkScenario, runScenario, type Scenario, scenario, type Trace } from '@oficio/schemas/scenario';
import { contentHash } from '../cases/content-hash.js';
import { everySampleCalendar, sampleCalendars } from '../seed/samples-folder.js';
import { exitCodes, Failure } from './exit.js';
import { paint, print } from './print.js';

function readScenario(file: string): Scenario {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Failure(
      `${file}: ${error instanceof Error ? error.message : 'cannot be read'}`,
      exitCodes.usage,
    );
  }
  const parsed = scenario.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  /${issue.path.join('/')}: ${issue.message}`);
  throw new Failure([`${file} is not a scenario:`, ...problems].join('\n'));
}

function readCalendar(id: string) {
  try {
    return buildCalendar(sampleCalendars(id));
  } catch {
    throw new Failure(`There is no calendar ${id} among the samples.`);
  }
}

const lineOf = ({ on, event, step, refused }: Trace['lines'][number]): string => {
  const what =
    event === undefined
      ? 'opened'
      : Object.values(event)
          .filter((part) => typeof part === 'string')
          .join(' ');
  return `  ${on}  ${what}  ${refused ? paint('yellow', `refused: ${refused}`) : `→ ${step?.to.join(', ') ?? ''}`}`;
};

/** Prints the trace. Throws `Failure` when it is not what the scenario expects. */
export function simulate(file: string, options: { scenario: string; json?: boolean }): void {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Failure(`Cannot read ${file}: check its name and permissions.`, exitCodes.usage);
  }
  const parsed = parseProcedureText(text);
  if (!parsed.ok) throw new Failure(`${file} is not a definition. Run: oficio validate ${file}`);
  const played = readScenario(options.scenario);
  const { procedure } = parsed;
  const compiled = compileProcedure(procedure, { version: 1, hash: contentHash(procedure) });
  const trace = runScenario(
    compiled,
    played,
    readCalendar(played.calendar),
    homeCalendars(everySampleCalendar()),
  );
  const mismatches = checkScenario(played, trace);
  const { phases, outcome, lines } = trace;
  const steps = lines.map(({ on, event, step, refused }) => ({
    on,
    event: event ?? null,
    phases: step?.to ?? null,
    refused: refused ?? null,
  }));
  print(options.json, { scenario: played.id, phases, outcome: outcome ?? null, steps, mismatches }, [
    paint('bold', `${played.id} over ${procedure.id}`),
    ...lines.map(lineOf),
    `  ends in ${phases.join(', ')}${outcome ? ` (${outcome})` : ''}`,
    ...mismatches.map(({ what, expected, actual }) =>
      paint('red', `  ${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`),
    ),
  ]);
  if (mismatches.length > 0) throw new Failure(`${mismatches.length} expectation(s) do not hold.`);
}
