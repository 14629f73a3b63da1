import type { Context } from 'hono';
import { refuse } from './refuse.js';
import { incomingOf, requestHeader } from './request-header.js';

/** A body of any route: the largest definitions stay below this. */
export const BODY_LIMIT = 2 * 1024 * 1024;
/** A whole register of a town of forty thousand people. */
export const IMPORT_LIMIT = 64 * 1024 * 1024;

const strictText = new TextDecoder('utf-8', { fatal: true });

/** The bytes of a body whose length nobody announced, counted while they arrive. */
async function countedBytes(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (stream) {
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > limit) refuse('request.tooLarge');
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks);
}

/** A body that has arrived whole by now, as nearly all have: no stream needs to be listened to. */
function arrivedBytes({ env }: Context, announced: number): Uint8Array | undefined {
  const incoming = incomingOf(env);
  const whole = incoming?.complete && !incoming.readableDidRead && incoming.readableLength === announced;
  if (!whole || announced === 0) return undefined;
  const bytes: unknown = incoming.read?.();
  return bytes instanceof Uint8Array ? bytes : undefined;
}

/**
 * Reads the JSON body of a request, at most `limit` bytes. Refuses another content type, more bytes, and what is not
 * JSON in UTF-8. A body of announced length is read without a stream between: the server hands on no byte above what
 * was announced (RFC 9112, section 6.2).
 */
export async function readJsonBody(http: Context, limit: number): Promise<unknown> {
  const { raw } = http.req;
  const type = requestHeader(http, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') refuse('request.contentType');
  const announced = Number(requestHeader(http, 'content-length') ?? Number.NaN);
  if (announced > limit) refuse('request.tooLarge');
  const bytes =
    arrivedBytes(http, announced) ??
    (Number.isNaN(announced) ? await countedBytes(raw.body, limit) : new Uint8Array(await raw.arrayBuffer()));
  try {
    return JSON.parse(strictText.decode(bytes));
  } catch {
    return refuse('request.json');
  }
}
