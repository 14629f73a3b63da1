import type { Scalar } from '@oficio/schemas/definition';

export interface Query {
  /** Stable id: the answering administration tells a repetition by it. */
  queryId: string;
  personId: string;
  fields: readonly string[];
  /** Purpose and legal ground, recorded with the query (Ley 40/2015 art. 155). */
  purpose: string;
  now: number;
  /** 1 for the first time, 2 for the first repetition. */
  attempt: number;
}

export type Answer =
  | { status: 'verified' | 'notVerified'; values: Record<string, Scalar | null>; source: string }
  /** It answered that it cannot say, or did not answer: never taken for a no. */
  | { status: 'unavailable'; reason: string };

/** A source of data outside the case: the own register, another administration. */
export interface Connector {
  /** The `service` of the data needs that it answers. */
  readonly service: string;
  query(entity: string, query: Query): Promise<Answer>;
}
