import type { Contract } from '@oficio/schemas/api';
import type { Language } from '@oficio/schemas/definition';
import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { StaffActor } from '../auth/actor.js';
import { may } from '../auth/policy.js';
import { sameSecret } from '../auth/same-secret.js';
import type { HttpEnvironment } from './environment.js';
import { jsonReply } from './json-reply.js';
import { BODY_LIMIT, readJsonBody } from './read-body.js';
import { refuse } from './refuse.js';
import { requestFaults } from './request-faults.js';
import { requestHeader } from './request-header.js';
import type { TownContext } from './town-context.js';

/** Somebody's call of a contract, already validated and allowed. */
export interface Call<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  town: TownContext;
  /** Who is signed in; the routes of a public contract, or of other systems, look at `http` instead. */
  actor: StaffActor;
  language: Language;
  clientAddress: string;
  http: Context<HttpEnvironment>;
}

type Output<S extends z.ZodType | undefined> = S extends z.ZodType ? z.output<S> : undefined;
type CallOf<C extends Contract> =
  C extends Contract<infer P, infer Q, infer B, z.ZodType> ? Call<Output<P>, Output<Q>, Output<B>> : never;
type ReplyOf<C extends Contract> = C['status'] extends 204
  ? unknown
  : C extends Contract<z.ZodType, z.ZodType, z.ZodType, infer R>
    ? z.input<R>
    : never;

export interface MountOptions {
  /** A reply that breaks its contract is a bug: outside production it fails the request. */
  checkReplies: boolean;
  /** Of every reply. */
  headers: Readonly<Record<string, string>>;
  bodyLimit?: number;
}

function parsePart<S extends z.ZodType>(
  part: 'path' | 'query' | 'body',
  schema: S,
  value: unknown,
): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) return refuse('request.invalid', { errors: requestFaults(part, parsed.error.issues) });
  return parsed.data;
}

/**
 * A write must prove that it comes from our own page: with the token of the session in a header, and where
 * there is no session yet (sign-in) by what the browser says of the request's origin.
 */
function checkOrigin(http: Context<HttpEnvironment>, access: Contract['access']): void {
  const actor = http.get('actor');
  // A token in a header is not sent by a browser of its own accord.
  if (access === 'system') return;
  if (access === 'public') {
    const site = requestHeader(http, 'sec-fetch-site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse('csrf.invalid');
    return;
  }
  const given = requestHeader(http, 'x-csrf-token') ?? '';
  if (actor === null || !sameSecret(given, actor.csrfToken)) refuse('csrf.invalid');
}

/**
 * Mounts a contract: who may call, the proof of origin, then path, query and body against their schemas, then
 * the handler. The order matters: somebody without a right learns nothing from validation messages.
 */
export function mount<C extends Contract>(
  app: Hono<HttpEnvironment>,
  contract: C,
  options: MountOptions,
  handler: (call: CallOf<C>) => Promise<ReplyOf<C>>,
): void {
  app.on(contract.method, contract.path, async (http) => {
    const actor = http.get('actor');
    const caller = contract.access === 'system' ? (http.get('system') ?? null) : actor;
    const permission = may(caller, { verb: 'call', access: contract.access });
    if (!permission.allowed) refuse(permission.because);
    if (contract.method !== 'GET') checkOrigin(http, contract.access);
    const params = contract.params && parsePart('path', contract.params, http.req.param());
    const query = contract.query && parsePart('query', contract.query, http.req.query());
    const body =
      contract.body &&
      parsePart('body', contract.body, await readJsonBody(http, options.bodyLimit ?? BODY_LIMIT));
    const call = {
      params,
      query,
      body,
      town: http.get('town'),
      actor,
      language: http.get('language'),
      clientAddress: http.get('clientAddress'),
      http,
    };
    // The parts were parsed with this very contract's schemas; TypeScript cannot follow that through the generic.
    const reply = await handler(call as CallOf<C>);
    if (contract.status === 204 || !contract.reply) return http.body(null, 204);
    if (options.checkReplies) {
      const checked = contract.reply.safeParse(reply);
      if (!checked.success)
        throw new Error(`Reply of ${contract.id} breaks its contract: ${checked.error.message}`);
    }
    return jsonReply(http, reply as object, contract.status, options.headers);
  });
}
