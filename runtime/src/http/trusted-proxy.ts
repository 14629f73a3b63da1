/** Whose word is taken about a request: only a proxy on this same machine, which is how the program is served. */
import { incomingOf } from './request-header.js';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** The address at the other end of the connection; undefined where there is none (a call inside the process). */
export const remoteAddress = (env: unknown): string | undefined => incomingOf(env)?.socket?.remoteAddress;

/** Whether what this address says of whom it asks for is believed. */
export const isTrustedProxy = (remote: string | undefined): boolean =>
  remote !== undefined && LOOPBACK.test(remote);
