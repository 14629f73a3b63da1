/** What the threads say to each other: plain data, in bundles. */
import type { CommitReceipt } from '../../../ports/index.js';
import type { VerbCall } from '../call-verb.js';
import type { Bundle } from './step-message.js';

export interface AskedWrite extends VerbCall {
  id: number;
}

export type ToWriter = ({ kind: 'write' } & Bundle) | { kind: 'close' };

/** An error as it crosses: a structured clone would lose its code. */
export interface SentError {
  name: string;
  message: string;
  stack: string | undefined;
  code: unknown;
}

/** Of a step that was written: what who asked for it does not know yet. */
export type StepWritten = [id: number, number: string | null, registered: CommitReceipt['registered']];
export type WriteAnswer = { id: number; answer: unknown } | { id: number; error: SentError } | StepWritten;
/** `seconds`: how long the transaction of these answers took, its flush included; absent when it failed. */
export type FromWriter = { kind: 'ready' } | { kind: 'answers'; answers: WriteAnswer[]; seconds?: number };

export type ToReader = { kind: 'scan'; id: number; call: VerbCall } | { kind: 'close' };
export type FromReader =
  | { kind: 'ready' }
  | { kind: 'answer'; id: number; answer: unknown }
  | { kind: 'answer'; id: number; error: SentError };

export type ToCheckpoint = 'copy' | 'close';
export type FromCheckpoint = 'ready' | 'copied';

export function sentError(error: unknown): SentError {
  if (!(error instanceof Error))
    return { name: 'Error', message: String(error), stack: undefined, code: null };
  const { name, message, stack } = error;
  return { name, message, stack, code: 'code' in error ? error.code : null };
}

export function receivedError({ name, message, stack, code }: SentError): Error {
  const error = new Error(message);
  return Object.assign(error, { name, stack }, code === null ? {} : { code });
}
