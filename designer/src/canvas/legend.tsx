import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import { turnIcons } from './turn-icon';

/** What the icons of the cards mean; folds away and stays so. */
export function Legend() {
  const { t } = useTranslation('designer');
  const [open, setOpen] = useState(() => {
    const chosen = localStorage.getItem('oficio.legend');
    return chosen ? chosen === 'open' : window.innerHeight >= 840;
  });
  const toggle = () => {
    localStorage.setItem('oficio.legend', open ? 'folded' : 'open');
    setOpen(!open);
  };
  return (
    <div className="float leg">
      <button type="button" className="leg-head" aria-expanded={open} onClick={toggle}>
        {t('turn.title')}
        <Icon of={ChevronDown} />
      </button>
      {open
        ? (['person', 'town', 'administration', 'automatic'] as const).map((turn) => (
            <span key={turn} className="row">
              <Icon of={turnIcons[turn]} />
              {t(`turn.${turn}`)}
            </span>
          ))
        : null}
    </div>
  );
}
