import { afterEach, describe, expect, it } from 'vitest';
import { emailChannel } from './email-channel.js';
import { type Mailbox, mailbox } from './fixtures/mailbox.js';

const letter = {
  messageId: 'id-000001',
  to: 'empar@persona.example',
  language: 'ca-valencia' as const,
  subject: 'Pot pagar menys IBI: la seua família complix els requisits',
  html: '<p>Hola, Empar</p>',
  text: 'Hola, Empar',
};

let box: Mailbox;
afterEach(() => box.close());

const send = async () => {
  const channel = emailChannel({ smtpUrl: box.url, from: 'Ajuntament <no-reply@alqueria.example>' });
  const result = await channel.send('alqueria', letter);
  channel.close();
  return result;
};

describe('the e-mail channel', () => {
  it('hands over a text part and an HTML part, with a stable id and nothing attached', async () => {
    box = await mailbox();
    expect(await send()).toEqual({ status: 'sent', channelReference: '<id-000001@alqueria.example>' });
    const [mail] = box.received;
    expect(mail?.to).toEqual(['empar@persona.example']);
    expect(mail?.raw).toContain('Message-ID: <id-000001@alqueria.example>');
    expect(mail?.raw).toContain('Content-Language: ca-valencia');
    expect(mail?.raw).toContain('Content-Type: multipart/alternative');
    expect(mail?.raw).not.toContain('Content-Disposition: attachment');
  });

  it('tells a mailbox that does not exist (never again) from a busy server (later), without the address', async () => {
    box = await mailbox({ refuse: { code: 550, message: 'No such user empar@persona.example' } });
    const gone = await send();
    expect(gone).toMatchObject({ status: 'permanent' });
    expect(JSON.stringify(gone)).not.toContain('persona.example');
    await box.close();
    box = await mailbox({ refuse: { code: 451, message: 'Try later' } });
    expect(await send()).toMatchObject({ status: 'transient' });
  });

  it('takes a server that does not answer for a failure of now', async () => {
    box = await mailbox();
    await box.close();
    expect(await send()).toMatchObject({ status: 'transient' });
  });
});
