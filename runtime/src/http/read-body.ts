import type { Context } from 'hono';
import { refuse } from './refuse.js';

/** A body of any route: the largest definitions stay below this. */
export const BODY_LIMIT = 2 * 1024 * 1024;
/** A whole register of a town of forty thousand people. */
export const IMPORT_LIMIT = 64 * 1024 * 1024;

/**
 * Reads the JSON body of a request, at most `limit` bytes, counting what arrives and not what was announced.
 * Refuses another content type, more bytes, and what is not JSON.
 */
export async function readJsonBody(http: Context, limit: number): Promise<unknown> {
  const type = http.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') refuse('request.contentType');
  if (Number(http.req.header('content-length') ?? 0) > limit) refuse('request.tooLarge');
  const stream = http.req.raw.body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (stream) {
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > limit) refuse('request.tooLarge');
      chunks.push(chunk);
    }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return JSON.parse(text);
  } catch {
    return refuse('request.json');
  }
}
