/** Calls the runtime through the contracts of `schemas`: same origin, JSON, the session's token on writes. */
import { type Contract, type Problem, problem } from '@oficio/schemas/api';
import type { z } from 'zod';

/** An answer that is not the successful one, with the stable code of `application/problem+json`. */
export class ApiError extends Error {
  constructor(
    readonly problem: Problem,
    /** The whole body: some problems carry more (the current draft of a conflict). */
    readonly body: Record<string, unknown>,
  ) {
    super(problem.title);
  }
}

let csrfToken = '';
let language = 'es';

/** Remembers the token of the session for the writes to come. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

/** The language in which the runtime words its problems. */
export function speak(tag: string): void {
  language = tag;
}

type Input<C extends Contract> = (C extends { params?: infer P extends z.ZodType }
  ? { params?: z.input<P> }
  : object) &
  (C extends { query?: infer Q extends z.ZodType } ? { query?: z.input<Q> } : object) &
  (C extends { body?: infer B extends z.ZodType } ? { body?: z.input<B> } : object);
type Reply<C extends Contract> = C extends { reply?: infer R extends z.ZodType } ? z.output<R> : undefined;

function urlOf(contract: Contract, input: { params?: unknown; query?: unknown }): string {
  const params = (input.params ?? {}) as Record<string, unknown>;
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== '') query.set(key, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

const offline: Problem = { type: 'about:blank', title: '', status: 0, code: 'network' };

/** Options that a few calls need. */
export interface CallOptions {
  signal?: AbortSignal;
  /** Makes a repeated write harmless (`Idempotency-Key`). */
  idempotencyKey?: string;
}

/**
 * Sends a request and checks its answer against the contract.
 * Throws `ApiError`: `code: 'network'` when there was no answer, `'badReply'` when it is not the agreed one.
 */
export async function call<C extends Contract>(
  contract: C,
  input: Input<C> & { params?: unknown; query?: unknown; body?: unknown },
  options: CallOptions = {},
): Promise<Reply<C>> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language };
  if (contract.method !== 'GET') headers['x-csrf-token'] = csrfToken;
  if (input.body !== undefined) headers['content-type'] = 'application/json';
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  let response: Response;
  try {
    response = await fetch(urlOf(contract, input), {
      method: contract.method,
      headers,
      credentials: 'same-origin',
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new ApiError(offline, {});
  }
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) {
    const parsed = problem.safeParse(body);
    const fallback: Problem = { ...offline, status: response.status, code: `http.${response.status}` };
    throw new ApiError(parsed.success ? parsed.data : fallback, (body ?? {}) as Record<string, unknown>);
  }
  if (!contract.reply) return undefined as Reply<C>;
  const reply = contract.reply.safeParse(body);
  if (!reply.success) throw new ApiError({ ...offline, status: response.status, code: 'badReply' }, {});
  return reply.data as Reply<C>;
}
