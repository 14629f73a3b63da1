import type { MessageRow } from '../ports/index.js';

/** An address as it may stand in a list: enough to tell two apart, too little to write to. */
export function maskedAddress({
  channel,
  to,
  html,
  erased,
}: Pick<MessageRow, 'channel' | 'to' | 'html' | 'erased'>): string {
  if (erased) return to;
  // Written by a person, as the envelope was: any part of it may be a name, or an address that is protected.
  if (html === '') return '…';
  if (channel === 'email') {
    const [name = '', domain = ''] = to.split('@');
    return `${name.slice(0, 1)}…@${domain}`;
  }
  if (channel === 'post') return to.split(',')[1]?.trim() ?? '…';
  return '';
}
