import type { SedeText } from '../texts.js';

/** Who answers doubts, in the language of the page. Every page of the sede publishes one. */
export type Contact = {
  readonly department: string;
  /** As read: "96 000 12 51". */
  readonly phone: string;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  readonly hours?: string | undefined;
  /** Path of the page to ask for an appointment, with the language. */
  readonly appointmentHref?: string | undefined;
};

/** Telephone number as a link; national numbers of nine digits get the prefix of Spain. */
export function Phone({ number }: { number: string }) {
  const digits = number.replaceAll(/[^\d+]/g, '');
  return <a href={`tel:${digits.length === 9 ? '+34' : ''}${digits}`}>{number}</a>;
}

/** Department, address, hours, telephone, mail: the lines of a contact, without heading. */
export function ContactLines({ contact }: { contact: Contact }) {
  return (
    <>
      <p>
        <b>{contact.department}</b>
        {contact.address ? (
          <>
            <br />
            {contact.address}
          </>
        ) : null}
        {contact.hours ? (
          <>
            <br />
            {contact.hours}
          </>
        ) : null}
      </p>
      <p class="gap">
        <Phone number={contact.phone} />
        {contact.email ? (
          <>
            <br />
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </>
        ) : null}
      </p>
    </>
  );
}

/** Card "Questions?" of the side column, with the reference to say on the telephone. */
export function ContactCard({
  contact,
  reference,
  t,
}: {
  contact: Contact;
  reference?: string | undefined;
  t: SedeText;
}) {
  return (
    <section class="card" aria-labelledby="contact-card">
      <h2 id="contact-card">{t('contact.title')}</h2>
      <ContactLines contact={contact} />
      {reference ? (
        <p class="gap soft">
          {t('contact.sayReference')} <b class="code">{reference}</b>
        </p>
      ) : null}
      {contact.appointmentHref ? (
        <p>
          <a class="btn-link" href={contact.appointmentHref}>
            {t('contact.appointment')}
          </a>
        </p>
      ) : null}
    </section>
  );
}
