/**
 * The HTTP interface as data: the runtime mounts each contract, OpenAPI is generated from them, the
 * designer's client is typed by them, and a test walks them all to prove who may call what.
 */
import type { z } from 'zod';
import type { Role } from '../definition/task.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Who may call: anybody, anybody signed in, accounts with one of the roles in the town, or another system with
 * its token.
 */
export type Access = 'public' | 'signedIn' | 'system' | readonly Role[];

export interface Contract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  id: string;
  method: Method;
  /** Path with `:name` parameters, as in Hono. */
  path: string;
  /** One sentence in English for the reference page. */
  summary: string;
  access: Access;
  params?: Params;
  query?: Query;
  body?: Body;
  /** Status of the successful answer and its body; absent when there is none (204). */
  status: 200 | 201 | 202 | 204;
  reply?: Reply;
  /** Codes of `application/problem+json` that the route may answer besides the common ones. */
  problems: readonly string[];
}

/** Declares a contract with its exact types. */
export function contract<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
>(declared: Contract<P, Q, B, R>): Contract<P, Q, B, R> {
  return declared;
}

export const everyRole = [
  'procedureManager',
  'officer',
  'headOfUnit',
  'signatory',
  'legalOfficer',
  'administrator',
] as const satisfies readonly Role[];
export const caseworkers = [
  'officer',
  'headOfUnit',
  'signatory',
  'legalOfficer',
] as const satisfies readonly Role[];
/** Who may erase a person. */
export const erasers = ['legalOfficer', 'administrator'] as const satisfies readonly Role[];
export const modellers = [
  'procedureManager',
  'legalOfficer',
  'administrator',
] as const satisfies readonly Role[];
