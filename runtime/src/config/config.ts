/** The environment, read once and checked: a bad value stops the start and names its key. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const host = /^[a-z0-9.-]+=[a-z][a-z0-9-]*$/;

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** Port of everything: sede, staff application and API. 0 takes a free one. */
  PORT: port.default(8080),
  /** Address to listen on. */
  OFICIO_HOST: z.string().min(1).default('0.0.0.0'),
  /** Folder of the database. */
  OFICIO_DATA: z.string().min(1).default('./oficio-data'),
  /** Town served where the host name says none. */
  OFICIO_TOWN: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .default('alqueria-de-la-comtessa'),
  /** `sede.manises.es=manises,…`: which town each host name is. */
  OFICIO_HOSTS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((pair) => pair.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().regex(host, 'write it as host=town, separated by commas')))
    .transform((pairs) => Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]))),
  /** Public address, for the links of the messages. Default: http://localhost and the port. */
  OFICIO_URL: z.url().optional(),
  /** Outgoing mail, `smtp://user:password@host:587`. Without it, mail stays in the outgoing-mail page. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'start it with smtp:// or smtps://')
    .optional(),
  /** Sender of the mail. */
  SMTP_FROM: z.string().min(3).optional(),
  /** Signs links and cookies: 32 characters or more. */
  OFICIO_SECRET: z.string().min(32).optional(),
  /** File that holds it, as container platforms give secrets. */
  OFICIO_SECRET_FILE: z.string().min(1).optional(),
  /** What a scraper of `/metrics` must send as bearer token: 16 characters or more. Without it there is no such page. */
  OFICIO_METRICS_TOKEN: z.string().min(16).optional(),
  /** Opens the personal data of the database: 32 bytes as 64 hexadecimal digits, or in base64. */
  OFICIO_KEY: z.string().min(1).optional(),
  /** File that holds it. Without either, a file `key` of the data folder, made at the first start. */
  OFICIO_KEY_FILE: z.string().min(1).optional(),
  /** Least severe lines of the log. Default: `info` in production, `warn` elsewhere. */
  OFICIO_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
});

export interface Config {
  mode: 'development' | 'test' | 'production';
  host: string;
  port: number;
  dataFolder: string;
  town: string;
  hosts: Record<string, string>;
  publicUrl: string;
  smtp: { url: string; from: string | undefined } | undefined;
  secret: string | undefined;
  /** The key of the installation, or the file that holds it; the data folder when neither is given. */
  key?: string | undefined;
  keyFile?: string | undefined;
  metricsToken: string | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** A configuration that cannot be used, with a line for each bad key. */
export class BadConfig extends Error {
  constructor(readonly problems: string[]) {
    super(['The configuration cannot be used:', ...problems.map((line) => `  ${line}`)].join('\n'));
    this.name = 'BadConfig';
  }
}

/**
 * Reads the configuration from an environment (and from `OFICIO_SECRET_FILE`). Empty values count as absent.
 * Throws `BadConfig`.
 */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    throw new BadConfig(parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`));
  const values = parsed.data;
  const secret = values.OFICIO_SECRET ?? readSecret(values.OFICIO_SECRET_FILE);
  if (values.NODE_ENV === 'production' && secret === undefined)
    throw new BadConfig([
      'OFICIO_SECRET: production needs one of 32 characters or more (or OFICIO_SECRET_FILE).',
    ]);
  return {
    mode: values.NODE_ENV,
    host: values.OFICIO_HOST,
    port: values.PORT,
    dataFolder: values.OFICIO_DATA,
    town: values.OFICIO_TOWN,
    hosts: values.OFICIO_HOSTS,
    publicUrl: (values.OFICIO_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    smtp: values.SMTP_URL ? { url: values.SMTP_URL, from: values.SMTP_FROM } : undefined,
    secret,
    key: values.OFICIO_KEY,
    keyFile: values.OFICIO_KEY_FILE,
    metricsToken: values.OFICIO_METRICS_TOKEN,
    logLevel: values.OFICIO_LOG ?? (values.NODE_ENV === 'production' ? 'info' : 'warn'),
  };
}

function readSecret(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    throw new BadConfig([`OFICIO_SECRET_FILE: cannot read ${file}.`]);
  }
  if (text.length < 32) throw new BadConfig(['OFICIO_SECRET_FILE: the file holds fewer than 32 characters.']);
  return text;
}
