import type { LocalizedText } from '@oficio/schemas/definition';
import { type ProblemCode, problemCatalogue } from './problem-catalogue.js';

/** One thing that is wrong in a request, with its place. */
export interface RequestFault {
  path: string;
  code: string;
  text: LocalizedText;
}

export interface RefusalDetails {
  /** Said after the title; already in the language of the request, or the same in all. */
  detail?: LocalizedText;
  errors?: RequestFault[];
  /** What a client needs to recover, as a member of the problem document (`current` of a conflict). */
  current?: unknown;
  headers?: Record<string, string>;
}

/** An expected no, thrown by a route and answered as `application/problem+json`. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly details: RefusalDetails;

  constructor(code: ProblemCode, details: RefusalDetails = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return problemCatalogue[this.code].status;
  }
}

/** Ends the request with a problem of the catalogue. */
export function refuse(code: ProblemCode, details: RefusalDetails = {}): never {
  throw new Refusal(code, details);
}
