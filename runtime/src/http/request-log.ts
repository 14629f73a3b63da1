import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Members whose value is personal wherever they appear. The first guard is that nobody logs them; this is the
 * second one, for an object that was logged whole.
 */
const PERSONAL = [
  'nif',
  'email',
  'phone',
  'name',
  'fullName',
  'givenName',
  'surname1',
  'surname2',
  'birthDate',
  'address',
  'password',
  'passwordHash',
  'secret',
  'csrfToken',
  'to',
  'subject',
  'html',
  'text',
  'answers',
  'values',
  'fields',
  'cookie',
  'authorization',
] as const;

/** A log of the runtime: JSON lines, with the personal members cut out to three levels deep. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const paths = PERSONAL.flatMap((member) => [member, `*.${member}`, `*.*.${member}`]);
  const options = { level, redact: { paths, censor: '[personal]' }, base: null };
  return destination ? pino(options, destination) : pino(options);
}

export interface RequestLine {
  requestId: string;
  method: string;
  /** The pattern of the route, never the address itself: that may hold a reference or a token. */
  route: string;
  status: number;
  milliseconds: number;
  entity: string | undefined;
  account: string | undefined;
}

export function logRequest(log: Logger, line: RequestLine): void {
  if (line.status >= 500) log.error(line, 'request');
  else log.info(line, 'request');
}
