/** A real SMTP server that keeps what it receives, so that journeys read letters as people get them. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  to: string;
  raw: string;
  /** The plain-text part, decoded. */
  text: string;
  subject: string;
}

export interface Mailbox {
  /** `smtp://127.0.0.1:port`, to be given to the server. */
  url: string;
  letters: Letter[];
  close(): Promise<void>;
}

function decodeQuotedPrintable(body: string): string {
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodeBody(part: string): string {
  const [head = '', ...rest] = part.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  if (/content-transfer-encoding:\s*quoted-printable/i.test(head)) return decodeQuotedPrintable(body);
  if (/content-transfer-encoding:\s*base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return body;
}

/** Decodes RFC 2047 words in a header. */
function decodeHeader(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_match, encoding: string, text: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decodeQuotedPrintable(text.replaceAll('_', ' ')),
    );
}

function read(raw: string, to: string): Letter {
  const subject = /^subject:((?:.*(?:\r?\n[ \t].*)*))/im.exec(raw)?.[1] ?? '';
  const boundary = /boundary="?([^";\r\n]+)/i.exec(raw)?.[1];
  const parts = boundary === undefined ? [raw] : raw.split(`--${boundary}`);
  const plain = parts.find((part) => /content-type:\s*text\/plain/i.test(part)) ?? raw;
  return {
    to,
    raw,
    text: decodeBody(plain.trimStart()),
    subject: decodeHeader(subject.replace(/\r?\n[ \t]/g, ' ').trim()),
  };
}

/** Starts the mailbox on a free port. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        for (const { address } of session.envelope.rcptTo) letters.push(read(raw, address));
        done();
      });
    },
  });
  // A process that is killed while it sends breaks off: a mail server lives with that, and keeps nothing of the letter.
  server.on('error', (error) => {
    if (!('code' in error) || error.code !== 'ECONNRESET') throw error;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
