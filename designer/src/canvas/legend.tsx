import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import { turnIcons } from './turn-icon';

/** What the icons of the cards mean. Where it would lie over the drawing it begins folded; a choice stays. */
export function Legend({ roomy }: { roomy: boolean }) {
  const { t } = useTranslation('designer');
  const [chosen, setChosen] = useState(() => localStorage.getItem('oficio.legend'));
  const open = chosen ? chosen === 'open' : roomy;
  const toggle = () => {
    const next = open ? 'folded' : 'open';
    localStorage.setItem('oficio.legend', next);
    setChosen(next);
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
