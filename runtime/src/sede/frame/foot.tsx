import { longMoment } from '../dates.js';
import { Phone } from '../parts/contact.js';
import { inLanguage, sedePaths } from '../paths.js';
import type { SedeText } from '../texts.js';
import type { Frame } from './frame.js';

const links = ['accessibility', 'privacy', 'legalNotice', 'calculator', 'verification', 'siteMap'] as const;

/** Help, the links that the law wants on every page, the official time. */
export function Foot({ frame, t }: { frame: Frame; t: SedeText }) {
  const { office } = frame;
  return (
    <footer class="foot">
      <div class="wrap">
        <div class="stack">
          <p>
            <b>{t('foot.help')}</b>
            <br />
            {[office.department, office.address, office.hours].filter(Boolean).join('. ')}
          </p>
          <p>
            {t('foot.phone')} <Phone number={office.phone} />
            {office.email ? (
              <>
                {' · '}
                <a href={`mailto:${office.email}`}>{office.email}</a>
              </>
            ) : null}
          </p>
        </div>
        <div class="stack">
          <ul>
            {links.map((link) => (
              <li>
                <a href={inLanguage(frame.lang, sedePaths[link])}>{t(`foot.${link}`)}</a>
              </li>
            ))}
          </ul>
          <p>
            {t('foot.officialTime')} <time datetime={frame.now}>{longMoment(frame.now, frame.lang)}</time>
          </p>
        </div>
      </div>
    </footer>
  );
}
