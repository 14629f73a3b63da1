import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from './citizen-link.js';

const secret = 'a-secret-of-thirty-two-characters';
const now = Date.UTC(2026, 10, 9, 9);
const link = {
  purpose: 'offer' as const,
  caseId: '0199-case',
  effectId: '0199-case:1:0',
  expiresAt: now / 1000 + 3600,
};

describe('a link of a message', () => {
  const token = writeLink(secret, 'alqueria', link);

  it('is read back in its town until it expires', () => {
    expect(readLink(secret, 'alqueria', token, now)).toEqual({ ok: true, link });
    expect(readLink(secret, 'alqueria', token, now + 3600_000)).toEqual({ ok: false, why: 'expired' });
  });

  it('is worth nothing in another town or under another secret', () => {
    expect(readLink(secret, 'manises', token, now)).toEqual({ ok: false, why: 'forged' });
    expect(readLink(`${secret}!`, 'alqueria', token, now)).toEqual({ ok: false, why: 'forged' });
  });

  it('is forged when one character changes, in the payload or in the signature', () => {
    for (let index = 0; index < token.length; index += 1) {
      const other = token[index] === 'A' ? 'B' : 'A';
      const changed = token.slice(0, index) + other + token.slice(index + 1);
      const reading = readLink(secret, 'alqueria', changed, now);
      // The last character of a base64url text holds unused bits, so a change may leave the bytes as they were.
      const sameBytes =
        Buffer.from(changed.split('.')[1] ?? '', 'base64url').equals(
          Buffer.from(token.split('.')[1] ?? '', 'base64url'),
        ) && changed.split('.')[0] === token.split('.')[0];
      expect(reading.ok).toBe(sameBytes);
    }
  });

  it('refuses anything that is not a token', () => {
    for (const text of ['', '.', 'x', 'a.b.c', `${token}.x`, '%00', 'ñ.ñ']) {
      expect(readLink(secret, 'alqueria', text, now)).toEqual({ ok: false, why: 'forged' });
    }
  });

  it('carries nothing personal', () => {
    const payload = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8');
    expect(payload).toBe(`offer|0199-case|0199-case:1:0|${link.expiresAt}`);
  });
});
