import type { MessageRow } from '../ports/index.js';

/** An address as it may stand in a list: enough to tell two apart, too little to write to. */
export function maskedAddress({
  channel,
  to,
  erased,
}: Pick<MessageRow, 'channel' | 'to' | 'erased'>): string {
  if (erased) return to;
  if (channel === 'email') {
    const [name = '', domain = ''] = to.split('@');
    return `${name.slice(0, 1)}…@${domain}`;
  }
  if (channel === 'post') return to.split(',')[1]?.trim() ?? '…';
  return '';
}
