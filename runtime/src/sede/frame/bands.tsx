import { clockTime } from '../dates.js';
import { CsrfField } from '../parts/csrf-field.js';
import { Icon } from '../parts/icon.js';
import { inLanguage, sedePaths } from '../paths.js';
import type { SedeText } from '../texts.js';
import type { Frame, Session } from './frame.js';

function SessionBand({ frame, session, t }: { frame: Frame; session: Session; t: SedeText }) {
  return (
    <section class="band session" aria-label={t('session.label')}>
      <div class="wrap">
        <p>
          {session.personName === '' ? t('session.guest') : t('session.hello', { name: session.personName })}{' '}
          <span class="soft">{t('session.endsAt', { time: clockTime(session.endsAt, frame.lang) })}</span>
        </p>
        <form method="post" action={inLanguage(frame.lang, sedePaths.extendSession)}>
          <CsrfField token={session.csrf} />
          <input type="hidden" name="back" value={inLanguage(frame.lang, frame.path)} />
          <button class="plain" type="submit">
            {t('session.extend')}
          </button>
          <button class="plain" type="submit" formaction={inLanguage(frame.lang, sedePaths.signOut)}>
            {t('session.signOut')}
          </button>
        </form>
      </div>
    </section>
  );
}

/** The bands under the header: incident, made-up data, session. Each is a landmark with its name. */
export function Bands({ frame, t }: { frame: Frame; t: SedeText }) {
  const { incident, session } = frame;
  return (
    <>
      {incident ? (
        <section class="band turn" aria-label={t('frame.incidents')}>
          <div class="wrap">
            <Icon name="warning" />
            <p>
              <b>{incident.title}</b> {incident.text}{' '}
              {incident.more ? <a href={incident.more.href}>{incident.more.label}</a> : null}
            </p>
          </div>
        </section>
      ) : null}
      {frame.demo ? (
        <section class="band info" aria-label={t('frame.demoLabel')}>
          <div class="wrap">
            <Icon name="info" />
            <p>{t('frame.demo')}</p>
          </div>
        </section>
      ) : null}
      {session ? <SessionBand frame={frame} session={session} t={t} /> : null}
    </>
  );
}
