import { Link } from '@tanstack/react-router';
import { CircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { useLanguage } from '../i18n';
import { BrandMark } from '../ui/brand';
import { Icon } from '../ui/icon';
import { Kbd } from '../ui/kbd';
import { navigation, placesFor } from './navigation';
import { openOverlay } from './overlays';
import { UserBlock } from './user-block';

/** The town, the places, help and who is signed in. */
export function SideBar() {
  const { t } = useTranslation();
  const { language, text } = useLanguage();
  const { town, account } = useSession();
  const name = text(town.name);
  return (
    <nav className="side" aria-label={t('navigation.label')} data-panel>
      <Link to="/" className="brand">
        <BrandMark />
        Oficio
      </Link>
      <div className="town">
        <span className="crest" aria-hidden>
          {name
            .replace(/^.*?(d’|de |del |la |l’)/i, '')
            .slice(0, 1)
            .toUpperCase()}
        </span>
        <div className="xs" style={{ minWidth: 0 }}>
          <div className="b">{name}</div>
          <div className="soft">
            {t('town.inhabitants', {
              count: town.population,
              formatted: town.population.toLocaleString(language),
            })}
          </div>
        </div>
      </div>
      {navigation.map(({ heading, places }) => (
        <div key={heading ?? 'first'} className="side-group">
          {heading ? <h2>{t(`navigation.${heading}`)}</h2> : null}
          {placesFor(places, account.roles).map((place) => (
            <Link
              key={place.key}
              to={place.to}
              activeOptions={{ exact: place.to === '/', includeSearch: false }}
              activeProps={{ className: 'on', 'aria-current': 'page' }}
            >
              <Icon of={place.icon} size={20} />
              {t(`navigation.${place.key}`)}
            </Link>
          ))}
        </div>
      ))}
      <span className="grow" />
      <button type="button" className="side-button" onClick={() => openOverlay('keys')}>
        <Icon of={CircleQuestionMark} size={20} />
        {t('navigation.help')} <Kbd>?</Kbd>
      </button>
      <UserBlock />
    </nav>
  );
}
